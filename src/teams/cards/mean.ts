import type { Round } from '../../core/reflections/round.ts';

/** The mean of the numbers that a round's people chose, 1–5; undefined where the distribution is not shown. */
export function findMean({ digest }: Pick<Round, 'digest'>): number | undefined {
  if (digest?.kind !== 'shown' || !digest.distribution) return undefined;
  const count = digest.distribution.reduce((sum, one) => sum + one, 0);
  return count === 0 ? undefined : digest.distribution.reduce((sum, one, index) => sum + one * (index + 1), 0) / count;
}
