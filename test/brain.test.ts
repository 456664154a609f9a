import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBrain } from '../src/brain.ts';

const longAgo = new Date('2020-01-01T00:00:00Z');

describe('loadBrain', () => {
  let root: string;
  let folder: string;
  let file: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'medspiller-brain-'));
    folder = join(root, 'documents');
    file = join(root, 'kept');
    await mkdir(folder);
    await write('plan.txt', 'Plan for Testby Kommune\n\nVi vil:\n• lytte til borgerne\n• holde aftaler\n');
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  const load = () => loadBrain(folder, file);
  const isWrittenBy = async (work: () => Promise<unknown>) => {
    await utimes(file, longAgo, longAgo);
    await work();
    return (await stat(file)).mtime.getTime() !== longAgo.getTime();
  };

  it('answers the second time as it did the first, from what was kept', async () => {
    const first = await load();
    let second = first;
    assert.equal(await isWrittenBy(async () => (second = await load())), false);
    assert.notEqual(second, first);
    assert.deepEqual(second.corpus, first.corpus);
    const question = { text: 'hvad vil vi for borgerne?' };
    assert.deepEqual(second.engine.answer(question), first.engine.answer(question));
    assert.match(JSON.stringify(second.engine.answer(question)), /lytte til borgerne/);
  });
  it('keeps the bundled documents with nothing lost', async () => {
    const first = await loadBrain(undefined, file);
    const second = await loadBrain(undefined, file);
    assert.ok(first.corpus.documents.length > 1);
    assert.deepEqual(second.corpus, first.corpus);
  });
  it('reads again when a document, its metadata or the list of them has changed', async () => {
    await load();
    await write('plan.txt', 'Plan for Testby Kommune\n\nVi vil:\n• lytte til naboerne\n• holde aftaler\n');
    assert.match(JSON.stringify((await load()).corpus), /naboerne/);
    await write('plan.json', JSON.stringify({ title: 'Naboplanen' }));
    assert.equal((await load()).corpus.documents[0]?.info.title, 'Naboplanen');
    await write('mere.txt', 'Mere for Testby Kommune\n\nVi vil:\n• gøre mere\n');
    assert.equal((await load()).corpus.documents.length, 2);
    await rm(join(folder, 'mere.txt'));
    assert.equal((await load()).corpus.documents.length, 1);
  });
  it('reads again, and keeps that, when what was kept is broken', async () => {
    const { corpus } = await load();
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.slice(0, -9));
    assert.equal(await isWrittenBy(async () => assert.deepEqual((await load()).corpus, corpus)), true);
    assert.ok((await readFile(file, 'utf8')) === whole);
  });
  it('does without where nothing can be kept', async () => {
    const { corpus } = await loadBrain(folder, join(folder, 'plan.txt', 'kept'));
    assert.equal(corpus.documents.length, 1);
  });
  it('tells every problem of a folder each time, even after it was whole', async () => {
    await load();
    await write('tom.txt', '');
    await write('uden-dokument.json', '{}');
    for (let time = 0; time < 2; time += 1) await assert.rejects(load(), { code: 'corpus.broken', message: /uden-dokument[\s\S]*tom\.txt/ });
    await assert.rejects(loadBrain(join(folder, 'missing'), file), { code: 'corpus.broken' });
  });
});
