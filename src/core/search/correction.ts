import type { Analyser } from './analyser.ts';
import { spellingsWithChangedDouble, spellingsWithChangedVowel, spellingsWithDanishLetters } from './normalise.ts';
import { maxEditsFor, type Spelling } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What words are corrected by. */
export interface CorrectionSources {
  readonly analyser: Analyser;
  readonly vocabulary: Vocabulary;
  readonly spelling: Spelling;
}

/**
 * Gives the corpus form that a misspelt word was meant as; undefined for words that are right or beyond repair. What people
 * commonly slip on comes first: letters that their keyboard has not, one vowel, a consonant doubled or not; then edits.
 */
export function createCorrection({ analyser, vocabulary, spelling }: CorrectionSources): (word: string) => string | undefined {
  return (word) => {
    if (vocabulary.formOf(word) >= 0 || analyser.dictionary.lists(word)) return undefined;
    const isRegularCompound = analyser.dictionary.has(word);
    for (const spellings of [spellingsWithDanishLetters(word), isRegularCompound ? [] : spellingsWithChangedVowel(word), isRegularCompound ? [] : spellingsWithChangedDouble(word)]) {
      const found = spellings.find((spelt) => vocabulary.formOf(spelt) >= 0) ?? spellings.find(isLemmaInCorpus);
      if (found !== undefined) return found;
    }
    // "arbejdsfælleskab" could be a mate's cupboard; one letter from a word of the corpus it is not.
    const maxEdits = isRegularCompound ? (word.length >= MIN_LONG_WORD ? 1 : 0) : maxEditsFor(word.length);
    if (maxEdits === 0) return undefined;
    return spelling.findNearest(word, maxEdits) ?? correctWithoutEnding(word);
  };

  // "komunaldirektørernes", while the corpus has the word in another inflection only: its stem may be one slip away.
  function correctWithoutEnding(word: string): string | undefined {
    for (const ending of ENDINGS) {
      if (!word.endsWith(ending) || word.length - ending.length < MIN_LONG_WORD) continue;
      const found = spelling.findNearest(word.slice(0, -ending.length), 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function isLemmaInCorpus(word: string): boolean {
    return analyser.dictionary.lists(word) && analyser.lemmasOf(word).some((lemma) => vocabulary.lemmaOf(lemma) >= 0);
  }
}

/** Shorter words have too many neighbours one letter away. */
const MIN_LONG_WORD = 8;
// Longest first.
const ENDINGS = ['ernes', 'erne', 'enes', 'ene', 'ers', 'ens', 'ets', 'er', 'en', 'et', 'ne', 'e', 's', 't'];
