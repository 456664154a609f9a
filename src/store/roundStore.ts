import type { RoundStore } from '../core/reflections/reflectionStore.ts';
import type { Round } from '../core/reflections/round.ts';
import { capabilitiesOf } from './capabilities.ts';
import { makeCardDue } from './cardDelivery.ts';
import { createEraser } from './eraseDeleted.ts';
import type { MeetingChanges } from './meetingChanges.ts';
import { planned } from './planning.ts';
import { createResponseStore, hasCard, takeResponses } from './responseStore.ts';
import { keepRoundKey, type RoundRow, selectRounds, toDigestColumns, toRound, toRoundColumns } from './roundRow.ts';
import type { Database } from './schema.ts';

/** Rounds in SQL. Once a round is closed, its responses and its key exist nowhere but in the digest. */
export function createRoundStore(database: Database, changes: MeetingChanges): RoundStore {
  const erase = createEraser(database);
  return {
    ...createResponseStore(database, changes),
    openRound: (round) => database.transaction().execute((transaction) => openRound(transaction, round)),
    async findRound(id) {
      // Ids come from cards, which anybody can forge; PostgreSQL has no text with a NUL in it.
      if (id.includes('\0')) return undefined;
      const row = await selectRounds(database).where('id', '=', id).executeTakeFirst();
      return row && toRound(row);
    },
    async listOpenRoundIds(scheduleId) {
      const rows = await database
        .selectFrom('round')
        .select('id')
        .where('schedule_id', '=', scheduleId)
        .where('closed_at_utc', 'is', null)
        .where('sent_at_utc', 'is not', null)
        .orderBy('sent_at_utc')
        .execute();
      return rows.map((row) => row.id);
    },
    async listRoundsToClose({ nowUtc, sentBeforeUtc, limit }) {
      const open = database.selectFrom('round').select(['id', 'sent_at_utc']).where('closed_at_utc', 'is', null);
      // Each half has its index; one condition with both would look at every open round.
      const rows = await open
        .where('closes_at_utc', '<=', nowUtc.toISOString())
        // A shared round that is not sent is given up then, see `createSharedRoundStore`.
        .where('sent_at_utc', 'is not', null)
        .union(open.where('sent_at_utc', '<', sentBeforeUtc.toISOString()))
        .orderBy('sent_at_utc')
        .limit(limit)
        .execute();
      return rows.map((row) => row.id);
    },
    async closeRound(roundId, nowUtc, toDigest) {
      const isClosed = await changes.transaction(async (transaction, changed) => {
        const round = await holdToClose(transaction, roundId);
        if (!round) return false;
        const digest = toDigest(await takeResponses(transaction, roundId), round.threshold);
        await transaction.deleteFrom('round_key').where('round_id', '=', roundId).execute();
        await transaction
          .updateTable('round')
          .set({ closed_at_utc: nowUtc.toISOString(), ...toDigestColumns(digest) })
          .where('id', '=', roundId)
          .execute();
        if (hasCard(round)) await announceClosing(transaction, round, nowUtc);
        await changed(round);
        return true;
      });
      if (isClosed) await erase();
      return isClosed;
    },
    async listClosedRounds(scheduleId, limit) {
      const rows = await selectRounds(database)
        .where('schedule_id', '=', scheduleId)
        .where('closed_at_utc', 'is not', null)
        .orderBy('sent_at_utc', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toRound);
    },
    async deleteTextsClosedBefore(beforeUtc) {
      const before = beforeUtc.toISOString();
      const emptied = await database.transaction().execute(async (transaction) => {
        await transaction.updateTable('round').set({ last_steps: null }).where('last_steps', 'is not', null).where('last_steps_closed_at_utc', '<', before).execute();
        return await transaction.updateTable('round').set({ digest_texts: null }).where('digest_texts', 'is not', null).where('closed_at_utc', '<', before).executeTakeFirst();
      });
      if (emptied.numUpdatedRows > 0n) await erase();
      return Number(emptied.numUpdatedRows);
    },
  };
}

async function openRound(transaction: Database, round: Round): Promise<void> {
  if (!(await holdOccurrence(transaction, round))) return;
  const carried = { prompt: JSON.stringify(round.prompt), ...(await carriedSteps(transaction, round)) };
  const inserted = await transaction
    .insertInto('round')
    .values({ ...toRoundColumns(round), ...carried })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) {
    await keepRoundKey(transaction, round);
    return;
  }
  await transaction
    .updateTable('round')
    .set(carried)
    .where('id', '=', round.id)
    .where('sent_at_utc', 'is', null)
    .where((row) => row.not(row.exists(row.selectFrom('response').select('round_id').where('round_id', '=', round.id))))
    .execute();
}

/** Whether what the round is opened for is still planned, and stays so until the transaction ends: otherwise nobody would ever close the round. */
async function holdOccurrence(transaction: Database, { scheduleId, week, id }: Round): Promise<boolean> {
  const occurrence = await transaction
    .selectFrom('occurrence')
    .select('week')
    .where('schedule_id', '=', scheduleId)
    .where('week', '=', week)
    .where('round_id', '=', id)
    .where('status', '=', planned)
    .$if(capabilitiesOf(transaction).locksRows, (query) => query.forShare())
    .executeTakeFirst();
  return occurrence !== undefined;
}

/** The steps are those of the round that closed last; when it did decides how long they are kept. */
async function carriedSteps(transaction: Database, { scheduleId, lastSteps }: Round): Promise<Pick<RoundRow, 'last_steps' | 'last_steps_closed_at_utc'>> {
  if (lastSteps.length === 0) return { last_steps: null, last_steps_closed_at_utc: null };
  const { closedAt } = await transaction
    .selectFrom('round')
    .select((select) => select.fn.max('closed_at_utc').as('closedAt'))
    .where('schedule_id', '=', scheduleId)
    .executeTakeFirstOrThrow();
  return { last_steps: JSON.stringify(lastSteps), last_steps_closed_at_utc: closedAt };
}

/** The round, if it is open, with nobody answering it until the transaction ends. */
async function holdToClose(transaction: Database, roundId: string): Promise<RoundRow | undefined> {
  return await transaction
    .selectFrom('round')
    .selectAll()
    .where('id', '=', roundId)
    .where('closed_at_utc', 'is', null)
    .$if(capabilitiesOf(transaction).locksRows, (query) => query.forUpdate())
    .executeTakeFirst();
}

/** The digest is due, and the card, which shows from now on that the round is closed. */
async function announceClosing(transaction: Database, round: RoundRow, nowUtc: Date): Promise<void> {
  const { id, tenant_id, channel_id, schedule_id, week } = round;
  await transaction
    .insertInto('delivery')
    .values({ kind: 'digest', round_id: id, tenant_id, channel_id, schedule_id, week, due_at_utc: nowUtc.toISOString(), attempts: 0, is_changed: 0 })
    .execute();
  await makeCardDue(transaction, round, nowUtc);
}
