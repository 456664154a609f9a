import assert from 'node:assert/strict';
import { createLog } from '../src/log.ts';
import { createReadinessChecks, type ReadinessParts } from '../src/readinessWork.ts';
import { findProblems } from '../src/web/readiness.ts';
import { startPostgresServer } from './helpers/postgresServer.ts';
import { openStore } from '../src/store/store.ts';

const log = createLog({ logLevel: 'silent' });
const store: ReadinessParts['store'] = { isReady: () => Promise.resolve(true), listMissingMigrations: () => Promise.resolve([]) };
const corpus = { documents: [{}] } as unknown as ReadinessParts['corpus'];
const find = (parts: Partial<ReadinessParts>) => findProblems(createReadinessChecks({ store, corpus, log, ...parts }), log);

describe('readiness', () => {
  it('is there when everything works', async () => {
    assert.deepEqual(await find({}), {});
  });
  it('names the code of a database that does not answer, once, and nothing of its address', async () => {
    const gone = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED 10.0.0.4:5432'), { code: 'ECONNREFUSED' }));
    const problems = await find({ store: { isReady: gone, listMissingMigrations: gone } });
    assert.deepEqual(Object.keys(problems), ['store']);
    assert.match(problems['store']!, /does not answer \(ECONNREFUSED\).*DATABASE_URL/);
    assert.doesNotMatch(problems['store']!, /10\.0\.0\.4/);
  });
  it('names the migrations that are missing and what to do', async () => {
    const problems = await find({ store: { ...store, listMissingMigrations: () => Promise.resolve(['2026-11-23-round-kinds']) } });
    assert.match(problems['migrations']!, /lacks 2026-11-23-round-kinds.*Restart/);
  });
  it('asks for documents when there are none', async () => {
    assert.match((await find({ corpus: { documents: [] } }))['corpus']!, /CORPUS_DIR/);
  });
  it('goes with a PostgreSQL that ends and comes back with it, by itself', async () => {
    const postgres = await startPostgresServer();
    const real = await openStore(await postgres.createDatabase());
    try {
      assert.deepEqual(await find({ store: real }), {});
      await postgres.pause();
      assert.match((await find({ store: real }))['store'] ?? '', /does not answer/);
      await postgres.resume();
      assert.deepEqual(await find({ store: real }), {});
    } finally {
      await real.close();
      await postgres.stop();
    }
  });
});
