import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findKept, keep } from '../src/keptFile.ts';

describe('a kept file', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medspiller-kept-'));
    file = join(folder, 'cache', 'kept');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('gives back what was kept under the same key, and leaves nothing else behind', async () => {
    keep(file, 'key', { words: ['æ', 'ø'], none: null });
    assert.deepEqual(findKept(file, 'key'), { words: ['æ', 'ø'], none: null });
    assert.deepEqual(await readdir(join(folder, 'cache')), ['kept']);
  });
  it('gives nothing under another key, and only the last value', () => {
    keep(file, 'old', 1);
    keep(file, 'new', 2);
    assert.equal(findKept(file, 'old'), undefined);
    assert.equal(findKept(file, 'new'), 2);
  });
  it('gives nothing when there is no file', () => {
    assert.equal(findKept(file, 'key'), undefined);
  });
  it('gives nothing of a file that is cut off or changed', async () => {
    keep(file, 'key', { text: 'Lederen' });
    const whole = await readFile(file, 'utf8');
    for (const broken of ['', whole.slice(0, 30), whole.slice(0, -1), whole.replace('Lederen', 'Ledelse'), `${whole} `]) {
      await writeFile(file, broken);
      assert.equal(findKept(file, 'key'), undefined, broken);
    }
  });
  it('keeps nothing where nothing can be written, and goes on', async () => {
    await writeFile(join(folder, 'cache'), 'a file where the folder would be');
    keep(file, 'key', 1);
    assert.equal(findKept(file, 'key'), undefined);
  });
});
