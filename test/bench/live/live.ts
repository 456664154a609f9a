import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateIntervalMs } from '../../../src/core/meetings/meeting.ts';
import { openStore } from '../../../src/store/store.ts';
import type { MeetingStateView, ShareableView } from '../../../src/web/tab/wire.ts';
import { botAppId, botId, channelId, tenantA } from '../../helpers/activities.ts';
import { registeredBot } from '../../helpers/botEnvironment.ts';
import { startChildServer } from '../../helpers/childServer.ts';
import { startEntraServer } from '../../helpers/entraServer.ts';
import { type BenchResult, percentile } from '../benchResult.ts';
import { gatherCrowd, type Room } from './crowd.ts';

const PEOPLE = 500;
/** Everybody within ten seconds of each other, faster than a room full of people is. */
const ANSWERING_MS = 10_000;
const THRESHOLD = 3;
const meetingId = 'MCMxOTptZWV0aW5nX2JlbmNo';
const meetingPath = `/api/tab/meetings/${encodeURIComponent(meetingId)}`;
const toUserId = (person: number): string => `11111111-aaaa-4aaa-8aaa-${String(person).padStart(12, '0')}`;

/**
 * Five hundred people follow and answer one live round in one process, each with a token that is checked and a place on Teams'
 * roster that is asked for: whether every answer arrives, and how long after it was accepted all have seen it. The same against
 * a bare broadcaster, once with the product's rule of one state in 100 ms and once telling every answer at once.
 */
export async function benchLive(): Promise<BenchResult[]> {
  const ours = await measureProduct();
  const paced = await measureBroadcaster(stateIntervalMs);
  const immediate = await measureBroadcaster(0);
  const describe = ({ delaysMs }: Measured): string => `p50 ${percentile(delaysMs, 0.5).toFixed(0)}, p99 ${percentile(delaysMs, 0.99).toFixed(0)} ms`;
  const p99Ms = percentile(ours.delaysMs, 0.99);
  const detail = `${PEOPLE} people who all follow and answer within ${ANSWERING_MS / 1000} s; product ${describe(ours)}; broadcaster every ${stateIntervalMs} ms ${describe(paced)}; broadcaster at once ${describe(immediate)}`;
  return [
    { name: 'live: answers that did not arrive at everybody’s count or in the result', value: ours.lostCount, unit: 'answers', limit: { is: 'at-most', value: 0 }, detail: `${PEOPLE} answers, counted by each of ${PEOPLE} who follow, and in the digest that each was sent` },
    { name: 'live: p99 from accepted answer to seen state against a bare broadcaster with the same interval', value: p99Ms / percentile(paced.delaysMs, 0.99), unit: '×', detail },
    { name: 'live: p99 from accepted answer to seen state less that of a bare broadcaster that tells each at once', value: p99Ms - percentile(immediate.delaysMs, 0.99), unit: 'ms', detail },
  ];
}

interface Measured {
  readonly delaysMs: readonly number[];
  readonly lostCount: number;
}

async function measureProduct(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'medspiller-bench-'));
  const databaseUrl = `sqlite:${join(folder, 'bench.db')}`;
  const roster = await startRoster();
  const store = await openStore(databaseUrl);
  await store.saveChannel({ tenantId: tenantA, channelId, serviceUrl: roster.url, botId });
  await store.close();
  const entra = await startEntraServer({ tenantId: tenantA, userId: toUserId(0), appId: botAppId });
  const tokens = await Promise.all(Array.from({ length: PEOPLE }, (_, person) => entra.signToken({ claims: { oid: toUserId(person) } })));
  const headersOf = (person: number) => ({ authorization: `Bearer ${tokens[person] ?? ''}` });
  const environment = { PORT: '0', DATABASE_URL: databaseUrl, LOG_LEVEL: 'info', ...registeredBot, PUBLIC_URL: 'https://medspiller.example', ENTRA_LOGIN_URL: entra.url };
  const server = await startChildServer(new URL('../../helpers/appProcess.ts', import.meta.url), environment);
  const call = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(server.url + path, { method, headers: { ...headersOf(0), 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`${method} ${path} was met with ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  try {
    const { shareables } = await call<{ shareables: ShareableView[] }>('GET', '/api/tab/shareables?text=tillid&kinds=prompt');
    // Once to warm up, while both are still being compiled as they run.
    let measured: Measured | undefined;
    for (const overMs of [ANSWERING_MS / 2, ANSWERING_MS]) {
      const { round } = await call<MeetingStateView>('POST', `${meetingPath}/rounds`, { key: shareables[0]?.key, threshold: THRESHOLD });
      const roundPath = `${meetingPath}/rounds/${round?.id ?? ''}`;
      measured = await measure({ eventsUrl: `${server.url}${meetingPath}/events`, answerUrl: `${server.url}${roundPath}/response`, headersOf }, overMs, THRESHOLD - 1, () => call('POST', `${roundPath}/close`));
    }
    return measured ?? { delaysMs: [], lostCount: NaN };
  } finally {
    await server.stop();
    await Promise.all([entra.stop(), roster.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureBroadcaster(intervalMs: number): Promise<Measured> {
  let measured: Measured | undefined;
  for (const overMs of [ANSWERING_MS / 2, ANSWERING_MS]) {
    // A new one counts from nothing; what was compiled is this process's share.
    const server = await startChildServer(new URL('bareBroadcaster.ts', import.meta.url), { INTERVAL_MS: String(intervalMs) });
    measured = await measure({ eventsUrl: server.url, answerUrl: server.url, headersOf: () => ({}) }, overMs, THRESHOLD - 1);
    await server.kill();
  }
  return measured ?? { delaysMs: [], lostCount: NaN };
}

/** Has everybody follow and answer; then the round is closed, where there is one, and everybody has its result. */
async function measure(room: Room, overMs: number, hiddenCount: number, close?: () => Promise<unknown>): Promise<Measured> {
  const crowd = await gatherCrowd(room, PEOPLE);
  const acceptedMs = await crowd.answer(overMs);
  await crowd.untilSeen(`"responseCount":${PEOPLE}`);
  const delaysMs = crowd.delaysMs(acceptedMs, hiddenCount);
  let lostCount = PEOPLE - acceptedMs.length;
  if (close) {
    await close();
    await crowd.untilSeen('"isOpen":false');
    for (const state of crowd.lastStates()) lostCount = Math.max(lostCount, PEOPLE - new Set(state.match(/Svar nummer \d+/g)).size);
  }
  crowd.leave();
  return { delaysMs, lostCount };
}

/** Teams' side: person 0 is the organiser, and everybody else takes part. */
async function startRoster(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    const role = incoming.url?.includes(toUserId(0)) === true ? 'Organizer' : 'Attendee';
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ meeting: { role, inMeeting: true }, conversation: { id: '19:meeting_bench@thread.v2' } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
