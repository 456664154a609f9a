import { existsSync } from 'node:fs';

/** Whether a URL names a SQLite file that the first start will make. Here by itself, since asking loads nothing of a database. */
export function isDatabaseAbsent(databaseUrl: string): boolean {
  return databaseUrl.startsWith('sqlite:') && !existsSync(databaseUrl.slice('sqlite:'.length));
}
