import type { FacetFactor } from './facets.ts';
import type { Postings } from './postings.ts';
import type { TermGroup } from './termGroup.ts';

/** The best passages of one question before the finer look, as parallel lists of equal length in no order. */
export interface Candidates {
  readonly passages: readonly number[];
  readonly scores: readonly number[];
}

/** A term group and how much it counts in this question, 0–1. */
export interface WeightedGroup {
  readonly group: TermGroup;
  readonly importance: number;
}

/** What passages' scores are multiplied by. */
export interface Boosts {
  readonly facets: readonly FacetFactor[];
  readonly ofPassage?: ((passage: number) => number) | undefined;
  /** What `ofPassage` never exceeds. */
  readonly mostOfPassage: number;
}

/** Scores passages over the postings; owns the scratch memory for it. */
export interface Scorer {
  /** The `count` best passages of those whose boosts leave a positive score. */
  findCandidates(groups: readonly WeightedGroup[], count: number, boosts: Boosts): Candidates;
}

/**
 * Scores term groups: in each passage a group counts its best alternative once, times its one IDF. Summing alternatives
 * instead, as search engines do with synonyms, lets a passage win by mentioning one word in three ways.
 */
export function createScorer(postings: Postings): Scorer {
  const { starts, passages, impacts, passageCount } = postings;
  const scores = new Float32Array(passageCount);
  const ofGroup = new Float32Array(passageCount);
  const touchedBy = new Int32Array(passageCount);
  const touched = new Int32Array(passageCount);
  let touchedCount = 0;
  let stamp = 0;

  return {
    findCandidates(groups, count, boosts) {
      touchedCount = 0;
      for (const group of groups) addGroup(group);
      const candidates = pickBest(count, boosts);
      for (let at = 0; at < touchedCount; at += 1) scores[touched[at] ?? 0] = 0;
      return candidates;
    },
  };

  function addGroup({ group, importance }: WeightedGroup): void {
    stamp += 1;
    const { lemmas, weights, term } = group;
    for (let n = 0; n < lemmas.length; n += 1) {
      const lemma = lemmas[n] ?? 0;
      const weight = (weights[n] ?? 0) * term.idf * importance;
      const end = starts[lemma + 1] ?? 0;
      for (let at = starts[lemma] ?? 0; at < end; at += 1) {
        const passage = passages[at] ?? 0;
        const value = weight * (impacts[at] ?? 0);
        const before = touchedBy[passage] === stamp ? (ofGroup[passage] ?? 0) : 0;
        if (value <= before) continue;
        const score = scores[passage] ?? 0;
        if (score === 0) {
          touched[touchedCount] = passage;
          touchedCount += 1;
        }
        touchedBy[passage] = stamp;
        ofGroup[passage] = value;
        scores[passage] = score + value - before;
      }
    }
  }

  // A heap of the best, its worst on top, so that a common word in a large corpus costs one comparison per passage.
  function pickBest(count: number, { facets, ofPassage, mostOfPassage }: Boosts): Candidates {
    const heapScores: number[] = [];
    const heapPassages: number[] = [];
    for (let at = 0; at < touchedCount; at += 1) {
      const passage = touched[at] ?? 0;
      let score = scores[passage] ?? 0;
      for (const { values, factors } of facets) score *= factors[values[passage] ?? 0] ?? 1;
      if (heapScores.length === count && score * mostOfPassage <= (heapScores[0] ?? 0)) continue;
      if (ofPassage !== undefined) score *= ofPassage(passage);
      if (score <= 0) continue;
      if (heapScores.length < count) {
        heapScores.push(score);
        heapPassages.push(passage);
        siftUp(heapScores, heapPassages);
      } else if (score > (heapScores[0] ?? 0)) {
        heapScores[0] = score;
        heapPassages[0] = passage;
        siftDown(heapScores, heapPassages);
      }
    }
    return { passages: heapPassages, scores: heapScores };
  }
}

function siftUp(scores: number[], passages: number[]): void {
  let child = scores.length - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if ((scores[parent] ?? 0) <= (scores[child] ?? 0)) return;
    swap(scores, passages, parent, child);
    child = parent;
  }
}

function siftDown(scores: number[], passages: number[]): void {
  let parent = 0;
  for (;;) {
    let smallest = parent;
    for (let child = 2 * parent + 1; child <= 2 * parent + 2 && child < scores.length; child += 1) {
      if ((scores[child] ?? 0) < (scores[smallest] ?? 0)) smallest = child;
    }
    if (smallest === parent) return;
    swap(scores, passages, parent, smallest);
    parent = smallest;
  }
}

function swap(scores: number[], passages: number[], a: number, b: number): void {
  const score = scores[a] ?? 0;
  const passage = passages[a] ?? 0;
  scores[a] = scores[b] ?? 0;
  passages[a] = passages[b] ?? 0;
  scores[b] = score;
  passages[b] = passage;
}
