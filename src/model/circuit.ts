import type { ModelLimits } from './modelLimits.ts';

/** Decides whether the endpoint is asked at all, so that not everybody waits for one that is down. */
export interface Circuit {
  /** False while it rests. After a rest for failures one call at a time is let through until one succeeds; whoever was let through must report. */
  mayCall(): boolean;
  succeeded(): void;
  failed(): void;
  /** The endpoint asked for it. */
  restFor(restMs: number): void;
}

/** `nowMs` is a clock that only goes forward. */
export function createCircuit({ failuresBeforeRest, restMs, longestRestMs }: Pick<ModelLimits, 'failuresBeforeRest' | 'restMs' | 'longestRestMs'>, nowMs: () => number): Circuit {
  let failures = 0;
  let restsUntilMs = Number.NEGATIVE_INFINITY;
  let isTrying = false;
  return {
    mayCall() {
      if (nowMs() < restsUntilMs) return false;
      if (failures < failuresBeforeRest) return true;
      if (isTrying) return false;
      isTrying = true;
      return true;
    },
    succeeded() {
      failures = 0;
      isTrying = false;
    },
    failed() {
      failures += 1;
      isTrying = false;
      if (failures >= failuresBeforeRest) restsUntilMs = Math.max(restsUntilMs, nowMs() + restMs);
    },
    restFor(wishedMs) {
      isTrying = false;
      restsUntilMs = Math.max(restsUntilMs, nowMs() + Math.min(wishedMs, longestRestMs));
    },
  };
}
