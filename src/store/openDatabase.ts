import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { AppError } from '../core/errors.ts';
import { eraseDeleted } from './eraseDeleted.ts';
import { migrate } from './migrations.ts';
import { type PostgresAddress, toClientConfig } from './postgresAddress.ts';
import type { Database, Tables } from './schema.ts';
import { createSqliteDialect } from './sqliteDialect.ts';

/**
 * Opens the database that the URL names (`sqlite:<path>`, `postgres://…`), creates a missing SQLite file with its folder, and
 * migrates. `identity` is that of a `PostgresAddress`. Throws `store.unusable`; its message never holds the URL, which may carry a password.
 */
export async function openDatabase(databaseUrl: string, identity?: string): Promise<Database> {
  const isSqlite = databaseUrl.startsWith('sqlite:');
  try {
    return isSqlite ? await openSqlite(databaseUrl.slice('sqlite:'.length)) : await openPostgres({ url: databaseUrl, ...(identity !== undefined && { identity }) });
  } catch (error) {
    const reason = reasonOf(error);
    throw new AppError({
      code: 'store.unusable',
      message: `The ${isSqlite ? 'SQLite file' : 'PostgreSQL database'} of DATABASE_URL cannot be used (${reason}). Check the address, that it is reachable and that it may be written to.`,
      values: { reason },
      isExpected: false,
      cause: error,
    });
  }
}

async function openSqlite(path: string): Promise<Database> {
  const [{ default: Sqlite }] = await Promise.all([import('better-sqlite3'), mkdir(dirname(path), { recursive: true })]);
  // The driver waits, rather than fails, while another process writes.
  const sqlite = new Sqlite(path, { timeout: 5_000 });
  try {
    sqlite.pragma('journal_mode = WAL');
    // A commit survives the end of the process, as a kill -9, but the last ones may be undone by a loss of power. Then the store
    // is as it was some seconds before: a prompt sent since is repeated and a response given since is gone. Waiting for the disk
    // at every commit would hold up everything else, since the driver waits with it; PostgreSQL does wait.
    sqlite.pragma('synchronous = NORMAL');
    // What is deleted is overwritten: see `eraseDeleted`.
    sqlite.pragma('secure_delete = ON');
    sqlite.pragma('temp_store = MEMORY');
    const database = new Kysely<Tables>({ dialect: createSqliteDialect(keepStatements(sqlite)) });
    // A process that was killed may have left deleted rows in the log.
    await eraseDeleted(database);
    // Kysely does not lock SQLite while it migrates; two processes that start at once would both create the tables.
    sqlite.exec('BEGIN IMMEDIATE');
    await migrate(database);
    sqlite.exec('COMMIT');
    return database;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Preparing a statement takes longer than running it. There are few, since values are bound. */
function keepStatements(sqlite: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare(statement) {
      const prepared = kept.get(statement) ?? sqlite.prepare(statement);
      kept.set(statement, prepared);
      return prepared;
    },
    close: () => sqlite.close(),
  };
}

async function openPostgres(address: PostgresAddress): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ ...(await toClientConfig(address)), max: 10, connectionTimeoutMillis: 5_000 });
  // A connection that breaks while idle is replaced by the pool; without a listener its error would end the process.
  pool.on('error', () => undefined);
  // Nor does the pool listen to one that is lent out; between two statements of a transaction nobody else does.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/** The system's or database's own code, such as ECONNREFUSED or 28P01; messages may repeat user names and hosts. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : 'unknown reason';
}
