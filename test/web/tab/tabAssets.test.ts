import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTabAssets } from '../../../src/web/tab/tabAssets.ts';

const longAgo = new Date('2020-01-01T00:00:00Z');

describe('loadTabAssets', function () {
  this.timeout(60_000);
  let folder: string;
  let file: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medspiller-tab-'));
    file = join(folder, 'kept');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('builds a script for each page, with all that it loads at once', async () => {
    const { files, scripts } = await loadTabAssets(file);
    for (const page of ['personal', 'sidePanel', 'stage'] as const) {
      assert.match(scripts[page][0] ?? '', new RegExp(`^${page}-[A-Z0-9]{8}\\.js$`));
      for (const name of scripts[page]) {
        const code = files.get(name)?.bodies.identity.toString() ?? '';
        for (const [, imported = ''] of code.matchAll(/(?:^import|\bfrom)\s*"\.\/([^"]+)"/gm)) assert.ok(scripts[page].includes(imported), imported);
      }
    }
  });
  it('has what was kept the second time, and builds again when that is broken', async () => {
    const first = await loadTabAssets(file);
    await utimes(file, longAgo, longAgo);
    assert.deepEqual(await loadTabAssets(file), first);
    assert.equal((await stat(file)).mtime.getTime(), longAgo.getTime());
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.slice(0, -9));
    assert.deepEqual([...(await loadTabAssets(file)).files.keys()], [...first.files.keys()]);
    assert.ok((await readFile(file, 'utf8')) === whole);
  });
});
