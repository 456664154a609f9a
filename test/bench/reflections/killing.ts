import { setTimeout as waitMs } from 'node:timers/promises';
import { openStore, type Store } from '../../../src/store/store.ts';
import { type ChildServer, startChildServer } from '../../helpers/childServer.ts';
import { startPostgresServer } from '../../helpers/postgresServer.ts';
import type { BenchResult } from '../benchResult.ts';
import { type CountingConnector, startCountingConnector } from './countingConnector.ts';
import { dueAtUtc, type SeededPlan, seedPlans } from './seedPlans.ts';
import { untilRecorded } from './untilRecorded.ts';

const CHANNELS = 10_000;
const PROCESSES = 3;
const LATENCY_MS = 50;
/** 2 %. */
const THROTTLE_EVERY = 50;
/** Per second, of all processes together. */
const RATE = 210;
const KILL_EVERY_MS = 4_000;
/** What a killed process had claimed waits so long. */
const LEASE_MS = 20_000;

/** The same as `benchSending` with three processes on PostgreSQL, one of which is killed every few seconds and started again. */
export async function benchKilling(): Promise<BenchResult[]> {
  const postgres = await startPostgresServer();
  const connector = await startCountingConnector({ latencyMs: LATENCY_MS, throttleEvery: THROTTLE_EVERY });
  const databaseUrl = await postgres.createDatabase();
  const store = await openStore(databaseUrl);
  const offsetMs = dueAtUtc.getTime() + 60_000 - Date.now();
  let startCount = 0;
  const start = async (): Promise<Sender> => {
    const name = `process ${(startCount += 1)}`;
    const environment = { PORT: '0', DATABASE_URL: databaseUrl, LOG_LEVEL: 'error', SEND_RATE_PER_TENANT: String(RATE / PROCESSES), CLOCK_OFFSET_MS: String(offsetMs), LEASE_MS: String(LEASE_MS), PROCESS_NAME: name };
    return { name, server: await startChildServer(new URL('../../helpers/appProcess.ts', import.meta.url), environment) };
  };
  try {
    const plans = await seedPlans(store, connector.serviceUrl, CHANNELS);
    const senders = await Promise.all(Array.from({ length: PROCESSES }, start));
    let [killCount, inFlightCount] = [0, 0];
    while (connector.channelCount() < CHANNELS) {
      await waitMs(KILL_EVERY_MS);
      const victim = senders.shift();
      if (!victim) throw new Error('no process is left');
      await victim.server.kill();
      senders.push(await start());
      killCount += 1;
      inFlightCount += await countInFlight(victim, connector, store, plans);
    }
    await untilRecorded(store);
    await Promise.all(senders.map(({ server }) => server.stop()));
    return toResults(connector, { killCount, inFlightCount, unrecordedCount: await countUnrecorded(store, plans) });
  } finally {
    await store.close();
    await connector.stop();
    await postgres.stop();
  }
}

interface Sender {
  readonly name: string;
  readonly server: ChildServer;
}

/** What the killed process had sent and not recorded; it is dead for longer than anything stays on the wire. */
async function countInFlight({ name }: Sender, connector: CountingConnector, store: Store, plans: readonly SeededPlan[]): Promise<number> {
  const roundIds = new Map(plans.map(({ channelId, roundId }) => [channelId, roundId]));
  const isRecorded = async (channelId: string): Promise<boolean> => (await store.findRound(roundIds.get(channelId) ?? ''))?.sentAtUtc !== undefined;
  // The queue of messages is worked through in order, so that older ones have long been recorded.
  const recent = connector.shown.filter(({ sender }) => sender === name).slice(-200);
  const recorded = await Promise.all(recent.map(({ channelId }) => isRecorded(channelId)));
  return recorded.filter((one) => !one).length;
}

async function countUnrecorded(store: Store, plans: readonly SeededPlan[]): Promise<number> {
  let count = 0;
  for (const { roundId } of plans) if ((await store.findRound(roundId))?.sentAtUtc === undefined) count += 1;
  return count;
}

function toResults(connector: CountingConnector, { killCount, inFlightCount, unrecordedCount }: { killCount: number; inFlightCount: number; unrecordedCount: number }): BenchResult[] {
  const seconds = ((connector.shown.at(-1)?.shownMs ?? NaN) - connector.firstCallMs()) / 1000;
  const duplicateCount = connector.shown.length - connector.channelCount();
  const detail = `${CHANNELS} channels, ${PROCESSES} processes on PostgreSQL, ${killCount} kills, ${connector.throttledCount()} calls throttled, ${seconds.toFixed(0)} s`;
  return [
    { name: 'reflections, killed: prompts lost', value: CHANNELS - connector.channelCount(), unit: 'prompts', limit: { is: 'at-most', value: 0 }, detail },
    { name: 'reflections, killed: prompts sent but not recorded', value: unrecordedCount, unit: 'prompts', limit: { is: 'at-most', value: 0 }, detail },
    { name: 'reflections, killed: prompts sent twice, at most those in flight at the kills', value: duplicateCount, unit: 'prompts', limit: { is: 'at-most', value: inFlightCount }, detail },
  ];
}
