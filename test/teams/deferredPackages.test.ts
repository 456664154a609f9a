import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deferPackage } from '../../src/teams/deferredPackages.ts';

interface Counting {
  readonly answer: number;
}

describe('deferPackage', () => {
  const loads = globalThis as { deferredLoads?: number };
  let folder: string;
  let requireHere: NodeJS.Require;
  beforeEach(async () => {
    loads.deferredLoads = 0;
    folder = await mkdtemp(join(tmpdir(), 'medspiller-defer-'));
    await mkdir(join(folder, 'node_modules/counting'), { recursive: true });
    await writeFile(join(folder, 'node_modules/counting/index.js'), 'globalThis.deferredLoads += 1; exports.answer = 42;');
    requireHere = createRequire(join(folder, 'index.js'));
  });
  afterEach(async () => {
    delete loads.deferredLoads;
    await rm(folder, { recursive: true, force: true });
  });

  it('loads a package when something of it is first read, and once', () => {
    deferPackage('counting', requireHere);
    const [first, second] = [requireHere('counting') as Counting, requireHere('counting') as Counting];
    assert.equal(loads.deferredLoads, 0);
    assert.equal(first.answer, 42);
    assert.equal(second.answer, 42);
    assert.equal((requireHere('counting') as Counting).answer, 42);
    assert.equal(loads.deferredLoads, 1);
  });
  it('does not load it for the mark of ES modules, which helpers of compilers read at once', () => {
    deferPackage('counting', requireHere);
    assert.equal((requireHere('counting') as { __esModule?: boolean }).__esModule, undefined);
    assert.equal(loads.deferredLoads, 0);
  });
  it('leaves a package alone that is loaded already', () => {
    const loaded = requireHere('counting') as Counting;
    deferPackage('counting', requireHere);
    assert.equal(requireHere('counting'), loaded);
  });
});
