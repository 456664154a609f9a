import type { AnalysedWord } from '../../search/analyser.ts';
import type { QuestionAnalyser } from './questionAnalyser.ts';
import { NAME_SUFFIXES, NUMBER_WORDS } from './questionWords.ts';

/** A name to look for in a question, such as a role's alias. */
export interface Phrase<Target> {
  readonly text: string;
  readonly target: Target;
  /**
   * `sequence`: the words in order and side by side, function words included ("leder af ledere").
   * `bag`: the content words in any order within a small window ("vi sammen skaber velfærd").
   */
  readonly form: 'sequence' | 'bag';
}

/** Where a phrase was found: token indexes, both ends included, and which of them it consumed. */
export interface PhraseMatch<Target> {
  readonly target: Target;
  readonly phrase: string;
  readonly tokens: readonly number[];
  /** How many of the phrase's words were matched; more is more specific. */
  readonly wordCount: number;
  /** True when a word was only reached by correcting its spelling. */
  readonly isCorrected: boolean;
}

/** Finds phrases in a question, in any inflection. */
export interface PhraseMatcher<Target> {
  find(tokens: readonly AnalysedWord[]): PhraseMatch<Target>[];
}

interface PreparedPhrase<Target> {
  readonly phrase: Phrase<Target>;
  readonly words: readonly AnalysedWord[];
  /** The words of the name that a bag does not ask for. */
  readonly smallWords: ReadonlySet<string>;
}

/** A word of the question as names are looked for in it. */
interface ReadWord<Target> {
  /** Its place in the text is that of its first use, and means nothing. */
  readonly token: AnalysedWord;
  /** Words of names that it may be a misspelling of. */
  readonly corrected: readonly string[];
  /** Words of names that it is the beginning of; it tells one only beside another word of the name ("robust org"). */
  readonly shortened: readonly string[];
  /** What is left when a general noun at its end is taken off: "velfærdsperspektivet" → velfærds, velfærd. */
  readonly glued: readonly string[];
  /** Phrases that may start here. */
  readonly startsOf: readonly PreparedPhrase<Target>[];
  /** It begins a word of a name, whose rest may stand apart. */
  readonly isBeginning: boolean;
}

/** Words that stand for each other inside a name: "leder af/for/over medarbejdere". */
const PREPOSITIONS = new Set(['af', 'for', 'over', 'of']);
/** May stand inside a name without changing it: "leder for andre ledere". */
const FILLERS = new Set(['andre', 'de', 'mine', 'vores', 'sine', 'other', 'the', 'my', 'our']);
const EXACT = new Set(['alle', 'alt', 'all', 'hver']);
/** Shorter first parts of a split name ("i") are words of their own. */
const MIN_BEGINNING = 2;
/** Questions bring words without end. */
const MAX_READINGS = 5_000;
/** Shorter words have too many neighbours to be corrected. */
const MIN_CORRECTED_LENGTH = 4;
/** "org" for "organisation"; shorter beginnings are anything. */
const MIN_SHORTENED_LENGTH = 3;
/** How many foreign words may stand between a bag phrase's content words: "vi sammen – hver dag – skaber velfærd". */
const BAG_SLACK_TOKENS = 3;

/**
 * Finds names in a question in any inflection, split or joined, glued to a general noun ("velfærdsperspektivet") or misspelt.
 * Where names overlap the longest wins; equally long ones are all returned, because they are ambiguous.
 */
export function createPhraseMatcher<Target>(phrases: readonly Phrase<Target>[], analyser: QuestionAnalyser): PhraseMatcher<Target> {
  const prepared = phrases.map((phrase) => prepare(phrase, analyser)).filter(({ words }) => words.length > 0);
  const byFirstKey = indexByKeys(prepared);
  const vocabulary = [...new Set(prepared.flatMap(({ words }) => words.map(({ word }) => word)))].filter((word) => word.length >= MIN_CORRECTED_LENGTH);
  const beginnings = beginningsOf(byFirstKey.keys());
  const readings = new Map<string, ReadWord<Target>>();

  return {
    find(tokens) {
      const words = tokens.map(readingOf);
      const found: PhraseMatch<Target>[] = [];
      for (let start = 0; start < words.length; start += 1) {
        for (const candidate of candidatesAt(words, start)) {
          const match = candidate.phrase.form === 'sequence' ? matchSequence(candidate, words, start) : matchBag(candidate, words, start);
          if (match) found.push(match);
        }
      }
      return keepLongest(found);
    },
  };

  /** The phrases that may start with this word, or with it and the next one joined ("center chef"). */
  function candidatesAt(words: readonly ReadWord<Target>[], start: number): readonly PreparedPhrase<Target>[] {
    const word = words[start];
    const next = words[start + 1]?.token;
    if (!word) return [];
    if (!next || !word.isBeginning) return word.startsOf;
    const joined = [next.word, ...next.lemmas].flatMap((tail) => byFirstKey.get(word.token.word + tail) ?? []);
    return joined.length === 0 ? word.startsOf : [...new Set([...word.startsOf, ...joined])];
  }

  /** Worked out once per word: questions share most of theirs. */
  function readingOf(token: AnalysedWord): ReadWord<Target> {
    const known = readings.get(token.word);
    if (known) return known;
    if (readings.size >= MAX_READINGS) readings.clear();
    const isCorrectable = token.word.length >= MIN_CORRECTED_LENGTH && !analyser.isWord(token.word);
    const isShortened = token.word.length >= MIN_SHORTENED_LENGTH && beginnings.has(token.word) && !analyser.isWord(token.word);
    const corrected = isCorrectable ? analyser.nearest(token.word, vocabulary) : [];
    const shortened = isShortened ? vocabulary.filter((word) => word.startsWith(token.word)) : [];
    const glued = gluedStems(token);
    const keys = new Set([token.word, ...token.lemmas, ...glued, ...corrected]);
    const reading = { token, corrected, shortened, glued, startsOf: [...new Set([...keys].flatMap((key) => byFirstKey.get(key) ?? []))], isBeginning: beginnings.has(token.word) };
    readings.set(token.word, reading);
    return reading;
  }

  function isSame(word: AnalysedWord, candidate: ReadWord<Target>): 'yes' | 'corrected' | 'no' {
    const { token, corrected, shortened, glued } = candidate;
    if (PREPOSITIONS.has(word.word) && PREPOSITIONS.has(token.word)) return 'yes';
    if (word.word === token.word) return 'yes';
    if (isExact(word) || isExact(token)) return 'no';
    if (analyser.sameWord(word, token)) return 'yes';
    if (glued.some((key) => key === word.word || word.lemmas.includes(key))) return 'yes';
    if (corrected.includes(word.word) || shortened.includes(word.word)) return 'corrected';
    return 'no';
  }

  function matchSequence(
    { phrase, words }: PreparedPhrase<Target>,
    tokens: readonly ReadWord<Target>[],
    start: number,
  ): PhraseMatch<Target> | undefined {
    const used: number[] = [];
    let isCorrected = false;
    let at = start;
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index];
      const candidate = tokens[at];
      if (!word) break;
      if (!candidate) return undefined;
      const next = tokens[at + 1];
      const sameness = isSame(word, candidate);
      if (sameness === 'no' && used.length > 0 && (FILLERS.has(candidate.token.word) || /^\d+$/u.test(candidate.token.word)) && at === (used.at(-1) ?? 0) + 1) {
        at += 1;
        index -= 1;
        continue;
      }
      if (sameness !== 'no') {
        isCorrected ||= sameness === 'corrected';
        used.push(at);
        at += 1;
      } else if (next && startsWithCompound(candidate.token, next.token, word)) {
        used.push(at, at + 1);
        at += 2;
      } else {
        const joined = joinedWords(candidate.token.word, words, index);
        if (joined === 0) return undefined;
        used.push(at);
        at += 1;
        index += joined - 1;
      }
    }
    return { target: phrase.target, phrase: phrase.text, tokens: used, wordCount: words.length, isCorrected };
  }

  /** "center chef" for "centerchef", "center chefens" too. */
  function startsWithCompound(first: AnalysedWord, second: AnalysedWord, word: AnalysedWord): boolean {
    return [second.word, ...second.lemmas].some((tail) => first.word + tail === word.word || word.lemmas.includes(first.word + tail));
  }

  function matchBag(
    { phrase, words, smallWords }: PreparedPhrase<Target>,
    tokens: readonly ReadWord<Target>[],
    start: number,
  ): PhraseMatch<Target> | undefined {
    const missing = [...words];
    const used: number[] = [];
    let isCorrected = false;
    const end = Math.min(tokens.length, start + words.length + BAG_SLACK_TOKENS);
    for (let at = start; at < end && missing.length > 0; at += 1) {
      const candidate = tokens[at];
      if (!candidate) break;
      const index = missing.findIndex((word) => isSame(word, candidate) !== 'no');
      if (index < 0) {
        if (at === start) return undefined;
        continue;
      }
      const word = missing[index];
      if (word && isSame(word, candidate) === 'corrected') isCorrected = true;
      missing.splice(index, 1);
      used.push(at);
    }
    if (missing.length > 0) return undefined;
    // The small words of the name belong to it too: the "vi" of "Sammen sikrer vi driften" is not the asker.
    const [from, to] = [Math.min(...used), Math.max(...used)];
    for (let at = from; at < to; at += 1) if (!used.includes(at) && smallWords.has(tokens[at]?.token.word ?? '')) used.push(at);
    return { target: phrase.target, phrase: phrase.text, tokens: used.sort((a, b) => a - b), wordCount: words.length, isCorrected };
  }
}

/** A word whose forms mean different things: "alt" is no "alle", and "de tre spor" are not the third ("tredje spor"). */
function isExact({ word }: AnalysedWord): boolean {
  return EXACT.has(word) || NUMBER_WORDS.has(word);
}

/** "lederaf medarbejdere", "lederafmedarbejdere": how many of the name's words, from that one on, are written as this one; 0 for none. */
function joinedWords(written: string, words: readonly AnalysedWord[], from: number): number {
  let joined = '';
  for (let index = from; index < words.length && joined.length < written.length; index += 1) {
    joined += words[index]?.word ?? '';
    if (joined === written) return index - from + 1;
  }
  return 0;
}

function gluedStems(token: AnalysedWord): string[] {
  const stems: string[] = [];
  for (const form of new Set([token.word, ...token.lemmas])) {
    for (const suffix of NAME_SUFFIXES) {
      if (!form.endsWith(suffix) || form.length <= suffix.length + 3) continue;
      const stem = form.slice(0, -suffix.length).replace(/-$/u, '');
      stems.push(stem);
      if (stem.endsWith('s')) stems.push(stem.slice(0, -1));
    }
  }
  return stems;
}

function prepare<Target>(phrase: Phrase<Target>, analyser: QuestionAnalyser): PreparedPhrase<Target> {
  const all = analyser.analyse(phrase.text);
  const content = phrase.form === 'bag' ? all.filter((word) => !analyser.isStopWord(word.word)) : all;
  // A name that is one content word and small words needs them all: "andet spor" is not any "spor".
  const words = content.length > 1 || all.length === 1 ? content : all;
  return { phrase, words, smallWords: new Set(all.filter((word) => !words.includes(word)).map(({ word }) => word)) };
}

/** All beginnings of words, so that two tokens are joined only where a name may come of it. */
function beginningsOf(words: Iterable<string>): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const word of words) for (let length = MIN_BEGINNING; length < word.length; length += 1) beginnings.add(word.slice(0, length));
  return beginnings;
}

/** A sequence can only start at its first word; a bag at any of its words. */
function indexByKeys<Target>(prepared: readonly PreparedPhrase<Target>[]): Map<string, PreparedPhrase<Target>[]> {
  const index = new Map<string, PreparedPhrase<Target>[]>();
  for (const entry of prepared) {
    const starters = entry.phrase.form === 'sequence' ? entry.words.slice(0, 1) : entry.words;
    const joined = entry.phrase.form === 'sequence' ? entry.words.slice(1).map((_, index) => entry.words.slice(0, index + 2).map(({ word }) => word).join('')) : [];
    const keys = new Set([...starters.flatMap((word) => [word.word, ...word.lemmas]), ...joined]);
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), entry]);
  }
  return index;
}

function keepLongest<Target>(matches: readonly PhraseMatch<Target>[]): PhraseMatch<Target>[] {
  if (matches.length < 2) return [...matches];
  const ranked = [...matches].sort(
    (a, b) => b.wordCount - a.wordCount || Number(a.isCorrected) - Number(b.isCorrected) || b.tokens.length - a.tokens.length,
  );
  const kept: PhraseMatch<Target>[] = [];
  for (const match of ranked) {
    const rivals = kept.filter((other) => other.tokens.some((token) => match.tokens.includes(token)));
    const isTie = rivals.every(
      (other) => other.wordCount === match.wordCount && other.isCorrected === match.isCorrected && other.tokens.length === match.tokens.length,
    );
    if (isTie) kept.push(match);
  }
  return kept.sort((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0));
}
