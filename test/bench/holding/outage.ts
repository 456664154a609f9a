import { Agent } from 'node:http';
import { setTimeout as waitMs } from 'node:timers/promises';
import { toRespondent } from '../../../src/core/reflections/rounds/anonymity.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { toCardData } from '../../../src/teams/request.ts';
import { localTenantId } from '../../../src/web/tab/localPeople.ts';
import { cardExecute } from '../../helpers/activities.ts';
import { startChildServer } from '../../helpers/childServer.ts';
import { startPostgresServer } from '../../helpers/postgresServer.ts';
import { localPerson } from '../../helpers/tabApp.ts';
import type { BenchResult } from '../benchResult.ts';
import { startCountingConnector } from '../reflections/countingConnector.ts';
import { dueAtUtc, type SeededPlan, seedPlans, tenantId } from '../reflections/seedPlans.ts';
import { untilRecorded } from '../reflections/untilRecorded.ts';
import { exchange, isReady } from './exchange.ts';
import { listNotePlaces, toNotePath } from './notePlaces.ts';

const BEFORE_MS = 10_000;
const OUTAGE_MS = 30_000;
const AFTER_MS = 10_000;
/** People who answer the card, and people who write notes, at the same time. */
const [ANSWERERS, WRITERS] = [4, 2];
const ANSWER_PAUSE_MS = 20;
/** The tab takes ten calls a second of one person. */
const WRITE_PAUSE_MS = 125;
const LONGEST_RECOVERY_MS = 60_000;

/** PostgreSQL is gone for half a minute while people answer and write notes: whatever they were told is kept must be there afterwards. */
export async function benchOutage(): Promise<BenchResult[]> {
  const postgres = await startPostgresServer();
  const connector = await startCountingConnector({ latencyMs: 0 });
  const databaseUrl = await postgres.createDatabase();
  const [plan] = await withStore(databaseUrl, (store) => seedPlans(store, connector.serviceUrl, 1));
  if (!plan) throw new Error('nothing was planned');
  const server = await startChildServer(new URL('../../helpers/appProcess.ts', import.meta.url), { PORT: '0', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent', CLOCK_OFFSET_MS: String(dueAtUtc.getTime() + 60_000 - Date.now()) });
  try {
    await withStore(databaseUrl, untilRecorded);
    const load = startLoad(server.url, connector.serviceUrl, plan, await listNotePlaces(server.url, 5));
    await waitMs(BEFORE_MS);
    await postgres.pause();
    const before = { ...load.counts };
    const [pausedMs, wasReady] = [performance.now(), await isReady(server.url)];
    await waitMs(OUTAGE_MS - (performance.now() - pausedMs));
    const during = { ...load.counts };
    await postgres.resume();
    const readyMs = await untilReadyMs(server.url);
    await waitMs(AFTER_MS);
    await load.stop();
    const lostAnswers = await withStore(databaseUrl, (store) => countLostAnswers(store, plan, load.answered));
    const lostNotes = await withStore(databaseUrl, (store) => countLostNotes(store, load.noted));
    const detail = `${load.answered.size} answers and ${load.noteCount()} notes acknowledged, of them ${load.counts.kept - during.kept} after the outage; ${during.failed - before.failed} refused in the ${OUTAGE_MS / 1000} s without a database, longest wait ${(load.counts.longestMs / 1000).toFixed(1)} s`;
    return [
      { name: 'outage: acknowledged writes lost', value: lostAnswers + lostNotes, unit: 'writes', limit: { is: 'at-most', value: 0 }, detail },
      { name: 'outage: ready again after the database is', value: readyMs / 1000, unit: 's', limit: { is: 'at-most', value: 10 }, detail: wasReady ? '/readyz said ready without a database' : '/readyz said not ready meanwhile' },
      { name: 'outage: writes of the scarcer kind acknowledged', value: Math.min(load.answered.size, load.noteCount()), unit: 'writes', limit: { is: 'at-least', value: 50 }, detail },
      { name: 'outage: /readyz wrong about it', value: wasReady ? 1 : 0, unit: 'times', limit: { is: 'at-most', value: 0 }, detail: 'asked right after the database was stopped' },
    ];
  } finally {
    await server.kill();
    await connector.stop();
    await postgres.stop();
  }
}

interface Load {
  /** Numbers of the people who were told that their answer is kept. */
  readonly answered: ReadonlySet<number>;
  /** By person and statement the last text that was acknowledged; texts are numbered. */
  readonly noted: ReadonlyMap<string, number>;
  readonly counts: { kept: number; failed: number; longestMs: number };
  noteCount(): number;
  stop(): Promise<void>;
}

function startLoad(url: string, serviceUrl: string, plan: SeededPlan, places: readonly string[]): Load {
  const agent = new Agent({ keepAlive: true });
  const answered = new Set<number>();
  const noted = new Map<string, number>();
  const counts = { kept: 0, failed: 0, longestMs: 0 };
  let [isStopping, personCount, noteNumber] = [false, 0, 0];
  const repeat = async (step: () => Promise<boolean>, pauseMs: number): Promise<void> => {
    while (!isStopping) {
      const startMs = performance.now();
      const isKept = await step().catch(() => false);
      counts[isKept ? 'kept' : 'failed'] += 1;
      counts.longestMs = Math.max(counts.longestMs, performance.now() - startMs);
      await waitMs(pauseMs);
    }
  };
  const answer = async (): Promise<boolean> => {
    const person = (personCount += 1);
    const { isDone } = await exchange(`${url}/api/messages`, { body: toAnswer(plan, serviceUrl, person), agent });
    if (isDone) answered.add(person);
    return isDone;
  };
  const write = (writer: number) => async (): Promise<boolean> => {
    const number = (noteNumber += 1);
    const statement = places[number % places.length];
    const { isDone } = await exchange(url + toNotePath(statement), { method: 'PUT', body: { text: `note ${number}` }, headers: localPerson(writer), agent });
    if (isDone) noted.set(`${writer} ${statement ?? ''}`, number);
    return isDone;
  };
  const working = Promise.all([...Array.from({ length: ANSWERERS }, () => repeat(answer, ANSWER_PAUSE_MS)), ...Array.from({ length: WRITERS }, (_, writer) => repeat(write(writer), WRITE_PAUSE_MS))]);
  return {
    answered,
    noted,
    counts,
    noteCount: () => counts.kept - answered.size,
    async stop() {
      isStopping = true;
      await working;
      agent.destroy();
    },
  };
}

function toAnswer({ channelId, roundId }: SeededPlan, serviceUrl: string, person: number): object {
  const data = { ...toCardData({ do: 'respond', roundId }, 'da'), scale: String((person % 5) + 1), text: `Svar nummer ${person}`, step: '' };
  const fields = { conversation: { conversationType: 'channel', isGroup: true, id: `${channelId};messageid=1`, tenantId }, channelData: { channel: { id: channelId }, tenant: { id: tenantId } } };
  return cardExecute({ serviceUrl, person, tenantId, verb: 'medspiller', data, fields });
}

async function countLostAnswers(store: Store, { roundId }: SeededPlan, answered: ReadonlySet<number>): Promise<number> {
  const key = (await store.findRound(roundId))?.respondentKey;
  if (key === undefined) throw new Error('the round has no key');
  let lost = 0;
  for (const person of answered) {
    const userId = `11111111-aaaa-4aaa-8aaa-${String(person).padStart(12, '0')}`;
    const response = await store.findResponse(roundId, toRespondent({ tenantId, userId }, key));
    if (response?.text !== `Svar nummer ${person}`) lost += 1;
  }
  return lost;
}

/** A text that was written later and not acknowledged may stand in place of an acknowledged one. */
async function countLostNotes(store: Store, noted: ReadonlyMap<string, number>): Promise<number> {
  const kept = new Map<string, number>();
  for (let writer = 0; writer < WRITERS; writer += 1) {
    const notes = await store.listNotes({ tenantId: localTenantId, userId: localPerson(writer)['x-local-person'] ?? '' });
    for (const note of notes) kept.set(`${writer} ${note.statementId}`, Number(note.text.replace('note ', '')));
  }
  return [...noted].filter(([place, number]) => (kept.get(place) ?? 0) < number).length;
}

async function untilReadyMs(url: string): Promise<number> {
  const startMs = performance.now();
  while (!(await isReady(url))) {
    // A server that ended does not come back.
    if (performance.now() - startMs > LONGEST_RECOVERY_MS) return Infinity;
    await waitMs(100);
  }
  return performance.now() - startMs;
}

async function withStore<Result>(databaseUrl: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(databaseUrl);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
