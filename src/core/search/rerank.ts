import type { PassageWords } from './passageWords.ts';
import type { WeightedGroup } from './score.ts';
import { NEGATION, type Vocabulary } from './vocabulary.ts';
import { SEARCH_WEIGHTS } from './weights.ts';

/** What the finer look found in one passage. */
export interface PassageMatch {
  /** IDF-weighted share of the question found in the passage's words, 0–1. */
  textCoverage: number;
  /** The same with headings and context. */
  coverage: number;
  /** The same with the passage's other words. */
  wordedCoverage: number;
  /** What the coarse score is multiplied by. */
  factor: number;
}

/** Looks at single passages word by word for one question at a time. */
export interface Reranker {
  /** Takes in a question; passages are then looked at for that one. */
  prepare(groups: readonly WeightedGroup[], isNegated: readonly boolean[]): void;
  /** The returned object is filled anew by the next look. */
  look(passage: number): Readonly<PassageMatch>;
}

/** Coverage, proximity and negation, read off the passage's own words; owns the scratch memory for it. */
export function createReranker(words: PassageWords, vocabulary: Vocabulary): Reranker {
  const { rerank } = SEARCH_WEIGHTS;
  const forms = createMatchTable(vocabulary.forms.length);
  const lemmas = createMatchTable(vocabulary.lemmas.length);
  let formsOfLemma: readonly (readonly number[] | undefined)[] | undefined;
  const inText = new Float32Array(MAX_GROUPS);
  const around = new Float32Array(MAX_GROUPS);
  const said = new Float32Array(MAX_GROUPS);
  const inLine = new Float32Array(MAX_GROUPS);
  const idf = new Float32Array(MAX_GROUPS);
  const isNegatedHere = new Uint8Array(MAX_GROUPS);
  const match: PassageMatch = { textCoverage: 0, coverage: 0, wordedCoverage: 0, factor: 1 };
  let isNegatedInQuestion: readonly boolean[] = [];
  let groupCount = 0;
  let totalIdf = 0;
  let surroundingsRead: Int32Array | undefined;

  return { prepare, look };

  function prepare(groups: readonly WeightedGroup[], isNegated: readonly boolean[]): void {
    forms.clear();
    lemmas.clear();
    surroundingsRead = undefined;
    isNegatedInQuestion = isNegated;
    groupCount = Math.min(groups.length, MAX_GROUPS);
    totalIdf = 0;
    formsOfLemma ??= invertLemmas(vocabulary);
    for (let index = 0; index < groupCount; index += 1) {
      const weighted = groups[index];
      if (weighted === undefined) break;
      const { group, importance } = weighted;
      idf[index] = group.term.idf * importance;
      totalIdf += group.term.idf * importance;
      for (let n = 0; n < group.lemmas.length; n += 1) {
        const lemma = group.lemmas[n] ?? 0;
        const weight = group.weights[n] ?? 0;
        lemmas.mark(lemma, index, weight);
        for (const form of formsOfLemma[lemma] ?? []) forms.mark(form, index, weight);
      }
    }
  }

  function look(passage: number): PassageMatch {
    for (let index = 0; index < groupCount; index += 1) {
      inText[index] = 0;
      isNegatedHere[index] = 0;
    }
    const proximity = readText(passage);
    readSurroundings(passage);
    readOtherWords(passage);
    match.textCoverage = coverageBy(inText);
    match.coverage = coverageBy(inText, around);
    match.wordedCoverage = coverageBy(said, around);
    let negation = 0;
    for (let index = 0; index < groupCount; index += 1) if ((inText[index] ?? 0) > 0) negation += negationOf(index);
    const asks = words.isQuestion[passage] === 1 ? rerank.isQuestion : 0;
    match.factor =
      (1 + rerank.textCoverage * coverageBy(said) + rerank.coverage * match.wordedCoverage + rerank.proximity * proximity) * (1 + negation + asks);
    return match;
  }

  // Fills `inText` and `isNegatedHere`; returns how much of the question stands together here as it does there, 0–1.
  function readText(passage: number): number {
    let proximity = 0;
    let lastGroup = -1;
    let lastAt = 0;
    let negationAt = -NEGATION_REACH - 1;
    const end = words.starts[passage + 1] ?? 0;
    const start = words.starts[passage] ?? 0;
    for (let at = start; at < end; at += 1) {
      const form = words.forms[at] ?? 0;
      if (form === NEGATION) negationAt = at - start;
      const group = form < 0 ? -1 : forms.groupOf(form);
      if (group < 0) continue;
      const weight = forms.weightOf(form);
      if (weight > (inText[group] ?? 0)) inText[group] = weight;
      if (at - start - negationAt <= NEGATION_REACH) isNegatedHere[group] = 1;
      if (weight < CLEAR_MATCH) continue;
      if (lastGroup >= 0 && at - lastAt <= NEAR && (group - lastGroup === 1 || lastGroup - group === 1)) {
        const isSameOrder = group > lastGroup && at - lastAt === 1;
        proximity += (((idf[group] ?? 0) + (idf[lastGroup] ?? 0)) / 2) * (isSameOrder ? 1 : REORDERED);
      }
      lastGroup = group;
      lastAt = at;
    }
    return totalIdf === 0 ? 0 : Math.min(1, proximity / totalIdf);
  }

  function coverageBy(found: Float32Array, wider: Float32Array = found): number {
    let mass = 0;
    for (let index = 0; index < groupCount; index += 1) {
      const one = found[index] ?? 0;
      const other = wider[index] ?? 0;
      mass += (idf[index] ?? 0) * (one > other ? one : other);
    }
    return totalIdf === 0 ? 0 : mass / totalIdf;
  }

  // Fills `said` with the passage's own words and that line of the others which adds most to them: lines are not summed up, since
  // together they say more words than one statement does.
  function readOtherWords(passage: number): void {
    said.set(inText);
    let most = 0;
    for (const line of words.otherWords[passage] ?? []) {
      inLine.fill(0, 0, groupCount);
      for (const lemma of line) {
        const group = lemmas.groupOf(lemma);
        if (group < 0) continue;
        inLine[group] = Math.max(inLine[group] ?? 0, lemmas.weightOf(lemma));
      }
      const coverage = coverageBy(inText, inLine);
      if (coverage <= most) continue;
      most = coverage;
      for (let index = 0; index < groupCount; index += 1) said[index] = Math.max(inText[index] ?? 0, inLine[index] ?? 0);
    }
  }

  // Neighbouring candidates often share their heading: its match is kept.
  function readSurroundings(passage: number): void {
    const surroundings = words.surroundings[passage];
    if (surroundings === undefined || surroundings === surroundingsRead) return;
    surroundingsRead = surroundings;
    for (let index = 0; index < groupCount; index += 1) around[index] = 0;
    for (const lemma of surroundings) {
      const group = lemmas.groupOf(lemma);
      if (group >= 0 && lemmas.weightOf(lemma) > (around[group] ?? 0)) around[group] = lemmas.weightOf(lemma);
    }
  }

  function negationOf(index: number): number {
    const isHere = isNegatedHere[index] === 1;
    if (isNegatedInQuestion[index] === true) return isHere ? rerank.negationAgrees : rerank.negationDiffers;
    return isHere ? rerank.negationDiffers / 2 : 0;
  }
}

// A question of more words is a text, of which the first words decide; a byte numbers them.
const MAX_GROUPS = 64;
const NEGATION_REACH = 2;
const NEAR = 3;
const REORDERED = 0.5;
const CLEAR_MATCH = 0.3;

/** For each word number: the group of the question it serves best, and how well. */
interface MatchTable {
  mark(word: number, group: number, weight: number): void;
  /** −1 for a word the question does not ask for. */
  groupOf(word: number): number;
  weightOf(word: number): number;
  clear(): void;
}

function createMatchTable(size: number): MatchTable {
  const groups = new Uint8Array(size);
  const weights = new Float32Array(size);
  const marked: number[] = [];
  return {
    mark(word, group, weight) {
      if (groups[word] === 0) marked.push(word);
      else if ((weights[word] ?? 0) >= weight) return;
      groups[word] = group + 1;
      weights[word] = weight;
    },
    groupOf: (word) => (groups[word] ?? 0) - 1,
    weightOf: (word) => weights[word] ?? 0,
    clear() {
      for (const word of marked) groups[word] = 0;
      marked.length = 0;
    },
  };
}

function invertLemmas(vocabulary: Vocabulary): readonly (readonly number[] | undefined)[] {
  const formsOfLemma: (number[] | undefined)[] = [];
  for (let form = 0; form < vocabulary.forms.length; form += 1) {
    for (const lemma of vocabulary.lemmasOfForm(form)) (formsOfLemma[lemma] ??= []).push(form);
  }
  return formsOfLemma;
}
