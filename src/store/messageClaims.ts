import { createHash } from 'node:crypto';
import type { Migration } from 'kysely/migration';
import type { MessageClaims, MessageKey } from '../core/messageClaims.ts';
import type { Database } from './schema.ts';

/** The table of messages that were acted upon. */
export const createMessageClaims: Migration = {
  async up({ schema }: Database) {
    await schema
      .createTable('message_claim')
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('claimed_at_utc', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('message_claim_key', ['tenant_id', 'id'])
      .execute();
  },
};

/** Claims in SQL. A row names neither conversation nor message, since it is enough to know the message again. */
export function createMessageClaimStore(database: Database): MessageClaims {
  return {
    async claimMessage(message, nowUtc) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('message_claim')
        .values({ tenant_id: message.tenantId, id: toId(message), claimed_at_utc: nowUtc.toISOString() })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async deleteExpiredClaims(nowUtc) {
      const limitUtc = new Date(nowUtc.getTime() - claimLifetimeMs).toISOString();
      const { numDeletedRows } = await database.deleteFrom('message_claim').where('claimed_at_utc', '<=', limitUtc).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

const claimLifetimeMs = 10 * 60 * 1000;

function toId({ conversationId, messageId }: MessageKey): string {
  return createHash('sha256').update(JSON.stringify([conversationId, messageId])).digest('hex');
}
