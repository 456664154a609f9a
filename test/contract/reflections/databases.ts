import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../../src/store/store.ts';
import { createPostgresDatabase } from '../../helpers/postgres.ts';
import { runSql } from '../runSql.ts';

/** How each engine gives an empty database; returns its URL. */
export const createDatabase: Readonly<Record<'SQLite' | 'PostgreSQL', () => Promise<string>>> = {
  async SQLite() {
    const folder = await mkdtemp(join(tmpdir(), 'medspiller-reflections-'));
    folders.push(folder);
    return `sqlite:${join(folder, 'store.db')}`;
  },
  PostgreSQL: createPostgresDatabase,
};

export type Engine = keyof typeof createDatabase;

export const engines = Object.keys(createDatabase) as readonly Engine[];

/** One database and store per engine that its tests share; what a test left is gone when the next opens it. */
export async function openEmpty(engine: Engine): Promise<Store> {
  const { url, store } = await (shared[engine] ??= share(engine));
  const statements = tables.map((table) => `DELETE FROM ${table}`);
  // PostgreSQL takes them all at once, which saves connecting for each.
  for (const statement of engine === 'PostgreSQL' ? [statements.join(';')] : statements) await runSql(url, statement);
  return store;
}

export const tables = ['channel', 'schedule', 'occurrence', 'delivery', 'round', 'round_key', 'response', 'note', 'message_claim', 'operator_warning', 'gap_key', 'gap_pending', 'gap_asker', 'gap', 'gap_waiting', 'inquiry'] as const;

const folders: string[] = [];
const shared: Partial<Record<Engine, Promise<{ readonly url: string; readonly store: Store }>>> = {};

async function share(engine: Engine): Promise<{ readonly url: string; readonly store: Store }> {
  const url = await createDatabase[engine]();
  return { url, store: await openStore(url) };
}

// On the root suite: after the last test of all.
after(async function closeStores() {
  for (const one of Object.values(shared)) await (await one).store.close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});
