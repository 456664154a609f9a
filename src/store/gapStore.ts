import { leastAskers } from '../core/gaps/anonymity.ts';
import type { ClosedGap, Gap, GapForm, GapStore, OwnersReply } from '../core/gaps/gap.ts';
import { capabilitiesOf } from './capabilities.ts';
import { eraseDeleted } from './eraseDeleted.ts';
import { createGapWaitingStore } from './gapWaitingStore.ts';
import type { Database, Tables } from './schema.ts';

/** Gaps in SQL. `core/gaps/anonymity.ts` says what the tables may hold of a person. */
export function createGapStore(database: Database): GapStore {
  const entry = (tenantId: string, id: string) => database.selectFrom('gap').selectAll().where('tenant_id', '=', tenantId).where('gap_id', '=', id);
  return {
    ...createGapWaitingStore(database),
    async findFormKey(tenantId, newKey) {
      const find = () => database.selectFrom('gap_key').select('form_key').where('tenant_id', '=', tenantId);
      const known = await find().executeTakeFirst();
      if (known) return known.form_key;
      await database.insertInto('gap_key').values({ tenant_id: tenantId, form_key: newKey }).onConflict((conflict) => conflict.doNothing()).execute();
      return (await find().executeTakeFirstOrThrow()).form_key;
    },
    async countAsker(tenantId, gap, options) {
      const isEntry = await database.transaction().execute((transaction) => countAsker(transaction, tenantId, gap, options));
      if (isEntry) await eraseDeleted(database);
    },
    async listGaps(tenantId) {
      return (await database.selectFrom('gap').selectAll().where('tenant_id', '=', tenantId).where('reply', 'is', null).orderBy('week', 'desc').orderBy('wording').execute()).map(toGap);
    },
    async findGap(tenantId, id) {
      const row = await entry(tenantId, id).where('reply', 'is', null).executeTakeFirst();
      return row && toGap(row);
    },
    async dropGap(tenantId, id) {
      await database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('gap').where('tenant_id', '=', tenantId).where('gap_id', '=', id).where('reply', 'is', null).execute();
        await transaction.deleteFrom('gap_waiting').where('tenant_id', '=', tenantId).where('gap_id', '=', id).where('due_at_utc', 'is', null).execute();
      });
    },
    async closeGap(tenantId, id, reply, nowUtc) {
      return await database.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('gap')
          .set({ reply: JSON.stringify(reply), replied_at_utc: nowUtc.toISOString() })
          .where('tenant_id', '=', tenantId)
          .where('gap_id', '=', id)
          .where('reply', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await transaction.updateTable('gap_waiting').set({ due_at_utc: nowUtc.toISOString() }).where('tenant_id', '=', tenantId).where('gap_id', '=', id).execute();
        return true;
      });
    },
    async listClosedGaps(tenantId) {
      return (await database.selectFrom('gap').selectAll().where('tenant_id', '=', tenantId).where('reply', 'is not', null).orderBy('replied_at_utc', 'desc').execute()).flatMap(toClosedGap);
    },
    async findClosedGap(tenantId, id) {
      const row = await entry(tenantId, id).where('reply', 'is not', null).executeTakeFirst();
      return row && toClosedGap(row)[0];
    },
    async deleteClosedGap(tenantId, id) {
      await database.deleteFrom('gap').where('tenant_id', '=', tenantId).where('gap_id', '=', id).where('reply', 'is not', null).execute();
    },
    async listPending(tenantId) {
      return (await database.selectFrom('gap_pending').select(['gap_id', 'asker_key']).where('tenant_id', '=', tenantId).orderBy('gap_id').execute()).map((row) => ({ id: row.gap_id, key: row.asker_key }));
    },
    async findAskers(tenantId, askers) {
      const wanted = new Set(askers);
      const rows = wanted.size === 0 ? [] : await database.selectFrom('gap_asker').select('asker').where('tenant_id', '=', tenantId).execute();
      return new Set(rows.map(({ asker }) => asker).filter((asker) => wanted.has(asker)));
    },
    async deleteAsker(tenantId, id, asker) {
      await database.deleteFrom('gap_asker').where('tenant_id', '=', tenantId).where('gap_id', '=', id).where('asker', '=', asker).execute();
    },
    async deletePendingUntil(week) {
      const count = await database.transaction().execute(async (transaction) => {
        const old = await transaction.deleteFrom('gap_pending').where('week', '<=', week).returning(['tenant_id', 'gap_id']).execute();
        for (const { tenant_id, gap_id } of old) await transaction.deleteFrom('gap_asker').where('tenant_id', '=', tenant_id).where('gap_id', '=', gap_id).execute();
        return old.length;
      });
      if (count > 0) await eraseDeleted(database);
      return count;
    },
    async deleteGapsUntil(week, waitingSinceUtc) {
      await database.deleteFrom('gap_waiting').where('since_utc', '<', waitingSinceUtc.toISOString()).where('due_at_utc', 'is', null).execute();
      const { numDeletedRows } = await database.deleteFrom('gap').where('week', '<=', week).where('reply', 'is', null).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

/** Returns whether the gap became an entry by this person. Those who ask alike at once wait for one another at the row of the gap. */
async function countAsker(transaction: Database, tenantId: string, gap: Gap, { newKey, toAsker }: Parameters<GapStore['countAsker']>[2]): Promise<boolean> {
  const { locksRows } = capabilitiesOf(transaction);
  const key = { tenant_id: tenantId, gap_id: gap.id };
  const findEntry = () => transaction.selectFrom('gap').select('reply').where('tenant_id', '=', tenantId).where('gap_id', '=', gap.id).executeTakeFirst();
  const entry = await findEntry();
  if (entry) {
    if (entry.reply === null) await transaction.updateTable('gap').set({ week: gap.week }).where('tenant_id', '=', tenantId).where('gap_id', '=', gap.id).where('week', '<', gap.week).execute();
    return false;
  }
  await transaction.insertInto('gap_pending').values({ ...key, asker_key: newKey, week: gap.week }).onConflict((conflict) => conflict.doNothing()).execute();
  const pending = await transaction
    .selectFrom('gap_pending')
    .select('asker_key')
    .where('tenant_id', '=', tenantId)
    .where('gap_id', '=', gap.id)
    .$if(locksRows, (query) => query.forUpdate())
    .executeTakeFirst();
  // Made an entry meanwhile by the one who was waited for.
  if (!pending) return false;
  if (await findEntry()) {
    await transaction.deleteFrom('gap_pending').where('tenant_id', '=', tenantId).where('gap_id', '=', gap.id).execute();
    return false;
  }
  await transaction.insertInto('gap_asker').values({ ...key, asker: toAsker(pending.asker_key) }).onConflict((conflict) => conflict.doNothing()).execute();
  const { count } = await transaction
    .selectFrom('gap_asker')
    .select((select) => select.fn.countAll().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('gap_id', '=', gap.id)
    .executeTakeFirstOrThrow();
  if (Number(count) < leastAskers) return false;
  await transaction.deleteFrom('gap_asker').where('tenant_id', '=', tenantId).where('gap_id', '=', gap.id).execute();
  await transaction.deleteFrom('gap_pending').where('tenant_id', '=', tenantId).where('gap_id', '=', gap.id).execute();
  await transaction.insertInto('gap').values({ ...key, form: JSON.stringify(gap.form), wording: gap.wording, week: gap.week, reply: null, replied_at_utc: null }).execute();
  return true;
}

function toGap({ gap_id, form, wording, week }: Tables['gap']): Gap {
  return { id: gap_id, form: JSON.parse(form) as GapForm, wording, week };
}

function toClosedGap(row: Tables['gap']): ClosedGap[] {
  if (row.reply === null || row.replied_at_utc === null) return [];
  return [{ ...toGap(row), reply: JSON.parse(row.reply) as OwnersReply, savedAtUtc: new Date(row.replied_at_utc) }];
}
