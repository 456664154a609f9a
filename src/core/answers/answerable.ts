import type { SearchResult } from '../search/search.ts';

/** The fewest words' worth of evidence below which nothing is answered. */
export function judgeAnswerable(result: SearchResult, position: 'alone' | 'one-of-several' = 'alone'): boolean {
  return answerProbability(result) >= (position === 'alone' ? THRESHOLD.alone : THRESHOLD.oneOfSeveral);
}

/** To be calibrated. */
const THRESHOLD = { alone: 0.5, oneOfSeveral: 0.3 };

/** Logistic over what search measured: score of the best hit, how much of the question it covers, how much is unknown. */
export function answerProbability({ hits, unknownMass }: SearchResult): number {
  const [best] = hits;
  if (!best) return 0;
  return best.coverage * (1 - unknownMass);
}
