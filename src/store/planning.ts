/**
 * What the stores of schedules and deliveries share: putting an occurrence in place, taking it away, and finding out whether it
 * is being sent. Everything here runs within a transaction that has locked the schedule first, so that two that plan for one
 * channel take turns. After the schedule come the prompt's delivery, the occurrence, the round and the card's delivery: whoever
 * locks several does it in that order, so that none wait for each other in a circle.
 */
import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import type { Delivery, Occurrence } from '../core/reflections/occurrence.ts';
import type { Prompt } from '../core/reflections/prompt.ts';
import { capabilitiesOf } from './capabilities.ts';
import type { ScheduleRow } from './scheduleRow.ts';
import type { Database, Tables } from './schema.ts';

/** An occurrence as SQL has it. */
export type OccurrenceRow = Selectable<Tables['occurrence']>;

/** Written into the query, since an index of planned occurrences is used only where the query says so itself. */
export const planned = sql.lit<'planned'>('planned');

/** The schedule, held so that nobody else changes or plans it until the transaction ends. */
export async function lockSchedule(transaction: Database, scheduleId: string): Promise<ScheduleRow | undefined> {
  return await transaction
    .selectFrom('schedule')
    .selectAll()
    .where('id', '=', scheduleId)
    .$if(capabilitiesOf(transaction).locksRows, (query) => query.forUpdate())
    .executeTakeFirst();
}

/** The planned occurrence, held so that nobody claims its delivery until the transaction ends. `by` is the delivery of who asks, who is not in their own way. */
export async function holdPlanned(transaction: Database, scheduleId: string, by?: Delivery): Promise<{ readonly occurrence: OccurrenceRow; readonly isBeingSent: boolean } | undefined> {
  const deliveries = await transaction
    .selectFrom('delivery')
    .select('lease_token')
    .where('schedule_id', '=', scheduleId)
    .where('kind', '=', 'prompt')
    .$if(capabilitiesOf(transaction).locksRows, (query) => query.forUpdate())
    .execute();
  const occurrence = await transaction.selectFrom('occurrence').selectAll().where('schedule_id', '=', scheduleId).where('status', '=', planned).executeTakeFirst();
  return occurrence && { occurrence, isBeingSent: deliveries.some(({ lease_token }) => lease_token !== null && lease_token !== by?.leaseToken) };
}

/** Whether a row is the delivery as it was claimed, so that one who lost the lease changes nothing. */
export function isHeldFor({ kind, roundId, leaseToken }: Delivery) {
  return (row: ExpressionBuilder<Tables, 'delivery'>) => row.and({ kind, round_id: roundId, lease_token: leaseToken });
}

/** Plans an occurrence of an active schedule with its deliveries. False when one is planned already, or that week's was sent. */
export async function plan(transaction: Database, schedule: ScheduleRow, occurrence: Occurrence): Promise<boolean> {
  if (schedule.is_active === 0) return false;
  const { week, dueAtUtc, previewAtUtc, roundId } = occurrence;
  if (!(await insertOccurrence(transaction, schedule, occurrence))) {
    if (!(await removeUnsent(transaction, schedule.id, week))) return false;
    await insertOccurrence(transaction, schedule, occurrence);
  }
  const place = { round_id: roundId, tenant_id: schedule.tenant_id, channel_id: schedule.channel_id, schedule_id: schedule.id, week, attempts: 0, is_changed: 0 } as const;
  await transaction
    .insertInto('delivery')
    .values([
      { ...place, kind: 'prompt', due_at_utc: dueAtUtc.toISOString() },
      ...(previewAtUtc ? [{ ...place, kind: 'preview', due_at_utc: previewAtUtc.toISOString() } as const] : []),
    ])
    .execute();
  return true;
}

/** False when another is planned, or there is one of that week. */
async function insertOccurrence(transaction: Database, schedule: ScheduleRow, { week, dueAtUtc, previewAtUtc, roundId, prompt }: Occurrence): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('occurrence')
    .values({
      schedule_id: schedule.id,
      week,
      status: 'planned',
      due_at_utc: dueAtUtc.toISOString(),
      preview_at_utc: previewAtUtc?.toISOString() ?? null,
      round_id: roundId,
      prompt_id: prompt.id,
      prompt: JSON.stringify(prompt),
      is_late: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Makes room for a week that was skipped, missed or has failed, and may get its prompt after all. False when that is not what is in the way. */
async function removeUnsent(transaction: Database, scheduleId: string, week: string): Promise<boolean> {
  const inTheWay = await transaction
    .selectFrom('occurrence')
    .select('status')
    .where('schedule_id', '=', scheduleId)
    .where((row) => row.or([row('status', '=', planned), row('week', '=', week)]))
    .execute();
  if (inTheWay.some(({ status }) => status === 'planned' || status === 'sent')) return false;
  await transaction.deleteFrom('occurrence').where('schedule_id', '=', scheduleId).where('week', '=', week).execute();
  return true;
}

/** Takes what is planned out of the plan as if it had not been. */
export async function unplan(transaction: Database, occurrence: Pick<OccurrenceRow, 'schedule_id' | 'week' | 'round_id'>): Promise<void> {
  await deleteDeliveries(transaction, occurrence.schedule_id);
  await transaction.deleteFrom('occurrence').where('schedule_id', '=', occurrence.schedule_id).where('week', '=', occurrence.week).where('status', '=', planned).execute();
  await deleteUnsentRound(transaction, occurrence.round_id);
}

/** Settles what is planned without its having been sent. */
export async function settleUnsent(
  transaction: Database,
  occurrence: Pick<OccurrenceRow, 'schedule_id' | 'week' | 'round_id'>,
  result: { readonly status: 'skipped' | 'missed' | 'failed'; readonly reason: string | null },
): Promise<void> {
  await deleteDeliveries(transaction, occurrence.schedule_id);
  await transaction
    .updateTable('occurrence')
    .set({ ...result, prompt: null })
    .where('schedule_id', '=', occurrence.schedule_id)
    .where('week', '=', occurrence.week)
    .where('status', '=', planned)
    .execute();
  await deleteUnsentRound(transaction, occurrence.round_id);
}

/** Deletes the deliveries of what is planned; those of rounds stay. */
export async function deleteDeliveries(transaction: Database, scheduleId: string): Promise<void> {
  await transaction.deleteFrom('delivery').where('schedule_id', '=', scheduleId).where('kind', 'in', ['prompt', 'preview']).execute();
}

/** A round is opened before it is sent; one that is not sent must not stay behind with its key. */
async function deleteUnsentRound(transaction: Database, roundId: string): Promise<void> {
  const { numDeletedRows } = await transaction.deleteFrom('round').where('id', '=', roundId).where('sent_at_utc', 'is', null).executeTakeFirst();
  if (numDeletedRows === 0n) return;
  await transaction.deleteFrom('response').where('round_id', '=', roundId).execute();
  await transaction.deleteFrom('round_key').where('round_id', '=', roundId).execute();
}

/** A row of a planned occurrence as core knows it. */
export function toPlannedOccurrence(row: OccurrenceRow): Occurrence {
  return {
    scheduleId: row.schedule_id,
    week: row.week,
    dueAtUtc: new Date(row.due_at_utc),
    ...(row.preview_at_utc !== null && { previewAtUtc: new Date(row.preview_at_utc) }),
    status: row.status,
    roundId: row.round_id,
    prompt: JSON.parse(row.prompt ?? 'null') as Prompt,
  };
}
