import type { Analyser } from '../../search/analyser.ts';
import { derivationalRoot } from '../../search/derivationalRoot.ts';
import { danishThesaurus } from '../../search/thesaurus.ts';
import type { ClaimWord } from './readWords.ts';
import { SUPPORT } from './supportWeights.ts';

type ContentWord = ClaimWord & { kind: 'content' };

/** How far words of a text support a word of a sentence, 0–1. */
export interface WordSupport {
  /** The support of one word by another. */
  ofWord(said: ContentWord, quoted: ContentWord): number;
  /** The support of a compound by two words that it is made of. */
  ofParts(said: ContentWord, quoted: readonly ContentWord[]): { readonly weight: number; readonly at: number };
}

/** The analyser's dictionary takes compounds apart; the thesaurus is the search's own. */
export function createWordSupport({ dictionary }: Analyser): WordSupport {
  const { weight } = SUPPORT;
  return {
    ofWord(said, quoted) {
      if (said.word === quoted.word) return weight.lemma;
      let best = 0;
      for (const reading of said.readings) {
        const trust = reading.isTranslation ? (reading.isFirst ? weight.translation : weight.otherTranslation) : weight.lemma;
        for (const other of quoted.readings) best = Math.max(best, trust * ofLemma(reading.lemma, other.lemma, reading.isFirst && other.isFirst, said.isExact || quoted.isPeople));
      }
      return best;
    },
    ofParts(said, quoted) {
      const nowhere = { weight: 0, at: -1 };
      if (said.isExact) return nowhere;
      for (const { lemma } of said.readings) {
        const parts = dictionary.split(lemma);
        const places = parts.map((part) => quoted.findIndex((word) => word.readings.some((other) => other.lemma === part || isDerived(other.lemma, part))));
        if (parts.length > 1 && places.every((at) => at >= 0)) return { weight: weight.compoundOfWords, at: Math.min(...places) };
      }
      return nowhere;
    },
  };

  function ofLemma(said: string, quoted: string, isLikeliest: boolean, isExact: boolean): number {
    if (said === quoted) return isLikeliest ? weight.lemma : weight.otherLemma;
    if (isExact || !isLikeliest) return 0;
    if (isDerived(said, quoted)) return weight.derivation;
    if (dictionary.split(quoted).includes(said)) return weight.partOfCompound;
    const synonym = danishThesaurus().synonymsOf(said).find(({ word }) => word === quoted);
    return synonym === undefined || synonym.kind === 'related' ? 0 : weight.synonym[synonym.kind];
  }
}

/** A root of three letters is shared by chance unless one word is in the other; "-løs" and "-fri" say the opposite of what they are added to. */
function isDerived(a: string, b: string): boolean {
  if (a === b) return true;
  const root = derivationalRoot(a);
  return (root.length >= 4 || a.startsWith(b) || b.startsWith(a)) && root === derivationalRoot(b) && !/(?:løs|løshed|fri)$/u.test(a) && !/(?:løs|løshed|fri)$/u.test(b);
}
