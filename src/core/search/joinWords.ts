import type { Analyser } from './analyser.ts';
import { isStopWord } from './stopWords.ts';
import type { Token } from './tokenise.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words that stand for one or more tokens of a question. */
export interface JoinedWords {
  readonly words: readonly string[];
  readonly tokenCount: number;
}

/**
 * Mends the commonest Danish slip, the split compound ("tvær gående", "arbejds fælles skaber", "ledelse grundlag"), and its
 * reverse ("påtværs"). Words are joined only into a form of the corpus, and never when all of them stand alone in the corpus
 * as well, unless a linking -s- is what is missing.
 */
export function joinedSpellings(tokens: readonly Token[], at: number, words: { readonly analyser: Analyser; readonly vocabulary: Vocabulary }): JoinedWords | undefined {
  for (let tokenCount = MAX_JOINED; tokenCount > 1; tokenCount -= 1) {
    if (at + tokenCount > tokens.length) continue;
    const joined = joinTokens(tokens.slice(at, at + tokenCount).map((token) => token.word), words);
    if (joined !== undefined) return { words: [joined], tokenCount };
  }
  const parts = splitToken(tokens[at]?.word ?? '', words);
  return parts === undefined ? undefined : { words: parts, tokenCount: 1 };
}

const MAX_JOINED = 3;
const MIN_JOINED_LENGTH = 6;
const MIN_SPLIT_PART = 2;
const MIN_CONTENT_PART = 4;

type Words = Parameters<typeof joinedSpellings>[2];

function joinTokens(parts: readonly string[], { analyser, vocabulary }: Words): string | undefined {
  const last = parts.at(-1) ?? '';
  if (parts.some((part) => IS_NUMBER.test(part)) || isStopWord(last, 'da') || last.length < MIN_SPLIT_PART) return undefined;
  const closed = parts.join('');
  if (closed.length < MIN_JOINED_LENGTH) return undefined;
  const areAllInCorpus = parts.every((part) => isStopWord(part, 'da') || vocabulary.formOf(part) >= 0);
  if (!areAllInCorpus && isInCorpus(closed)) return closed;
  if (parts.some((part) => isStopWord(part, 'da'))) return undefined;
  // Two nouns in a row are a compound in Danish; the linking -s- shows that it was meant as one.
  const linked = parts.join('s');
  return isInCorpus(linked) ? linked : undefined;

  function isInCorpus(word: string): boolean {
    if (vocabulary.formOf(word) >= 0) return true;
    const [lemma] = analyser.dictionary.lemmas(word);
    return lemma !== undefined && vocabulary.lemmaOf(lemma) >= 0;
  }
}

function splitToken(word: string, { analyser, vocabulary }: Words): readonly string[] | undefined {
  if (word.length < MIN_JOINED_LENGTH || vocabulary.formOf(word) >= 0 || analyser.dictionary.has(word)) return undefined;
  for (let at = MIN_SPLIT_PART; at <= word.length - MIN_CONTENT_PART; at += 1) {
    const first = word.slice(0, at);
    const rest = word.slice(at);
    if (vocabulary.formOf(rest) < 0) continue;
    if (isStopWord(first, 'da')) return [rest];
    if (first.length >= MIN_CONTENT_PART && vocabulary.formOf(first) >= 0) return [first, rest];
  }
  return undefined;
}

const IS_NUMBER = /^\d/u;
