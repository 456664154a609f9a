import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/store.ts';
import { type BenchResult, percentile } from '../benchResult.ts';
import { startChildServer } from '../../helpers/childServer.ts';
import { type CountingConnector, startCountingConnector } from './countingConnector.ts';
import { dueAtUtc, seedPlans } from './seedPlans.ts';
import { untilRecorded } from './untilRecorded.ts';

const CHANNELS = 10_000;
const LATENCY_MS = 50;
/** 2 %. */
const THROTTLE_EVERY = 50;
/** Per second; at Teams' own 50 a run would take more than three minutes. */
const RATE = 160;

/** Ten thousand channels due at once: how long beyond what the rate allows, whether memory grows, and whether each gets its prompt once. */
export async function benchSending(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'medspiller-bench-'));
  const connector = await startCountingConnector({ latencyMs: LATENCY_MS, throttleEvery: THROTTLE_EVERY });
  const databaseUrl = `sqlite:${join(folder, 'bench.db')}`;
  const store = await openStore(databaseUrl);
  const heapsMb: number[] = [];
  try {
    await seedPlans(store, connector.serviceUrl, CHANNELS);
    const environment = { PORT: '0', DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn', SEND_RATE_PER_TENANT: String(RATE), CLOCK_OFFSET_MS: String(dueAtUtc.getTime() + 60_000 - Date.now()) };
    const server = await startChildServer(new URL('../../helpers/appProcess.ts', import.meta.url), environment, ['--expose-gc'], (line) => {
      const bytes = /^heap (\d+)$/.exec(line)?.[1];
      // What is loaded before the first message is no growth.
      if (bytes !== undefined && connector.shown.length > 0) heapsMb.push(Number(bytes) / 1e6);
    });
    try {
      await untilRecorded(store);
    } finally {
      await server.stop();
    }
  } finally {
    await store.close();
    await connector.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return toResults(connector, heapsMb);
}

function toResults(connector: CountingConnector, heapsMb: readonly number[]): BenchResult[] {
  const seconds = ((connector.shown.at(-1)?.shownMs ?? NaN) - connector.firstCallMs()) / 1000;
  const limitSeconds = CHANNELS / RATE;
  const half = Math.floor(heapsMb.length / 2);
  const [firstMb, secondMb] = [percentile(heapsMb.slice(0, half), 0.5), percentile(heapsMb.slice(half), 0.5)];
  const detail = `${CHANNELS} channels, ${LATENCY_MS} ms latency, ${connector.throttledCount()} calls throttled`;
  return [
    { name: 'reflections: time to send against what the rate allows', value: seconds / limitSeconds, unit: '×', limit: { is: 'at-most', value: 1.2 }, detail: `${seconds.toFixed(1)} s against ${limitSeconds} s at ${RATE} per second; ${detail}` },
    { name: 'reflections: heap in the second half of the run less that in the first', value: secondMb - firstMb, unit: 'MB', limit: { is: 'at-most', value: 10 }, detail: `medians ${firstMb.toFixed(0)} and ${secondMb.toFixed(0)} MB, after collecting, of ${heapsMb.length} looks` },
    { name: 'reflections: prompts lost', value: CHANNELS - connector.channelCount(), unit: 'prompts', limit: { is: 'at-most', value: 0 }, detail },
    { name: 'reflections: prompts sent twice', value: connector.shown.length - connector.channelCount(), unit: 'prompts', limit: { is: 'at-most', value: 0 }, detail },
  ];
}
