import type { Catalogue } from '../catalogue.ts';

/** Tells words that the documents write as names from everyday words. */
export type ProperNameTest = (word: string) => boolean;

/**
 * A word is a proper name when the documents write it with a capital inside a sentence and never without one: "Compliance" is,
 * "Mennesker" (a theme, but also mennesker) is not. `word` is in lower case. Read once, when first asked.
 */
export function createProperNameTest(catalogue: Catalogue): ProperNameTest {
  let names: ReadonlySet<string> | undefined;
  return (word) => (names ??= readNames(catalogue)).has(word);
}

function readNames(catalogue: Catalogue): ReadonlySet<string> {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const { info } of catalogue.documents) {
    for (const { text } of catalogue.statementsOf(info.id)) {
      const words = text.match(/\p{L}+/gu) ?? [];
      const isFirstWord = (at: number): boolean => at === 0 && text.startsWith(words[0] ?? '');
      words.forEach((word, at) => {
        // Most words have been met before.
        if (small.has(word) || capital.has(word)) return;
        if (word === word.toLocaleLowerCase('da')) small.add(word);
        else if (!isFirstWord(at) && /\p{Ll}/u.test(word)) capital.add(word);
      });
    }
  }
  return new Set([...capital].map((word) => word.toLocaleLowerCase('da')).filter((word) => !small.has(word)));
}
