import { sql } from 'kysely';
import { capabilitiesOf } from './capabilities.ts';
import type { Database } from './schema.ts';

/**
 * Makes what was deleted vanish from the files where the engine can. SQLite overwrites it in the database file (`secure_delete`),
 * but its log beside that file keeps earlier pages until it is carried over and cut off, which this does; it takes a
 * millisecond or so, and longer when another process is reading; where that does not end in time, the next call does it.
 *
 * PostgreSQL keeps deleted rows out of reach of queries in its pages until autovacuum, and in its log and backups for as long
 * as these are kept: whoever may read the server's own files could put a closed round's key and responses together until then.
 */
export async function eraseDeleted(database: Database): Promise<void> {
  if (capabilitiesOf(database).erasesDeleted) await sql`pragma wal_checkpoint(truncate)`.execute(database);
}

/** `eraseDeleted` for what is done often: those who ask while it waits for its turn at the database share one. */
export function createEraser(database: Database): () => Promise<void> {
  if (!capabilitiesOf(database).erasesDeleted) return () => Promise.resolve();
  let waiting: Promise<void> | undefined;
  return () =>
    (waiting ??= database.connection().execute(async (connection) => {
      waiting = undefined;
      await eraseDeleted(connection);
    }));
}
