import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../src/core/errors.ts';
import { listMigrationNames } from '../../src/store/migrations.ts';
import { openDatabase } from '../../src/store/openDatabase.ts';
import { runSql } from '../contract/runSql.ts';
import { findFreePort, startPostgresServer } from '../helpers/postgresServer.ts';

describe('openDatabase', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medspiller-database-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('says what cannot be used when the SQLite path is a folder', async () => {
    await assert.rejects(openDatabase(`sqlite:${folder}`), { code: 'store.unusable', isExpected: false });
  });
  it('says that PostgreSQL is not reached, without the address that holds the password', async () => {
    const port = await findFreePort();
    await assert.rejects(openDatabase(`postgres://someone:geheim@127.0.0.1:${port}/db`), (error) => {
      assert.ok(error instanceof AppError);
      assert.equal(error.code, 'store.unusable');
      assert.deepEqual(error.values, { reason: 'ECONNREFUSED' });
      assert.doesNotMatch(error.message, /geheim|someone/);
      return true;
    });
  });
  it('lives through the end of PostgreSQL in the middle of a transaction, and goes on when it is back', async () => {
    const postgres = await startPostgresServer();
    const database = await openDatabase(await postgres.createDatabase());
    try {
      const cutOff = database.transaction().execute(async (transaction) => {
        await transaction.selectFrom('note').selectAll().execute();
        // Nothing is being asked when the connection ends, so that nothing but an event tells.
        await postgres.pause();
        await transaction.selectFrom('note').selectAll().execute();
      });
      await assert.rejects(cutOff);
      await postgres.resume();
      assert.deepEqual(await database.selectFrom('note').selectAll().execute(), []);
    } finally {
      await database.destroy();
      await postgres.stop();
    }
  });
  it('migrates a SQLite file once when several processes start at the same time', async () => {
    const file = join(folder, 'shared.db');
    const script = `import { openDatabase } from ${JSON.stringify(new URL('../../src/store/openDatabase.ts', import.meta.url).href)};
      await (await openDatabase(${JSON.stringify(`sqlite:${file}`)})).destroy();`;
    const run = promisify(execFile);
    await Promise.all(Array.from({ length: 3 }, () => run(process.execPath, ['--input-type=module', '--eval', script])));
    assert.deepEqual(await runSql(`sqlite:${file}`, 'SELECT count(*) AS migrations FROM kysely_migration'), [{ migrations: listMigrationNames().length }]);
  });
});
