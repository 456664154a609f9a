import type { Inflections } from './inflections.ts';

/** A compound taken apart at its main joint. */
export interface CompoundSplit {
  /** Lemmas of the whole, the head inflected back: "kerneopgaverne" → kerneopgave. */
  readonly lemmas: readonly string[];
  /** First part and head as lemmas; a first part that is a prefix ends in a hyphen. */
  readonly parts: readonly [first: string, head: string];
}

/** Compound analysis of lower-case words by the dictionary's linking flags. */
export interface Compounds {
  /** The best split of a word, or undefined for one that is simple or unknown. Splits generously: see `isRegular`. */
  findSplit(word: string): CompoundSplit | undefined;
  /** True for a compound that may pass as correctly spelt: made of two dictionary words long enough not to be fragments. */
  isRegular(word: string): boolean;
}

/**
 * Splits Danish compounds into a first part in its linking form (Ø, -s-, -e-, arbejde → arbejds-) and a head that is a
 * dictionary word in any inflection; either may itself be a compound.
 */
export function createCompounds(inflections: Inflections): Compounds {
  const splits = new Map<string, CompoundSplit | null>();
  return {
    findSplit: (word) => findSplit(word, MAX_DEPTH),
    isRegular(word) {
      const parts = word.split('-');
      if (parts.length > 1) return parts.every((part) => part.length >= MIN_PART_LENGTH && (inflections.isWord(part, false) || isRegular(part)));
      return isRegular(word);
    },
  };

  function isRegular(word: string): boolean {
    if (word.length > MAX_COMPOUND_LENGTH) return false;
    for (let at = MIN_PART_LENGTH; at <= word.length - MIN_REGULAR_HEAD; at += 1) {
      if (!inflections.isWord(word.slice(at), false)) continue;
      const first = linkedWord(word.slice(0, at), MAX_DEPTH);
      if (first !== undefined && (at >= MIN_REGULAR_HEAD || word.length - at > MIN_REGULAR_HEAD)) return true;
    }
    return false;
  }

  function findSplit(word: string, depth: number): CompoundSplit | undefined {
    if (word.length < MIN_COMPOUND_LENGTH || word.length > MAX_COMPOUND_LENGTH || depth === 0) return undefined;
    const known = splits.get(word);
    if (known !== undefined) return known ?? undefined;
    const split = searchSplit(word, depth);
    // Bounded: words come from documents of any size and from questions.
    if (splits.size >= MAX_CACHED) splits.clear();
    if (split !== undefined || depth === MAX_DEPTH) splits.set(word, split ?? null);
    return split;
  }

  // Two dictionary words beat a longer chain; among those the longest head is right most often ("arbejds|fællesskab").
  function searchSplit(word: string, depth: number): CompoundSplit | undefined {
    for (const isChainAllowed of [false, true]) {
      for (let at = MIN_PART_LENGTH; at <= word.length - MIN_PART_LENGTH; at += 1) {
        const split = splitAt(word, at, isChainAllowed ? depth - 1 : 0);
        if (split !== undefined) return split;
      }
      if (depth === 1) return undefined;
    }
    return undefined;
  }

  function splitAt(word: string, at: number, depth: number): CompoundSplit | undefined {
    const headForm = word.slice(at);
    if (!HAS_VOWEL.test(headForm)) return undefined;
    const first = linkedWord(word.slice(0, at), depth);
    if (first === undefined) return undefined;
    const isHeadWord = inflections.isWord(headForm, false);
    const heads = isHeadWord ? inflections.lemmasOf(headForm) : (findSplit(headForm, depth)?.lemmas ?? []);
    const head = heads[0];
    if (head === undefined) return undefined;
    return { lemmas: heads.slice(0, MAX_HEAD_LEMMAS).map((lemma) => word.slice(0, at) + lemma), parts: [first, head] };
  }

  // The word behind a linking form; a compound as first part takes -s- or nothing.
  function linkedWord(form: string, depth: number): string | undefined {
    const word = inflections.linkedWordsOf(form).find((candidate) => candidate.length >= MIN_PART_LENGTH);
    if (word !== undefined || depth === 0) return word;
    return findSplit(form.endsWith('s') ? form.slice(0, -1) : form, depth)?.lemmas[0];
  }
}

const MIN_PART_LENGTH = 3;
const MIN_REGULAR_HEAD = 4;
const MIN_COMPOUND_LENGTH = 7;
/** Longer than any word in use; the search for joints grows with the cube of the length. */
const MAX_COMPOUND_LENGTH = 50;
const MAX_HEAD_LEMMAS = 2;
const MAX_DEPTH = 2;
const MAX_CACHED = 20_000;
const HAS_VOWEL = /[aeiouyæøå]/u;
