import type { ReadingWords } from './vocabulary.ts';
import { isFunctionWord } from './vocabulary.ts';

/** How the end of one line and the start of the next become running text. */
export interface LineJoint {
  /** Characters dropped from the first line's end: 1 for a hyphen that only divided. */
  readonly drop: 0 | 1;
  readonly glue: '' | ' ';
}

const SPACE: LineJoint = { drop: 0, glue: ' ' };
const KEEP_HYPHEN: LineJoint = { drop: 0, glue: '' };
const DIVIDED: LineJoint = { drop: 1, glue: '' };
const LOST_HYPHEN: LineJoint = { drop: 0, glue: '' };

/**
 * Decides one line end. A hyphen before a lower-case letter divided a word, unless it is suspended ("opgave- og
 * ansvarsfordeling") or belongs to an abbreviation or a name ("MED-udvalg", "Høje-Taastrup"). Without a hyphen the two are
 * one word only when the hyphen was lost: `losesHyphens` tells that this document leaves a trailing space where a line
 * simply wraps, and this line has none.
 */
export function joinLineEnds(first: string, next: string, words: ReadingWords, hints: { losesHyphens: boolean; hasTrailingSpace: boolean }): LineJoint {
  if (/\p{L}\/$/u.test(first)) return KEEP_HYPHEN;
  if (/\p{L}-$/u.test(first)) return joinAtHyphen(first, next, words);
  if (!/\p{L}$/u.test(first) || !/^\p{Ll}/u.test(next) || hints.hasTrailingSpace) return SPACE;
  return isLostHyphen(lastWord(first), firstWord(next), words, hints.losesHyphens) ? LOST_HYPHEN : SPACE;
}

const SUSPENDED_BEFORE = /^(?:og|eller|samt|til|men|hhv)(?!\p{L})/u;

function joinAtHyphen(first: string, next: string, words: ReadingWords): LineJoint {
  if (/^(?:og|eller|samt|\/)(?!\p{L})/u.test(next)) return SPACE;
  const left = lastWord(first.slice(0, -1));
  const right = firstWord(next);
  if (SUSPENDED_BEFORE.test(next) && !words.has((left + right).toLowerCase())) return SPACE;
  if (/^\p{Lu}{2,}$/u.test(left + right)) return words.has((left + right).toLowerCase()) ? DIVIDED : KEEP_HYPHEN;
  if (/^[\p{Lu}\d]/u.test(next) || /^\p{Lu}{2,}$/u.test(left)) return KEEP_HYPHEN;
  return /^\p{Ll}/u.test(next) ? DIVIDED : SPACE;
}

function isLostHyphen(left: string, right: string, words: ReadingWords, losesHyphens: boolean): boolean {
  const joined = (left + right).toLowerCase();
  if (losesHyphens) return words.has(joined) || !isFunctionWord(right);
  // Without that habit only a pair that makes no sense apart is joined.
  return words.has(joined) && !words.has(left.toLowerCase()) && !words.has(right.toLowerCase());
}

/**
 * Inside a line a soft hyphen sometimes turned into a space ("virksom heder"): the two are one word when the document writes
 * it whole elsewhere and never writes either half alone, or when the dictionary knows only the whole.
 */
export function mendSpacedWords(text: string, words: ReadingWords, onMended: (found: string, mended: string, at: number) => void): string {
  return text.replace(/(?<!\p{L})(\p{L}{3,}) (?=(\p{Ll}{2,})(?!\p{L}))/gu, (match: string, left: string, right: string, at: number) => {
    const [first, second, whole] = [left.toLowerCase(), right, (left + right).toLowerCase()];
    if (isFunctionWord(first) || isFunctionWord(second)) return match;
    const isWrittenWhole = words.countOf(whole) > 0 && words.countOf(first) <= 1 && words.countOf(second) <= 1;
    const isKnownOnlyWhole = !words.has(second) && !words.has(first) && words.has(whole);
    if (!isWrittenWhole && !isKnownOnlyWhole) return match;
    onMended(`${left} ${right}`, left + right, at);
    return left;
  });
}

const MAX_WORD_LENGTH = 60;

function lastWord(text: string): string {
  return /\p{L}+$/u.exec(text.slice(-MAX_WORD_LENGTH))?.[0] ?? '';
}

function firstWord(text: string): string {
  return /^\p{L}+/u.exec(text)?.[0] ?? '';
}
