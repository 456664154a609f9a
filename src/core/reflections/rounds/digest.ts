import { leastThreshold } from './anonymity.ts';
import type { Digest, Response } from '../round.ts';

/**
 * What a round shows when it closes: see `anonymity.ts`. `random` gives numbers from 0 up to 1.
 * A scale outside 1–5 counts as none.
 */
export function toDigest(responses: readonly Response[], threshold: number, random: () => number): Digest {
  const enough = Math.max(threshold, leastThreshold);
  // Said so that a threshold that is no number shows nothing.
  if (!(responses.length >= enough)) return { kind: 'too-few' };
  const distribution = ([1, 2, 3, 4, 5] as const).map((step) => responses.filter(({ scale }) => scale === step).length) as [number, number, number, number, number];
  const scaleCount = distribution.reduce((sum, count) => sum + count);
  return {
    kind: 'shown',
    responseCount: responses.length,
    ...(scaleCount >= enough && { distribution }),
    texts: shuffle(responses.flatMap(({ text }) => text ?? []), random),
    steps: shuffle(responses.flatMap(({ step }) => step ?? []), random),
  };
}

/** Fisher and Yates' shuffle in Durstenfeld's form (CACM 7, 1964, algorithm 235): every order is as likely as any other. */
export function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as Item, shuffled[last] as Item];
  }
  return shuffled;
}
