import type { Prompt } from '../core/reflections/prompt.ts';
import type { SharedRoundStore } from '../core/reflections/sharedRoundStore.ts';
import { capabilitiesOf } from './capabilities.ts';
import { makeCardDue } from './cardDelivery.ts';
import { createEraser } from './eraseDeleted.ts';
import { keepRoundKey, toRoundColumns } from './roundRow.ts';
import type { Database } from './schema.ts';

/** Shared rounds in SQL. One that is not sent keeps in `closes_at_utc` when it is given up. */
export function createSharedRoundStore(database: Database): SharedRoundStore {
  const erase = createEraser(database);
  return {
    async openSharedRound(round, giveUpAtUtc) {
      await database.transaction().execute(async (transaction) => {
        await transaction.insertInto('round').values({ ...toRoundColumns(round), closes_at_utc: giveUpAtUtc.toISOString() }).execute();
        await keepRoundKey(transaction, round);
      });
    },
    async recordSharedSent(roundId, { conversationId, activityId, sentAtUtc, closesAtUtc }) {
      return await database.transaction().execute(async (transaction) => {
        const round = await transaction
          .updateTable('round')
          .set({ sent_at_utc: sentAtUtc.toISOString(), closes_at_utc: closesAtUtc.toISOString(), conversation_id: conversationId, activity_id: activityId })
          .where('id', '=', roundId)
          .where('kind', '=', 'shared')
          .where('closed_at_utc', 'is', null)
          .returning(['id', 'tenant_id', 'channel_id', 'schedule_id', 'week'])
          .executeTakeFirst();
        if (round && (await isAnswered(transaction, roundId))) await makeCardDue(transaction, round, sentAtUtc);
        return round !== undefined;
      });
    },
    async listOpenSharedPrompts({ tenantId, channelId }) {
      const rows = await database
        .selectFrom('round')
        .select('prompt')
        .where('tenant_id', '=', tenantId)
        .where('channel_id', '=', channelId)
        .where('kind', '=', 'shared')
        .where('sent_at_utc', 'is not', null)
        .where('closed_at_utc', 'is', null)
        .execute();
      return rows.map(({ prompt }) => JSON.parse(prompt) as Prompt);
    },
    async deleteUnsentRound(roundId) {
      const isDeleted = await database.transaction().execute(async (transaction) => {
        const round = await holdUnsent(transaction).where('id', '=', roundId).executeTakeFirst();
        if (round) await deleteRound(transaction, round.id);
        return round !== undefined;
      });
      if (isDeleted) await erase();
    },
    async settleUnsentRounds({ nowUtc, closesAtUtc }) {
      const rounds = await database.transaction().execute(async (transaction) => {
        const given = await holdUnsent(transaction).where('closes_at_utc', '<=', nowUtc.toISOString()).limit(batch).execute();
        for (const { id, channel_id } of given) {
          if (await isAnswered(transaction, id)) {
            // Without the card's id there is no card to bring up to date, which '' says.
            const place = { conversation_id: channel_id, activity_id: '' };
            await transaction.updateTable('round').set({ sent_at_utc: nowUtc.toISOString(), closes_at_utc: closesAtUtc.toISOString(), ...place }).where('id', '=', id).execute();
          } else await deleteRound(transaction, id);
        }
        return given;
      });
      if (rounds.length > 0) await erase();
      return rounds.length;
    },
  };
}

/** More are settled the next time. */
const batch = 200;

/** Rounds that are not sent, and that nobody answers until the transaction ends. */
function holdUnsent(transaction: Database) {
  return transaction
    .selectFrom('round')
    .select(['id', 'channel_id'])
    .where('kind', '=', 'shared')
    .where('sent_at_utc', 'is', null)
    .where('closed_at_utc', 'is', null)
    .$if(capabilitiesOf(transaction).locksRows, (query) => query.forUpdate());
}

async function isAnswered(transaction: Database, roundId: string): Promise<boolean> {
  return (await transaction.selectFrom('response').select('round_id').where('round_id', '=', roundId).limit(1).executeTakeFirst()) !== undefined;
}

async function deleteRound(transaction: Database, roundId: string): Promise<void> {
  await transaction.deleteFrom('response').where('round_id', '=', roundId).execute();
  await transaction.deleteFrom('round_key').where('round_id', '=', roundId).execute();
  await transaction.deleteFrom('round').where('id', '=', roundId).execute();
}
