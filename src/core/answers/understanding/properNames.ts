import type { Catalogue } from '../catalogue.ts';

/** Tells words that the documents write as names from everyday words. */
export type ProperNameTest = (word: string) => boolean;

/**
 * A word is a proper name when the documents write it with a capital inside a sentence and never without one: "Compliance" is,
 * "Mennesker" (a theme, but also mennesker) is not. `word` is in lower case. What has a capital is read once, when first asked; for
 * the rest only the words asked about are looked for, since reading every word of very many statements would hold up who asks first.
 */
export function createProperNameTest(catalogue: Catalogue): ProperNameTest {
  let texts: readonly string[] = [];
  let capital: ReadonlySet<string> | undefined;
  const isSmall = new Map<string, boolean>();
  return (word) => {
    if (capital === undefined) {
      texts = catalogue.documents.flatMap(({ info }) => catalogue.statementsOf(info.id).map(({ text }) => text));
      capital = readCapitalised(texts);
    }
    if (!capital.has(word)) return false;
    const known = isSmall.get(word) ?? isWritten(word, texts);
    isSmall.set(word, known);
    return !known;
  };
}

/** In lower case: what is written with a capital inside a sentence, abbreviations left out. */
function readCapitalised(texts: readonly string[]): ReadonlySet<string> {
  const capital = new Set<string>();
  for (const text of texts) {
    if (!INNER_CAPITAL.test(text)) continue;
    const words = text.match(/\p{L}+/gu) ?? [];
    words.forEach((word, at) => {
      const isFirstWord = at === 0 && text.startsWith(word);
      if (!isFirstWord && /\p{Ll}/u.test(word) && word !== word.toLocaleLowerCase('da')) capital.add(word.toLocaleLowerCase('da'));
    });
  }
  return capital;
}

const INNER_CAPITAL = /(?<!^)[\p{Lu}\p{Lt}]/u;

function isWritten(word: string, texts: readonly string[]): boolean {
  const alone = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u');
  return texts.some((text) => text.includes(word) && alone.test(text));
}
