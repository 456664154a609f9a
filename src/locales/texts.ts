import type { Language } from '../core/answers/answer.ts';
import da from './da.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** A text the person reads; Danish is the source of the keys and a test holds English to the same ones. */
export type TextKey = keyof typeof da;

/** Values for the `{placeholders}` of one text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Looks a text up and fills its placeholders; throws when a value is missing, since a person must never read `{name}`. */
export type Texts = (key: TextKey, values?: TextValues) => string;

/** The texts of one language. */
export function createTexts(language: Language): Texts {
  const texts = TEXTS[language];
  return (key, values = {}) => fillPlaceholders(splitText(texts[key]), key, values);
}

/** True when a computed key, such as `error.` and an error's code, has a text. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(da, key);
}

const TEXTS: Record<Language, Record<TextKey, string>> = { da, en };

/** A text as words and names of placeholders in turn. Split once, since a card is made of dozens of texts. */
function splitText(text: string): readonly string[] {
  let parts = splitTexts.get(text);
  if (parts === undefined) splitTexts.set(text, (parts = text.split(/\{(\w+)\}/)));
  return parts;
}

const splitTexts = new Map<string, readonly string[]>();

function fillPlaceholders(parts: readonly string[], key: TextKey, values: TextValues): string {
  let filled = parts[0] ?? '';
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] ?? '';
    const value = values[name];
    if (value === undefined) throw new TypeError(`Text ${key} needs a value for {${name}}`);
    filled += String(value) + (parts[index + 1] ?? '');
  }
  return filled;
}
