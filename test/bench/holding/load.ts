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
import { listNotePlaces, toNotePath } from './notePlaces.ts';
import { slope } from './slope.ts';

/** Requests per second: a large municipality's busiest minute, and little enough that a queue never builds up. */
const RATE = 20;
const PEOPLE = 200;
const WINDOW_MS = 10_000;
/** Until then code is still being compiled as it runs and caches fill. */
const WARM_UP_SHARE = 0.2;

/** An echo bot is asked at every so many of our requests: what the machine does besides slows it down as much. */
const ECHO_EVERY = 4;

/** Mixed load at an even rate: memory must stay as it was, and latency too, against an echo bot's in the same minutes. The heap is read after collecting, every two seconds. */
export async function benchLoad(minutes: number): Promise<BenchResult[]> {
  const postgres = await startPostgresServer();
  const connector = await startBareConnector();
  const echo = await startChildServer(new URL('../echoBot.ts', import.meta.url), {});
  const samples: Sample[] = [];
  const heaps: Point[] = [];
  const startMs = performance.now();
  const environment = { PORT: '0', DATABASE_URL: await postgres.createDatabase(), LOG_LEVEL: 'silent' };
  const server = await startChildServer(new URL('../../helpers/appProcess.ts', import.meta.url), environment, ['--expose-gc'], (line) => {
    const bytes = /^heap (\d+)$/.exec(line)?.[1];
    if (bytes !== undefined) heaps.push({ x: performance.now() - startMs, y: Number(bytes) / 1e6 });
  });
  try {
    await run({ url: server.url, echoUrl: echo.url, serviceUrl: connector.serviceUrl, untilMs: startMs + minutes * 60_000, samples, startMs, places: await listNotePlaces(server.url, 5) });
    const residentMb = await readResidentMb(server.url);
    return toResults(minutes, samples, heaps, residentMb);
  } finally {
    await Promise.all([server.stop(), echo.stop()]);
    await connector.stop();
    await postgres.stop();
  }
}

interface Sample {
  readonly of: 'product' | 'echo';
  readonly atMs: number;
  readonly elapsedMs: number;
  readonly isDone: boolean;
}

/** One request at each of its times, whether those before are answered or not. */
async function run({ url, echoUrl, serviceUrl, untilMs, samples, startMs, places }: { url: string; echoUrl: string; serviceUrl: string; untilMs: number; samples: Sample[]; startMs: number; places: readonly string[] }): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const inFlight = new Set<Promise<void>>();
  const send = (of: Sample['of'], address: string, options: ExchangeOptions): void => {
    const one = exchange(address, { ...options, agent })
      .then(
        ({ isDone, elapsedMs }) => void samples.push({ of, atMs: performance.now() - startMs, elapsedMs, isDone }),
        () => void samples.push({ of, atMs: performance.now() - startMs, elapsedMs: NaN, isDone: false }),
      )
      .finally(() => inFlight.delete(one));
    inFlight.add(one);
  };
  for (let number = 0; performance.now() < untilMs; number += 1) {
    const { path, ...options } = toRequest(number, serviceUrl, places);
    send('product', url + path, options);
    if (number % ECHO_EVERY === 0) send('echo', `${echoUrl}/api/messages`, { body: personalMessage({ serviceUrl, text: 'hej' }) });
    await waitMs(Math.max(0, startMs + (number + 1) * (1000 / RATE) - performance.now()));
  }
  await Promise.all(inFlight);
  agent.destroy();
}

/** What people do, in the proportions of a day: mostly questions. */
function toRequest(number: number, serviceUrl: string, places: readonly string[]): ExchangeOptions & { readonly path: string } {
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
      return { path: toNotePath(places[Math.floor(number / 20) % places.length]), method: 'PUT', body: { text: `note ${number}` }, headers: localPerson(number % 4) };
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

function toResults(minutes: number, samples: readonly Sample[], heaps: readonly Point[], residentMb: number): BenchResult[] {
  const fromMs = minutes * 60_000 * WARM_UP_SHARE;
  const middleMs = (fromMs + minutes * 60_000) / 2;
  const warmHeaps = heaps.filter(({ x }) => x >= fromMs);
  const [firstMb, secondMb] = halves(warmHeaps, ({ x }) => x < middleMs).map((half) => median(half.map(({ y }) => y))) as [number, number];
  const latencies = (of: Sample['of']) => halves(samples.filter((one) => one.of === of && one.isDone && one.atMs >= fromMs), ({ atMs }) => atMs < middleMs).map((half) => half.map(({ elapsedMs }) => elapsedMs));
  const [first, second] = latencies('product') as [number[], number[]];
  const [echoFirst, echoSecond] = latencies('echo') as [number[], number[]];
  const windows = Map.groupBy(samples.filter(({ of, isDone, atMs }) => of === 'product' && isDone && atMs >= fromMs), ({ atMs }) => Math.floor(atMs / WINDOW_MS));
  const medians = [...windows].map(([window, ones]) => ({ x: window * WINDOW_MS, y: median(ones.map(({ elapsedMs }) => elapsedMs)) }));
  const ours = samples.filter(({ of }) => of === 'product');
  const load = `${ours.length} requests in ${minutes} minutes, ${RATE} per second; the first ${WARM_UP_SHARE * 100} % left out`;
  const figure = (ones: readonly number[]) => `p50 ${median(ones).toFixed(1)} ms, p99 ${percentile(ones, 0.99).toFixed(0)} ms`;
  return [
    { name: 'load: requests failed', value: ours.filter(({ isDone }) => !isDone).length, unit: 'requests', limit: { is: 'at-most', value: 0 }, detail: load },
    { name: 'load: heap in the second half less that in the first', value: secondMb - firstMb, unit: 'MB', limit: { is: 'at-most', value: 5 }, detail: `medians ${firstMb.toFixed(1)} and ${secondMb.toFixed(1)} MB after collecting, of ${warmHeaps.length} looks; slope ${perHour(warmHeaps).toFixed(1)} MB per hour; the process takes ${residentMb.toFixed(0)} MB at the end; ${load}` },
    { name: 'load: median latency, against an echo bot’s, in the second half against the first', value: median(second) / median(echoSecond) / (median(first) / median(echoFirst)), unit: '×', limit: { is: 'at-most', value: 1.25 }, detail: `${figure(first)}, then ${figure(second)}; the echo bot ${figure(echoFirst)}, then ${figure(echoSecond)}; slope of our medians in ${medians.length} windows ${perHour(medians).toFixed(1)} ms per hour; ${load}` },
  ];
}

/** `x` in milliseconds. */
interface Point {
  readonly x: number;
  readonly y: number;
}

function halves<One>(all: readonly One[], isFirst: (one: One) => boolean): [One[], One[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function perHour(points: readonly Point[]): number {
  return slope(points) * 3_600_000;
}
