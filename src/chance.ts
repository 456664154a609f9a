import { randomBytes, randomInt } from 'node:crypto';

/** A number from 0 up to 1 that nobody can foresee, since the order of responses is drawn by it. */
export function random(): number {
  return randomInt(randomRange) / randomRange;
}

const randomRange = 2 ** 47;

/** The key of a round's HMACs: 32 bytes, hex. */
export function createKey(): string {
  return randomBytes(32).toString('hex');
}
