import { toIsoWeek } from '../reflections/calendar/isoWeek.ts';
import { pendingDays } from './anonymity.ts';
import type { GapParts } from './gapParts.ts';
import { toNotice } from './ownersReply.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const batch = 50;

/**
 * Tells those who waited, each once: who was told is forgotten at once, and so is who cannot be told. What failed for the moment
 * is tried again when the lease is over, for as long as somebody may wait. Returns how many were told.
 */
export async function tellWaiting({ store, corpus, messenger, clock }: Pick<GapParts, 'store' | 'corpus' | 'messenger' | 'clock'>, retentionDays: number): Promise<number> {
  let told = 0;
  for (;;) {
    const nowUtc = clock();
    const due = await store.claimNotices({ nowUtc, leaseUntilUtc: new Date(nowUtc.getTime() + leaseMs), limit: batch });
    for (const waiting of due) {
      const gap = await store.findClosedGap(waiting.tenantId, waiting.gapId);
      const notice = gap && toNotice(gap, corpus);
      const result = notice && (await messenger.tellAnswered(waiting, notice));
      if (result?.kind === 'sent') told += 1;
      const isTooOld = nowUtc.getTime() - waiting.sinceUtc.getTime() > retentionDays * dayMs;
      if (result?.kind !== 'failed' || isTooOld) await store.deleteNotice(waiting, waiting.gapId);
    }
    if (due.length < batch) return told;
  }
}

/** Deletes what is kept no longer: see `anonymity.ts`. Returns how many gaps. */
export async function deleteOldGaps({ store, clock }: Pick<GapParts, 'store' | 'clock'>, retentionDays: number): Promise<number> {
  // A week counts from its beginning, so that nothing is kept longer than promised.
  const weekBefore = (days: number): string => toIsoWeek(new Date(clock().getTime() - days * dayMs), 'utc');
  const pending = await store.deletePendingUntil(weekBefore(pendingDays));
  return pending + (await store.deleteGapsUntil(weekBefore(retentionDays), new Date(clock().getTime() - retentionDays * dayMs)));
}

const leaseMs = 10 * minuteMs;
