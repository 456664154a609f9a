import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { runSql } from '../contract/runSql.ts';

/** A row as the database has it, with every column. */
export type Row = Readonly<Record<string, unknown>>;

/** Every row of every table of a database, by the table's name, also of those that nobody thought of. */
export async function readTables(databaseUrl: string): Promise<Map<string, readonly Row[]>> {
  const names = databaseUrl.startsWith('sqlite:')
    ? await runSql(databaseUrl, `SELECT name FROM sqlite_master WHERE type = 'table'`)
    : await runSql(databaseUrl, `SELECT table_name AS name FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`);
  const tables = new Map<string, readonly Row[]>();
  for (const { name } of names as { name: string }[]) tables.set(name, (await runSql(databaseUrl, `SELECT * FROM "${name}"`)) as Row[]);
  return tables;
}

/** The bytes of a SQLite database and of every file beside it (log, index of the log), one character for each byte. */
export async function readSqliteFiles(databaseUrl: string): Promise<string> {
  const path = databaseUrl.slice('sqlite:'.length);
  const names = (await readdir(dirname(path))).filter((name) => name.startsWith(basename(path)));
  const contents = await Promise.all(names.map((name) => readFile(join(dirname(path), name), 'latin1')));
  return contents.join('\n');
}
