import type { Language } from '../../src/core/answers/answer.ts';

/** The texts of each language by their keys. */
export type TextTables = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Finds among texts those of the product in another language than `language`, each with its key. Words of documents and people are left alone. */
export function createForeignFinder(tables: TextTables): (texts: Iterable<string>, language: Language) => string[] {
  const foreign = { da: listForeign(tables.da, tables.en), en: listForeign(tables.en, tables.da) };
  return (texts, language) => [...new Set(texts)].flatMap((text) => foreign[language].filter(({ whole, parts }) => whole.test(text) || parts.some((part) => text.includes(part))).map(({ key }) => `${key}: ${text}`));
}

interface ForeignText {
  readonly key: string;
  readonly whole: RegExp;
  /** Stretches between its placeholders that are long enough to be told from any other text. */
  readonly parts: readonly string[];
}

function listForeign(own: TextTables[Language], other: TextTables[Language]): ForeignText[] {
  return Object.entries(other).flatMap(([key, text]) => {
    const parts = text.split(/\{\w+\}/);
    const isOfBoth = text === own[key] || parts.join('').replace(/[^\p{L}]/gu, '').length < 4;
    const whole = new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`, 'su');
    return isOfBoth || Object.values(own).includes(text) ? [] : [{ key, whole, parts: parts.filter((part) => part.length >= 15) }];
  });
}
