import type { PassageWords } from './passageWords.ts';
import type { ReadQuestion } from './readQuestion.ts';
import { NEGATION, type Vocabulary } from './vocabulary.ts';
import { SEARCH_WEIGHTS } from './weights.ts';

/** What the finer look found in one passage. */
export interface PassageMatch {
  /** IDF-weighted share of the question found in the passage's words, 0–1. */
  readonly textCoverage: number;
  /** The same with headings and context. */
  readonly coverage: number;
  /** What the coarse score is multiplied by. */
  readonly factor: number;
}

/** Looks at single passages word by word for one question at a time. */
export interface Reranker {
  /** Takes in a question; passages are then looked at for that one. */
  prepare(question: ReadQuestion): void;
  look(passage: number): PassageMatch;
}

/** Coverage, proximity and negation, read off the passage's own words; owns the scratch memory for it. */
export function createReranker(words: PassageWords, vocabulary: Vocabulary): Reranker {
  // For each lemma of the question: the group it serves best, +1 (0 = none), and its weight there.
  const groupOfLemma = new Uint8Array(vocabulary.lemmas.length);
  const weightOfLemma = new Float32Array(vocabulary.lemmas.length);
  const marked: number[] = [];
  const { rerank } = SEARCH_WEIGHTS;
  let question: ReadQuestion = { groups: [], isNegated: [] };
  let totalIdf = 0;
  let inText = new Float32Array(0);
  let around = new Float32Array(0);
  let negations = new Uint8Array(0);

  return { prepare, look };

  function prepare(next: ReadQuestion): void {
    for (const lemma of marked) groupOfLemma[lemma] = 0;
    marked.length = 0;
    question = next;
    totalIdf = 0;
    next.groups.slice(0, MAX_GROUPS).forEach((group, index) => {
      totalIdf += group.term.idf;
      group.lemmas.forEach((lemma, n) => {
        const weight = group.weights[n] ?? 0;
        if (groupOfLemma[lemma] !== 0 && (weightOfLemma[lemma] ?? 0) >= weight) return;
        if (groupOfLemma[lemma] === 0) marked.push(lemma);
        groupOfLemma[lemma] = index + 1;
        weightOfLemma[lemma] = weight;
      });
    });
    const size = Math.min(next.groups.length, MAX_GROUPS);
    if (inText.length < size) {
      inText = new Float32Array(size);
      around = new Float32Array(size);
      negations = new Uint8Array(size);
    }
  }

  function look(passage: number): PassageMatch {
    const size = Math.min(question.groups.length, MAX_GROUPS);
    inText.fill(0);
    around.fill(0);
    negations.fill(0);
    const proximity = readText(passage);
    for (const lemma of words.surroundings[passage] ?? []) {
      const group = (groupOfLemma[lemma] ?? 0) - 1;
      if (group >= 0) around[group] = Math.max(around[group] ?? 0, weightOfLemma[lemma] ?? 0);
    }
    let textCoverage = 0;
    let coverage = 0;
    let negation = 0;
    for (let index = 0; index < size; index += 1) {
      const idf = idfOf(index);
      textCoverage += idf * (inText[index] ?? 0);
      coverage += idf * Math.max(inText[index] ?? 0, around[index] ?? 0);
      if ((inText[index] ?? 0) > 0) negation += negationOf(index);
    }
    textCoverage = totalIdf === 0 ? 0 : textCoverage / totalIdf;
    coverage = totalIdf === 0 ? 0 : coverage / totalIdf;
    const asks = words.isQuestion[passage] === 1 ? rerank.isQuestion : 0;
    const factor =
      (1 + rerank.textCoverage * textCoverage + rerank.coverage * coverage + rerank.proximity * proximity) * (1 + negation + asks);
    return { textCoverage, coverage, factor };
  }

  // Fills `inText` and `negations`; returns how much of the question stands together here as it does there, 0–1.
  function readText(passage: number): number {
    let proximity = 0;
    let lastGroup = -1;
    let lastAt = 0;
    let negationAt = Number.NEGATIVE_INFINITY;
    const end = words.starts[passage + 1] ?? 0;
    for (let at = words.starts[passage] ?? 0; at < end; at += 1) {
      const form = words.forms[at] ?? 0;
      if (form === NEGATION) {
        negationAt = at;
        continue;
      }
      const group = matchForm(form, at - negationAt <= NEGATION_REACH);
      if (group < 0) continue;
      const isNeighbour = lastGroup >= 0 && group !== lastGroup && Math.abs(group - lastGroup) === 1 && at - lastAt <= NEAR;
      if (isNeighbour) proximity += ((idfOf(group) + idfOf(lastGroup)) / 2) * (group > lastGroup && at - lastAt === 1 ? 1 : REORDERED);
      lastGroup = group;
      lastAt = at;
    }
    return totalIdf === 0 ? 0 : Math.min(1, proximity / totalIdf);
  }

  function matchForm(form: number, isNegated: boolean): number {
    let best = -1;
    let bestWeight = 0;
    for (const lemma of vocabulary.lemmasOfForm(form)) {
      const group = (groupOfLemma[lemma] ?? 0) - 1;
      const weight = weightOfLemma[lemma] ?? 0;
      if (group < 0 || weight <= bestWeight) continue;
      best = group;
      bestWeight = weight;
    }
    if (best < 0) return -1;
    if (bestWeight > (inText[best] ?? 0)) inText[best] = bestWeight;
    if (isNegated) negations[best] = 1;
    return bestWeight >= CLEAR_MATCH ? best : -1;
  }

  function negationOf(index: number): number {
    const isNegatedHere = negations[index] === 1;
    if (question.isNegated[index] === true) return isNegatedHere ? rerank.negationAgrees : rerank.negationDiffers;
    return isNegatedHere ? rerank.negationDiffers / 2 : 0;
  }

  function idfOf(index: number): number {
    return question.groups[index]?.term.idf ?? 0;
  }
}

// A byte numbers the groups; a question of more words is a text, of which the first words decide.
const MAX_GROUPS = 250;
const NEGATION_REACH = 2;
const NEAR = 3;
const REORDERED = 0.5;
const CLEAR_MATCH = 0.3;
