/** After so many attempts a prompt or digest has failed; with the delays below that takes some three days, most of a working week. */
export const maxAttempts = 26;

const baseMs = 30_000;
const longestMs = 4 * 60 * 60 * 1000;

/**
 * How long to wait before a message is tried again: twice as long each time up to four hours, never before the platform said.
 * `attempts` is how often it was tried before this failure, `random` from 0 up to 1. Between half and the whole of the delay is
 * drawn by chance, so that what failed together does not come back together (exponential backoff with equal jitter).
 */
export function toRetryDelayMs(attempts: number, random: number, retryAfterMs = 0): number {
  const delayMs = Math.min(longestMs, baseMs * 2 ** Math.min(attempts, 20));
  const jitteredMs = delayMs * (0.5 + random / 2);
  return Math.round(Math.max(jitteredMs, retryAfterMs + (delayMs * random) / 4));
}
