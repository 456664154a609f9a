import { z } from 'zod';
import type { ConversationContext, ConversationKey, ConversationStore } from '../core/answers/answer.ts';
import { prepareQuery } from './prepareQuery.ts';
import type { Database } from './schema.ts';

/** A conversation ends after this much silence. */
export const contextLifetimeMs = 10 * 60 * 1000;

/** Conversation contexts in SQL. A stored context that no longer has the expected shape counts as absent and is deleted. */
export function createConversationStore(database: Database): ConversationStore {
  const find = prepareQuery(database, (value: (name: keyof ConversationKey | 'savedAfterUtc') => string) =>
    database
      .selectFrom('conversation_context')
      .select('context')
      .where('tenant_id', '=', value('tenantId'))
      .where('conversation_id', '=', value('conversationId'))
      .where('user_id', '=', value('userId'))
      .where('saved_at_utc', '>', value('savedAfterUtc')),
  );
  const save = prepareQuery(database, (value: (name: keyof ConversationKey | 'context' | 'savedAtUtc') => string) => {
    const changes = { context: value('context'), saved_at_utc: value('savedAtUtc') };
    return database
      .insertInto('conversation_context')
      .values({ tenant_id: value('tenantId'), conversation_id: value('conversationId'), user_id: value('userId'), ...changes })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'conversation_id', 'user_id']).doUpdateSet(changes));
  });
  return {
    async findContext(key, nowUtc) {
      const [row] = await find({ ...key, savedAfterUtc: expiryLimit(nowUtc) });
      if (row === undefined) return undefined;
      const context = parseContext(row.context);
      if (context === undefined) await deleteContext(database, key, row.context);
      return context;
    },
    async saveContext(key, context, nowUtc) {
      await save({ ...key, context: JSON.stringify(context), savedAtUtc: nowUtc.toISOString() });
    },
    async deleteExpiredContexts(nowUtc) {
      const result = await database.deleteFrom('conversation_context').where('saved_at_utc', '<=', expiryLimit(nowUtc)).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}

const intents = ['role-perspective', 'role', 'perspective', 'chain', 'section', 'fact', 'passage', 'comparison', 'document', 'smalltalk', 'unknown'] as const;

const contextShape: z.ZodType<ConversationContext> = z.object({
  roleId: z.string().exactOptional(),
  perspectiveId: z.string().exactOptional(),
  documentIds: z.array(z.string()),
  municipality: z.string().exactOptional(),
  intent: z.enum(intents),
  topic: z.array(z.string()),
  sectionId: z.string().exactOptional(),
  listed: z.array(z.string()).exactOptional(),
  language: z.enum(['da', 'en']),
});

function expiryLimit(nowUtc: Date): string {
  return new Date(nowUtc.getTime() - contextLifetimeMs).toISOString();
}

/** Undefined where the stored context no longer has the expected shape. */
export function parseContext(json: string): ConversationContext | undefined {
  try {
    return contextShape.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** Deletes only what was read, not a newer context that another turn has saved meanwhile. */
async function deleteContext(database: Database, key: ConversationKey, readContext: string): Promise<void> {
  await database
    .deleteFrom('conversation_context')
    .where('tenant_id', '=', key.tenantId)
    .where('conversation_id', '=', key.conversationId)
    .where('user_id', '=', key.userId)
    .where('context', '=', readContext)
    .execute();
}
