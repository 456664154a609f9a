import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/store.ts';
import { toCardData } from '../../../src/teams/request.ts';
import { cardExecute } from '../../helpers/activities.ts';
import { startChildServer } from '../../helpers/childServer.ts';
import { type BenchResult, percentile } from '../benchResult.ts';
import { post } from '../post.ts';
import { startCountingConnector } from './countingConnector.ts';
import { dueAtUtc, type SeededPlan, seedPlans, tenantId } from './seedPlans.ts';
import { untilRecorded } from './untilRecorded.ts';

const PEOPLE = 1_000;
/** Until then both are still being compiled as they run. */
const WARM_UP_PEOPLE = 500;
/** People who press at the same moment; a thousand within a minute are seldom more than two. */
const CONCURRENCY = 8;
const ROUNDS = 10;

/** A thousand people answer one card, faster than any team could: the turn against a bare invoke handler on the same SDK, and whether every answer is kept. */
export async function benchAnswering(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'medspiller-bench-'));
  const connector = await startCountingConnector({ latencyMs: 0 });
  const databaseUrl = `sqlite:${join(folder, 'bench.db')}`;
  const store = await openStore(databaseUrl);
  const environment = { PORT: '0', DATABASE_URL: databaseUrl, LOG_LEVEL: 'info', CLOCK_OFFSET_MS: String(dueAtUtc.getTime() + 60_000 - Date.now()) };
  const [warmUp, measured] = await seedPlans(store, connector.serviceUrl, 2);
  if (!warmUp || !measured) throw new Error('nothing was planned');
  const product = await startChildServer(new URL('../../helpers/appProcess.ts', import.meta.url), environment);
  const bare = await startChildServer(new URL('../echoBot.ts', import.meta.url), {});
  try {
    await untilRecorded(store);
    for (const { url } of [product, bare]) await answer(url, connector.serviceUrl, warmUp, { from: 0, count: WARM_UP_PEOPLE });
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const people = { from: (round * PEOPLE) / ROUNDS, count: PEOPLE / ROUNDS };
      ours.push(...(await answer(product.url, connector.serviceUrl, measured, people)));
      theirs.push(...(await answer(bare.url, connector.serviceUrl, measured, people)));
    }
    const [oursMs, theirsMs] = [percentile(ours, 0.99), percentile(theirs, 0.99)];
    const kept = await store.countResponses(measured.roundId);
    return [
      { name: 'reflections: p99 of an answer on the card against a bare invoke handler', value: oursMs / theirsMs, unit: '×', detail: `${oursMs.toFixed(1)} against ${theirsMs.toFixed(1)} ms (medians ${percentile(ours, 0.5).toFixed(1)} and ${percentile(theirs, 0.5).toFixed(1)} ms), ${PEOPLE} people, ${CONCURRENCY} at a time` },
      { name: 'reflections: answers lost', value: PEOPLE - kept, unit: 'answers', limit: { is: 'at-most', value: 0 }, detail: `${kept} of ${PEOPLE} kept` },
    ];
  } finally {
    await Promise.all([product.stop(), bare.stop()]);
    await store.close();
    await connector.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each person's answer to a round, so many at a time; returns how long each took. */
async function answer(url: string, serviceUrl: string, { channelId, roundId }: SeededPlan, { from, count }: { from: number; count: number }): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const latenciesMs: number[] = [];
  let next = from;
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (next < from + count) {
        const person = (next += 1);
        const data = { ...toCardData({ do: 'respond', roundId }, 'da'), scale: String((person % 5) + 1), text: `Svar nummer ${person}`, step: '' };
        const fields = { conversation: { conversationType: 'channel', isGroup: true, id: `${channelId};messageid=1`, tenantId }, channelData: { channel: { id: channelId }, tenant: { id: tenantId } } };
        const body = JSON.stringify(cardExecute({ serviceUrl, person, tenantId, verb: 'medspiller', data, fields }));
        const sentMs = performance.now();
        const status = await post(`${url}/api/messages`, body, agent);
        if (status !== 200) throw new Error(`an answer was met with ${status}`);
        latenciesMs.push(performance.now() - sentMs);
      }
    }),
  );
  agent.destroy();
  return latenciesMs;
}
