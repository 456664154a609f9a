import assert from 'node:assert/strict';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { loadBrain } from '../../../src/brain.ts';
import { readAppPackage } from '../../../src/cli/doctor/readAppPackage.ts';
import { readPublicUrl } from '../../../src/cli/doctor/readPublicUrl.ts';
import { createPromptLibrary } from '../../../src/core/reflections/prompts/promptLibrary.ts';
import { findLargestCards } from '../../../src/teams/cards/largestCards.ts';
import { startTestApp } from '../../helpers/startTestApp.ts';

const clock = () => new Date();

describe('readPublicUrl', () => {
  it('meets the real server: alive, with the tab’s page and policy, and a clock that agrees', async () => {
    const app = await startTestApp();
    try {
      // The first request may have to build the pages, which is nothing that is looked at here.
      await fetch(`${app.url}/tab/personal`);
      const { facts, clock: met } = await readPublicUrl(app.url, { clock, timeoutMs: 15_000 });
      assert.ok(facts.kind === 'reached');
      assert.deepEqual([facts.isAlive, facts.healthStatus, facts.tabStatus, facts.frameOptions], [true, 200, 200, undefined]);
      assert.match(facts.contentPolicy ?? '', /frame-ancestors .*https:\/\/teams\.microsoft\.com/);
      assert.ok(met && Math.abs(met.theirsUtc.getTime() - met.oursUtc.getTime()) < 10_000);
    } finally {
      await app.stop();
    }
  });
  it('knows a stranger, and one that never ends or never answers', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/healthz') response.write('<html>'.repeat(1000));
      else response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    try {
      const { facts } = await readPublicUrl(url, { clock, timeoutMs: 5_000 });
      assert.ok(facts.kind === 'reached' && !facts.isAlive);
    } finally {
      server.closeAllConnections();
      server.close();
    }
    assert.deepEqual((await readPublicUrl(url, { clock, timeoutMs: 5_000 })).facts, { kind: 'unreachable', host: new URL(url).host, code: 'ECONNREFUSED' });
  });
});

describe('readAppPackage', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medspiller-package-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const pack = async (name: string, manifest: string, hour: number) => {
    await writeFile(join(folder, name), zipSync({ 'manifest.json': Buffer.from(manifest) }));
    await utimes(join(folder, name), hour * 3600, hour * 3600);
  };

  it('finds none where none was made', async () => {
    assert.equal(await readAppPackage(join(folder, 'build')), 'none');
    assert.equal(await readAppPackage(folder), 'none');
  });
  it('reads the ids, domains and sign-in of the newest', async () => {
    await pack('gammel.zip', '{}', 1);
    await pack('ny.zip', JSON.stringify({ id: 'A', bots: [{ botId: 'B' }], composeExtensions: [{ botId: 'C' }], webApplicationInfo: { id: 'D', resource: 'api://x' }, validDomains: ['x'] }), 2);
    assert.deepEqual(await readAppPackage(folder), { file: 'ny.zip', ids: ['a', 'd', 'b', 'c'], domains: ['x'], resource: 'api://x' });
  });
  it('says so when it is none', async () => {
    await pack('tom.zip', '{}', 1);
    assert.equal(await readAppPackage(folder), 'unreadable');
    await writeFile(join(folder, 'ny.zip'), 'ikke en zip');
    assert.equal(await readAppPackage(folder), 'unreadable');
  });
});

describe('findLargestCards', () => {
  it('draws the largest of each kind from the bundled documents, all under 25 KB', async () => {
    const { corpus } = await loadBrain();
    const cards = await findLargestCards(corpus, createPromptLibrary(corpus, []).prompts, 'da');
    assert.deepEqual(cards.map(({ kind }) => kind), ['answer', 'prompt', 'digest']);
    for (const { kind, bytes } of cards) assert.ok(bytes > 5_000 && bytes < 25_000, `${kind}: ${bytes}`);
  });
  it('has nothing to draw of an empty corpus', async () => {
    assert.deepEqual((await findLargestCards({ documents: [] }, [], 'da')).map(({ bytes }) => bytes), [0, 0, 0]);
  });
});
