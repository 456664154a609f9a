import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUNDLED_CORPUS_DIRECTORY } from '../../src/core/documents/bundledCorpus.ts';
import { openStore } from '../../src/store/store.ts';
import { runSql } from '../contract/runSql.ts';
import { createPostgresDatabase } from '../helpers/postgres.ts';

const command = fileURLToPath(new URL('../../src/corpus.ts', import.meta.url));

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe('corpus add, list, publish and withdraw', function () {
  this.timeout(60_000);
  let folder = '';
  let databaseUrl = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medspiller-add-'));
    databaseUrl = `sqlite:${join(folder, 'database', 'test.db')}`;
    await mkdir(join(folder, 'documents'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = (name: string, text: string) => writeFile(join(folder, 'documents', name), text);
  const documents = () => join(folder, 'documents');
  /** `limit` is how large a file may become, in blocks of 512 bytes or 1 kB, as the shell has it. */
  const run = (args: readonly string[], limit?: number): Promise<Run> =>
    new Promise((resolve) => {
      const options = { env: { ...process.env, DATABASE_URL: databaseUrl, CORPUS_DIR: '' } };
      const [file, given] = limit === undefined ? [process.execPath, [command, ...args]] : ['sh', ['-c', `ulimit -f ${limit}; exec "$@"`, 'sh', process.execPath, command, ...args]];
      execFile(file, given, options, (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr })).stdin?.end();
    });
  const states = async () => (await runSql(databaseUrl, "SELECT document_id || '@' || version || ' ' || state AS line FROM document_version ORDER BY document_id, version")).map((row) => (row as { line: string }).line);

  it('keeps drafts where nobody can be asked, and publishes them when told to', async () => {
    await write('plan.txt', 'Ledelsesgrundlag for Testby Kommune\n\nVi lytter til hinanden.');
    const added = await run(['add', documents()]);
    assert.deepEqual([added.code, added.stderr], [0, '']);
    assert.match(added.stdout, /Et nyt dokument[\s\S]*publish plan@1/);
    assert.match((await run(['publish', 'plan@1', '--yes'])).stdout, /Udgivet: 1/);
    assert.match((await run(['list'])).stdout, /^plan@1 {2}udgivet {2}\d{4}-\d\d-\d\dT\d\d:\d\dZ {2}command line {2}plan\.txt\n$/);
    assert.match((await run(['add', documents(), '--yes'])).stdout, /Er udgivet, som de er: 1/);
    assert.match((await run(['withdraw', 'plan'])).stdout, /trukket tilbage/);
    assert.deepEqual(await states(), ['plan@1 withdrawn']);
  });

  it('shows what a new version changes, with what stands on it, against the folder’s and against the published one', async () => {
    await copyFile(join(BUNDLED_CORPUS_DIRECTORY, 'gladsaxe-vi-vil.json'), join(documents(), 'gladsaxe-vi-vil.json'));
    await copyFile(join(BUNDLED_CORPUS_DIRECTORY, 'gladsaxe-vi-vil.txt'), join(documents(), 'gladsaxe-vi-vil.txt'));
    assert.match((await run(['add', documents(), '--yes'])).stdout, /Forskel til dokumentet i mappen: sætninger som før: \d+, ændret: 0, nye: 0,\s+væk: 0/);
    await write('gladsaxe-vi-vil.txt', 'Vi vil\n\nVi vil noget helt andet fra nu af.');
    await write('gladsaxe-vi-vil.json', '{"title":"Vi vil","municipality":"Gladsaxe"}');
    const { stdout } = await run(['add', documents(), '--yes']);
    assert.match(stdout, /Forskel til den udgivne version 1: [\s\S]*− [\s\S]*\d+ spørgsmål, kort eller noter\][\s\S]*Bygger på ændrede og fjernede sætninger/);
    assert.deepEqual(await states(), ['gladsaxe-vi-vil@1 withdrawn', 'gladsaxe-vi-vil@2 published']);
    assert.match((await run(['withdraw', 'gladsaxe-vi-vil'])).stdout, /dokumentet i mappen igen/);
  });

  it('keeps the metadata of what is replaced where none comes along, and the prompts whose quote is still there', async () => {
    await copyFile(join(BUNDLED_CORPUS_DIRECTORY, 'gladsaxe-vi-vil.txt'), join(documents(), 'gladsaxe-vi-vil.txt'));
    const ofFolder = await run(['add', documents(), '--yes']);
    assert.match(ofFolder.stdout, /sætninger som før: \d+, ændret: 0, nye: 0,\s+væk: 0/);
    assert.match(ofFolder.stdout, /Skrevne spørgsmål fra før: 20 følger med\n/);
    assert.match((await run(['add', documents(), '--yes'])).stdout, /Er udgivet, som de er: 1/);
    await write('gladsaxe-vi-vil.txt', 'Vi vil være en psykologisk tryg organisation\n\nVi lytter til hinanden hver dag.');
    assert.match((await run(['add', documents(), '--yes'])).stdout, /Skrevne spørgsmål fra før: 0 følger med, 20 falder fra/);
    assert.deepEqual(await runSql(databaseUrl, 'SELECT prompts IS NULL AS gone FROM document_version WHERE version = 2'), [{ gone: 1 }]);
    const kept = await runSql(databaseUrl, 'SELECT DISTINCT metadata FROM document_version');
    assert.deepEqual(kept.map((row) => String((row as { metadata: Uint8Array }).metadata)), [await readFile(join(BUNDLED_CORPUS_DIRECTORY, 'gladsaxe-vi-vil.json'), 'utf8')]);
    assert.deepEqual(await states(), ['gladsaxe-vi-vil@1 withdrawn', 'gladsaxe-vi-vil@2 published']);
  });

  it('changes nothing when one of many files is bad, and names every bad one', async () => {
    await write('god.txt', 'Vi lytter til hinanden.');
    await write('tom.txt', '');
    await write('ukendt.json', '{}');
    const { code, stdout, stderr } = await run(['add', documents(), join(folder, 'findes-ikke.docx'), '--yes']);
    assert.equal(code, 1);
    assert.match(stderr, /ukendt\.json[\s\S]*tom\.txt[\s\S]*findes-ikke\.docx[\s\S]*Intet er ændret/);
    assert.doesNotMatch(stdout, /Udgivet/);
    assert.deepEqual(await states(), []);
  });

  it('changes nothing when the disk is full, says so, and goes through once there is room', async () => {
    await write('a.txt', 'Vi lytter til hinanden.');
    assert.equal((await run(['add', documents(), '--yes'])).code, 0);
    await write('a.txt', 'Vi lytter altid til hinanden.');
    await write('b.txt', `Vi siger det, som det er.\n\n${'Vi holder det, vi lover hinanden. '.repeat(60_000)}`);
    const { code, stderr } = await run(['add', documents(), '--yes'], 1000);
    assert.equal(code, 1);
    assert.match(stderr, /Dokumenterne kunne ikke gemmes \(SQLITE_\w+\), så intet er udgivet/);
    assert.deepEqual((await states()).filter((state) => !state.endsWith('draft')), ['a@1 published']);
    assert.equal((await run(['add', documents(), '--yes'])).code, 0);
    assert.deepEqual((await states()).filter((state) => state.endsWith('published')).map((state) => state.split('@')[0]), ['a', 'b']);
  });

  it('publishes a folder of a hundred at once, with lines that tell how far it is', async () => {
    for (let index = 0; index < 100; index += 1) await write(`plan-${index}.txt`, `Vi lytter til hinanden i afdeling ${index}.`);
    const { code, stdout, stderr } = await run(['add', documents(), '--yes']);
    assert.equal(code, 0);
    assert.match(stderr, /Læser dokumenter: 10 af 100[\s\S]*Gemmer dokumenter: 100 af 100/);
    assert.match(stdout, /plan-7: sætninger: 1,[\s\S]*Udgivet: 100/);
    assert.deepEqual(await runSql(databaseUrl, 'SELECT number FROM publication'), [{ number: 1 }]);
  });

  for (const engine of ['SQLite', 'PostgreSQL'] as const) {
    it(`lets processes publish different documents at once, on ${engine}`, async () => {
      if (engine === 'PostgreSQL') databaseUrl = await createPostgresDatabase();
      await (await openStore(databaseUrl)).close();
      for (const name of ['a', 'b', 'c']) await write(`${name}.txt`, `Vi lytter til ${name}.`);
      const runs = await Promise.all(['a', 'b', 'c'].map((name) => run(['add', join(documents(), `${name}.txt`), '--yes'])));
      assert.deepEqual(runs.map(({ code, stderr }) => [code, stderr]), [[0, ''], [0, ''], [0, '']]);
      assert.deepEqual(await states(), ['a@1 published', 'b@1 published', 'c@1 published']);
    });
  }
});
