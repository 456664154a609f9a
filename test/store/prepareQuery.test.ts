import assert from 'node:assert/strict';
import { openDatabase } from '../../src/store/openDatabase.ts';
import { prepareQuery } from '../../src/store/prepareQuery.ts';
import type { Database } from '../../src/store/schema.ts';

describe('prepareQuery', () => {
  let database: Database;
  before(async () => {
    database = await openDatabase('sqlite::memory:');
    const row = (userId: string, roleId: string) => ({ tenant_id: 't', user_id: userId, role_id: roleId, municipality: null, saved_at_utc: 'now' });
    await database.insertInto('profile').values([row('anna', 'leder'), row('bo', 'direktoer')]).execute();
  });
  after(() => database.destroy());

  it('runs with other values each time, wherever they stand', async () => {
    const find = prepareQuery(database, (value: (name: 'user' | 'tenant') => string) =>
      database.selectFrom('profile').select('role_id').where('user_id', '=', value('user')).where('tenant_id', '=', value('tenant')).where('user_id', '=', value('user')),
    );
    assert.deepEqual(await Promise.all([find({ tenant: 't', user: 'anna' }), find({ user: 'bo', tenant: 't' }), find({ user: 't', tenant: 'bo' })]), [[{ role_id: 'leder' }], [{ role_id: 'direktoer' }], []]);
  });
  it('refuses a value that would be the same each time', () => {
    assert.throws(() => prepareQuery(database, () => database.selectFrom('profile').selectAll().where('user_id', '=', 'anna')), /without a name/);
  });
});
