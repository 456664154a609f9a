import { sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration';
import { createGapTables } from './gapTables.ts';
import { createDocumentTables } from './documentTables.ts';
import { createInquiryTable } from './inquiryTables.ts';
import { createReflectionTables } from './reflectionTables.ts';
import { createOperatorWarnings } from './operatorWarnings.ts';
import { addNoteQuotes } from './noteQuotes.ts';
import { addRoundKinds } from './roundKinds.ts';
import { createMessageClaims } from './messageClaims.ts';
import type { Database } from './schema.ts';

/**
 * Brings the tables up to date. Safe when several instances start at once: PostgreSQL's migrator takes a lock, SQLite's
 * connection is opened within a write transaction (see `openSqlite`). Throws what the database threw.
 *
 * Starts on the tables of a newer version too, since migrations only add: after a roll-back, and while versions stand side by
 * side, an instance of the older one that starts again has to serve. And it runs what is missing in whatever order it is missing.
 */
export async function migrate(database: Database): Promise<void> {
  const ofNewer = (await listRunMigrations(database)).filter((name) => !Object.hasOwn(migrations, name));
  // The migrator refuses a database that has had a migration without a definition.
  const known = { ...migrations, ...Object.fromEntries(ofNewer.map((name) => [name, alreadyRun])) };
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(known) }, allowUnorderedMigrations: true });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('The migration failed', { cause: error });
}

const alreadyRun: Migration = { up: () => Promise.reject(new Error('Only a newer version can run this migration')) };

/** Names of migrations that the database has not had. */
export async function listMissingMigrations(database: Database): Promise<readonly string[]> {
  const had = new Set(await listRunMigrations(database));
  return Object.keys(migrations).filter((name) => !had.has(name));
}

/** Names of migrations that the database has had, by whatever version, in their order. One without the migrator's own table has had none. */
export async function listRunMigrations(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(database).catch(async () => {
    // Whether it is the table or the database that is missing.
    await sql`select 1`.execute(database);
    return { rows: [] };
  });
  return rows.map(({ name }) => name);
}

/** Names of all migrations of this version. */
export function listMigrationNames(): readonly string[] {
  return Object.keys(migrations);
}

/** In order of their names. One that has been released is never edited; a change is a new one. */
const migrations: Record<string, Migration> = {
  '2026-11-21-answers': {
    async up(database: Database) {
      await database.schema
        .createTable('conversation_context')
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('conversation_id', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull())
        .addColumn('context', 'text', (column) => column.notNull())
        .addColumn('saved_at_utc', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('conversation_context_key', ['tenant_id', 'conversation_id', 'user_id'])
        .execute();
      await database.schema.createIndex('conversation_context_person').on('conversation_context').columns(['tenant_id', 'user_id']).execute();
      await database.schema.createIndex('conversation_context_age').on('conversation_context').column('saved_at_utc').execute();
      await database.schema
        .createTable('profile')
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull())
        .addColumn('role_id', 'text')
        .addColumn('municipality', 'text')
        .addColumn('saved_at_utc', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('profile_key', ['tenant_id', 'user_id'])
        .execute();
      await database.schema
        .createTable('feedback')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('reaction', 'text', (column) => column.notNull())
        .addColumn('comment', 'text')
        .addColumn('intent', 'text', (column) => column.notNull())
        .addColumn('saved_at_utc', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '2026-11-21-context-age': {
    /** Every turn writes a context and had to write its age here too; rows live for minutes, so that a scan finds the old ones as fast. */
    async up(database: Database) {
      await database.schema.dropIndex('conversation_context_age').execute();
    },
  },
  '2026-11-22-reflections': createReflectionTables,
  '2026-11-23-round-kinds': addRoundKinds,
  '2026-11-24-operator-warnings': createOperatorWarnings,
  '2026-11-25-gaps': createGapTables,
  '2026-11-25-documents': createDocumentTables,
  '2026-11-26-inquiries': createInquiryTable,
  '2026-11-26-note-quotes': addNoteQuotes,
  '2026-11-27-message-claims': createMessageClaims,
};
