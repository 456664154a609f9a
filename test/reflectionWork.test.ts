import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import type { ReflectionMessenger, SendResult } from '../src/core/reflections/messenger.ts';
import { createLog } from '../src/log.ts';
import { createReflectionWork, type ReflectionWork, type ReflectionWorkParts } from '../src/reflectionWork.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { createOccurrence, createPrompt, createSchedule } from './contract/reflections/samples.ts';
import { aCorpus } from './teams/fakeEngine.ts';

describe('reflection work', () => {
  let store: Store;
  let logged: string[];
  let sending: PromiseWithResolvers<SendResult>;
  let posted: PromiseWithResolvers<unknown>;
  const occurrence = createOccurrence(48, { dueAtUtc: new Date('2026-11-23T08:00:00Z'), prompt: createPrompt('prompt-48', 'grundlag#1') });

  beforeEach(async () => {
    logged = [];
    sending = Promise.withResolvers();
    posted = Promise.withResolvers();
    store = await openStore('sqlite::memory:');
    const schedule = createSchedule();
    await store.saveChannel({ tenantId: schedule.tenantId, channelId: schedule.channelId, serviceUrl: 'https://smba.example/', botId: '28:bot' });
    await store.savePlan(schedule, occurrence);
  });
  afterEach(() => store.close());

  it('loads nothing before it is needed', () => {
    create({ loadMessenger: () => assert.fail('loaded') });
  });
  it('sends what is due once it has started, and stops when that is recorded', async () => {
    const work = create();
    work.start(0);
    await posted.promise;
    const stopped = work.stop(60_000);
    sending.resolve({ kind: 'sent', conversationId: '19:1@thread.tacv2;messageid=1', activityId: '1' });
    await stopped;
    assert.notEqual((await store.findRound(occurrence.roundId))?.sentAtUtc, undefined);
  });
  it('does not wait for ever for what is being sent', async () => {
    const work = create();
    work.start(0);
    await posted.promise;
    await work.stop(1);
    assert.match(logged.join(''), /stopped with messages in flight/);
  });
  it('does not start after it was stopped', async () => {
    const loading = Promise.withResolvers<ReflectionMessenger>();
    const asked = Promise.withResolvers<unknown>();
    const work = create({ loadMessenger: () => (asked.resolve(undefined), loading.promise) });
    work.start(0);
    await asked.promise;
    const stopped = work.stop(60_000);
    loading.resolve(messenger());
    await stopped;
    assert.equal((await store.findPlanned(occurrence.scheduleId))?.roundId, occurrence.roundId);
  });
  it('says so when it cannot start, and serves people all the same', async () => {
    const failed = Promise.withResolvers<unknown>();
    const work = create({ loadMessenger: () => Promise.reject(new Error('no messenger')) }, () => failed.resolve(undefined));
    work.start(0);
    await failed.promise;
    assert.match(logged.join(''), /scheduler not started/);
    assert.equal((await work.reflections.findPlan(createSchedule()))?.schedule.id, occurrence.scheduleId);
    await work.stop(60_000);
  });

  function messenger(): ReflectionMessenger {
    const unexpected = () => Promise.reject(new Error('not expected'));
    return { postPrompt: () => (posted.resolve(undefined), sending.promise), updateCard: unexpected, postDigest: unexpected, sendPreview: unexpected };
  }

  function create(parts: Partial<ReflectionWorkParts> = {}, onLog: () => void = () => undefined): ReflectionWork {
    const stream = new Writable({
      write(line: Buffer, _encoding, done) {
        logged.push(line.toString());
        onLog();
        done();
      },
    });
    return createReflectionWork({
      config: { retentionDays: 365 },
      findBrain: () => ({ corpus: aCorpus() }),
      store,
      loadMessenger: () => Promise.resolve(messenger()),
      loadOperatorMessenger: () => Promise.reject(new Error('Nobody is to be warned')),
      clock: () => new Date('2026-11-23T08:01:00Z'),
      log: createLog({ logLevel: 'warn' }, stream),
      ...parts,
    });
  }
});
