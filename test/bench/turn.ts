import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personalMessage } from '../helpers/activities.ts';
import { startBareConnector } from './bareConnector.ts';
import { percentile, type BenchResult } from './benchResult.ts';
import { post } from './post.ts';
import { startChildServer } from '../helpers/childServer.ts';

const QUESTIONS = [
  'hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?',
  'Hvilke fem fokuspunkter hører under Omverdens ledelse i Holbæk?',
  'Hvad siger Gladsaxe om psykologisk tryghed?',
  'Hvornår blev centerstrukturen indført i Hvidovre?',
  'hvad koster frokostordningen i kantinen',
];
const ROUNDS = 15;
const TURNS_PER_ROUND = 300;
/** Until then both are still being compiled as they run, the larger program for longer. */
const WARM_UP_TURNS = 2_500;
/** People who write at the same time. */
const CONCURRENCY = 8;

/**
 * A whole turn over HTTP (activity in, reply out to a connector) against an echo bot on the same SDK and server.
 * The two take turns round by round, so that noise on the machine hits both; the median of the rounds is compared.
 */
export async function benchTurn(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'medspiller-bench-'));
  const connector = await startBareConnector();
  const product = await startChildServer(new URL('../../src/index.ts', import.meta.url), {
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'bench.db')}`,
    LOG_LEVEL: 'info',
  });
  const echo = await startChildServer(new URL('echoBot.ts', import.meta.url), {});
  try {
    for (const url of [product.url, echo.url]) await round(url, connector.serviceUrl, WARM_UP_TURNS);
    const ratios: { throughput: number; p99: number }[] = [];
    const seen: string[] = [];
    for (let index = 0; index < ROUNDS; index += 1) {
      const ours = await round(product.url, connector.serviceUrl, TURNS_PER_ROUND);
      const theirs = await round(echo.url, connector.serviceUrl, TURNS_PER_ROUND);
      ratios.push({ throughput: ours.perSecond / theirs.perSecond, p99: ours.p99Ms / theirs.p99Ms });
      seen.push(`${ours.perSecond.toFixed(0)}/${theirs.perSecond.toFixed(0)} turns/s, p99 ${ours.p99Ms.toFixed(0)}/${theirs.p99Ms.toFixed(0)} ms`);
    }
    const detail = `median of ${ROUNDS} rounds: ${seen.join('; ')}`;
    return [
      { name: 'turn: throughput against an echo bot', value: percentile(ratios.map(({ throughput }) => throughput), 0.5), unit: '×', limit: { is: 'at-least', value: 0.8 }, detail },
      { name: 'turn: p99 against an echo bot', value: percentile(ratios.map(({ p99 }) => p99), 0.5), unit: '×', limit: { is: 'at-most', value: 1.5 }, detail },
    ];
  } finally {
    await Promise.all([product.stop(), echo.stop(), connector.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}

async function round(url: string, serviceUrl: string, turns: number): Promise<{ perSecond: number; p99Ms: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const latenciesMs: number[] = [];
  let next = 0;
  const startMs = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (next < turns) {
        const turn = next;
        next += 1;
        const body = JSON.stringify(personalMessage({ serviceUrl, text: QUESTIONS[turn % QUESTIONS.length] ?? '', person: (turn % 50) + 1 }));
        const sentMs = performance.now();
        const status = await post(`${url}/api/messages`, body, agent);
        if (status !== 200) throw new Error(`a turn was answered with ${status}`);
        latenciesMs.push(performance.now() - sentMs);
      }
    }),
  );
  const seconds = (performance.now() - startMs) / 1000;
  agent.destroy();
  return { perSecond: turns / seconds, p99Ms: percentile(latenciesMs, 0.99) };
}
