import { ABBREVIATIONS } from './abbreviations.ts';
import type { Analyser } from './analyser.ts';
import { createCorrection } from './correction.ts';
import { danishFor } from './englishTerms.ts';
import { spellingsWithDanishLetters } from './normalise.ts';
import type { Postings } from './postings.ts';
import type { RelatedWords } from './relatedWords.ts';
import type { QueryTerm } from './search.ts';
import type { Spelling } from './spelling.ts';
import type { Expression } from './thesaurus.ts';
import type { Vocabulary } from './vocabulary.ts';
import { SEARCH_WEIGHTS } from './weights.ts';

/** One word of a question with every way it may match the corpus. */
export interface TermGroup {
  readonly term: QueryTerm;
  /** Lemma numbers, each with its weight. */
  readonly lemmas: Int32Array;
  readonly weights: Float32Array;
  /** Those of the lemmas that are compounds with the word as a part. */
  readonly parts: readonly number[];
  /** The corpus form one edit from this unknown word, if any. */
  readonly nearWord?: string;
}

/** What groups are made from. */
export interface TermSources {
  readonly analyser: Analyser;
  readonly vocabulary: Vocabulary;
  readonly postings: Postings;
  readonly related: RelatedWords;
  readonly spelling: Spelling;
}

/** Expands normalised words into term groups, and keeps them: questions repeat their words. */
export interface TermGroups {
  groupOf(word: string, language: 'da' | 'en'): TermGroup;
  /** The group of a word that stands for `meant`, trusted by `weight` ("social kapitel" → kapital). */
  groupOfNearWord(word: string, meant: string, weight: number): TermGroup;
  /** The group of a verb with a particle after it, when the corpus has the two as one word ("sætter … af" → afsætte, afsat). */
  groupOfParticleVerb(word: string, particle: string): TermGroup | undefined;
  /** The group of an expression by its plain words and the content words it stands in; undefined when the corpus has none of the plain ones. */
  groupOfExpression(expression: Expression, contentWords: readonly string[]): TermGroup | undefined;
  /** The corpus form a misspelt word was meant as; undefined for words that are right or beyond repair. */
  correct(word: string): string | undefined;
}

/** Makes a group when it is first asked for, and keeps it. */
export function createTermGroups(sources: TermSources): TermGroups {
  const { analyser, vocabulary, postings, related, spelling } = sources;
  const { alternative } = SEARCH_WEIGHTS;
  const correct = createCorrection(sources);
  const rarest = inverseDocumentFrequency(0, postings.passageCount);
  const ofExpressions = new Map<string, TermGroup | null>();
  const ofParticleVerbs = new Map<string, TermGroup | null>();
  const caches = { da: new Map<string, TermGroup>(), en: new Map<string, TermGroup>() };

  return {
    groupOf(word, language) {
      const cache = caches[language];
      const known = cache.get(word);
      if (known !== undefined) return known;
      const group = expand(word, language);
      if (cache.size >= MAX_CACHED) cache.clear();
      cache.set(word, group);
      return group;
    },
    groupOfNearWord(word, meant, weight) {
      const weights = new Map<number, number>();
      addWord(weights, meant, weight);
      return toGroup(word, analyser.lemmasOf(meant), weights, { isKnown: true, correctedTo: meant });
    },
    groupOfParticleVerb: (word, particle) => recall(ofParticleVerbs, `${word} ${particle}`, () => expandParticleVerb(word, particle)),
    groupOfExpression: (expression, contentWords) => recall(ofExpressions, `${expression.words.join(' ')}|${contentWords.join(' ')}`, () => expandExpression(expression, contentWords)),
    correct,
  };

  function expand(word: string, language: 'da' | 'en'): TermGroup {
    const respelt = vocabulary.formOf(word) >= 0 || analyser.dictionary.has(word) ? undefined : spellingsWithDanishLetters(word).find((spelt) => analyser.dictionary.lists(spelt));
    if (respelt !== undefined) {
      const group = expand(respelt, language);
      return { ...group, term: { ...group.term, word, correctedTo: respelt } };
    }
    const weights = new Map<number, number>();
    const lemmas = analyser.lemmasOf(word);
    const spelledOut = !lemmas.some((lemma) => vocabulary.isOfCorpus(vocabulary.lemmaOf(lemma))) ? ABBREVIATIONS.get(word) : undefined;
    const translations = spelledOut ?? (language === 'en' || !isDanish(word) ? danishFor(word) : []);
    const isFound = addWord(weights, word, translations.length > 0 ? alternative.danishReading : alternative.lemma);
    let isKnown = isFound;
    translations.forEach((translation, index) => {
      const weight = index === 0 ? alternative.translation : alternative.otherTranslation;
      if (addWord(weights, translation, weight)) isKnown = true;
    });
    if (isKnown || translations.length > 0) return toGroup(word, translations.length > 0 ? [...translations, ...lemmas] : lemmas, weights, { isKnown });
    if (hasStrongRelation(weights)) return toGroup(word, lemmas, weights, { isKnown: true });
    const correction = correct(word);
    if (correction !== undefined) {
      addWord(weights, correction, alternative.correction);
      return toGroup(word, analyser.lemmasOf(correction), weights, { isKnown: true, correctedTo: correction });
    }
    const near = word.length >= MIN_NEAR_WORD ? spelling.findNearest(word, 1) : undefined;
    if (near === undefined) return toGroup(word, lemmas, weights, { isKnown: false });
    addLemmas(weights, near, alternative.nearWord);
    return { ...toGroup(word, lemmas, weights, { isKnown: false }), nearWord: near };
  }

  function expandParticleVerb(word: string, particle: string): TermGroup | undefined {
    const weights = new Map<number, number>();
    for (const lemma of analyser.lemmasOf(word)) {
      // An infinitive: "mål for" is no "formål".
      if (!lemma.endsWith('e')) continue;
      const joined = particle + lemma;
      addLemmas(weights, joined, alternative.particleVerb);
      for (const other of related.derivedWords(joined)) keepLarger(weights, other.lemma, alternative.particleVerb * alternative.otherLemma);
    }
    if (weights.size === 0) return undefined;
    const alone = caches.da.get(word) ?? expand(word, 'da');
    alone.lemmas.forEach((lemma, index) => keepLarger(weights, lemma, alone.weights[index] ?? 0));
    return toGroup(word, alone.term.lemmas, weights, { isKnown: true });
  }

  function expandExpression({ words, meanings, related: relatedWords }: Expression, contentWords: readonly string[]): TermGroup | undefined {
    const weights = new Map<number, number>();
    let isKnown = false;
    for (const meaning of meanings) if (addWord(weights, meaning, words.includes(meaning) ? alternative.lemma : alternative.meaning)) isKnown = true;
    if (!isKnown) return undefined;
    for (const word of relatedWords) addLemmas(weights, word, alternative.relatedMeaning);
    // A single content word may be meant as it stands: "på tværs".
    for (const word of contentWords) addLemmas(weights, word, contentWords.length === 1 ? alternative.lemma : alternative.wordOfExpression);
    return toGroup(words.join(' '), meanings, weights, { isKnown });
  }

  // Adds a Danish word with all its relations; true when the corpus has the word itself or a whole sibling of it. A synonym
  // finds what is meant but proves nothing: half the language is a synonym of some word of the corpus.
  function addWord(weights: Map<number, number>, word: string, weight: number): boolean {
    const isInCorpus = addLemmas(weights, word, weight);
    const trustInSynonyms = isInCorpus ? weight : weight * alternative.synonymOfMissing;
    let isRelated = false;
    for (const lemma of analyser.lemmasOf(word)) {
      const compounds = related.compoundsWith(lemma);
      const parts = related.partsOf(lemma);
      const derived = related.derivedWords(lemma);
      const declared = related.declaredSynonymsOf(lemma);
      for (const other of [...derived, ...declared, ...compounds, ...parts.found, ...related.similarWords(lemma)]) {
        keepLarger(weights, other.lemma, other.weight * weight);
      }
      for (const other of related.synonymsOf(lemma)) {
        // Beside the word itself, distant ones change no order and cost the time of reading their passages.
        if (!isInCorpus || other.weight >= alternative.synonym.same) keepLarger(weights, other.lemma, other.weight * trustInSynonyms);
      }
      isRelated ||= compounds.length > 0 || parts.isComplete || derived.length > 0 || declared.length > 0;
    }
    return isInCorpus || isRelated;
  }

  function addLemmas(weights: Map<number, number>, word: string, weight: number): boolean {
    let isInCorpus = false;
    analyser.lemmasOf(word).forEach((lemma, index) => {
      const number = vocabulary.lemmaOf(lemma);
      if (number < 0) return;
      isInCorpus = true;
      keepLarger(weights, number, index === 0 ? weight : weight * alternative.otherLemma);
    });
    return isInCorpus;
  }

  function hasStrongRelation(weights: ReadonlyMap<number, number>): boolean {
    for (const weight of weights.values()) if (weight >= alternative.derivation) return true;
    return false;
  }

  function isDanish(word: string): boolean {
    return analyser.dictionary.lists(word) || analyser.dictionary.has(word);
  }

  function toGroup(word: string, lemmas: readonly string[], weights: ReadonlyMap<number, number>, found: { isKnown: boolean; correctedTo?: string }): TermGroup {
    const ranked = [...weights].sort((a, b) => b[1] - a[1]).slice(0, MAX_ALTERNATIVES);
    const compounds = new Set(lemmas.flatMap((lemma) => related.compoundsWith(lemma).map((compound) => compound.lemma)));
    // Found among other words alone, a word is still one that the documents do not have.
    const isKnown = found.isKnown && ranked.some(([lemma, weight]) => weight >= alternative.compoundPart && vocabulary.isOfCorpus(lemma));
    return {
      parts: ranked.map(([lemma]) => lemma).filter((lemma) => compounds.has(lemma)),
      term: { word, lemmas, ...found, isKnown, idf: found.isKnown ? idfOf(ranked) : rarest },
      lemmas: Int32Array.from(ranked, ([lemma]) => lemma),
      weights: Float32Array.from(ranked, ([, weight]) => weight),
    };
  }

  // One IDF for the group, from its most frequent trusted alternative: a rare synonym must not make a common word precious.
  function idfOf(ranked: readonly (readonly [lemma: number, weight: number])[]): number {
    const trust = (ranked[0]?.[1] ?? 0) * alternative.otherLemma;
    let frequency = 0;
    for (const [lemma, weight] of ranked) {
      if (weight >= trust) frequency = Math.max(frequency, (postings.starts[lemma + 1] ?? 0) - (postings.starts[lemma] ?? 0));
    }
    return inverseDocumentFrequency(frequency, postings.passageCount);
  }
}

/** BM25's IDF in the form that stays positive (as Lucene has it). */
function inverseDocumentFrequency(frequency: number, passageCount: number): number {
  return Math.log(1 + (passageCount - frequency + 0.5) / (frequency + 0.5));
}

const MAX_CACHED = 10_000;
/** The further ones are so distant that they change no answer, and cost the time of reading their passages. */
const MAX_ALTERNATIVES = 9;
const MIN_NEAR_WORD = 5;

// Bounded: questions bring words without end. `null` is kept for what the corpus has not.
function recall(kept: Map<string, TermGroup | null>, key: string, make: () => TermGroup | undefined): TermGroup | undefined {
  let group = kept.get(key);
  if (group === undefined) {
    group = make() ?? null;
    if (kept.size >= MAX_CACHED) kept.clear();
    kept.set(key, group);
  }
  return group ?? undefined;
}

function keepLarger(weights: Map<number, number>, lemma: number, weight: number): void {
  if ((weights.get(lemma) ?? 0) < weight) weights.set(lemma, weight);
}
