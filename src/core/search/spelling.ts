import type { Vocabulary } from './vocabulary.ts';

/** Finds corpus words that a misspelt word may have been meant as. */
export interface Spelling {
  /** The nearest form within the edits, or undefined. Ties go to the same first letter, then to the more frequent form. */
  findNearest(word: string, maxEdits: number): string | undefined;
}

/** Spelling over the forms of a vocabulary, indexed by length when first asked; forms under three letters are nobody's correction. */
export function createSpelling(vocabulary: Vocabulary): Spelling {
  let index: FormIndex | undefined;
  return {
    findNearest(word, maxEdits) {
      index ??= indexForms(vocabulary);
      const { formsByLength, letters } = index;
      const wordLetters = letterSet(word);
      let best: string | undefined;
      let bestCost = Number.POSITIVE_INFINITY;
      for (let length = word.length - maxEdits; length <= word.length + maxEdits; length += 1) {
        for (const number of formsByLength[length] ?? []) {
          // Each edit brings in or takes away at most one letter: spares the distance of nearly all words.
          const formLetters = letters[number] ?? 0;
          if (countBits(wordLetters & ~formLetters) > maxEdits || countBits(formLetters & ~wordLetters) > maxEdits) continue;
          const form = vocabulary.forms[number] ?? '';
          const edits = editDistance(word, form, maxEdits);
          if (edits > maxEdits) continue;
          const cost = edits + (form.charCodeAt(0) === word.charCodeAt(0) ? 0 : 0.5) - Math.min(vocabulary.countOf(number), 99) / 1000;
          if (cost >= bestCost) continue;
          bestCost = cost;
          best = form;
        }
      }
      return best;
    },
  };
}

/** How many edits a misspelt word of this length may be away: short words have too many neighbours. */
export function maxEditsFor(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Restricted Damerau–Levenshtein distance ("optimal string alignment"; Damerau 1964): insertions, deletions, substitutions
 * and swaps of neighbours. Gives `maxEdits + 1` as soon as the distance is known to be larger.
 */
export function editDistance(a: string, b: string, maxEdits: number): number {
  if (Math.abs(a.length - b.length) > maxEdits) return maxEdits + 1;
  let from = 0;
  while (from < a.length && a.charCodeAt(from) === b.charCodeAt(from)) from += 1;
  let cut = 0;
  while (cut < Math.min(a.length, b.length) - from && a.charCodeAt(a.length - 1 - cut) === b.charCodeAt(b.length - 1 - cut)) cut += 1;
  return distanceOfRest(a.slice(from, a.length - cut), b.slice(from, b.length - cut), maxEdits);
}

function distanceOfRest(a: string, b: string, maxEdits: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let edits = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap = row > 1 && column > 1 && a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (isSwap) edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      current.push(edits);
      if (edits < smallest) smallest = edits;
    }
    if (smallest > maxEdits) return maxEdits + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, maxEdits + 1);
}

const MIN_LENGTH = 3;

interface FormIndex {
  readonly formsByLength: readonly (readonly number[] | undefined)[];
  /** Which letters a form has, as a set of bits. */
  readonly letters: Int32Array;
}

function indexForms(vocabulary: Vocabulary): FormIndex {
  const formsByLength: (number[] | undefined)[] = [];
  const letters = new Int32Array(vocabulary.forms.length);
  vocabulary.forms.forEach((form, number) => {
    letters[number] = letterSet(form);
    if (form.length >= MIN_LENGTH && !HAS_DIGIT.test(form)) (formsByLength[form.length] ??= []).push(number);
  });
  return { formsByLength, letters };
}

const HAS_DIGIT = /\d/u;

// One bit per letter; æ, ø, å and foreign letters share the bits that a–z leave.
function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    set |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return set;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
