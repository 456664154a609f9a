import Sqlite from 'better-sqlite3';
import pg from 'pg';

/** Runs one statement beside the store, to look at or damage what it keeps; returns the rows, if any. */
export async function runSql(databaseUrl: string, statement: string): Promise<unknown[]> {
  if (databaseUrl.startsWith('sqlite:')) {
    const sqlite = new Sqlite(databaseUrl.slice('sqlite:'.length));
    try {
      const prepared = sqlite.prepare(statement);
      if (prepared.reader) return prepared.all();
      prepared.run();
      return [];
    } finally {
      sqlite.close();
    }
  }
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
