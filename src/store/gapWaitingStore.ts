import type { GapStore, Waiting } from '../core/gaps/gap.ts';
import { capabilitiesOf } from './capabilities.ts';
import { eraseDeleted } from './eraseDeleted.ts';
import type { Database, Tables } from './schema.ts';

/** Who wants to be told of an answer, in SQL. `due_at_utc` is null until there is one; a claim puts it off by the lease. */
export function createGapWaitingStore(database: Database): Pick<GapStore, 'saveWaiting' | 'listWaiting' | 'deleteWaiting' | 'claimNotices' | 'deleteNotice'> {
  return {
    async saveWaiting({ tenantId, userId, gapId, language, serviceUrl, botId, sinceUtc }) {
      const reached = { language, service_url: serviceUrl, bot_id: botId };
      await database
        .insertInto('gap_waiting')
        .values({ tenant_id: tenantId, user_id: userId, gap_id: gapId, ...reached, since_utc: sinceUtc.toISOString(), due_at_utc: null })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id', 'gap_id']).doUpdateSet(reached))
        .execute();
    },
    async listWaiting({ tenantId, userId }) {
      const rows = await database.selectFrom('gap_waiting').select(['gap_id', 'since_utc']).where('tenant_id', '=', tenantId).where('user_id', '=', userId).orderBy('since_utc').execute();
      return rows.map((row) => ({ gapId: row.gap_id, sinceUtc: new Date(row.since_utc) }));
    },
    async deleteWaiting({ tenantId, userId }) {
      await database.deleteFrom('gap_waiting').where('tenant_id', '=', tenantId).where('user_id', '=', userId).execute();
      await eraseDeleted(database);
    },
    async claimNotices({ nowUtc, leaseUntilUtc, limit }) {
      return await database.transaction().execute(async (transaction) => {
        const due = await transaction
          .selectFrom('gap_waiting')
          .selectAll()
          .where('due_at_utc', '<=', nowUtc.toISOString())
          .orderBy('due_at_utc')
          .limit(limit)
          .$if(capabilitiesOf(transaction).locksRows, (query) => query.forUpdate().skipLocked())
          .execute();
        for (const { tenant_id, user_id, gap_id } of due) {
          await transaction.updateTable('gap_waiting').set({ due_at_utc: leaseUntilUtc.toISOString() }).where('tenant_id', '=', tenant_id).where('user_id', '=', user_id).where('gap_id', '=', gap_id).execute();
        }
        return due.map(toWaiting);
      });
    },
    async deleteNotice({ tenantId, userId }, gapId) {
      await database.deleteFrom('gap_waiting').where('tenant_id', '=', tenantId).where('user_id', '=', userId).where('gap_id', '=', gapId).execute();
    },
  };
}

function toWaiting(row: Tables['gap_waiting']): Waiting {
  return { tenantId: row.tenant_id, userId: row.user_id, gapId: row.gap_id, language: row.language, serviceUrl: row.service_url, botId: row.bot_id, sinceUtc: new Date(row.since_utc) };
}
