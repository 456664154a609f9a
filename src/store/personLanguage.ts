import type { Language, PersonKey } from '../core/answers/answer.ts';
import { contextLifetimeMs, parseContext } from './conversationStore.ts';
import type { Database } from './schema.ts';
import { toSchedule } from './scheduleRow.ts';

/**
 * The language that a person last used with the bot, of what is kept for other reasons: a conversation that is going on, a question
 * to a contact, an answer they wait for, or else the plans that they made. Undefined where nothing tells.
 */
export async function findPersonLanguage(database: Database, { tenantId, userId }: PersonKey, nowUtc: Date): Promise<Language | undefined> {
  if (userId === '') return undefined;
  const goingOnAfterUtc = new Date(nowUtc.getTime() - contextLifetimeMs).toISOString();
  const [contexts, inquiries, waiting, schedules] = await Promise.all([
    database.selectFrom('conversation_context').select(['context', 'saved_at_utc as at']).where('tenant_id', '=', tenantId).where('user_id', '=', userId).where('saved_at_utc', '>', goingOnAfterUtc).execute(),
    database.selectFrom('inquiry').select(['language', 'created_at_utc as at']).where('tenant_id', '=', tenantId).where('asker_id', '=', userId).execute(),
    database.selectFrom('gap_waiting').select(['language', 'since_utc as at']).where('tenant_id', '=', tenantId).where('user_id', '=', userId).execute(),
    database.selectFrom('schedule').selectAll().where('tenant_id', '=', tenantId).where('planned_by', '=', userId).execute(),
  ]);
  const used = [...contexts.map(({ context, at }) => ({ language: parseContext(context)?.language, at })), ...inquiries, ...waiting].filter(({ language }) => language !== undefined);
  const [last] = used.sort((one, other) => (one.at < other.at ? 1 : -1));
  if (last) return last.language;
  const planned = new Set(schedules.map((row) => toSchedule(row).language));
  return planned.size === 1 ? [...planned][0] : undefined;
}
