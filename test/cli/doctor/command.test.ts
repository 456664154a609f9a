import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../../src/core/operators/finding.ts';
import type { Environment } from '../../../src/config.ts';
import { inspectDatabase } from '../../../src/store/inspectDatabase.ts';
import { openStore } from '../../../src/store/store.ts';
import { at, channel, createOccurrence, createSchedule, sendPrompt } from '../../contract/reflections/samples.ts';
import { createDatabase, engines } from '../../contract/reflections/databases.ts';
import { runSql } from '../../contract/runSql.ts';

const id = '72f988bf-0000-4000-8000-00000000000a';
const secret = 'hemmelig-kode-8Q~';

describe('npm run doctor', function () {
  // Each run is a process of its own that reads the documents.
  this.timeout(60_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medspiller-doctor-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('has nothing wrong on a laptop with nothing set, makes no database, and tells what is missing', async () => {
    const url = `sqlite:${join(folder, 'ingen.db')}`;
    const { code, stdout } = await run({ DATABASE_URL: url });
    assert.equal(code, 0, stdout);
    assert.match(stdout, /Der er ingen database endnu/);
    assert.match(stdout, /^Botten og Microsoft\n {2}! /m);
    assert.deepEqual(await inspectDatabase(url, undefined, () => new Date()), { kind: 'absent' });
  });

  it('lists what is wrong with a configuration that cannot be used, and exits with 1', async () => {
    const { code, findings } = await runJson({ MICROSOFT_APP_ID: secret, OPERATORS: 'mette.madsen@kommune.dk' });
    assert.equal(code, 1);
    assert.deepEqual(findings.filter(({ state }) => state === 'wrong').map(({ name }) => name), ['configuration.readable', 'configuration.operators']);
    assert.ok(findings.every(({ state, whatToDo }) => state === 'good' || whatToDo !== ''));
  });

  it('says no secret, no person and nothing that somebody wrote, whatever is wrong', async () => {
    const url = `sqlite:${join(folder, 'fuld.db')}`;
    const store = await openStore(url);
    await store.saveChannel(channel);
    const schedule = createSchedule();
    const occurrence = createOccurrence(47, { dueAtUtc: at(-100) });
    await store.savePlan(schedule, occurrence);
    await sendPrompt(store, occurrence, { sent: { isLate: false, sentAtUtc: at(-99), next: createOccurrence(48) } });
    await store.saveNote({ tenantId: channel.tenantId, userId: 'hemmelig-person' }, { statementId: 'x', text: 'hemmelig-note', savedAtUtc: at(0) });
    await store.putChannelToSleep(channel, 'BotRemoved');
    await store.close();
    const app = { MICROSOFT_APP_ID: id, MICROSOFT_APP_PASSWORD: secret, MICROSOFT_APP_TENANT_ID: id };
    const said = [
      await run({ DATABASE_URL: url, ...app, PUBLIC_URL: 'https://127.0.0.1:1' }),
      await run({ DATABASE_URL: `postgres://hemmelig-bruger:${secret}@127.0.0.1:1/hemmelig-base`, ...app }, '--json'),
      await run({ DATABASE_URL: url, ...app, OPERATORS: `${id},hemmelig-person` }),
    ];
    for (const { code, stdout, stderr } of said) {
      assert.equal(code, 1, stdout);
      assert.doesNotMatch(stdout + stderr, /8Q~|hemmelig-/);
      assert.ok(!stdout.includes(schedule.plannedBy!));
    }
  });

  it('asks Microsoft for a token only when told to', async () => {
    const environment = { DATABASE_URL: `sqlite:${join(folder, 'ny.db')}`, MICROSOFT_APP_ID: id, MICROSOFT_APP_PASSWORD: secret, MICROSOFT_APP_TENANT_ID: id, ...unreachableLogin };
    const [offline, online] = await Promise.all([runJson(environment), runJson(environment, '--online')]);
    assert.ok(!offline.findings.some(({ name }) => name === 'credentials.token'));
    assert.equal(online.findings.find(({ name }) => name === 'credentials.token')?.state, 'wrong');
  });
});

describe('inspectDatabase', () => {
  for (const engine of engines) {
    it(`tells engine, version, clock and migrations, and changes nothing: ${engine}`, async () => {
      const url = await createDatabase[engine]();
      await (await openStore(url)).close();
      const found = await inspectDatabase(url, undefined, () => new Date());
      assert.ok(found.kind === 'open');
      assert.equal(found.engine, engine);
      assert.match(found.version, /^\d+\.\d+/);
      assert.ok(Math.abs(found.theirsUtc.getTime() - found.oursUtc.getTime()) < 10_000);
      assert.deepEqual([found.missingMigrations, found.unknownMigrations], [[], []]);
      await runSql(url, `UPDATE kysely_migration SET name = '2099-of-tomorrow' WHERE name = '2026-11-23-round-kinds'`);
      const changed = await inspectDatabase(url, undefined, () => new Date());
      assert.ok(changed.kind === 'open');
      assert.deepEqual([changed.missingMigrations, changed.unknownMigrations], [['2026-11-23-round-kinds'], ['2099-of-tomorrow']]);
    });
  }
  it('tells of a database that is empty, and of one that is not there', async () => {
    const found = await inspectDatabase(await createDatabase.PostgreSQL(), undefined, () => new Date());
    assert.ok(found.kind === 'open' && found.missingMigrations.length > 3);
    assert.deepEqual(await inspectDatabase('postgres://127.0.0.1:1/x', undefined, () => new Date()), { kind: 'unreachable', code: 'ECONNREFUSED' });
  });
});

const nowhere = 'http://127.0.0.1:1';
const unreachableLogin = { BOT_LOGIN_URL: nowhere, BOT_OAUTH_SCOPE: nowhere, BOT_TOKEN_ISSUER: nowhere, BOT_OAUTH_URL: nowhere, BOT_OPENID_METADATA_URL: nowhere, BOT_EMULATOR_OPENID_METADATA_URL: nowhere };

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in a process of its own. */
function run(environment: Environment, ...options: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const doctor = new URL('../../../src/doctor.ts', import.meta.url).pathname;
    const child = execFile(process.execPath, [doctor, ...options], { env: { ...process.env, ...environment } }, (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }));
  });
}

async function runJson(environment: Environment, ...options: string[]): Promise<{ readonly code: number; readonly findings: readonly Finding[] }> {
  const { code, stdout } = await run(environment, '--json', ...options);
  return { code, ...(JSON.parse(stdout) as { findings: Finding[] }) };
}
