import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Delivery } from '../../../src/core/reflections/occurrence.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { runSql } from '../runSql.ts';
import { createDatabase, type Engine, engines, tables } from './databases.ts';
import { type KilledRun, steps } from './killedSteps.ts';
import { at, channel, claimAll, createOccurrence, createRound, createSchedule, sendPrompt } from './samples.ts';

/** In the middle of each step, and when all of it is done but the commit. A claim is one statement. */
const killedBefore: readonly Pick<KilledRun, 'names' | 'beforeStatement'>[] = [
  { names: ['plan'], beforeStatement: 'insert into "delivery"' },
  { names: ['open'], beforeStatement: 'insert into "round_key"' },
  { names: ['record'], beforeStatement: 'update "round"' },
  { names: ['record'], beforeStatement: 'commit' },
  { names: ['answer'], beforeStatement: 'insert into "delivery"' },
  { names: ['close'], beforeStatement: 'delete from "round_key"' },
  { names: ['close'], beforeStatement: 'commit' },
];

for (const engine of engines) {
  describe(`a process that is killed on ${engine}`, function () {
    // A dozen processes are started, beside whatever else the machine does.
    this.timeout(60_000);
    let url: string;
    let store: Store;
    let delivery: Delivery;
    before(async () => {
      url = await createDatabase[engine]();
      store = await openStore(url);
      delivery = await prepare(store);
    });
    after(() => store.close());
    const run = (killed: Omit<KilledRun, 'url'>) => runKilled({ url, delivery, ...killed });
    const restart = async () => {
      await store.close();
      store = await openStore(url);
    };

    it('before a step is complete has changed nothing, whichever step and statement it was', async () => {
      const present = await readAll(url);
      const left = [...killedBefore];
      const runOneByOne = async () => {
        for (let next = left.shift(); next; next = left.shift()) await run(next);
      };
      await Promise.all([runOneByOne(), runOneByOne()]);
      await restart();
      assert.deepEqual(await readAll(url), present);
    });

    describe('after its steps', () => {
      before(async () => {
        await run({ names: ['claim', 'answer', 'record', 'close'] });
        await restart();
      });

      it('has claimed until its leases end, and no longer', async () => {
        const claim = (nowUtc: Date) => store.claimDeliveries({ nowUtc, leaseUntilUtc: nowUtc, limit: 100 });
        const isWaiting = ({ scheduleId }: Delivery) => scheduleId === 'waiting';
        assert.deepEqual((await claim(new Date(at(3).getTime() - 1))).filter(isWaiting), []);
        assert.deepEqual((await claim(at(3))).filter(isWaiting).map(({ kind, attempts }) => [kind, attempts]), [['prompt', 0]]);
      });
      it('has planned what comes after the prompt, and never sends that again', async () => {
        assert.equal(await steps.record(store, delivery), false);
        assert.equal((await store.findPlanned('schedule-1'))?.week, '2026-W48');
        assert.deepEqual(await store.listUsedPromptIds('schedule-1'), ['prompt-2026-W46', 'prompt-2026-W47']);
        const due = await claimAll(store, at(10_080));
        assert.deepEqual(due.filter(({ week }) => week === '2026-W47' || week === '2026-W48').map(({ kind, scheduleId }) => `${kind} ${scheduleId}`).sort(), ['preview schedule-1', 'prompt schedule-1', 'prompt waiting']);
      });
      it('has every answer in the digest, which is due to be sent, and neither responses nor key', async () => {
        assert.equal(await steps.close(store), false);
        assert.equal(await steps.answer(store), false);
        const { id, digest, respondentKey } = (await store.findRound(createOccurrence(46).roundId))!;
        assert.deepEqual(digest?.kind === 'shown' && [...digest.texts].sort(), ['et nyt svar', 'svar fra anna', 'svar fra bo', 'svar fra carl']);
        assert.equal(respondentKey, undefined);
        assert.equal(await store.countResponses(id), 0);
        const due = await claimAll(store, at(20_000));
        assert.deepEqual(due.filter(({ roundId }) => roundId === id).map(({ kind }) => kind).sort(), ['card', 'digest']);
      });
    });

    it('in the middle of a migration leaves what there was, and the next start completes it', async () => {
      const older = await createDatabase[engine]();
      const first = await openStore(older);
      await first.saveProfile({ tenantId: 'tenant-a', userId: 'anna' }, { roleId: 'leder' }, at(0));
      await first.close();
      for (const table of await listLaterTables(engine, older)) await runSql(older, `DROP TABLE ${table}`);
      await runSql(older, `DELETE FROM kysely_migration WHERE name >= (SELECT min(name) FROM kysely_migration WHERE name LIKE '%-reflections')`);
      for (const beforeStatement of ['create table "round_key"', '^commit']) {
        await runKilled({ url: older, names: [], beforeStatement });
        await assert.rejects(runSql(older, 'SELECT * FROM channel'));
      }
      const next = await openStore(older);
      assert.deepEqual(await next.findProfile({ tenantId: 'tenant-a', userId: 'anna' }), { roleId: 'leder' });
      assert.equal((await prepare(next)).week, '2026-W47');
      await next.close();
    });
  });
}

it('a SQLite file holds no response and no key of a closed round once it is opened again after a kill', async () => {
  const url = await createDatabase.SQLite();
  const store = await openStore(url);
  await prepare(store);
  await store.close();
  await runKilled({ url, names: ['close'], beforeStatement: 'wal_checkpoint' });
  const secrets = ['c0ffee46', 'hmac of anna', 'hmac of carl'];
  assert.deepEqual(await findInFiles(url, secrets), secrets);
  const again = await openStore(url);
  assert.deepEqual(await findInFiles(url, secrets), []);
  assert.equal(await steps.close(again), false);
  await again.close();
});

/** A channel whose round of W46 has three responses and whose prompt of W47 is being sent, and one whose prompt is due. */
async function prepare(store: Store): Promise<Delivery> {
  await store.saveChannel(channel);
  const answered = createOccurrence(46);
  await sendPrompt(store, answered, { round: { respondentKey: 'c0ffee46' } });
  for (const name of ['anna', 'bo', 'carl']) await store.saveResponse(answered.roundId, `hmac of ${name}`, { text: `svar fra ${name}` }, at(1));
  await Promise.all((await claimAll(store, at(1))).map((card) => store.recordDone(card, { doneAtUtc: at(1) })));
  await store.savePlan(createSchedule(), createOccurrence(47));
  const [delivery] = await claimAll(store);
  if (!delivery) throw new Error('Nothing is due');
  await store.openRound(createRound(createOccurrence(47)));
  await store.savePlan(createSchedule({ id: 'waiting', channelId: 'waiting' }), createOccurrence(47, { scheduleId: 'waiting' }));
  return delivery;
}

async function runKilled(killed: KilledRun): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'killedSteps.ts'), JSON.stringify(killed)], { stdio: ['ignore', 'ignore', 'pipe'] });
  const log: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.once('close', (...how) => resolve(how)));
  assert.equal(signal, 'SIGKILL', `${killed.names.join()} before ${killed.beforeStatement ?? 'its end'} ended by itself with ${String(code)}: ${log.join('')}`);
}

/** Every row of every table, in an order that tells nothing. */
async function readAll(url: string): Promise<Record<string, string[]>> {
  const contents: Record<string, string[]> = {};
  for (const table of tables) contents[table] = (await runSql(url, `SELECT * FROM ${table}`)).map((row) => JSON.stringify(row)).sort();
  return contents;
}

async function findInFiles(url: string, texts: readonly string[]): Promise<string[]> {
  const folder = dirname(url.slice('sqlite:'.length));
  const bytes = Buffer.concat(await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name)))));
  return texts.filter((text) => bytes.includes(text));
}

/** Of the migrations since reflections. */
async function listLaterTables(engine: Engine, url: string): Promise<string[]> {
  const statement = engine === 'SQLite' ? `SELECT name FROM sqlite_master WHERE type = 'table'` : `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  const names = (await runSql(url, statement)).map((row) => (row as { name: string }).name);
  return names.filter((name) => !/^(kysely_|sqlite_|conversation_context$|profile$|feedback$)/.test(name));
}
