import type { ReadingWords } from '../vocabulary.ts';
import { isFunctionWord } from '../vocabulary.ts';

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
  const [isLeftWord, isRightWord] = [isWord(left, words), isWord(right, words)];
  const isWhole = words.has((left + right).toLowerCase());
  // A pair that makes sense apart is joined only where the layout says so too.
  if (!losesHyphens) return isWhole && !(isLeftWord && isRightWord) && !isAbbreviation(left);
  return isWhole || !isRightWord || (!isLeftWord && /^\p{Ll}/u.test(left));
}

function isWord(word: string, words: ReadingWords): boolean {
  return words.has(word.toLowerCase()) || words.has(word);
}

/** "MED", "HR": a compound with one has a hyphen. */
function isAbbreviation(word: string): boolean {
  return /^\P{Ll}+$/u.test(word);
}

/**
 * Inside a line a soft hyphen sometimes turned into a space ("virksom heder"): the two are one word when the document writes
 * it whole elsewhere and never writes either half alone, or when the dictionary knows the whole and not one of the halves.
 */
export function mendSpacedWords(text: string, words: ReadingWords, onMended: (found: string, mended: string, at: number) => void): string {
  let mended = '';
  let copied = 0;
  // Characters are looked at one by one, since an expression for two words takes many times as long on every text there is.
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
    let from = space;
    while (from > 0 && isLetter(text.charCodeAt(from - 1))) from -= 1;
    let to = space + 1;
    while (to < text.length && isLetter(text.charCodeAt(to))) to += 1;
    if (space - from < MIN_LEFT_HALF || to - space - 1 < MIN_RIGHT_HALF) continue;
    const [left, right] = [text.slice(from, space), text.slice(space + 1, to)];
    if (/\p{Lu}/u.test(right) || !isSpacedWord(left.toLowerCase(), right, words)) continue;
    onMended(`${left} ${right}`, left + right, from);
    mended += text.slice(copied, space);
    copied = space + 1;
  }
  return mended + text.slice(copied);
}

const MIN_LEFT_HALF = 3;
const MIN_RIGHT_HALF = 2;
/** Short words are missing in any dictionary. */
const MIN_UNKNOWN_HALF = 4;

function isSpacedWord(first: string, second: string, words: ReadingWords): boolean {
  const isWrittenWhole = words.countOf(first + second) > 0 && words.countOf(first) <= 1 && words.countOf(second) <= 1;
  const isNoWord = (half: string): boolean => half.length >= MIN_UNKNOWN_HALF && !words.isDanish(half) && words.countOf(half) <= 1;
  const isHalved = (isNoWord(first) || isNoWord(second)) && words.lists(first + second);
  return (isWrittenWhole || isHalved) && !isFunctionWord(first) && !isFunctionWord(second);
}

/** A letter of the Latin alphabet and its extensions; a code below U+0250. */
function isLetter(code: number): boolean {
  if (code < 0xc0) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return code < 0x250 && code !== 0xd7 && code !== 0xf7;
}

const MAX_WORD_LENGTH = 60;

function lastWord(text: string): string {
  return /\p{L}+$/u.exec(text.slice(-MAX_WORD_LENGTH))?.[0] ?? '';
}

function firstWord(text: string): string {
  return /^\p{L}+/u.exec(text)?.[0] ?? '';
}
