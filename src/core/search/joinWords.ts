import type { Analyser } from './analyser.ts';
import { isStopWord } from './stopWords.ts';
import type { Token } from './tokenise.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words that stand for one or more tokens of a question. */
export interface JoinedWords {
  readonly words: readonly string[];
  readonly tokenCount: number;
}

/** What words are mended with. */
export interface JoinSources {
  readonly analyser: Analyser;
  readonly vocabulary: Vocabulary;
  /** True when some passage has both words side by side. */
  readonly standTogether: (word: string, other: string) => boolean;
}

/**
 * Mends the commonest Danish slip, the split compound ("tvær gående", "arbejds fælles skaber", "ledelse grundlag"), and its
 * reverse ("påtværs"). Words are joined only into a word of the corpus, and never when the corpus has them apart as well.
 */
export function createWordJoiner(sources: JoinSources): WordJoiner {
  // Questions repeat their words, and each of these answers costs a walk through the dictionary. Bounded.
  const splits = new Map<string, readonly string[] | null>();
  return {
    joinAt(tokens, at) {
      const joined = joinAt(tokens, at, sources);
      if (joined !== undefined) return joined;
      const word = tokens[at]?.word ?? '';
      let parts = splits.get(word);
      if (parts === undefined) {
        if (splits.size >= MAX_CACHED) splits.clear();
        parts = splitToken(word, sources) ?? null;
        splits.set(word, parts);
      }
      return parts === null ? undefined : { words: parts, tokenCount: 1 };
    },
  };
}

/** Mends words of questions. */
export interface WordJoiner {
  /** The words meant by the tokens from here on, when they are not what they seem. */
  joinAt(tokens: readonly Token[], at: number): JoinedWords | undefined;
}

const MAX_CACHED = 10_000;

function joinAt(tokens: readonly Token[], at: number, sources: JoinSources): JoinedWords | undefined {
  const longest = mayBeginCompound(tokens, at, sources.vocabulary) ? Math.min(MAX_JOINED, tokens.length - at) : 1;
  for (let tokenCount = longest; tokenCount > 1; tokenCount -= 1) {
    const joined = joinTokens(tokens, at, tokenCount, sources);
    if (joined !== undefined) return { words: [joined], tokenCount };
  }
  return undefined;
}

const MAX_JOINED = 3;
const MIN_JOINED_LENGTH = 6;
const MIN_SPLIT_PART = 2;
const MIN_CONTENT_PART = 4;

// Nearly all pairs of words begin like no word of the corpus, which is told fast; only the others are looked into.
function mayBeginCompound(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const first = tokens[at]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  if (first.length < MIN_SPLIT_PART || next === '') return false;
  return vocabulary.hasBeginning(first + next.slice(0, MIN_SPLIT_PART)) || vocabulary.hasBeginning(`${first}s${next.slice(0, MIN_SPLIT_PART)}`);
}

function joinTokens(tokens: readonly Token[], at: number, tokenCount: number, sources: JoinSources): string | undefined {
  const parts: string[] = [];
  for (let n = at; n < at + tokenCount; n += 1) parts.push(tokens[n]?.word ?? '');
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (last.length < MIN_SPLIT_PART || isStopWord(last, 'da')) return undefined;
  // "med arbejdere" may well be meant as two words, unless the second is no word of the corpus.
  const hasStopWord = parts.some((part) => isStopWord(part, 'da'));
  if (hasStopWord && sources.vocabulary.formOf(last) >= 0) return undefined;
  const closed = parts.join('');
  // Two nouns in a row are a compound in Danish; a linking -s- may have been lost with the space.
  const joined = [closed, parts.join('s')].find((word) => word.length >= MIN_JOINED_LENGTH && isInCorpus(word, first.length, sources));
  if (joined === undefined) return undefined;
  if (hasStopWord) return joined === closed ? joined : undefined;
  const stand = parts.every((part, index) => index === 0 || sources.standTogether(parts[index - 1] ?? '', part));
  return stand ? undefined : joined;
}

function isInCorpus(word: string, certainLength: number, { analyser, vocabulary }: JoinSources): boolean {
  if (vocabulary.formOf(word) >= 0) return true;
  if (!vocabulary.hasBeginning(word.slice(0, certainLength + MIN_SPLIT_PART))) return false;
  return analyser.dictionary.lemmas(word).some((lemma) => lemma.length > certainLength + 1 && vocabulary.lemmaOf(lemma) >= 0);
}

function splitToken(word: string, { analyser, vocabulary }: JoinSources): readonly string[] | undefined {
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
