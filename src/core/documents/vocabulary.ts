/** Knows which forms are Danish words; the Danish dictionary of search fits. */
export interface Vocabulary {
  /** `word` in lower case, inflected forms and regular compounds included. */
  has(word: string): boolean;
  /** The same without compounds that any two words could make. */
  lists(word: string): boolean;
}

/** What a document itself shows to be words. */
export interface ReadingWords extends Vocabulary {
  /** Like `has`, by the dictionary alone: half a word inside a line is no word, although the document writes it so. */
  isDanish(word: string): boolean;
  /** How often the document writes this word whole, inside a line; lower case. */
  countOf(word: string): number;
  /** Whether a longer word that the document writes starts with these, at most five; lower case. */
  startsWord(letters: string): boolean;
}

/** Lines shorter than this are headings, labels or rubble: their words prove nothing. */
const MIN_TRUSTED_LINE_LENGTH = 25;

/**
 * The document's own words together with a dictionary. First and last words of lines, and of lines side by side, are left
 * out of the own words: they may be halves.
 */
export function collectReadingWords(lines: readonly { readonly text: string }[], dictionary: Vocabulary): ReadingWords {
  const counts = new Map<string, number>();
  for (const segment of lines.flatMap(({ text }) => text.trim().split(/ {2,}/))) {
    if (segment.length < MIN_TRUSTED_LINE_LENGTH) continue;
    for (const word of wordsOf(segment).slice(1, -1)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const known = new Map<string, boolean>();
  const isInDictionary = (word: string): boolean => {
    let isKnown = known.get(word);
    if (isKnown === undefined) {
      isKnown = dictionary.has(word);
      known.set(word, isKnown);
    }
    return isKnown;
  };
  let beginnings: Set<string> | undefined;
  const startsWord = (letters: string): boolean => {
    beginnings ??= new Set([...counts.keys()].flatMap((word) => [1, 2, 3, 4, 5].filter((length) => length < word.length).map((length) => word.slice(0, length))));
    return beginnings.has(letters);
  };
  return { countOf: (word) => counts.get(word) ?? 0, startsWord, isDanish: isInDictionary, lists: (word) => dictionary.lists(word), has: (word) => counts.has(word) || isInDictionary(word) };
}

/** The words of a text in lower case, hyphenated ones whole. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
}

const FUNCTION_WORDS = new Set(
  `og eller samt men i på af til fra for med om ved at som der den det de en et er vi du jeg I man os sig kan skal vil har
  ikke så når hvor hvad hvis end over under mellem uden efter gennem mod vores deres dine din dit min mit sin sit sine både
  enten hvordan hvorfor hvem hvilke hvilken da fordi også alle hver denne dette disse hos ind ud op ned hen inden indenfor`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const UNFINISHED_WORDS = new Set('og eller samt en et den det de at der som af i for vores deres jeres hvor hvad når hvis ikke'.split(' '));

/** Words after which no sentence and no heading ends. */
export function isUnfinishedWord(word: string): boolean {
  return UNFINISHED_WORDS.has(word);
}

/** Danish function words: half a word seldom equals one. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
