/**
 * Run as a process of its own: opens the store, does some steps and is killed by itself with SIGKILL, just before the first
 * statement that matches, or when all are done. The drivers are patched for it, so that the product needs no hook.
 */
import type BetterSqlite from 'better-sqlite3';
import type { Delivery } from '../../../src/core/reflections/occurrence.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { createLiveRound } from '../meetings/liveSamples.ts';
import { at, createOccurrence, createRound, createSchedule, createSent } from './samples.ts';

/** What the process is asked for, as JSON in its first argument. */
export interface KilledRun {
  readonly url: string;
  /** None: only the store is opened. */
  readonly names: readonly (keyof typeof steps)[];
  /** Regular expression; absent: when the steps are done. */
  readonly beforeStatement?: string;
  /** The claimed prompt of W47. */
  readonly delivery?: Delivery;
}

/** The steps from a due prompt to a closed round, on the state that `crash.test.ts` prepares. */
export const steps = {
  plan: (store: Store) => store.savePlan(createSchedule({ time: '11:00', id: 'waiting', channelId: 'waiting' }), createOccurrence(49, { scheduleId: 'waiting', previewAtUtc: at(5) })),
  claim: (store: Store) => store.claimDeliveries({ nowUtc: at(1), leaseUntilUtc: at(3), limit: 100 }),
  open: (store: Store) => store.openRound(createRound(createOccurrence(47, { scheduleId: 'waiting' }), { channelId: 'waiting' })),
  record: (store: Store, delivery: Delivery) => store.recordPromptSent(delivery, createSent({ next: createOccurrence(48, { dueAtUtc: at(10_080), previewAtUtc: at(8_640) }) })),
  answer: (store: Store) => store.saveResponse(createOccurrence(46).roundId, 'dora', { scale: 5, text: 'et nyt svar' }, at(2)),
  close: (store: Store) =>
    store.closeRound(createOccurrence(46).roundId, at(2), (responses) => ({ kind: 'shown', responseCount: responses.length, texts: responses.map(({ text = '' }) => text), steps: [] })),
  startLive: (store: Store) => store.openLiveRound(createLiveRound()),
  answerLive: (store: Store) => store.saveResponse('live-1', 'anna', { text: 'svar i mødet' }, at(1)),
  closeLive: (store: Store) => store.closeRound('live-1', at(2), (responses) => ({ kind: 'shown', responseCount: responses.length, texts: responses.map(({ text = '' }) => text), steps: [] })),
} as const satisfies Record<string, (store: Store, delivery: Delivery) => Promise<unknown>>;

if (process.argv[1] === import.meta.filename) await runAndDie(JSON.parse(process.argv[2] ?? '') as KilledRun);

async function runAndDie({ url, names, beforeStatement, delivery }: KilledRun): Promise<void> {
  let isArmed = names.length === 0;
  const pattern = beforeStatement === undefined ? undefined : new RegExp(beforeStatement, 'i');
  await (url.startsWith('sqlite:') ? watchSqlite : watchPostgres)((statement) => {
    if (isArmed && pattern?.test(statement) === true) process.kill(process.pid, 'SIGKILL');
  });
  const store = await openStore(url);
  isArmed = true;
  for (const name of names) await steps[name](store, delivery as Delivery);
  if (pattern === undefined) process.kill(process.pid, 'SIGKILL');
}

type OnStatement = (statement: string) => void;
type Method = (this: unknown, ...values: unknown[]) => unknown;

/** Calls with every statement just before the driver runs it. */
async function watchSqlite(onStatement: OnStatement): Promise<void> {
  const { default: Sqlite } = await import('better-sqlite3');
  const methods = Sqlite.prototype as unknown as Record<'prepare' | 'exec', Method>;
  const { prepare, exec } = methods;
  methods.exec = function (statement) {
    onStatement(String(statement));
    return exec.call(this, statement);
  };
  methods.prepare = function (source) {
    const statement = prepare.call(this, source) as BetterSqlite.Statement & Record<'run' | 'all', Method>;
    for (const name of ['run', 'all'] as const) {
      const method = statement[name].bind(statement);
      statement[name] = (...values: unknown[]) => {
        onStatement(String(source));
        return method(...values) as never;
      };
    }
    return statement;
  };
}

async function watchPostgres(onStatement: OnStatement): Promise<void> {
  const { default: pg } = await import('pg');
  const methods = pg.Client.prototype as unknown as Record<'query', Method>;
  const { query } = methods;
  methods.query = function (...values) {
    onStatement(String(values[0]));
    return query.apply(this, values);
  };
}
