import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { capabilitiesOf } from './capabilities.ts';
import type { Database } from './schema.ts';

/** Questions that people sent to a document's contact: see `core/inquiries/inquiry.ts`. */
export const createInquiryTable: Migration = {
  async up(database: Database) {
    const { schema } = database;
    await schema
      .createTable('inquiry')
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('asker_id', 'text', (column) => column.notNull())
      .addColumn('asker_name', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('service_url', 'text', (column) => column.notNull())
      .addColumn('bot_id', 'text', (column) => column.notNull())
      .addColumn('contact_id', 'text', (column) => column.notNull())
      .addColumn('contact_name', 'text', (column) => column.notNull())
      .addColumn('document_ids', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('answer', 'text')
      .addColumn('created_at_utc', 'text', (column) => column.notNull())
      .addColumn('changed_at_utc', 'text', (column) => column.notNull())
      .addColumn('conversation_id', 'text')
      .addColumn('activity_id', 'text')
      .addColumn('due_at_utc', 'text')
      .addColumn('delete_at_utc', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('inquiry_key', ['tenant_id', 'id'])
      .execute();
    await schema.createIndex('inquiry_asker').on('inquiry').columns(['tenant_id', 'asker_id']).execute();
    await schema.createIndex('inquiry_contact').on('inquiry').columns(['tenant_id', 'contact_id']).execute();
    await schema.createIndex('inquiry_due').on('inquiry').column('due_at_utc').where(sql<boolean>`due_at_utc is not null`).execute();
    // What was deleted is cleared up soon; the table is small.
    if (!capabilitiesOf(database).erasesDeleted) await sql`alter table inquiry set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50)`.execute(database);
  },
};
