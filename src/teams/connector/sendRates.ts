import type { SendRates } from '../../config.ts';

/** Runs a call as soon as the rates of its conversation and of its tenant allow, in the order of asking. */
export type KeepRates = <Result>(tenantId: string, conversationId: string, call: () => Promise<Result>) => Promise<Result>;

/** The sender stops, and the call was not made. */
export class StoppedError extends Error {
  constructor() {
    super('The sender stops');
    this.name = 'StoppedError';
  }
}

/**
 * Keeps what Teams allows a bot per second ("Optimize your bot with rate limiting in Teams", Microsoft Learn). Counts this
 * process only, so that several share the limits among them by configuration, and only what is sent unasked, so that replies
 * to people never wait here. Once `stopping` is aborted nobody waits and nothing is called: a `StoppedError` is thrown instead.
 */
export function createSendRates({ perTenant, perConversation }: SendRates, stopping?: AbortSignal): KeepRates {
  const wait = createWait(stopping);
  const takeConversation = createPace(1_000 / perConversation, wait);
  const takeTenant = createPace(1_000 / perTenant, wait);
  return async (tenantId, conversationId, call) => {
    // The tenant's turn last: a conversation that has to wait would otherwise let it pass unused, to the cost of all others.
    await takeConversation(conversationId);
    await takeTenant(tenantId);
    if (stopping?.aborted === true) throw new StoppedError();
    return await call();
  };
}

/**
 * Waits for a key's turn; turns are `spacingMs` apart, so that there is no burst. A key that is idle is forgotten, or a week's
 * prompts to ten thousand channels would stay in memory. Not `bottleneck`, whose objects and timers for that many keys take
 * longer than the sending: 0.8 ms of processor time for each message.
 */
function createPace(spacingMs: number, wait: (delayMs: number) => Promise<void>): (key: string) => Promise<void> {
  /** When a key's next turn is, on the clock of `performance`; those asked for longest ago first. */
  const nextTurnsMs = new Map<string, number>();
  return async (key) => {
    const nowMs = performance.now();
    for (const [idleKey, nextMs] of nextTurnsMs) {
      if (nextMs > nowMs) break;
      nextTurnsMs.delete(idleKey);
    }
    const turnMs = Math.max(nowMs, nextTurnsMs.get(key) ?? 0);
    nextTurnsMs.delete(key);
    nextTurnsMs.set(key, turnMs + spacingMs);
    if (turnMs > nowMs) await wait(turnMs - nowMs);
  };
}

/** Waits, but no longer than until `stopping` is aborted. One listener for all, since an `AbortSignal` warns of more than ten. */
export function createWait(stopping?: AbortSignal): (delayMs: number) => Promise<void> {
  const waiting = new Set<() => void>();
  stopping?.addEventListener('abort', () => waiting.forEach((end) => end()), { once: true });
  return async (delayMs) => {
    if (stopping?.aborted === true) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        waiting.delete(end);
        resolve();
      };
      const timer = setTimeout(end, delayMs);
      waiting.add(end);
    });
  };
}
