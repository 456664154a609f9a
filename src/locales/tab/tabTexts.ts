import type { Language } from '../../core/answers/answer.ts';
import da from './da.json' with { type: 'json' };

/** A text of the tab; Danish is the source of the keys and a test holds English to the same ones. Apart from the bot's texts, so that the browser loads no more than it shows. */
export type TabTextKey = keyof typeof da;

/** Looks a text of the tab up and fills its `{placeholders}`; throws when a value is missing. */
export type TabTexts = (key: TabTextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The product's first language comes with every page. */
export const danishTexts: TabTexts = createTabTexts(da);

/** The tab's texts of one language; Danish when others cannot be fetched, so that a page always has words. */
export async function loadTabTexts(language: Language): Promise<TabTexts> {
  if (language === 'da') return danishTexts;
  try {
    return createTabTexts((await import('./en.json', { with: { type: 'json' } })).default);
  } catch {
    return danishTexts;
  }
}

function createTabTexts(texts: Readonly<Record<TabTextKey, string>>): TabTexts {
  return (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new TypeError(`Text ${key} needs a value for {${name}}`);
      return String(value);
    });
}
