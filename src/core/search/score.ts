import { createBestPassages, type BestPassages } from './bestPassages.ts';
import type { Postings } from './postings.ts';
import type { Factor, PassageRange } from './search.ts';
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
  readonly factors: readonly Factor[];
  readonly ofPassage?: ((passage: number) => number) | undefined;
  /** What `ofPassage` never exceeds. */
  readonly mostOfPassage: number;
}

/** Scores passages over the postings; owns the scratch memory for it. */
export interface Scorer {
  /**
   * The `count` best passages there whose boosts leave a positive score; among equals the first ones. The same list of groups
   * may be looked for in one place after another: then no posting is read twice.
   */
  findCandidates(groups: readonly WeightedGroup[], count: number, within: readonly PassageRange[], boosts: Boosts): Candidates;
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
  const multiplied = new Float64Array(passageCount);
  let stamp = 0;
  let scored: readonly WeightedGroup[] = [];

  return {
    findCandidates(groups, count, within, boosts) {
      if (groups !== scored) scoreAll(groups);
      return pickBest(count, within, boosts);
    },
  };

  function scoreAll(groups: readonly WeightedGroup[]): void {
    scores.fill(0);
    scored = groups;
    for (const group of groups) addGroup(group);
  }

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
        touchedBy[passage] = stamp;
        ofGroup[passage] = value;
        scores[passage] = (scores[passage] ?? 0) + value - before;
      }
    }
  }

  function pickBest(count: number, within: readonly PassageRange[], { factors, ofPassage, mostOfPassage }: Boosts): Candidates {
    for (const range of within) multiply(range, factors);
    if (ofPassage === undefined) return findBest(count, within);
    const best = createBestPassages(count);
    // Those likely to be among the best come first, so that few of the others still can be.
    const likely = findBest(count * LIKELY, within);
    likely.passages.forEach((passage, at) => best.offer(passage, (likely.scores[at] ?? 0) * ofPassage(passage)));
    // The others come after all of these.
    if (likely.least() === 0 || likely.least() * mostOfPassage < best.least()) return best;
    const isLikely = new Set(likely.passages);
    for (const { from, to } of within) {
      for (let passage = from; passage < to; passage += 1) {
        const score = multiplied[passage] ?? 0;
        if (score === 0 || score * mostOfPassage < best.least() || isLikely.has(passage)) continue;
        best.offer(passage, score * ofPassage(passage));
      }
    }
    return best;
  }

  function multiply({ from, to }: PassageRange, factors: readonly Factor[]): void {
    for (let passage = from; passage < to; passage += 1) multiplied[passage] = scores[passage] ?? 0;
    for (const { values, factors: byValue } of factors) {
      for (let passage = from; passage < to; passage += 1) multiplied[passage] = (multiplied[passage] ?? 0) * (byValue[values[passage] ?? 0] ?? 1);
    }
  }

  function findBest(count: number, within: readonly PassageRange[]): BestPassages {
    const best = createBestPassages(count);
    let least = 0;
    for (const { from, to } of within) {
      for (let passage = from; passage < to; passage += 1) {
        const score = multiplied[passage] ?? 0;
        if (score === 0 || score < least) continue;
        best.offer(passage, score);
        least = best.least();
      }
    }
    return best;
  }
}

/** How many times as many as are wanted come first: some of them lose by their boost. */
const LIKELY = 4;
