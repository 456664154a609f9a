import type { ColumnDefinitionBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Database } from './schema.ts';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();

/** Documents that operators hand in, with all their versions, and the number of what is published. */
export const createDocumentTables: Migration = {
  async up(database: Database) {
    const { schema } = database;
    await schema
      .createTable('document')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('last_version', 'integer', required)
      .execute();
    // SQLite keeps bytes as they are in a column of any type.
    await schema
      .createTable('document_version')
      .addColumn('document_id', 'text', required)
      .addColumn('version', 'integer', required)
      .addColumn('state', 'text', required)
      .addColumn('file_name', 'text', required)
      .addColumn('content_hash', 'text', required)
      .addColumn('bytes', 'bytea', required)
      .addColumn('metadata', 'bytea')
      .addColumn('prompts', 'bytea')
      .addColumn('added_at_utc', 'text', required)
      .addColumn('added_by', 'text', required)
      .addColumn('state_at_utc', 'text', required)
      .addColumn('state_by', 'text', required)
      .addPrimaryKeyConstraint('document_version_key', ['document_id', 'version'])
      .execute();
    await schema.createIndex('document_version_published').unique().on('document_version').column('document_id').where(sql<boolean>`state = 'published'`).execute();
    await schema
      .createTable('publication')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('number', 'integer', required)
      .execute();
    await database.insertInto('publication').values({ id: 1, number: 0 }).execute();
  },
};
