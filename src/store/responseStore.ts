import type { Selectable } from 'kysely';
import type { RoundStore } from '../core/reflections/reflectionStore.ts';
import type { Response } from '../core/reflections/round.ts';
import { capabilitiesOf } from './capabilities.ts';
import { type CardPlace, makeCardDue } from './cardDelivery.ts';
import type { MeetingChanges } from './meetingChanges.ts';
import type { Database, Tables } from './schema.ts';

/**
 * Responses to open rounds in SQL, each under the HMAC of its person. No column holds a time or a number, and SQLite keeps the
 * rows in the order of the HMACs, so that nothing tells who came first. PostgreSQL keeps rows where there is room and notes
 * which transaction wrote them (`ctid`, `xmin`), from which somebody with access to the server may guess an order while the
 * round is open; with its closing the rows are gone.
 */
export function createResponseStore(database: Database, changes: MeetingChanges): Pick<RoundStore, 'saveResponse' | 'deleteResponse' | 'findResponse' | 'countResponses'> {
  return {
    async saveResponse(roundId, respondent, response, nowUtc) {
      return await changes.transaction(async (transaction, changed) => {
        const round = await holdOpen(transaction, roundId);
        if (!round) return false;
        const changes = { response: JSON.stringify(response) };
        await transaction
          .insertInto('response')
          .values({ round_id: roundId, respondent, ...changes })
          .onConflict((conflict) => conflict.columns(['round_id', 'respondent']).doUpdateSet(changes))
          .execute();
        if (round.sent_at_utc !== null && hasCard(round)) await makeCardDue(transaction, round, nowUtc);
        await changed(round);
        return true;
      });
    },
    async deleteResponse(roundId, respondent, nowUtc) {
      return await changes.transaction(async (transaction, changed) => {
        const round = await holdOpen(transaction, roundId);
        if (!round) return false;
        const { numDeletedRows } = await transaction.deleteFrom('response').where('round_id', '=', roundId).where('respondent', '=', respondent).executeTakeFirst();
        if (numDeletedRows === 0n) return true;
        if (round.sent_at_utc !== null && hasCard(round)) await makeCardDue(transaction, round, nowUtc);
        await changed(round);
        return true;
      });
    },
    async findResponse(roundId, respondent) {
      const row = await database.selectFrom('response').select('response').where('round_id', '=', roundId).where('respondent', '=', respondent).executeTakeFirst();
      return row && parseResponse(row.response);
    },
    async countResponses(roundId) {
      const { count } = await database
        .selectFrom('response')
        .select((select) => select.fn.countAll().as('count'))
        .where('round_id', '=', roundId)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

/** Takes the responses of a round out of the store, in the order of their HMACs, which means nothing. */
export async function takeResponses(transaction: Database, roundId: string): Promise<readonly Response[]> {
  const rows = await transaction.selectFrom('response').select('response').where('round_id', '=', roundId).orderBy('respondent').execute();
  await transaction.deleteFrom('response').where('round_id', '=', roundId).execute();
  return rows.map((row) => parseResponse(row.response));
}

/** Live rounds are answered and shown in the tab. */
export function hasCard({ kind }: Pick<Tables['round'], 'kind'>): boolean {
  return kind !== 'live';
}

/** The round, if it is open; it stays so until the transaction ends, while others may answer it too. */
async function holdOpen(transaction: Database, roundId: string): Promise<(CardPlace & Pick<Selectable<Tables['round']>, 'kind' | 'meeting_id' | 'sent_at_utc'>) | undefined> {
  return await transaction
    .selectFrom('round')
    .select(['id', 'tenant_id', 'channel_id', 'schedule_id', 'week', 'kind', 'meeting_id', 'sent_at_utc'])
    .where('id', '=', roundId)
    .where('closed_at_utc', 'is', null)
    .$if(capabilitiesOf(transaction).locksRows, (query) => query.forShare())
    .executeTakeFirst();
}

function parseResponse(json: string): Response {
  return JSON.parse(json) as Response;
}
