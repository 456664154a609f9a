import { sql } from 'kysely';
import { type Migration } from 'kysely/migration';
import type { Database } from './schema.ts';

/** Rounds that belong to no plan: cards shared in chats, and live rounds of meetings. */
export const addRoundKinds: Migration = {
  async up({ schema }: Database) {
    await schema.alterTable('channel').addColumn('is_chat', 'integer', (column) => column.notNull().defaultTo(0)).execute();
    await schema.alterTable('round').addColumn('kind', 'text', (column) => column.notNull().defaultTo('weekly')).execute();
    await schema.alterTable('round').addColumn('meeting_id', 'text').execute();
    await schema.createIndex('round_meeting').on('round').columns(['tenant_id', 'meeting_id', 'sent_at_utc']).where(sql<boolean>`meeting_id is not null`).execute();
    await schema
      .createIndex('round_meeting_open')
      .unique()
      .on('round')
      .columns(['tenant_id', 'meeting_id'])
      .where(sql<boolean>`meeting_id is not null and closed_at_utc is null`)
      .execute();
  },
};
