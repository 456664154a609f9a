import { setTimeout as waitMs } from 'node:timers/promises';
import type { DeliveryStore } from '../../../src/core/reflections/reflectionStore.ts';
import { dueAtUtc } from './seedPlans.ts';

/** Waits until nothing of that Monday is due or being sent any more. */
export async function untilRecorded(store: Pick<DeliveryStore, 'findNextDueAtUtc'>): Promise<void> {
  const nextDay = new Date(dueAtUtc.getTime() + 24 * 60 * 60 * 1000);
  for (;;) {
    const nextUtc = await store.findNextDueAtUtc();
    if (nextUtc === undefined || nextUtc > nextDay) return;
    await waitMs(500);
  }
}
