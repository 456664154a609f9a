import type { Analyser } from './analyser.ts';
import { derivationalRoot } from './derivationalRoot.ts';
import { danishThesaurus } from './thesaurus.ts';
import { tokenise } from './tokenise.ts';
import type { Vocabulary } from './vocabulary.ts';
import { SEARCH_WEIGHTS } from './weights.ts';

/** A lemma of the vocabulary (by number) that may stand for another word, and how far it is trusted, 0–1. */
export interface RelatedWord {
  readonly lemma: number;
  readonly weight: number;
}

/** Finds the words of a vocabulary that are near a lemma in form or meaning. */
export interface RelatedWords {
  derivedWords(lemma: string): RelatedWord[];
  /** Compounds of the vocabulary that the lemma is a part of. */
  compoundsWith(lemma: string): RelatedWord[];
  /** The lemma's own parts as far as the vocabulary has them, and whether it has all. */
  partsOf(lemma: string): { readonly found: RelatedWord[]; readonly isComplete: boolean };
  /** What the documents declare to mean the same. */
  declaredSynonymsOf(lemma: string): RelatedWord[];
  /** What the thesaurus holds for it. */
  synonymsOf(lemma: string): RelatedWord[];
  similarWords(lemma: string): RelatedWord[];
}

/**
 * Everything is looked up when asked, over words that begin alike or contain the word, so that building an index costs
 * nothing for it; the caller keeps what was found.
 */
export function createRelatedWords(vocabulary: Vocabulary, analyser: Analyser, documentSynonyms: readonly (readonly string[])[]): RelatedWords {
  const { alternative } = SEARCH_WEIGHTS;
  let lemmaText: LemmaText | undefined;
  let lemmasByBeginning: ReadonlyMap<string, readonly number[]> | undefined;
  // The thesaurus is written in lemmas; what a document declares may stand in any form.
  const declared = toSynonymTable(documentSynonyms.map((group) => group.map((term) => tokenise(term).map(({ word }) => analyser.lemmasOf(word)[0] ?? word))));

  return {
    derivedWords(lemma) {
      const root = derivationalRoot(lemma);
      return wordsLike(lemma)
        .filter((number) => derivationalRoot(lemmaAt(number)) === root)
        .map((number) => ({ lemma: number, weight: alternative.derivation }));
    },

    compoundsWith(lemma) {
      if (lemma.length < MIN_PART) return [];
      // The linking form of "kerne" or "arbejde" may lack the last letter.
      const core = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
      const root = derivationalRoot(lemma);
      const compounds: number[] = [];
      let asFirst = 0;
      for (const number of lemmasContaining(core)) {
        const candidate = lemmaAt(number);
        if (candidate.length <= lemma.length) continue;
        const parts = analyser.dictionary.split(candidate);
        // "dele" is in "videndeling", "evaluere" in "evalueringskultur": a verb is in the noun made of it.
        if (!parts.includes(lemma) && !(lemma.endsWith('e') && parts.some((part) => derivationalRoot(part) === root))) continue;
        compounds.push(number);
        if (parts[0] === lemma) asFirst += 1;
      }
      // A splitter finds "bil" in "billede". A short part must show in the corpus that it is a word there.
      const isAttested = lemma.length >= SURE_PART || asFirst > 1 || vocabulary.lemmaOf(lemma) >= 0;
      return isAttested ? compounds.map((number) => ({ lemma: number, weight: alternative.compoundPart })) : [];
    },

    partsOf(lemma) {
      const parts = analyser.dictionary.split(lemma);
      const numbers = parts.map((part) => vocabulary.lemmaOf(part)).filter((number) => number >= 0);
      return {
        found: numbers.map((number) => ({ lemma: number, weight: alternative.compoundPart })),
        isComplete: parts.length > 0 && numbers.length === parts.length,
      };
    },

    declaredSynonymsOf(lemma) {
      return (declared.get(lemma) ?? []).map((word) => ({ lemma: vocabulary.lemmaOf(word), weight: alternative.documentSynonym })).filter(isInVocabulary);
    },

    synonymsOf(lemma) {
      const synonyms = danishThesaurus().synonymsOf(lemma);
      return synonyms.map(({ word, kind }) => ({ lemma: vocabulary.lemmaOf(word), weight: alternative.synonym[kind] })).filter(isInVocabulary);
    },

    similarWords(lemma) {
      if (lemma.length < BEGINNING + 2) return [];
      const grams = gramsOf(lemma);
      const similar: RelatedWord[] = [];
      for (const number of wordsLike(lemma)) {
        const other = lemmaAt(number);
        if (other === lemma || other.charAt(BEGINNING) !== lemma.charAt(BEGINNING)) continue;
        const similarity = dice(grams, gramsOf(other));
        if (similarity >= MIN_SIMILARITY) similar.push({ lemma: number, weight: alternative.similarity * similarity });
      }
      return similar;
    },
  };

  function lemmaAt(number: number): string {
    return vocabulary.lemmas[number] ?? '';
  }

  // One search through one text is many times faster than one in each of its words.
  function lemmasContaining(letters: string): number[] {
    lemmaText ??= toLemmaText(vocabulary.lemmas);
    const { text, starts } = lemmaText;
    const found: number[] = [];
    let at = text.indexOf(letters);
    while (at >= 0) {
      const next = firstAbove(starts, at);
      found.push(next - 1);
      at = text.indexOf(letters, starts[next] ?? text.length);
    }
    return found;
  }

  function wordsLike(lemma: string): readonly number[] {
    lemmasByBeginning ??= Map.groupBy(vocabulary.lemmas.keys(), (number) => lemmaAt(number).slice(0, BEGINNING));
    return lemma.length < BEGINNING ? [] : (lemmasByBeginning.get(lemma.slice(0, BEGINNING)) ?? []);
  }
}

/** All lemmas in one text, a line each, and where each line starts. */
interface LemmaText {
  readonly text: string;
  readonly starts: Int32Array;
}

function toLemmaText(lemmas: readonly string[]): LemmaText {
  const starts = new Int32Array(lemmas.length);
  let at = 0;
  lemmas.forEach((lemma, number) => {
    starts[number] = at;
    at += lemma.length + 1;
  });
  return { text: lemmas.join('\n'), starts };
}

// The index of the first value above the limit; the values ascend.
function firstAbove(values: Int32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const BEGINNING = 3;
const MIN_PART = 3;
const SURE_PART = 5;
const MIN_SIMILARITY = 0.5;
const GRAM = 4;

// By first lemma. A term of several words is reached by each of its words, but reaches nothing itself: "social kapital"
// may be asked for as "tillid", while "social" alone says too little.
function toSynonymTable(groups: readonly (readonly (readonly string[])[])[]): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, Set<string>>();
  for (const terms of groups) {
    for (const term of terms) {
      const [lemma] = term;
      if (lemma === undefined || term.length > 1) continue;
      const others = table.get(lemma) ?? new Set<string>();
      for (const other of terms) if (other !== term) other.forEach((word) => others.add(word));
      table.set(lemma, others);
    }
  }
  return new Map([...table].map(([lemma, others]) => [lemma, [...others]]));
}

function isInVocabulary({ lemma }: RelatedWord): boolean {
  return lemma >= 0;
}

function gramsOf(word: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= word.length; at += 1) grams.add(word.slice(at, at + GRAM));
  return grams;
}

// Dice's coefficient (Dice 1945): twice what is shared, over what both have.
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
