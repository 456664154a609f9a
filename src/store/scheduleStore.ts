import type { DeliveryRecord } from '../core/reflections/occurrence.ts';
import type { ScheduleStore } from '../core/reflections/reflectionStore.ts';
import type { Schedule } from '../core/reflections/schedule.ts';
import { isAwake } from './isAwake.ts';
import { holdPlanned, lockSchedule, plan, planned, settleUnsent, toPlannedOccurrence, unplan } from './planning.ts';
import { type ScheduleRow, toSchedule, toScheduleRow } from './scheduleRow.ts';
import type { Database } from './schema.ts';

/** Plans in SQL. A settled occurrence keeps what the report and the rotation need; its deliveries are gone. */
export function createScheduleStore(database: Database): ScheduleStore {
  const inTransaction = <Result>(work: (transaction: Database) => Promise<Result>) => database.transaction().execute(work);
  return {
    async findSchedule({ tenantId, channelId }) {
      const row = await database.selectFrom('schedule').selectAll().where('tenant_id', '=', tenantId).where('channel_id', '=', channelId).executeTakeFirst();
      return row && toSchedule(row);
    },
    async findScheduleById(id) {
      const row = await database.selectFrom('schedule').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toSchedule(row);
    },
    async savePlan(schedule, next) {
      await inTransaction(async (transaction) => {
        const saved = await saveSchedule(transaction, schedule);
        const present = await holdPlanned(transaction, saved.id);
        if (present?.isBeingSent === true) {
          await transaction.updateTable('delivery').set({ is_changed: 1 }).where('schedule_id', '=', saved.id).where('kind', '=', 'prompt').execute();
          return;
        }
        if (present) await unplan(transaction, present.occurrence);
        if (next) await plan(transaction, saved, next);
      });
    },
    async planNext(next) {
      return await inTransaction(async (transaction) => {
        const schedule = await lockSchedule(transaction, next.scheduleId);
        return schedule !== undefined && (await plan(transaction, schedule, next));
      });
    },
    async findPlanned(scheduleId) {
      const row = await database.selectFrom('occurrence').selectAll().where('schedule_id', '=', scheduleId).where('status', '=', planned).executeTakeFirst();
      return row && toPlannedOccurrence(row);
    },
    async replacePrompt(scheduleId, week, prompt, by) {
      return await inTransaction(async (transaction) => {
        await lockSchedule(transaction, scheduleId);
        const present = await holdPlanned(transaction, scheduleId, by);
        if (present?.occurrence.week !== week || present.isBeingSent) return false;
        await transaction
          .updateTable('occurrence')
          .set({ prompt_id: prompt.id, prompt: JSON.stringify(prompt) })
          .where('schedule_id', '=', scheduleId)
          .where('week', '=', week)
          .execute();
        return true;
      });
    },
    async skipPlanned(scheduleId, week, next) {
      return await inTransaction(async (transaction) => {
        const schedule = await lockSchedule(transaction, scheduleId);
        const present = await holdPlanned(transaction, scheduleId);
        if (!schedule || present?.occurrence.week !== week || present.isBeingSent) return false;
        await settleUnsent(transaction, present.occurrence, { status: 'skipped', reason: null });
        if (next) await plan(transaction, schedule, next);
        return true;
      });
    },
    async listUsedPromptIds(scheduleId) {
      const rows = await database
        .selectFrom('occurrence')
        .select('prompt_id')
        .where('schedule_id', '=', scheduleId)
        .where('status', '=', 'sent')
        .orderBy('sent_at_utc')
        .execute();
      return rows.map((row) => row.prompt_id);
    },
    async listSchedules(limit, afterId = '') {
      return (await database.selectFrom('schedule').selectAll().where('id', '>', afterId).orderBy('id').limit(limit).execute()).map(toSchedule);
    },
    async listUnplanned(limit, afterId = '') {
      const rows = await database
        .selectFrom('schedule')
        .selectAll()
        .where('is_active', '=', 1)
        .where('id', '>', afterId)
        .where((schedule) =>
          schedule.not(
            schedule.exists(
              schedule.selectFrom('occurrence').select('week').whereRef('occurrence.schedule_id', '=', 'schedule.id').where('occurrence.status', '=', planned),
            ),
          ),
        )
        .where((schedule) => isAwake(schedule, 'schedule'))
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toSchedule);
    },
    async listDeliveryRecords(scheduleId, limit) {
      const rows = await recordRows(database, scheduleId, limit);
      return rows.map(toDeliveryRecord);
    },
  };
}

/** Inserts or replaces; the row is locked from then on. A channel's plan keeps its id. */
async function saveSchedule(transaction: Database, schedule: Schedule): Promise<ScheduleRow> {
  const { id, tenant_id, channel_id, ...changes } = toScheduleRow(schedule);
  return await transaction
    .insertInto('schedule')
    .values({ id, tenant_id, channel_id, ...changes })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'channel_id']).doUpdateSet(changes))
    .returningAll()
    .executeTakeFirstOrThrow();
}

type RecordRow = Awaited<ReturnType<typeof recordRows>>[number];

/** What is planned waits for the reason of its delivery, or because its channel sleeps. */
function recordRows(database: Database, scheduleId: string, limit: number) {
  return database
    .selectFrom('occurrence')
    .innerJoin('schedule', 'schedule.id', 'occurrence.schedule_id')
    .leftJoin('channel', (join) => join.onRef('channel.tenant_id', '=', 'schedule.tenant_id').onRef('channel.channel_id', '=', 'schedule.channel_id'))
    .leftJoin('delivery', (join) => join.on('delivery.kind', '=', 'prompt').onRef('delivery.round_id', '=', 'occurrence.round_id'))
    .select(['occurrence.week', 'occurrence.due_at_utc', 'occurrence.status', 'occurrence.sent_at_utc', 'occurrence.is_late', 'occurrence.reason'])
    .select(['channel.asleep_because', 'delivery.reason as waits_because'])
    .where('occurrence.schedule_id', '=', scheduleId)
    .orderBy('occurrence.due_at_utc', 'desc')
    .limit(limit)
    .execute();
}

function toDeliveryRecord(row: RecordRow): DeliveryRecord {
  const reason = row.status === 'planned' ? (row.asleep_because ?? row.waits_because) : row.reason;
  return {
    week: row.week,
    dueAtUtc: new Date(row.due_at_utc),
    status: row.status === 'sent' && row.is_late === 1 ? 'late' : row.status,
    ...(row.sent_at_utc !== null && { sentAtUtc: new Date(row.sent_at_utc) }),
    ...(reason !== null && { reason }),
  };
}
