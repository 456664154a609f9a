import assert from 'node:assert/strict';
import { createDatabase, engines } from '../contract/reflections/databases.ts';
import { runSql } from '../contract/runSql.ts';
import { listMigrationNames } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/store.ts';

for (const engine of engines) {
  describe(`migrations on ${engine}`, () => {
    let url: string;
    beforeEach(async () => {
      url = await createDatabase[engine]();
      await (await openStore(url)).close();
    });
    const listRun = async () => (await runSql(url, 'SELECT name FROM kysely_migration ORDER BY name')).map((row) => (row as { name: string }).name);

    it('let an older version start on the tables of a newer one, as after a roll-back', async () => {
      await runSql(url, "INSERT INTO kysely_migration (name, timestamp) VALUES ('2099-01-01-of-a-newer-version', '2099-01-01T00:00:00.000Z')");
      const store = await openStore(url);
      assert.equal(await store.isReady(), true);
      assert.deepEqual((await store.inspect(() => new Date())).unknownMigrations, ['2099-01-01-of-a-newer-version']);
      await store.close();
      assert.equal((await listRun()).at(-1), '2099-01-01-of-a-newer-version', 'the newer version finds it as it was');
    });
    it('run what is missing among those that were run', async () => {
      await runSql(url, 'DROP TABLE operator_warning');
      await runSql(url, "DELETE FROM kysely_migration WHERE name = '2026-11-24-operator-warnings'");
      await (await openStore(url)).close();
      assert.deepEqual(await runSql(url, 'SELECT * FROM operator_warning'), []);
      assert.deepEqual(await listRun(), [...listMigrationNames()].sort());
    });
  });
}
