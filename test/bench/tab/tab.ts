import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { sendAsset } from '../../../src/web/tab/sendAsset.ts';
import { type Assets, bundlePages, loadTabAssets } from '../../../src/web/tab/tabAssets.ts';
import { sendPage } from '../../../src/web/tab/tabPages.ts';
import { openTab } from '../../browser/tab/openTab.ts';
import { startTabBrowser, type TabBrowser, toPerson } from '../../browser/tab/tabBrowser.ts';
import { type BenchResult, percentile } from '../benchResult.ts';

const ROUNDS = 9;

/** What one load of a page came to. */
interface Load {
  /** Scripts that were fetched without anybody pressing anything. */
  readonly scripts: readonly string[];
  /** From the start of navigation until the largest text was painted (Largest Contentful Paint, W3C). */
  readonly paintMs: number;
}

/**
 * The side panel in Teams, in a meeting without a round: all the JavaScript that it fetches by itself, and when its list of cards is
 * painted, against a page with nothing but teams-js, Fluent UI, a text and a button, bundled and served alike.
 */
export async function benchTab(): Promise<BenchResult[]> {
  const [teams, ours, theirs] = await Promise.all([startTabBrowser(), loadTabAssets(), bundlePages({ bare: join(import.meta.dirname, 'barePage.ts') })]);
  const bare = await serveBarePage(theirs);
  try {
    await teams.meet('bench', { 1: 'organizer' });
    const loads = { ours: [] as Load[], theirs: [] as Load[] };
    // The first round warms the server up and is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [our, their] = [await loadPanel(teams), await loadBarePage(teams, bare.url)];
      if (round === 0) continue;
      loads.ours.push(our);
      loads.theirs.push(their);
    }
    return [...compareSizes(sizeOf(loads.ours, ours), sizeOf(loads.theirs, theirs)), comparePaints(loads.ours, loads.theirs)];
  } finally {
    await Promise.all([bare.stop(), teams.stop()]);
  }
}

async function loadPanel(teams: TabBrowser): Promise<Load> {
  const tab = await teams.open({ page: 'side-panel', meetingId: 'bench', width: 320, height: 700 });
  await tab.page.getByRole('list').getByRole('button').first().waitFor();
  const load = await readLoad(tab.page);
  await tab.close();
  return load;
}

async function loadBarePage({ browser }: TabBrowser, origin: string): Promise<Load> {
  const tab = await openTab(browser, { person: toPerson(1), origin, path: '/', frameContext: 'sidePanel', theme: 'default', locale: 'da-dk', width: 320, height: 700, script: {}, signToken: () => Promise.resolve('') });
  await tab.page.getByRole('button').waitFor();
  const load = await readLoad(tab.page);
  await tab.close();
  return load;
}

async function readLoad(page: Frame): Promise<Load> {
  return await page.evaluate(async () => {
    const paintMs = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? NaN)).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    const scripts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.endsWith('.js'));
    return { paintMs, scripts: [...new Set(scripts)].map((path) => path.slice(path.lastIndexOf('/') + 1)) };
  });
}

interface Size {
  readonly minified: number;
  readonly gzipped: number;
  readonly fileCount: number;
}

/** Of all scripts that any of the loads fetched. */
function sizeOf(loads: readonly Load[], { files }: Assets<string>): Size {
  const bodies = [...new Set(loads.flatMap(({ scripts }) => scripts))].map((name) => {
    const asset = files.get(name);
    if (!asset) throw new Error(`a page loaded ${name}, which was not built`);
    return asset.bodies;
  });
  const sum = (encoding: 'identity' | 'gzip') => bodies.reduce((bytes, body) => bytes + body[encoding].length, 0);
  return { minified: sum('identity'), gzipped: sum('gzip'), fileCount: bodies.length };
}

function compareSizes(ours: Size, theirs: Size): BenchResult[] {
  const compare = (name: string, our: number, their: number): BenchResult => ({
    name: `tab: JavaScript of the side panel's first paint against a bare page, ${name}`,
    value: our / their,
    unit: '×',
    limit: { is: 'at-most', value: 1.5 },
    detail: `${kilobytes(our)} in ${ours.fileCount} files against ${kilobytes(their)} in ${theirs.fileCount}`,
  });
  return [compare('minified', ours.minified, theirs.minified), compare('gzipped', ours.gzipped, theirs.gzipped)];
}

function comparePaints(ours: readonly Load[], theirs: readonly Load[]): BenchResult {
  const [our, their] = [ours, theirs].map((loads) => percentile(loads.map(({ paintMs }) => paintMs), 0.5)) as [number, number];
  return { name: 'tab: first meaningful paint of the side panel against the bare page', value: our / their, unit: '×', detail: `median of ${ROUNDS}, nothing cached: ${our.toFixed(0)} ms with its list of cards against ${their.toFixed(0)} ms with a text` };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

/** Serves it as the product serves its own pages: the same policy, encodings and preloading. */
async function serveBarePage({ files, scripts }: Assets<'bare'>): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const asset = files.get((request.url ?? '').split('/').at(-1) ?? '');
    if (asset) sendAsset(request, response, asset);
    else sendPage(response, { scripts: scripts.bare, language: 'da', isLocal: false });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
