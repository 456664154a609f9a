import { randomUUID } from 'node:crypto';
import type { NotNull, Selectable } from 'kysely';
import type { Delivery } from '../core/reflections/occurrence.ts';
import type { DeliveryStore } from '../core/reflections/reflectionStore.ts';
import { capabilitiesOf } from './capabilities.ts';
import { recordCardDone } from './cardDelivery.ts';
import { isAwake } from './isAwake.ts';
import { isHeldFor, lockSchedule, planned, toPlannedOccurrence, unplan } from './planning.ts';
import { recordPromptNotSent, recordPromptSent } from './recordPrompt.ts';
import type { Database, Tables } from './schema.ts';

/** The queue of what is due in SQL. What is done with is deleted, so that a claim looks only at what is to come. */
export function createDeliveryStore(database: Database): DeliveryStore {
  return {
    async claimDeliveries(claim) {
      const rows = await claimRows(database, claim);
      return rows.sort((one, other) => Number(one.due_at_utc > other.due_at_utc) - Number(one.due_at_utc < other.due_at_utc)).map(toDelivery);
    },
    async findNextDueAtUtc() {
      const waiting = await database
        .selectFrom('delivery')
        .select('due_at_utc as at')
        .where('due_at_utc', 'is not', null)
        .where('lease_until_utc', 'is', null)
        .where((delivery) => isAwake(delivery, 'delivery'))
        .orderBy('due_at_utc')
        .limit(1)
        .executeTakeFirst();
      const leased = await database
        .selectFrom('delivery')
        .select('lease_until_utc as at')
        .where('lease_until_utc', 'is not', null)
        .where((delivery) => isAwake(delivery, 'delivery'))
        .orderBy('lease_until_utc')
        .limit(1)
        .executeTakeFirst();
      const [first] = [waiting?.at, leased?.at].filter((at) => typeof at === 'string').sort();
      return first === undefined ? undefined : new Date(first);
    },
    async findOccurrence(scheduleId, week) {
      const row = await database
        .selectFrom('occurrence')
        .selectAll('occurrence')
        .innerJoin('schedule', 'schedule.id', 'occurrence.schedule_id')
        .where('occurrence.schedule_id', '=', scheduleId)
        .where('week', '=', week)
        .where('status', '=', planned)
        .where('is_active', '=', 1)
        .executeTakeFirst();
      return row && toPlannedOccurrence(row);
    },
    recordPromptSent: (delivery, result) => database.transaction().execute((transaction) => recordPromptSent(transaction, delivery, result)),
    recordPromptNotSent: (delivery, result) => database.transaction().execute((transaction) => recordPromptNotSent(transaction, delivery, result)),
    async recordDone(delivery, { doneAtUtc }) {
      return await database.transaction().execute(async (transaction) => {
        if (delivery.kind === 'card') return await recordCardDone(transaction, delivery, doneAtUtc);
        if (delivery.kind === 'prompt') await lockSchedule(transaction, delivery.scheduleId);
        const { numDeletedRows } = await transaction.deleteFrom('delivery').where(isHeldFor(delivery)).executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        // A prompt that is done with though it was neither sent nor failed had its plan stopped.
        if (delivery.kind === 'prompt') await unplan(transaction, toKey(delivery));
        return true;
      });
    },
    recordRetry: (delivery, { dueAtUtc, reason }) => giveBack(database, delivery, { due_at_utc: dueAtUtc.toISOString(), reason, attempts: delivery.attempts + 1 }),
    releaseDelivery: (delivery) => giveBack(database, delivery, {}),
  };
}

type DeliveryRow = Selectable<Tables['delivery']>;

/**
 * One statement. Where rows can be locked, instances pass over what others are claiming at this moment instead of waiting for it;
 * elsewhere the statement has the database to itself.
 */
async function claimRows(database: Database, { nowUtc, leaseUntilUtc, limit }: { nowUtc: Date; leaseUntilUtc: Date; limit: number }): Promise<ClaimedRow[]> {
  const now = nowUtc.toISOString();
  return await database
    .with('due', (query) =>
      query
        .selectFrom('delivery')
        .select(['kind as due_kind', 'round_id as due_round_id'])
        .where('due_at_utc', '<=', now)
        .where((row) => row.or([row('lease_until_utc', 'is', null), row('lease_until_utc', '<=', now)]))
        .where((delivery) => isAwake(delivery, 'delivery'))
        .orderBy('due_at_utc')
        .limit(limit)
        .$if(capabilitiesOf(database).locksRows, (due) => due.forUpdate().skipLocked()),
    )
    .updateTable('delivery')
    .from('due')
    .set({ lease_token: randomUUID(), lease_until_utc: leaseUntilUtc.toISOString(), is_changed: 0 })
    .whereRef('kind', '=', 'due_kind')
    .whereRef('round_id', '=', 'due_round_id')
    .returning(['kind', 'round_id', 'tenant_id', 'channel_id', 'schedule_id', 'week', 'due_at_utc', 'attempts', 'lease_token'])
    .$narrowType<{ due_at_utc: NotNull; lease_token: NotNull }>()
    .execute();
}

type ClaimedRow = Pick<DeliveryRow, 'kind' | 'round_id' | 'tenant_id' | 'channel_id' | 'schedule_id' | 'week' | 'attempts'> & { due_at_utc: string; lease_token: string };

/** Ends a claim without its having been sent; what comes from a plan that was stopped meanwhile is not sent any more. */
async function giveBack(database: Database, delivery: Delivery, changes: Partial<DeliveryRow>): Promise<boolean> {
  return await database.transaction().execute(async (transaction) => {
    const schedule = delivery.kind === 'prompt' ? await lockSchedule(transaction, delivery.scheduleId) : undefined;
    const { numUpdatedRows } = await transaction
      .updateTable('delivery')
      .set({ ...changes, lease_token: null, lease_until_utc: null })
      .where(isHeldFor(delivery))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    if (schedule?.is_active === 0) await unplan(transaction, toKey(delivery));
    return true;
  });
}

function toKey({ scheduleId, week, roundId }: Delivery) {
  return { schedule_id: scheduleId, week, round_id: roundId };
}

function toDelivery(row: ClaimedRow): Delivery {
  return {
    id: `${row.kind} ${row.round_id}`,
    kind: row.kind,
    tenantId: row.tenant_id,
    channelId: row.channel_id,
    scheduleId: row.schedule_id,
    week: row.week,
    roundId: row.round_id,
    dueAtUtc: new Date(row.due_at_utc),
    attempts: row.attempts,
    leaseToken: row.lease_token,
  };
}
