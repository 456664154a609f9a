import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { activityInputs } from '../fuzz/activityInputs.ts';
import { callInputs } from '../fuzz/callInputs.ts';
import type { FromProcess } from '../fuzz/fuzzedProcess.ts';
import { type FuzzMode, type FuzzServers, startFuzzServers } from '../fuzz/fuzzServers.ts';
import type { FuzzInput, FuzzWorld } from '../fuzz/fuzzWorld.ts';
import { findFault, sendInput } from '../fuzz/sendInput.ts';
import type { Fault } from '../fuzz/startFuzzedApp.ts';
import { personalMessage } from '../helpers/activities.ts';
import { startPostgresServer } from '../helpers/postgresServer.ts';
import type { BenchResult } from './benchResult.ts';

/** Different ones in each of the two modes: 10,400 in all, half to the bot and half to the tab. */
const INPUTS = 5_200;
/** So many at a time. */
const STRETCH = 400;
/** Then the first ones come again: words and ids that are kept within bounds are known by then, and what still grows is lost. */
const REPEATED_STRETCHES = 7;
const CONCURRENCY = 4;
/** A request's text, kept for each, would be several times as much. */
const SLOPE_LIMIT_KB = 50;

/**
 * Many thousands of odd requests to the bot and the tab of the real app, in local mode over SQLite and with credentials over
 * PostgreSQL: whether any is answered with a server's error, fails inside, or leaves something in memory. `seed` repeats a run.
 */
export async function benchFuzz(seed = Math.floor(Math.random() * 2 ** 31)): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'medspiller-bench-'));
  const postgres = await startPostgresServer();
  try {
    const local = await fuzz('local', `sqlite:${join(folder, 'bench.db')}`, seed);
    const credentials = await fuzz('credentials', await postgres.createDatabase(), seed);
    return [...local, ...credentials];
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function fuzz(mode: FuzzMode, databaseUrl: string, seed: number): Promise<BenchResult[]> {
  const servers = await startFuzzServers(mode);
  const faults: Fault[] = [];
  const app = await startFuzzedProcess({ ...servers.environment, DATABASE_URL: databaseUrl }, faults);
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  try {
    const world = await servers.openWorld(app.url);
    const statuses = new Map<number, number>();
    const wrong: string[] = [];
    const send = async (input: FuzzInput): Promise<void> => {
      const answer = await sendInput(app.url, input, agent);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const fault = findFault(answer, faults.filter(({ correlationId }) => correlationId !== undefined));
      if (fault !== undefined) wrong.push(`${fault.trim()}\n      met by ${JSON.stringify(input).slice(0, 3_000)}`);
    };
    const readHeapAfter = async (inputs: readonly FuzzInput[]): Promise<number> => {
      await sendAll(inputs, send);
      servers.forget();
      return (await app.readHeapBytes()) / 2 ** 20;
    };
    const newMb: number[] = [];
    for (let stretch = 0; stretch < INPUTS / STRETCH; stretch += 1) newMb.push(await readHeapAfter(sample(world, seed + stretch)));
    const repeatedMb: number[] = [];
    for (let stretch = 0; stretch < REPEATED_STRETCHES; stretch += 1) repeatedMb.push(await readHeapAfter(sample(world, seed)));
    // What was logged outside of any request, as by the scheduler, or after its answer.
    wrong.push(...faults.filter(({ what }) => !wrong.some((text) => text.startsWith(what.trim()))).map(({ what }) => what));
    const count = [...statuses.values()].reduce((sum, one) => sum + one, 0);
    const answered = [...statuses].sort(([one], [other]) => one - other).map(([status, times]) => `${times} × ${status}`);
    const show = (heaps: readonly number[]): string => heaps.map((mb) => mb.toFixed(1)).join(', ');
    const heaps = `heap after collecting: ${show(newMb)} MB with new inputs, ${show(repeatedMb)} MB with the first ${STRETCH} again`;
    return [
      { name: `fuzz (${mode}): inputs that failed`, value: wrong.length, unit: 'inputs', limit: { is: 'at-most', value: 0 }, detail: [`${count} inputs, ${INPUTS} of them different, seed ${seed}: ${answered.join(', ')}`, ...wrong.slice(0, 5)].join('\n    ') },
      { name: `fuzz (${mode}): growth of memory`, value: slope(repeatedMb.slice(1)) * 1024, unit: `kB per ${STRETCH} inputs`, limit: { is: 'at-most', value: SLOPE_LIMIT_KB }, detail: heaps },
      { name: `fuzz (${mode}): a right question afterwards`, value: await askRightly(app.url, world, servers, agent), unit: 'answers', limit: { is: 'at-least', value: 1 }, detail: 'a question about a document, answered by a message' },
    ];
  } finally {
    agent.destroy();
    await app.stop();
    await servers.stop();
  }
}

/** To the bot and to the tab in turns. */
function sample(world: FuzzWorld, seed: number): readonly FuzzInput[] {
  const options = { numRuns: STRETCH / 2, seed };
  const calls = fc.sample(callInputs(world), options);
  return fc.sample(activityInputs(world), options).flatMap((input, index) => [input, ...calls.slice(index, index + 1)]);
}

async function sendAll(inputs: readonly FuzzInput[], send: (input: FuzzInput) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (let input = inputs[next++]; input !== undefined; input = inputs[next++]) await send(input);
    }),
  );
}

async function askRightly(url: string, world: FuzzWorld, servers: FuzzServers, agent: Agent): Promise<number> {
  servers.forget();
  const body = JSON.stringify(personalMessage({ serviceUrl: world.serviceUrl, text: 'Hvad siger Gladsaxe om psykologisk tryghed?' }));
  const { status } = await sendInput(url, { method: 'POST', path: '/api/messages', headers: { ...world.botIdentities[0], 'content-type': 'application/json' }, body }, agent);
  return status === 200 ? servers.countMessages() : 0;
}

interface FuzzedProcess {
  readonly url: string;
  readHeapBytes(): Promise<number>;
  stop(): Promise<void>;
}

async function startFuzzedProcess(environment: Readonly<Record<string, string | undefined>>, faults: Fault[]): Promise<FuzzedProcess> {
  const child = fork(new URL('../fuzz/fuzzedProcess.ts', import.meta.url), { env: { ...process.env, ...environment }, execArgv: ['--expose-gc'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  child.on('message', (message: FromProcess) => {
    if ('fault' in message) faults.push(message.fault);
  });
  const { url } = await hear(child, 'url');
  return {
    url,
    async readHeapBytes() {
      const heard = hear(child, 'heapBytes');
      child.send('settle');
      return (await heard).heapBytes;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** The next message that has the field. Rejects when the process ends before. */
function hear<Name extends 'url' | 'heapBytes'>(child: ChildProcess, name: Name): Promise<Extract<FromProcess, Record<Name, unknown>>> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`the fuzzed process ended with code ${String(code)}`));
    const onMessage = (message: FromProcess): void => {
      if (!(name in message)) return;
      child.off('message', onMessage).off('exit', onExit);
      resolve(message as Extract<FromProcess, Record<Name, unknown>>);
    };
    child.on('message', onMessage).on('exit', onExit);
  });
}

/** Of the line of least squares through values that stand one apart. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const products = values.map((value, index) => (index - middle) * (value - mean));
  const squares = values.map((_, index) => (index - middle) ** 2);
  return products.reduce((sum, one) => sum + one, 0) / squares.reduce((sum, one) => sum + one, 0);
}
