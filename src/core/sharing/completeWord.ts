import type { Corpus } from '../documents/document.ts';

/** Completes a text whose last word is being written; undefined when nothing of the documents begins so. */
export type WordCompletion = (text: string) => string | undefined;

/**
 * Words of the documents by their beginning, since some surfaces search while people write. Names of roles, perspectives, places and
 * documents come before words of the statements, and of those the most frequent. Deterministic. Reads the documents at the first call.
 */
export function createWordCompletion({ documents }: Corpus): WordCompletion {
  let words: readonly string[] | undefined;
  const readWords = (): readonly string[] => {
    const names = documents.flatMap(({ info }) => [info.municipality ?? '', info.title, ...info.aliases, ...[...info.perspectives, ...info.roles].flatMap(({ name, nameEn = '', aliases }) => [name, nameEn, ...aliases])]);
    const texts = documents.flatMap(({ statements }) => statements.flatMap(({ text, duplicateOf }) => (duplicateOf === undefined ? [text] : [])));
    return [...new Set([...byFrequency(names), ...byFrequency(texts)])];
  };
  return (text) => {
    const [, before = '', start = ''] = /^(.*?)([\p{L}-]+)$/su.exec(text) ?? [];
    if (start.length < shortestStart) return undefined;
    const lower = start.toLocaleLowerCase('da');
    const word = (words ??= readWords()).find((known) => known.length > lower.length && known.startsWith(lower));
    return word === undefined ? undefined : `${before}${word}`;
  };
}

/** Letters; fewer begin too many words. */
const shortestStart = 3;

function byFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of text.toLocaleLowerCase('da').match(/\p{L}{4,}/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
}
