import { sql } from 'kysely';
import type { PersonKey } from '../core/answers/answer.ts';
import type { DueInquiry, Inquiry, InquiryAnswer, InquiryState, InquiryStore } from '../core/inquiries/inquiry.ts';
import { capabilitiesOf } from './capabilities.ts';
import { eraseDeleted } from './eraseDeleted.ts';
import { deleteInquiriesOf, withdrawn } from './inquiryErasure.ts';
import { findPersonLanguage } from './personLanguage.ts';
import type { Database, Tables } from './schema.ts';

/** Inquiries in SQL. What is due is held by its `due_at_utc`: a claim puts it off, and only who finds it as they left it records. */
export function createInquiryStore(database: Database): InquiryStore {
  const update = (tenantId: string, id: string) => database.updateTable('inquiry').where('tenant_id', '=', tenantId).where('id', '=', id);
  const list = (tenantId: string) => database.selectFrom('inquiry').selectAll().where('tenant_id', '=', tenantId).orderBy('created_at_utc', 'desc').orderBy('id');
  return {
    async createInquiry(inquiry, { leaseUntilUtc, deleteAtUtc, limits }) {
      return await database.transaction().execute(async (transaction) => {
        // Rows that are not there yet cannot be locked, and two who ask at once would both be counted out.
        if (capabilitiesOf(transaction).locksRows) await sql`lock table inquiry in share row exclusive mode`.execute(transaction);
        const { tenantId, userId } = inquiry.asker;
        const known = await transaction.selectFrom('inquiry').select('id').where('tenant_id', '=', tenantId).where('id', '=', inquiry.id).executeTakeFirst();
        if (known) return 'exists';
        const theirs = await transaction.selectFrom('inquiry').select(['state', 'created_at_utc']).where('tenant_id', '=', tenantId).where('asker_id', '=', userId).execute();
        const openCount = theirs.filter(({ state }) => open.includes(state)).length;
        const sentCount = theirs.filter(({ created_at_utc }) => created_at_utc > limits.sentSince.sinceUtc.toISOString()).length;
        if (openCount >= limits.open || sentCount >= limits.sentSince.count) return 'too-many';
        await transaction.insertInto('inquiry').values(toRow(inquiry, leaseUntilUtc, deleteAtUtc)).execute();
        return 'created';
      });
    },
    async findInquiry({ tenantId, userId }, id) {
      const row = await list(tenantId).where('id', '=', id).where((where) => where.or([where('asker_id', '=', userId), where('contact_id', '=', userId)])).executeTakeFirst();
      return row && userId !== '' ? toInquiry(row) : undefined;
    },
    findLanguage: (person, nowUtc) => findPersonLanguage(database, person, nowUtc),
    async listSent({ tenantId, userId }) {
      return userId === '' ? [] : (await list(tenantId).where('asker_id', '=', userId).execute()).map(toInquiry);
    },
    async listReceived({ tenantId, userId }) {
      return userId === '' ? [] : (await list(tenantId).where('contact_id', '=', userId).execute()).map(toInquiry);
    },
    async changeState({ tenantId, userId }, id, { state, answer, nowUtc, deleteAtUtc }) {
      const at = nowUtc.toISOString();
      const { numUpdatedRows } = await update(tenantId, id)
        .where('contact_id', '=', userId)
        .where('state', 'in', state === 'seen' ? ['sending', 'sent'] : open)
        .set({ state, changed_at_utc: at, due_at_utc: at, ...(state !== 'seen' && { delete_at_utc: deleteAtUtc.toISOString() }), ...(answer && { answer: JSON.stringify(answer) }) })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async withdrawInquiry({ tenantId, userId }, id, { nowUtc, deleteAtUtc }) {
      const at = nowUtc.toISOString();
      const { numUpdatedRows } = await update(tenantId, id).where('asker_id', '=', userId).where('state', 'in', open).set({ ...withdrawn(at), delete_at_utc: deleteAtUtc.toISOString() }).executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await eraseDeleted(database);
      return true;
    },
    async deleteUnsent(tenantId, id) {
      await database.deleteFrom('inquiry').where('tenant_id', '=', tenantId).where('id', '=', id).where('state', 'in', ['sending', 'withdrawn']).where('activity_id', 'is', null).execute();
      await eraseDeleted(database);
    },
    async deleteInquiriesOf(person, nowUtc) {
      await deleteInquiriesOf(database, person, nowUtc);
      await eraseDeleted(database);
    },
    async recordSent({ id, asker: { tenantId } }, { conversationId, activityId }, { isTold, nowUtc }) {
      const at = nowUtc.toISOString();
      await update(tenantId, id)
        .set({
          conversation_id: conversationId,
          activity_id: activityId,
          state: sql<InquiryState>`case when state = 'sending' then 'sent' else state end`,
          changed_at_utc: sql<string>`case when state = 'sending' then ${at} else changed_at_utc end`,
          // Withdrawn while it was on its way: now there is a card to change. What the contact has done meanwhile is due already.
          due_at_utc: sql<string | null>`case when state = 'sending' then ${isTold ? null : at} when state = 'withdrawn' then ${at} else due_at_utc end`,
        })
        .execute();
    },
    async recordUnreachable({ id, asker: { tenantId } }, nowUtc) {
      const at = nowUtc.toISOString();
      await update(tenantId, id).where('state', '=', 'sending').set({ state: 'unreachable', changed_at_utc: at, due_at_utc: at }).execute();
    },
    async recordTold({ id, asker: { tenantId, userId }, leaseUntilUtc }, deleteAtUtc) {
      const words = deleteAtUtc && { text: '', answer: null, asker_name: '', delete_at_utc: deleteAtUtc.toISOString() };
      const lease = leaseUntilUtc.toISOString();
      if (userId === '') await database.deleteFrom('inquiry').where('tenant_id', '=', tenantId).where('id', '=', id).where('due_at_utc', '=', lease).execute();
      else await update(tenantId, id).where('due_at_utc', '=', lease).set({ due_at_utc: null, ...words }).execute();
      if (words) await eraseDeleted(database);
    },
    async claimInquiries({ nowUtc, leaseUntilUtc, limit }) {
      return await database.transaction().execute(async (transaction) => {
        const due = await transaction
          .selectFrom('inquiry')
          .selectAll()
          .where('due_at_utc', '<=', nowUtc.toISOString())
          .orderBy('due_at_utc')
          .limit(limit)
          .$if(capabilitiesOf(transaction).locksRows, (query) => query.forUpdate().skipLocked())
          .execute();
        for (const { tenant_id, id } of due) await transaction.updateTable('inquiry').set({ due_at_utc: leaseUntilUtc.toISOString() }).where('tenant_id', '=', tenant_id).where('id', '=', id).execute();
        return due.map((row): DueInquiry => ({ ...toInquiry(row), leaseUntilUtc }));
      });
    },
    async closeInquiries(createdBeforeUtc, nowUtc) {
      const at = nowUtc.toISOString();
      const { numUpdatedRows } = await database.updateTable('inquiry').where('state', 'in', open).where('created_at_utc', '<', createdBeforeUtc.toISOString()).set({ state: 'closed', changed_at_utc: at, due_at_utc: at }).executeTakeFirst();
      return Number(numUpdatedRows);
    },
    async deleteExpiredInquiries(nowUtc) {
      const { numDeletedRows } = await database.deleteFrom('inquiry').where('delete_at_utc', '<=', nowUtc.toISOString()).executeTakeFirst();
      if (numDeletedRows > 0n) await eraseDeleted(database);
      return Number(numDeletedRows);
    },
  };
}

const open: InquiryState[] = ['sending', 'sent', 'seen'];

function toRow({ id, asker, contact, documentIds, text, createdAtUtc }: Parameters<InquiryStore['createInquiry']>[0], leaseUntilUtc: Date, deleteAtUtc: Date): Tables['inquiry'] {
  const at = createdAtUtc.toISOString();
  const people = { tenant_id: asker.tenantId, asker_id: asker.userId, asker_name: asker.name, language: asker.language, service_url: asker.serviceUrl, bot_id: asker.botId, contact_id: contact.userId, contact_name: contact.name };
  return { id, ...people, document_ids: JSON.stringify(documentIds), text, state: 'sending', answer: null, created_at_utc: at, changed_at_utc: at, conversation_id: null, activity_id: null, due_at_utc: leaseUntilUtc.toISOString(), delete_at_utc: deleteAtUtc.toISOString() };
}

function toInquiry(row: Tables['inquiry']): Inquiry {
  const person: PersonKey = { tenantId: row.tenant_id, userId: row.asker_id };
  return {
    id: row.id,
    asker: { ...person, name: row.asker_name, language: row.language, serviceUrl: row.service_url, botId: row.bot_id },
    contact: { userId: row.contact_id, name: row.contact_name },
    documentIds: JSON.parse(row.document_ids) as string[],
    text: row.text,
    state: row.state,
    ...(row.answer !== null && { answer: JSON.parse(row.answer) as InquiryAnswer }),
    createdAtUtc: new Date(row.created_at_utc),
    changedAtUtc: new Date(row.changed_at_utc),
    ...(row.conversation_id !== null && row.activity_id !== null && { place: { conversationId: row.conversation_id, activityId: row.activity_id } }),
  };
}
