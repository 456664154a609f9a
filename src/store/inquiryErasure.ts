import { sql } from 'kysely';
import type { PersonKey } from '../core/answers/answer.ts';
import type { Database } from './schema.ts';

/**
 * Deletes a person's inquiries on both sides: see `InquiryStore.deleteInquiriesOf`. What still has to be told to the other side
 * stays without the person, and goes when it was told.
 */
export async function deleteInquiriesOf(database: Database, { tenantId, userId }: PersonKey, nowUtc: Date): Promise<void> {
  if (userId === '') return;
  const at = nowUtc.toISOString();
  await database.transaction().execute(async (transaction) => {
    const change = () => transaction.updateTable('inquiry').where('tenant_id', '=', tenantId);
    const remove = () => transaction.deleteFrom('inquiry').where('tenant_id', '=', tenantId);
    await change().where('asker_id', '=', userId).where('state', 'in', ['sending', 'sent', 'seen']).set({ ...withdrawn(at), asker_id: '' }).execute();
    await change().where('asker_id', '=', userId).where('state', '=', 'withdrawn').where('due_at_utc', 'is not', null).set({ asker_id: '' }).execute();
    await remove().where('asker_id', '=', userId).execute();

    const unanswered = { state: 'closed' as const, answer: null, changed_at_utc: at, due_at_utc: at, contact_id: '', conversation_id: null, activity_id: null };
    await remove().where('contact_id', '=', userId).where('state', 'in', ['answered', 'withdrawn']).where((where) => where.or([where('state', '=', 'withdrawn'), where('due_at_utc', 'is', null)])).execute();
    await change().where('contact_id', '=', userId).where('state', 'in', ['sending', 'sent', 'seen', 'answered']).set(unanswered).execute();
    await change().where('contact_id', '=', userId).set({ contact_id: '' }).execute();
  });
}

/** What a withdrawn inquiry is left as. One that is being sent stays held by its lease, so that the card is known before it is changed. */
export function withdrawn(at: string) {
  return { state: 'withdrawn' as const, text: '', asker_name: '', changed_at_utc: at, due_at_utc: sql<string | null>`case when state = 'sending' then due_at_utc else ${at} end` };
}
