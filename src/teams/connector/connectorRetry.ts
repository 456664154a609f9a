import { setTimeout as waitMs } from 'node:timers/promises';
import type { RetryCause } from '../../telemetry.ts';
import { type CallConnector, type ConnectorResponse, NotReachedError } from './connectorHttp.ts';
import { readRetryAfterMs } from './retryAfter.ts';

/** How the calls are repeated; a test puts its own time and chance in place. */
export interface RetryOptions {
  /** Default: the real clock. */
  readonly wait?: (delayMs: number) => Promise<unknown>;
  /** From 0 to below 1. Default: `Math.random`. */
  readonly random?: () => number;
  /** A longer `Retry-After` is not waited for, and the answer stands. Default 30,000: nobody reads the reply to a turn by then. */
  readonly longestDelayMs?: number;
  /** Told before a call is made once more. */
  readonly countRetry?: ((cause: RetryCause) => void) | undefined;
}

/**
 * Repeats a call up to three times when the connector was not reached, refused it for the moment (412, 429) or its gateway
 * failed (502, 503, 504), as Microsoft advises ("Optimize your bot with rate limiting in Teams"): after `Retry-After` where
 * it is given, else twice as long each time, with jitter so that turns do not come back all at once. Not after 500 nor
 * after an answer that got lost, where the message may have been shown already.
 */
export function withRetries(call: CallConnector, { wait = waitMs, random = Math.random, longestDelayMs = 30_000, countRetry }: RetryOptions = {}): CallConnector {
  return async (details) => {
    for (const usualMs of usualDelaysMs) {
      const jitteredMs = usualMs * (0.5 + random());
      try {
        const response = await call(details);
        const delayMs = delayAfter(response, { jitteredMs, longestDelayMs });
        if (delayMs === undefined) return response;
        await wait(delayMs);
        countRetry?.(response.status < 500 ? 'throttled' : 'gateway');
      } catch (error) {
        if (!(error instanceof NotReachedError && error.isSafeToRepeat)) throw error;
        await wait(jitteredMs);
        countRetry?.('not-reached');
      }
    }
    return await call(details);
  };
}

const usualDelaysMs = [500, 1_000, 2_000];

const passing = new Set([412, 429, 502, 503, 504]);

/** Undefined when the response stands. */
function delayAfter({ status, retryAfter }: ConnectorResponse, { jitteredMs, longestDelayMs }: { jitteredMs: number; longestDelayMs: number }): number | undefined {
  if (!passing.has(status)) return undefined;
  const askedMs = readRetryAfterMs(retryAfter) ?? jitteredMs;
  return askedMs <= longestDelayMs ? askedMs : undefined;
}
