import type { Delivery, Occurrence } from '../core/reflections/occurrence.ts';
import type { PromptSent } from '../core/reflections/reflectionStore.ts';
import { makeCardDue } from './cardDelivery.ts';
import { deleteDeliveries, isHeldFor, lockSchedule, plan, planned, settleUnsent } from './planning.ts';
import type { ScheduleRow } from './scheduleRow.ts';
import type { Database } from './schema.ts';

/** Records within a transaction that a prompt was sent, and what follows. False when the lease was lost. */
export async function recordPromptSent(transaction: Database, delivery: Delivery, result: PromptSent): Promise<boolean> {
  const claim = await endClaim(transaction, delivery);
  if (!claim) return false;
  const sentAt = result.sentAtUtc.toISOString();
  await deleteDeliveries(transaction, delivery.scheduleId);
  await transaction
    .updateTable('occurrence')
    .set({ status: 'sent', sent_at_utc: sentAt, is_late: result.isLate ? 1 : 0, prompt: null })
    .where('schedule_id', '=', delivery.scheduleId)
    .where('week', '=', delivery.week)
    .where('status', '=', planned)
    .execute();
  const round = await transaction
    .updateTable('round')
    .set({ sent_at_utc: sentAt, closes_at_utc: result.closesAtUtc?.toISOString() ?? null, conversation_id: result.conversationId, activity_id: result.activityId })
    .where('id', '=', delivery.roundId)
    .where('closed_at_utc', 'is', null)
    .returning(['id', 'tenant_id', 'channel_id', 'schedule_id', 'week'])
    .returning((row) => row.exists(row.selectFrom('response').select('round_id').whereRef('round_id', '=', 'round.id')).as('is_answered'))
    .executeTakeFirst();
  await closeOthers(transaction, delivery, sentAt);
  // Who saw a first send that was not recorded may have answered already. SQLite says 1 for true.
  if (round && Boolean(round.is_answered)) await makeCardDue(transaction, round, result.sentAtUtc);
  await planAfter(transaction, claim, result.next);
  return true;
}

/** Records within a transaction that a prompt will not be sent, and plans the next. False when the lease was lost. */
export async function recordPromptNotSent(
  transaction: Database,
  delivery: Delivery,
  { status, reason, next }: { readonly status: 'missed' | 'failed'; readonly reason: string; readonly next: Occurrence | undefined },
): Promise<boolean> {
  const claim = await endClaim(transaction, delivery);
  if (!claim) return false;
  await settleUnsent(transaction, { schedule_id: delivery.scheduleId, week: delivery.week, round_id: delivery.roundId }, { status, reason });
  await planAfter(transaction, claim, next);
  return true;
}

interface Claim {
  readonly schedule: ScheduleRow | undefined;
  readonly isPlanChanged: boolean;
}

async function endClaim(transaction: Database, delivery: Delivery): Promise<Claim | undefined> {
  const schedule = await lockSchedule(transaction, delivery.scheduleId);
  const ended = await transaction.deleteFrom('delivery').where(isHeldFor(delivery)).returning('is_changed').executeTakeFirst();
  return ended && { schedule, isPlanChanged: ended.is_changed === 1 };
}

/** A channel has one open round at a time: the next prompt ends the one before. */
async function closeOthers(transaction: Database, { scheduleId, roundId }: Delivery, atUtc: string): Promise<void> {
  await transaction
    .updateTable('round')
    .set({ closes_at_utc: atUtc })
    .where('schedule_id', '=', scheduleId)
    .where('id', '<>', roundId)
    .where('sent_at_utc', 'is not', null)
    .where('closed_at_utc', 'is', null)
    .where((row) => row.or([row('closes_at_utc', 'is', null), row('closes_at_utc', '>', atUtc)]))
    .execute();
}

/** A next one that was found by a plan that has changed since is left to `listUnplanned`. */
async function planAfter(transaction: Database, { schedule, isPlanChanged }: Claim, next: Occurrence | undefined): Promise<void> {
  if (schedule && next && !isPlanChanged) await plan(transaction, schedule, next);
}
