import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../src/corpus.ts', import.meta.url));

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { env: { ...process.env, ...environment } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });

describe('corpus check', () => {
  let directory = '';

  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'medspiller-'));
    await writeFile(path.join(directory, 'god.txt'), 'Vi viser vej\n\nVi går forrest i Vejle Kommune.');
    await writeFile(path.join(directory, 'tom.pdf'), '');
  });
  after(() => rm(directory, { recursive: true }));

  it('shows the bundled documents in Danish', async () => {
    const { code, stdout, stderr } = await run(['check'], { CORPUS_DIR: '' });
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /Ledelses- og medarbejdergrundlag for Hvidovre Kommune/);
    assert.match(stdout, /leder-af-medarbejdere +4\+4 +4\+4 +4\+4 +4\+4/);
    assert.match(stdout, /siger det på to måder: 5/);
    assert.equal(stdout.match(/Refleksionsspørgsmål: \d+ skrevet/g)?.length, 5);
  });

  it('names a bad file, reads the others and exits with 1', async () => {
    const { code, stdout, stderr } = await run(['check', path.join(directory, 'tom.pdf'), path.join(directory, 'god.txt'), path.join(directory, 'ingen.docx')]);
    assert.equal(code, 1);
    assert.match(stdout, /^God\n {2}god · Vejle/);
    assert.match(stderr, /^tom\.pdf: .+\ningen\.docx: .+\n$/);
  });

  it('shows the outline of a document without metadata in 80 columns, once however often it is named', async () => {
    const file = path.join(directory, 'god.txt');
    const { stdout } = await run(['check', file, file]);
    assert.match(stdout, /Overskrifter \(sætninger lige under hver\)\n {4}Vi viser vej \(1\)\n {2}Ingen selvmodsigelser/);
    assert.equal(stdout.match(/Vi viser vej/g)?.length, 1);
    const bundled = await run(['check'], { CORPUS_DIR: '' });
    assert.deepEqual(bundled.stdout.split('\n').filter((line) => line.length > 80), []);
  });

  it('tells in Danish what is wrong with a folder, beside its documents', async () => {
    const folder = await mkdtemp(path.join(directory, 'mappe-'));
    await writeFile(path.join(folder, 'a.txt'), 'Vi lytter.');
    await writeFile(path.join(folder, 'b.json'), '{}');
    const { stdout, stderr } = await run(['check', folder]);
    assert.match(stderr, /^b\.json: der mangler et dokument/);
    assert.match(stdout, /Dokumenter læst: 1\. Problemer: 1\./);
  });

  it('writes JSON of a folder', async () => {
    const { code, stdout } = await run(['check', directory, '--json']);
    const report = JSON.parse(stdout) as { documents: { id: string; municipality: string; prompts: object }[]; errors: string[] };
    assert.equal(code, 1);
    assert.deepEqual(report.documents.map(({ id, municipality }) => [id, municipality]), [['god', 'Vejle']]);
    assert.deepEqual(report.documents[0]?.prompts, { file: 'god.prompts.json', authored: 0, generated: 3, problems: [] });
    assert.equal(report.errors.length, 1);
  });

  it('counts prompts, names the wrong ones in Danish, and exits with 1', async () => {
    const folder = await mkdtemp(path.join(directory, 'mappe-'));
    const question = { da: 'Hvornår lyttede vi sidst?', en: 'When did we last listen?' };
    await writeFile(path.join(folder, 'plan.txt'), 'Vi lytter til hinanden, før vi beslutter noget.\n\nVi siger det højt, når noget er svært.');
    await writeFile(path.join(folder, 'plan.prompts.json'), JSON.stringify({ prompts: [{ quote: 'Vi lytter til hinanden, før vi beslutter noget.', question }, { quote: 'Vi holder fest hver fredag på rådhuset.', question }] }));
    const { code, stdout, stderr } = await run(['check', folder]);
    assert.equal(code, 1);
    assert.match(stdout, /1 skrevet til dokumentet, \d lavet ud fra dets sætninger/);
    assert.match(stderr, /^plan\.prompts\.json: spørgsmålene til dokumentet er ikke i orden:\nprompts\.1\.quote: not found/);
  });

  it('tells how it is used', async () => {
    const { code, stderr } = await run([]);
    assert.equal(code, 1);
    assert.match(stderr, /corpus -- KOMMANDO\n\n {2}check /);
  });
});
