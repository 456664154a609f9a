import type { Database } from './schema.ts';

/** What the engines do differently, by name, so that every query is written once. */
export interface Capabilities {
  /**
   * Rows can be locked one by one, and locked ones passed over. An engine that cannot gives a transaction the whole database
   * from its first statement (see `createSqliteDialect`), which needs no locks of rows.
   */
  readonly locksRows: boolean;
  /** A table can be kept in the order of its key alone, so that nothing in it tells in which order its rows came. */
  readonly ordersRowsByKey: boolean;
  /** What was deleted can be made to vanish from the files at once; otherwise it stays in them, out of reach of queries, until the engine clears up. */
  readonly erasesDeleted: boolean;
  /** A transaction can tell all connections that it was committed; otherwise only this process knows. */
  readonly notifies: boolean;
}

/** The capabilities of the engine that a connection or transaction talks to. */
export function capabilitiesOf(database: Database): Capabilities {
  // Kysely's own word for it: of the two engines only SQLite has one connection.
  return database.getExecutor().adapter.supportsMultipleConnections === false ? sqlite : postgres;
}

const sqlite: Capabilities = { locksRows: false, ordersRowsByKey: true, erasesDeleted: true, notifies: false };

const postgres: Capabilities = { locksRows: true, ordersRowsByKey: false, erasesDeleted: false, notifies: true };
