import { createHash } from 'node:crypto';
import type { PromptLibrary } from '../../src/core/reflections/prompt.ts';
import { createReflections } from '../../src/core/reflections/createReflections.ts';
import type { ReflectionParts } from '../../src/core/reflections/reflectionParts.ts';
import type { Planner, Reflections } from '../../src/core/reflections/reflections.ts';
import type { ReflectionStore } from '../../src/core/reflections/reflectionStore.ts';
import type { Response } from '../../src/core/reflections/round.ts';
import type { ChannelKey } from '../../src/core/reflections/schedule.ts';
import { createLog } from '../../src/log.ts';
import { createScheduler, type Scheduler } from '../../src/scheduler/scheduler.ts';
import { defaultLimits, type SchedulerLimits } from '../../src/scheduler/schedulerParts.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { createRandom } from '../helpers/createRandom.ts';
import { createLibrary } from '../core/reflections/createLibrary.ts';
import { createFakeMessenger, type FakeMessenger, type SentMessage } from './fakeMessenger.ts';

export const tenantId = 'tenant';
export const channel = { tenantId, channelId: '19:kanal@thread.tacv2', serviceUrl: 'https://smba.example/emea/', botId: '28:bot' };
export const mette: Planner = { tenantId, userId: 'mette', language: 'da', isGuest: false };
/** Copenhagen is an hour ahead of UTC: a Monday at 8 there. */
export const monday = new Date('2026-11-23T07:00:00Z');

/** The product without Teams: a real store, the service, a scheduler, a platform that keeps what it was sent, and a clock that is set. */
export interface Scenario {
  readonly store: Store;
  readonly library: PromptLibrary;
  readonly reflections: Reflections;
  /** What the service was made of, to make it otherwise. */
  readonly reflectionParts: ReflectionParts;
  readonly scheduler: Scheduler;
  readonly messenger: FakeMessenger;
  readonly clock: () => Date;
  /** Sets the clock; nothing happens by itself. */
  setClock(nowUtc: Date | string): void;
  /** Sets the clock to each moment at which something is due, and every day, until the end; works through what is due there. */
  runUntil(endUtc: Date | string): Promise<void>;
  /** A scheduler on another store, or after a crash of the first. */
  createScheduler(changes?: { readonly store?: ReflectionStore; readonly messenger?: FakeMessenger; readonly limits?: Partial<SchedulerLimits> }): Scheduler;
  /** So many people answer the round. */
  answer(roundId: string, count: number, response?: (index: number) => Response, key?: ChannelKey): Promise<void>;
  /** What was sent, of one kind. */
  listSent(kind: SentMessage['kind']): SentMessage[];
}

/** Opens one on SQLite in memory unless a store is given. */
export async function openScenario(options: { readonly store?: Store; readonly startUtc?: Date; readonly library?: PromptLibrary } = {}): Promise<Scenario> {
  const { library = createLibrary() } = options;
  const store = options.store ?? (await openStore('sqlite::memory:'));
  let nowUtc = options.startUtc ?? monday;
  const clock = (): Date => nowUtc;
  const setClock = (to: Date | string): void => {
    nowUtc = new Date(to);
  };
  const messenger = createFakeMessenger(clock);
  const random = createRandom(1);
  const chance = { random, createId: () => crypto.randomUUID(), createKey: () => createHash('sha256').update(String(random())).digest('hex') };
  const reflectionParts = { store, library, messenger, clock, ...chance };
  const reflections = createReflections(reflectionParts);
  const createOne: Scenario['createScheduler'] = (changes = {}) =>
    createScheduler({
      store: changes.store ?? store,
      messenger: changes.messenger ?? messenger,
      limits: { ...defaultLimits, ...changes.limits },
      library,
      clock,
      log: createLog({ logLevel: 'silent' }),
      ...chance,
      wait: () => Promise.resolve(),
    });
  const scheduler = createOne();
  return {
    store,
    library,
    reflections,
    reflectionParts,
    scheduler,
    messenger,
    clock,
    setClock,
    async runUntil(end) {
      const endUtc = new Date(end);
      while (nowUtc < endUtc) {
        const dueMs = (await store.findNextDueAtUtc())?.getTime() ?? Infinity;
        const stepMs = nowUtc.getTime() + 24 * 60 * 60 * 1000;
        setClock(new Date(Math.min(endUtc.getTime(), stepMs, Math.max(dueMs, nowUtc.getTime() + 1000))));
        await scheduler.runDue();
      }
    },
    createScheduler: createOne,
    async answer(roundId, count, response = (index) => ({ scale: 3, text: `Svar ${index + 1}` }), key = channel) {
      for (let index = 0; index < count; index += 1) await reflections.respond(roundId, { tenantId: key.tenantId, userId: `person-${index + 1}` }, key, response(index));
    },
    listSent: (kind) => messenger.sent.filter((message) => message.kind === kind),
  };
}
