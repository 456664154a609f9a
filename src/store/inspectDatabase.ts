import { Kysely, PostgresDialect, sql } from 'kysely';
import { capabilitiesOf } from './capabilities.ts';
import { isDatabaseAbsent } from './isDatabaseAbsent.ts';
import { listMigrationNames, listRunMigrations } from './migrations.ts';
import { reasonOf } from './openDatabase.ts';
import { toClientConfig } from './postgresAddress.ts';
import type { Database, Tables } from './schema.ts';
import { createSqliteDialect } from './sqliteDialect.ts';

/** What a database says of itself. */
export interface DatabaseInspection {
  readonly engine: 'SQLite' | 'PostgreSQL';
  readonly version: string;
  /** Its clock, and ours halfway between asking and hearing. */
  readonly theirsUtc: Date;
  readonly oursUtc: Date;
  /** Migrations of this version that have not been run, and those that were run by another one. */
  readonly missingMigrations: readonly string[];
  readonly unknownMigrations: readonly string[];
}

/** What there is at an address. `code` is the system's or database's own, such as ECONNREFUSED. */
export type InspectedDatabase = ({ readonly kind: 'open' } & DatabaseInspection) | { readonly kind: 'absent' } | { readonly kind: 'unreachable'; readonly code: string };

/** Looks at the database that a URL names and changes nothing in it: opening the store would migrate it. Never rejects. */
export async function inspectDatabase(databaseUrl: string, identity: string | undefined, clock: () => Date): Promise<InspectedDatabase> {
  if (isDatabaseAbsent(databaseUrl)) return { kind: 'absent' };
  const sqlitePath = databaseUrl.startsWith('sqlite:') ? databaseUrl.slice('sqlite:'.length) : undefined;
  let database: Database | undefined;
  try {
    database = sqlitePath === undefined ? await connectPostgres(databaseUrl, identity) : await connectSqlite(sqlitePath);
    return { kind: 'open', ...(await inspect(database, clock)) };
  } catch (error) {
    return { kind: 'unreachable', code: reasonOf(error) };
  } finally {
    await database?.destroy();
  }
}

/** The same of a database that is open. Rejects with what the database threw. */
export async function inspect(database: Database, clock: () => Date): Promise<DatabaseInspection> {
  const isSqlite = !capabilitiesOf(database).notifies;
  const before = clock().getTime();
  const { rows } = await (isSqlite ? sqliteState : postgresState).execute(database);
  const after = clock().getTime();
  const [state] = rows;
  if (!state) throw new TypeError('The database does not tell its version');
  const done = await listRunMigrations(database);
  const known = listMigrationNames();
  return {
    engine: isSqlite ? 'SQLite' : 'PostgreSQL',
    version: state.version,
    theirsUtc: new Date(state.now_utc),
    oursUtc: new Date((before + after) / 2),
    missingMigrations: known.filter((name) => !done.includes(name)),
    unknownMigrations: done.filter((name) => !known.includes(name)),
  };
}

interface State {
  readonly version: string;
  readonly now_utc: string;
}

const sqliteState = sql<State>`select sqlite_version() as version, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') as now_utc`;
const postgresState = sql<State>`select current_setting('server_version') as version, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now_utc`;

async function connectSqlite(path: string): Promise<Database> {
  const { default: Sqlite } = await import('better-sqlite3');
  return new Kysely<Tables>({ dialect: createSqliteDialect(new Sqlite(path, { readonly: true, timeout: 5_000 })) });
}

async function connectPostgres(url: string, identity: string | undefined): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ ...(await toClientConfig({ url, ...(identity !== undefined && { identity }) })), max: 1, connectionTimeoutMillis: 5_000, statement_timeout: 5_000 });
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
