import type { SearchResult } from '../../search/search.ts';
import { ANSWERABILITY, DECISION } from './decisionWeights.ts';
import type { Scope } from '../understanding/scope.ts';

/**
 * Whether what was found is likely to answer the question. A question that names a document or a municipality is about them
 * until proven otherwise; one asked by somebody with a profile likely is; one from nowhere has to prove it.
 */
export function judgeAnswerable(result: SearchResult, origin: Scope['origin']): boolean {
  return answerProbability(result) >= ANSWERABILITY.thresholds[origin];
}

/**
 * Logistic regression over the best hit's coverage of the question, by its own and by other words, its score, and how much of the question no document knows.
 * 0–1; equal weight to answerable questions and to others, so the thresholds carry how often each is asked.
 */
export function answerProbability({ hits, unknownMass }: SearchResult): number {
  const [best] = hits;
  if (!best) return 0;
  const { bias, coverage, otherWords, logScore, unknown, unknownSaidOtherwise } = ANSWERABILITY.weights;
  // What the documents lack speaks little against a question that somebody who read them has put in nearly the same words.
  const ofUnknown = best.wordedCoverage >= DECISION.saidSo ? unknownSaidOtherwise : unknown;
  const evidence = bias + coverage * best.coverage + otherWords * (best.wordedCoverage - best.coverage) + logScore * Math.log1p(best.score) + ofUnknown * unknownMass;
  return 1 / (1 + Math.exp(-evidence));
}
