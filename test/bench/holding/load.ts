import { Agent } from 'node:http';
import { setTimeout as waitMs } from 'node:timers/promises';
import { toCardData } from '../../../src/teams/request.ts';
import { cardSubmit, feedbackSubmit, invoke, personalMessage } from '../../helpers/activities.ts';
import { startChildServer } from '../../helpers/childServer.ts';
import { startPostgresServer } from '../../helpers/postgresServer.ts';
import { localPerson } from '../../helpers/tabApp.ts';
import { startBareConnector } from '../bareConnector.ts';
import { type BenchResult, percentile } from '../benchResult.ts';
import { exchange, type ExchangeOptions } from './exchange.ts';
import { slope } from './slope.ts';

/** Requests per second: a large municipality's busiest minute, and little enough that a queue never builds up. */
const RATE = 20;
const PEOPLE = 200;
const WINDOW_MS = 10_000;
/** Until then code is still being compiled as it runs and caches fill. */
const WARM_UP_SHARE = 0.2;

/** Mixed load at an even rate: memory and latency must be as they were. The heap is read after collecting, every two seconds. */
export async function benchLoad(minutes: number): Promise<BenchResult[]> {
  const postgres = await startPostgresServer();
  const connector = await startBareConnector();
  const samples: Sample[] = [];
  const heaps: { readonly x: number; readonly y: number }[] = [];
  const startMs = performance.now();
  const environment = { PORT: '0', DATABASE_URL: await postgres.createDatabase(), LOG_LEVEL: 'silent' };
  const server = await startChildServer(new URL('../../helpers/appProcess.ts', import.meta.url), environment, ['--expose-gc'], (line) => {
    const bytes = /^heap (\d+)$/.exec(line)?.[1];
    if (bytes !== undefined) heaps.push({ x: performance.now() - startMs, y: Number(bytes) / 1e6 });
  });
  try {
    await run({ url: server.url, serviceUrl: connector.serviceUrl, untilMs: startMs + minutes * 60_000, samples, startMs });
    const residentMb = await readResidentMb(server.url);
    return toResults(minutes, samples, heaps, residentMb);
  } finally {
    await server.stop();
    await connector.stop();
    await postgres.stop();
  }
}

interface Sample {
  readonly atMs: number;
  readonly elapsedMs: number;
  readonly isDone: boolean;
}

/** One request at each of its times, whether those before are answered or not. */
async function run({ url, serviceUrl, untilMs, samples, startMs }: { url: string; serviceUrl: string; untilMs: number; samples: Sample[]; startMs: number }): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const inFlight = new Set<Promise<void>>();
  for (let number = 0; performance.now() < untilMs; number += 1) {
    const { path, ...options } = toRequest(number, serviceUrl);
    const one = exchange(url + path, { ...options, agent })
      .then(
        ({ isDone, elapsedMs }) => void samples.push({ atMs: performance.now() - startMs, elapsedMs, isDone }),
        () => void samples.push({ atMs: performance.now() - startMs, elapsedMs: NaN, isDone: false }),
      )
      .finally(() => inFlight.delete(one));
    inFlight.add(one);
    await waitMs(Math.max(0, startMs + (number + 1) * (1000 / RATE) - performance.now()));
  }
  await Promise.all(inFlight);
  agent.destroy();
}

/** What people do, in the proportions of a day: mostly questions. */
function toRequest(number: number, serviceUrl: string): ExchangeOptions & { readonly path: string } {
  const person = (number % PEOPLE) + 1;
  const options = { serviceUrl, person };
  const turn = (body: object) => ({ path: '/api/messages', body });
  switch (number % 20) {
    case 3:
      return turn(cardSubmit({ ...options, data: toCardData({ do: 'save-profile', municipality: 'Hvidovre' }, 'da') }));
    case 6:
      return turn(feedbackSubmit({ ...options, reaction: 'like' }));
    case 9:
      return turn(invoke({ ...options, name: 'composeExtension/query', value: { commandId: 'search', parameters: [{ name: 'text', value: 'tillid' }], queryOptions: { skip: 0, count: 10 } } }));
    case 12:
      return { path: `/api/tab/notes/${encodeURIComponent(`gladsaxe-vi-vil#${(number % 5) + 1}`)}`, method: 'PUT', body: { text: `note ${number}` }, headers: localPerson(number % 4) };
    case 15:
      return { path: '/api/tab/documents/gladsaxe-vi-vil', method: 'GET', headers: localPerson(number % 4) };
    case 18:
      return { path: number % 40 === 18 ? '/metrics' : '/readyz', method: 'GET' };
    default:
      return turn(personalMessage({ ...options, text: QUESTIONS[number % QUESTIONS.length] ?? '' }));
  }
}

const QUESTIONS = [
  'hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?',
  'og som centerchef?',
  'Hvilke fem fokuspunkter hører under Omverdens ledelse i Holbæk?',
  'Hvad siger Gladsaxe om psykologisk trygehd?',
  'vis mine data',
  'hvad koster frokostordningen i kantinen',
  'What is my role as a leader in performance?',
];

async function readResidentMb(url: string): Promise<number> {
  const { text } = await exchange(`${url}/metrics`, { method: 'GET' });
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]) / 1e6;
}

function toResults(minutes: number, samples: readonly Sample[], heaps: readonly { readonly x: number; readonly y: number }[], residentMb: number): BenchResult[] {
  const fromMs = minutes * 60_000 * WARM_UP_SHARE;
  const warm = samples.filter(({ atMs, isDone }) => atMs >= fromMs && isDone);
  const windows = Map.groupBy(warm, ({ atMs }) => Math.floor(atMs / WINDOW_MS));
  const medians = [...windows].map(([window, ones]) => ({ x: (window * WINDOW_MS) / 3_600_000, y: percentile(ones.map(({ elapsedMs }) => elapsedMs), 0.5) }));
  const warmHeaps = heaps.filter(({ x }) => x >= fromMs).map(({ x, y }) => ({ x: x / 3_600_000, y }));
  const half = Math.floor(warm.length / 2);
  const [first, second] = [warm.slice(0, half), warm.slice(half)].map((ones) => ones.map(({ elapsedMs }) => elapsedMs)) as [number[], number[]];
  const [firstMb, secondMb] = [warmHeaps.slice(0, warmHeaps.length / 2), warmHeaps.slice(warmHeaps.length / 2)].map((ones) => percentile(ones.map(({ y }) => y), 0.5)) as [number, number];
  const failed = samples.filter(({ isDone }) => !isDone).length;
  const load = `${samples.length} requests in ${minutes} minutes at ${RATE} per second; the first ${WARM_UP_SHARE * 100} % left out`;
  const figure = (ones: number[]) => `p50 ${percentile(ones, 0.5).toFixed(1)} ms, p99 ${percentile(ones, 0.99).toFixed(1)} ms`;
  return [
    { name: 'load: requests failed', value: failed, unit: 'requests', limit: { is: 'at-most', value: 0 }, detail: load },
    { name: 'load: heap in the second half less that in the first', value: secondMb - firstMb, unit: 'MB', limit: { is: 'at-most', value: 5 }, detail: `medians ${firstMb.toFixed(1)} and ${secondMb.toFixed(1)} MB after collecting, of ${warmHeaps.length} looks; slope ${slope(warmHeaps).toFixed(2)} MB per hour; the process takes ${residentMb.toFixed(0)} MB at the end; ${load}` },
    { name: 'load: median latency in the second half against the first', value: percentile(second, 0.5) / percentile(first, 0.5), unit: '×', limit: { is: 'at-most', value: 1.25 }, detail: `${figure(first)}, then ${figure(second)}; slope of the medians of ${medians.length} windows ${slope(medians).toFixed(2)} ms per hour; ${load}` },
  ];
}
