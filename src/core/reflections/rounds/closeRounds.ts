import { toDigest } from './digest.ts';
import type { RoundStore } from '../reflectionStore.ts';

/** How long a round may be open that only the next prompt would close: twice the slowest rhythm, so that no key outlives a plan that came to nothing. */
export const latestCloseDays = 56;

/** Closes a round into its digest; false when it was closed already. */
export async function closeRound(store: Pick<RoundStore, 'closeRound'>, roundId: string, nowUtc: Date, random: () => number): Promise<boolean> {
  return await store.closeRound(roundId, nowUtc, (responses, threshold) => toDigest(responses, threshold, random));
}

/** Closes every open round of a schedule, but for the one that is about to be sent. */
export async function closeRoundsOf(store: Pick<RoundStore, 'closeRound' | 'listOpenRoundIds'>, scheduleId: string, nowUtc: Date, random: () => number, exceptId?: string): Promise<void> {
  for (const id of await store.listOpenRoundIds(scheduleId)) if (id !== exceptId) await closeRound(store, id, nowUtc, random);
}
