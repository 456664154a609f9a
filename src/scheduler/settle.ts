import type { SendResult } from '../core/reflections/messenger.ts';
import type { Delivery } from '../core/reflections/occurrence.ts';
import { maxAttempts, toRetryDelayMs } from './backoff.ts';
import type { DeliveryOutcome, SchedulerParts } from './schedulerParts.ts';

/** Records what came of a preview, card or digest; one that failed is tried again until `giveUpAtUtc` and no more than `maxAttempts`. */
export async function settleMessage(parts: SchedulerParts, delivery: Delivery, result: SendResult, giveUpAtUtc: Date): Promise<DeliveryOutcome> {
  if (result.kind === 'sent') return await finish(parts, delivery, 'sent');
  if (result.kind === 'refused') return await finish(parts, delivery, 'not-sent', result.code);
  if (result.isUnsent === true) return await release(parts, delivery);
  const retryAtUtc = findRetryAtUtc(parts, delivery, result);
  if (retryAtUtc === undefined || retryAtUtc > giveUpAtUtc) return await finish(parts, delivery, 'not-sent', result.code);
  return await retry(parts, delivery, retryAtUtc, result.code);
}

/** Records that a preview, card or digest is done with. */
export async function finish(parts: SchedulerParts, delivery: Delivery, outcome: 'sent' | 'not-sent' | 'dropped', reason?: string): Promise<DeliveryOutcome> {
  const isRecorded = await recordPersistently(parts, () => parts.store.recordDone(delivery, { doneAtUtc: parts.clock(), ...(reason !== undefined && { reason }) }));
  return isRecorded ? outcome : 'lost';
}

/** Records that a message is to be tried again. */
export async function retry({ store }: SchedulerParts, delivery: Delivery, dueAtUtc: Date, reason: string): Promise<DeliveryOutcome> {
  return (await store.recordRetry(delivery, { dueAtUtc, reason })) ? 'retried' : 'lost';
}

/** Puts the claim back; for a channel that is gone, after putting it to sleep, so that nobody claims it meanwhile. */
export async function release({ store, log }: SchedulerParts, delivery: Delivery, goneBecause?: string): Promise<DeliveryOutcome> {
  if (goneBecause !== undefined) {
    await store.putChannelToSleep(delivery, goneBecause);
    log.warn({ scheduleId: delivery.scheduleId, reason: goneBecause }, 'channel put to sleep');
  }
  return (await store.releaseDelivery(delivery)) ? 'released' : 'lost';
}

/** When a failed message may be tried again; undefined after the last attempt. */
export function findRetryAtUtc({ clock, random }: SchedulerParts, { attempts }: Delivery, { retryAfterMs }: { readonly retryAfterMs?: number }): Date | undefined {
  if (attempts + 1 >= maxAttempts) return undefined;
  return new Date(clock().getTime() + toRetryDelayMs(attempts, random(), retryAfterMs));
}

/**
 * Records what people may have seen already, through a short outage of the database: a message whose record is lost is sent
 * again when its lease is over. Gives up with the last error after some eight seconds.
 */
export async function recordPersistently<Result>({ wait }: Pick<SchedulerParts, 'wait'>, record: () => Promise<Result>): Promise<Result> {
  for (let delayMs = 250; delayMs <= 4_000; delayMs *= 2) {
    try {
      return await record();
    } catch {
      await wait(delayMs);
    }
  }
  return await record();
}
