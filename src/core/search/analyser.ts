import { stemmer } from '@orama/stemmers/danish';
import type { DanishDictionary } from './danishDictionary.ts';
import { digitsOf } from './numberWords.ts';
import { tokenise } from './tokenise.ts';

/** A word of a text with its lemmas and its place (`end` exclusive). */
export interface AnalysedWord {
  /** Normalised: lower case, composed letters, no hyphens. */
  readonly word: string;
  /** At least one, likeliest first. */
  readonly lemmas: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Danish word analysis, shared by the index and by whoever matches names in any inflection. */
export interface Analyser {
  readonly dictionary: DanishDictionary;
  /** Every word of the text, stop words too; a hyphenated word is one word. */
  analyse(text: string): AnalysedWord[];
  /** Lemmas of a normalised word. Number words become digits; an unknown word becomes its Snowball stem. */
  lemmasOf(word: string): readonly string[];
  /** All that it has found so far, for an analyser of another day to begin with. */
  knownLemmas(): KnownLemmas;
  /** True when two words in any case may be inflections of one: "centercheferne", "Centerchefens". */
  isSameWord(a: string, b: string): boolean;
}

/** Lemmas by word, as one analyser found them and another with the same dictionary would. */
export type KnownLemmas = readonly (readonly [word: string, lemmas: readonly string[]])[];

/** Creates an analyser; it caches words, so share one. `known` fills the cache to begin with. */
export function createAnalyser({ dictionary, known = [] }: { readonly dictionary: DanishDictionary; readonly known?: KnownLemmas }): Analyser {
  const cache = new Map(known);
  return {
    dictionary,
    analyse: (text) => tokenise(text).map(({ word, start, end }) => ({ word, lemmas: lemmasOf(word), start, end })),
    lemmasOf,
    knownLemmas: () => [...cache],
    isSameWord(a, b) {
      const lemmasOfA = wordsOf(a);
      const lemmasOfB = wordsOf(b);
      return lemmasOfA.length === lemmasOfB.length && lemmasOfA.every((lemmas, index) => lemmas.some((lemma) => lemmasOfB[index]?.includes(lemma)));
    },
  };

  function wordsOf(text: string): (readonly string[])[] {
    return tokenise(text).map(({ word }) => lemmasOf(word));
  }

  function lemmasOf(word: string): readonly string[] {
    const known = cache.get(word);
    if (known !== undefined) return known;
    // Bounded: questions bring words without end.
    if (cache.size >= MAX_CACHED_WORDS) cache.clear();
    const lemmas = findLemmas(word, dictionary);
    cache.set(word, lemmas);
    return lemmas;
  }
}

const MAX_CACHED_WORDS = 50_000;
const STARTS_WITH_DIGIT = /^\d/u;

function findLemmas(word: string, dictionary: DanishDictionary): readonly string[] {
  if (STARTS_WITH_DIGIT.test(word)) return [word];
  const digits = digitsOf(word);
  if (digits !== undefined) return [digits];
  const listed = dictionary.listedLemmas(word);
  if (listed.length > 0) return listed;
  const lemmas = dictionary.lemmas(word);
  // A name's genitive ("Gladsaxes") is not in the list, the name may be.
  const ofGenitive = lemmas.length === 0 && word.endsWith('s') ? dictionary.lemmas(word.slice(0, -1)) : [];
  // A word that only looks like a compound keeps its stem too, so that its other inflections meet it.
  return [...new Set([...lemmas, ...ofGenitive, stemmer(word)])];
}
