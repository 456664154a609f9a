import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../../src/core/operators/finding.ts';
import type { Environment } from '../../../src/config.ts';
import { commandLine } from '../../../src/core/documents/versions/documentStore.ts';
import { inspectDatabase } from '../../../src/store/inspectDatabase.ts';
import { openStore } from '../../../src/store/store.ts';
import { at, channel, createOccurrence, createSchedule, sendPrompt } from '../../contract/reflections/samples.ts';
import { createDatabase, engines } from '../../contract/reflections/databases.ts';
import { runSql } from '../../contract/runSql.ts';
import { repeatQuotation, startFakeModelServer } from '../../model/fakeModelServer.ts';

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
    assert.match(said[1]!.stdout, /Hvad der er udgivet i databasen, kunne ikke læses/);
    for (const { code, stdout, stderr } of said) {
      assert.equal(code, 1, stdout);
      assert.doesNotMatch(stdout + stderr, /8Q~|hemmelig-/);
      assert.ok(!stdout.includes(schedule.plannedBy!));
    }
  });

  it('asks Microsoft for a token, and the language model for a sentence, only when told to', async () => {
    const model = await startFakeModelServer();
    model.answerWith(repeatQuotation);
    const app = { MICROSOFT_APP_ID: id, MICROSOFT_APP_PASSWORD: secret, MICROSOFT_APP_TENANT_ID: id, ...unreachableLogin };
    const environment = { DATABASE_URL: `sqlite:${join(folder, 'ny.db')}`, ...app, MODEL_URL: `${model.origin}/v1`, MODEL_NAME: 'test-model', MODEL_KEY: secret };
    try {
      const offline = await runJson(environment);
      const asked = model.requests.length;
      const online = await runJson(environment, '--online');
      const found = (ran: typeof online, name: string) => ran.findings.find((finding) => finding.name === name);
      assert.deepEqual([asked, found(offline, 'credentials.token'), found(offline, 'model.phrasing')], [0, undefined, undefined]);
      assert.match(found(offline, 'model.configured')!.found, /127\.0\.0\.1:\d+ \(OpenAI-kompatibel, med nøgle\)/);
      assert.equal(found(online, 'credentials.token')?.state, 'wrong');
      assert.equal(model.requests.length, 1);
      assert.match(found(online, 'model.phrasing')!.found, /på \d,\d s, og kontrollen lod den igennem/);
      assert.doesNotMatch(JSON.stringify([offline, online]), /8Q~/);
    } finally {
      await model.stop();
    }
  });

  it('looks at the documents that are served: those of the database before those of the folder', async () => {
    const url = `sqlite:${join(folder, 'udgivet.db')}`;
    const store = await openStore(url);
    const doer = { by: commandLine, atUtc: new Date('2026-11-21T12:00:00Z') };
    const draft = await store.addDraft('gladsaxe-vi-vil', { fileName: 'gladsaxe-vi-vil.txt', bytes: Buffer.from('Vi vil\n\n- Vi vil lytte til hinanden.\n- Vi vil lytte til borgerne.\n') }, doer);
    await store.publish([{ ...draft, replaces: undefined, state: 'draft' }], doer);
    await store.close();
    const { findings } = await runJson({ DATABASE_URL: url });
    assert.match(findings.find(({ name }) => name === 'documents.readable')!.found, /^Dokumenter: 5\. .*Udgivet i databasen: gladsaxe-vi-vil\. Fra mappen: frederikssund/);
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
