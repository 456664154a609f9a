import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { capabilitiesOf } from './capabilities.ts';
import type { Database } from './schema.ts';

/** What people ask and the documents do not answer: see `core/gaps/anonymity.ts`. */
export const createGapTables: Migration = {
  async up(database: Database) {
    const { schema } = database;
    const { ordersRowsByKey, erasesDeleted } = capabilitiesOf(database);
    await schema
      .createTable('gap_key')
      .addColumn('tenant_id', 'text', (column) => column.primaryKey())
      .addColumn('form_key', 'text', (column) => column.notNull())
      .execute();
    const pending = schema
      .createTable('gap_pending')
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('gap_id', 'text', (column) => column.notNull())
      .addColumn('asker_key', 'text', (column) => column.notNull())
      .addColumn('week', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('gap_pending_key', ['tenant_id', 'gap_id']);
    const asker = schema
      .createTable('gap_asker')
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('gap_id', 'text', (column) => column.notNull())
      .addColumn('asker', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('gap_asker_key', ['tenant_id', 'gap_id', 'asker']);
    for (const table of [pending, asker]) await (ordersRowsByKey ? table.modifyEnd(sql`without rowid`) : table).execute();
    await schema
      .createTable('gap')
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('gap_id', 'text', (column) => column.notNull())
      .addColumn('form', 'text', (column) => column.notNull())
      .addColumn('wording', 'text', (column) => column.notNull())
      .addColumn('week', 'text', (column) => column.notNull())
      .addColumn('reply', 'text')
      .addColumn('replied_at_utc', 'text')
      .addPrimaryKeyConstraint('gap_entry', ['tenant_id', 'gap_id'])
      .execute();
    await schema
      .createTable('gap_waiting')
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('gap_id', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('service_url', 'text', (column) => column.notNull())
      .addColumn('bot_id', 'text', (column) => column.notNull())
      .addColumn('since_utc', 'text', (column) => column.notNull())
      .addColumn('due_at_utc', 'text')
      .addPrimaryKeyConstraint('gap_waiting_key', ['tenant_id', 'user_id', 'gap_id'])
      .execute();
    await schema.createIndex('gap_waiting_gap').on('gap_waiting').columns(['tenant_id', 'gap_id']).execute();
    await schema.createIndex('gap_waiting_due').on('gap_waiting').column('due_at_utc').where(sql<boolean>`due_at_utc is not null`).execute();
    // As for responses: what was deleted is cleared up soon. All of them are small.
    if (!erasesDeleted) for (const table of ['gap_pending', 'gap_asker', 'gap_waiting']) await sql`alter table ${sql.table(table)} set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50)`.execute(database);
  },
};
