import type { Corpus } from '../documents/document.ts';

/** Completes a text whose last word is being written; undefined when nothing of the documents begins so. */
export type WordCompletion = (text: string) => string | undefined;

/**
 * Words of the documents by their beginning, since some surfaces search while people write. Names of roles, perspectives, places and
 * documents come before words of the statements, and of those the most frequent. Deterministic. Keeps no list of words: counting
 * all of very many statements would hold up whoever writes first, while looking through them for one beginning takes a tenth of it.
 */
export function createWordCompletion({ documents }: Corpus): WordCompletion {
  const names = documents.flatMap(({ info }) => [info.municipality ?? '', info.title, ...info.aliases, ...[...info.perspectives, ...info.roles].flatMap(({ name, nameEn = '', aliases }) => [name, nameEn, ...aliases])]);
  const texts = documents.flatMap(({ statements }) => statements.flatMap(({ text, duplicateOf }) => (duplicateOf === undefined ? [text] : [])));
  return (text) => {
    const [, before = '', start = ''] = /^(.*?)([\p{L}-]+)$/su.exec(text) ?? [];
    if (start.length < shortestStart) return undefined;
    const word = findMostFrequent(start, names) ?? findMostFrequent(start, texts);
    return word === undefined ? undefined : `${before}${word}`;
  };
}

/** Letters; fewer begin too many words. */
const shortestStart = 3;

/** The word, in lower case, that begins so and goes on; of equally frequent ones that of the first text. */
function findMostFrequent(start: string, texts: readonly string[]): string | undefined {
  const pattern = new RegExp(`(?<!\\p{L})${start}\\p{L}+`, 'giu');
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const written of text.match(pattern) ?? []) {
      const word = written.toLocaleLowerCase('da');
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const most = Math.max(...counts.values());
  return [...counts.keys()].find((word) => counts.get(word) === most);
}
