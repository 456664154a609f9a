import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../../src/config.ts';
import { commandLine } from '../../src/core/documents/versions/documentStore.ts';
import { openStore } from '../../src/store/store.ts';
import { createDatabase, engines } from '../contract/reflections/databases.ts';
import { runSql } from '../contract/runSql.ts';
import { type FakeModelServer, startFakeModelServer } from '../model/fakeModelServer.ts';

const question = 'hvad siger planen om løftet til borgerne?';
const own = 'hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?';
const supported = 'Du medvirker til at skabe engagerede teams og en arbejdskultur, der understøtter stærke resultater [1]. Du tager din del af ansvaret for den faglige kvalitet [3].';

describe('npm run ask', function () {
  // Each run is a process of its own that reads the documents.
  this.timeout(60_000);
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'medspiller-ask-'))));
  after(() => rm(folder, { recursive: true }));
  const absent = () => `sqlite:${join(folder, 'ingen.db')}`;

  it('answers from the folder where there is no database, and makes none', async () => {
    const { code, stdout } = await ask({ DATABASE_URL: absent() }, own);
    assert.equal(code, 0);
    assert.match(stdout, /• Jeg medvirker til at skabe engagerede teams/);
    assert.ok(!existsSync(join(folder, 'ingen.db')));
  });

  for (const engine of engines) {
    it(`answers as the bot does from what is published, beside the folder's documents: ${engine}`, async () => {
      const url = await createDatabase[engine]();
      const store = await openStore(url);
      const doer = { by: commandLine, atUtc: new Date('2026-11-21T12:00:00Z') };
      const draft = await store.addDraft('testby-plan', { fileName: 'testby-plan.txt', bytes: Buffer.from('Plan for Testby Kommune\n\nLøftet til borgerne\n\nVi lover borgerne, at ingen venter mere end tre dage på et svar.\n') }, doer);
      await store.publish([{ ...draft, replaces: undefined, state: 'draft' }], doer);
      await store.close();
      const [first, second] = (await ask({ DATABASE_URL: url }, ['--batch', '-'], `${JSON.stringify({ id: '1', question })}\n${JSON.stringify({ id: '2', question: own })}\n`)).stdout.split('\n');
      assert.match(first ?? '', /"document":"testby-plan".*ingen venter mere end tre dage/);
      assert.match(second ?? '', /"document":"hvidovre-/);
    });
  }
  it('changes no tables of an older version, and says that it answers from the folder alone', async () => {
    const url = await createDatabase.SQLite();
    await (await openStore(url)).close();
    await runSql(url, "DELETE FROM kysely_migration WHERE name = '2026-11-23-round-kinds'");
    const { code, stdout, stderr } = await ask({ DATABASE_URL: url }, own);
    assert.equal(code, 0);
    assert.match(stdout, /engagerede teams/);
    assert.match(stderr, /kun fra mappens dokumenter/);
    assert.deepEqual(await runSql(url, "SELECT name FROM kysely_migration WHERE name = '2026-11-23-round-kinds'"), []);
  });
  it('gives no answer that may be outdated when the database does not answer', async () => {
    const { code, stdout, stderr } = await ask({ DATABASE_URL: 'postgres://hemmelig:hemmelig@127.0.0.1:1/x' }, own);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /kan ikke bruge databasen i DATABASE_URL \(ECONNREFUSED\)/);
    assert.doesNotMatch(stderr, /hemmelig|\n +at /);
  });

  describe('--phrase', () => {
    let model: FakeModelServer;
    beforeEach(async () => (model = await startFakeModelServer()));
    afterEach(() => model.stop());
    const phrase = (...more: string[]) => ask({ DATABASE_URL: absent(), MODEL_URL: `${model.origin}/v1`, MODEL_NAME: 'test-model' }, [own, '--phrase', ...more]);

    it('prints the sentences under their label, above the quotations that their numbers name', async () => {
      model.sayAlways(supported);
      const { code, stdout } = await phrase();
      assert.equal(code, 0);
      const places = ['Skrevet af AI', 'stærke resultater. [1] Du tager din del', '\n[1] Jeg medvirker til', '\n[3] Jeg tager min del', '\n[4] Jeg bidrager til at formidle'].map((text) => stdout.indexOf(text));
      assert.ok(!places.includes(-1), stdout);
      assert.deepEqual(places, places.toSorted((a, b) => a - b), stdout);
    });
    it('gives them with their label as JSON too, beside the citations', async () => {
      model.sayAlways(supported);
      const reply = JSON.parse((await phrase('--json')).stdout) as { phrasing: object; citations: unknown[] };
      assert.deepEqual(Object.keys(reply.phrasing), ['kind', 'label', 'sentences']);
      assert.equal(reply.citations.length, 4);
    });
    it('gives the quotations alone and says why, when the check refuses what the model wrote', async () => {
      model.sayAlways('Borgmesteren bør gå af [1].');
      const { code, stdout } = await phrase();
      assert.equal(code, 0);
      assert.match(stdout, /• Jeg medvirker til[^]*Ikke omskrevet: kontrollen lod ikke modellens sætninger igennem \(unsupported-word\)/);
      assert.doesNotMatch(stdout, /Borgmesteren|Skrevet af AI/);
    });
    it('is refused where no model is configured, with what to set', async () => {
      const { code, stdout, stderr } = await ask({ DATABASE_URL: absent() }, [own, '--phrase']);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, /Sæt MODEL_URL/);
    });
  });
});

/** Runs the command in a process of its own. */
function ask(environment: Environment, options: string | readonly string[], input = ''): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const command = fileURLToPath(new URL('../../src/ask.ts', import.meta.url));
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [command, ...[options].flat()], { env: { ...process.env, ...environment } }, (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }));
    child.stdin?.end(input);
  });
}
