import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPostgresDatabase } from '../helpers/postgres.ts';
import { describeStoreContract } from './storeContract.ts';

const folders: string[] = [];

describeStoreContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'medspiller-store-'));
  folders.push(folder);
  return `sqlite:${join(folder, 'made', 'for', 'it', 'store.db')}`;
});
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

describeStoreContract('PostgreSQL', createPostgresDatabase);
