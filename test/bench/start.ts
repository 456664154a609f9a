import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personalMessage } from '../helpers/activities.ts';
import { percentile, type BenchResult } from './benchResult.ts';
import { startChildServer } from '../helpers/childServer.ts';

const ROUNDS = 7;

/** How `npm start` starts the product. */
const COMPILE_CACHE = ['--import', new URL('../../src/compileCache.js', import.meta.url).pathname];

/**
 * From starting the process, as `npm start` does, to the first answer's text, against a process that only imports botbuilder
 * and restify. The product keeps compiled code between starts; what the peer would gain by the same is reported beside it.
 */
export async function benchStart(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'medspiller-bench-'));
  const ours: number[] = [];
  const theirs: number[] = [];
  const theirsCached: number[] = [];
  try {
    // The first round fills the file cache for all and is not counted.
    for (let index = 0; index <= ROUNDS; index += 1) {
      const oursMs = await toFirstAnswerMs(join(folder, `${index}.db`));
      const theirsMs = await toImportedMs([]);
      const theirsCachedMs = await toImportedMs(COMPILE_CACHE);
      if (index > 0) {
        ours.push(oursMs);
        theirs.push(theirsMs);
        theirsCached.push(theirsCachedMs);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const [oursMs, theirsMs, theirsCachedMs] = [percentile(ours, 0.5), percentile(theirs, 0.5), percentile(theirsCached, 0.5)];
  return [
    {
      name: 'start: process start to first answer against importing botbuilder + restify',
      value: oursMs / theirsMs,
      unit: '×',
      limit: { is: 'at-most', value: 1.5 },
      detail: `median of ${ROUNDS}: ${oursMs.toFixed(0)} ms against ${theirsMs.toFixed(0)} ms`,
    },
    {
      name: 'start: the same against a peer that keeps compiled code too',
      value: oursMs / theirsCachedMs,
      unit: '×',
      detail: `median of ${ROUNDS}: ${oursMs.toFixed(0)} ms against ${theirsCachedMs.toFixed(0)} ms`,
    },
  ];
}

async function toFirstAnswerMs(database: string): Promise<number> {
  const startMs = performance.now();
  const server = await startChildServer(new URL('../../src/index.ts', import.meta.url), { PORT: '0', DATABASE_URL: `sqlite:${database}`, LOG_LEVEL: 'warn' }, COMPILE_CACHE);
  try {
    const activity = personalMessage({ serviceUrl: server.url, text: 'Hvad er rollen som leder af medarbejdere i Sammen sikrer vi driften i Hvidovre?', fields: { deliveryMode: 'expectReplies' } });
    const response = await fetch(`${server.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
    const text = await response.text();
    const elapsedMs = performance.now() - startMs;
    if (!text.includes('engagerede teams')) throw new Error(`the first answer does not hold the statement: ${response.status}`);
    return elapsedMs;
  } finally {
    await server.stop();
  }
}

function toImportedMs(options: readonly string[]): Promise<number> {
  const startMs = performance.now();
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [...options, new URL('importPeer.ts', import.meta.url).pathname], { stdio: 'ignore' }).once('exit', (code) => {
      if (code === 0) resolve(performance.now() - startMs);
      else reject(new Error(`the peer ended with code ${String(code)}`));
    });
  });
}
