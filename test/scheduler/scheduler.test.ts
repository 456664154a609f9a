import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ReflectionStore } from '../../src/core/reflections/reflectionStore.ts';
import type { Scheduler } from '../../src/scheduler/scheduler.ts';
import { channel, mette, openScenario, type Scenario } from './scenario.ts';

describe('scheduler', () => {
  let scenario: Scenario;
  let timers: sinon.SinonFakeTimers;
  let scheduler: Scheduler;
  beforeEach(async () => {
    scenario = await openScenario();
    await scenario.reflections.plan(channel, {}, mette);
    timers = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    ({ scheduler } = scenario);
  });
  afterEach(async () => {
    await scheduler.stop();
    timers.restore();
    await scenario.store.close();
  });
  /** Lets both clocks go on together, a quarter of a second at a time. */
  const pass = async (seconds: number): Promise<void> => {
    for (let quarter = 0; quarter < seconds * 4; quarter += 1) {
      scenario.setClock(new Date(scenario.clock().getTime() + 250));
      await timers.tickAsync(250);
      for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    }
  };

  it('sends within half a second of its time what it knew of', async () => {
    scenario.setClock('2026-11-23T07:59:30Z');
    scheduler.start();
    await pass(29);
    assert.deepEqual(scenario.messenger.sent, []);
    await pass(2);
    const [prompt] = scenario.listSent('prompt');
    assert.ok(prompt!.atUtc.getTime() - Date.parse('2026-11-23T08:00:00Z') <= 500, prompt?.atUtc.toISOString());
  });
  it('finds within five seconds what somebody wants sent now', async () => {
    scheduler.start();
    await pass(3);
    await scenario.reflections.sendNow(channel, mette);
    await pass(5);
    assert.equal(scenario.listSent('prompt').length, 1);
  });
  it('asks the store seldom when nothing is due', async () => {
    const claims = sinon.spy(scenario.store, 'claimDeliveries');
    scheduler.start();
    await pass(60);
    assert.ok(claims.callCount >= 12 && claims.callCount <= 14, `${claims.callCount} claims in a minute`);
  });
  it('goes on when the store fails', async () => {
    let failures = 3;
    const flaky = new Proxy(scenario.store, {
      get: (store, name): unknown => (name === 'claimDeliveries' && (failures -= 1) >= 0 ? () => Promise.reject(new Error('connection lost')) : Reflect.get(store, name)),
    });
    scheduler = scenario.createScheduler({ store: flaky });
    scenario.setClock('2026-11-23T08:00:00Z');
    scheduler.start();
    await pass(30);
    assert.equal(scenario.listSent('prompt').length, 1);
  });
  it('waits at a stop for what is being sent, and records it', async () => {
    let letThrough: (result: undefined) => void = () => undefined;
    scenario.messenger.platform = () => new Promise((resolve) => (letThrough = resolve));
    scenario.setClock('2026-11-23T08:00:00Z');
    scheduler.start();
    await pass(1);
    const stopped = scheduler.stop();
    const isStopped = sinon.spy();
    void stopped.then(isStopped);
    await pass(1);
    assert.equal(isStopped.callCount, 0);
    letThrough(undefined);
    await stopped;
    assert.deepEqual((await scenario.reflections.report(channel)).map(({ status }) => status), ['planned', 'sent']);
    assert.equal(timers.countTimers(), 0);
  });
  it('puts back at a stop what it claimed and has not begun to send', async () => {
    const openRound: ReflectionStore['openRound'] = async (round) => {
      void scheduler.stop();
      await scenario.store.openRound(round);
    };
    const slow = { ...scenario.store, openRound };
    scheduler = scenario.createScheduler({ store: slow });
    scenario.setClock('2026-11-23T08:00:00Z');
    scheduler.start();
    await pass(1);
    await scheduler.stop();
    assert.deepEqual(scenario.messenger.sent, []);
    await scenario.scheduler.runDue();
    assert.equal(scenario.listSent('prompt').length, 1, 'another instance need not wait for the lease');
  });
  it('puts back at a stop what the messenger gave up unsent, of every kind, to be sent at once by another', async () => {
    for (const kind of ['prompt', 'card', 'digest'] as const) {
      const ending = scenario.createScheduler();
      scenario.messenger.platform = (message) => {
        if (message.kind !== kind) return undefined;
        void ending.stop();
        return { kind: 'failed', code: 'Stopped', isUnsent: true };
      };
      if (kind === 'prompt') scenario.setClock('2026-11-23T08:00:00Z');
      if (kind === 'card') {
        const [round] = scenario.listSent('prompt');
        await scenario.answer(round!.round!.id, 5);
        scenario.setClock(new Date(scenario.clock().getTime() + 60_000));
      }
      if (kind === 'digest') scenario.setClock('2026-11-30T12:00:00Z');
      const before = scenario.listSent(kind).length;
      assert.ok((await ending.runDue()).released > 0, kind);
      assert.equal(scenario.listSent(kind).length, before);
      scenario.messenger.platform = () => undefined;
      await scenario.createScheduler().runDue();
      assert.equal(scenario.listSent(kind).length, before + 1, kind);
    }
  });
  it('can be stopped before it is started, and twice', async () => {
    await scheduler.stop();
    await scheduler.stop();
    assert.equal(timers.countTimers(), 0);
  });
  it('has no more in hand than it may, however much is due', async () => {
    let inHand = 0;
    let most = 0;
    scenario.messenger.platform = async () => {
      most = Math.max(most, (inHand += 1));
      await new Promise(setImmediate);
      inHand -= 1;
      return undefined;
    };
    for (let index = 0; index < 200; index += 1) await scenario.reflections.plan({ ...channel, channelId: `19:kanal-${index}@thread.tacv2` }, {}, mette);
    scenario.setClock('2026-11-23T08:00:00Z');
    const claims = sinon.spy(scenario.store, 'claimDeliveries');
    const work = await scenario.createScheduler({ limits: { inFlight: 8 } }).runDue();
    assert.equal(work.sent, 201);
    assert.ok(most > 1 && most <= 8, `${most} in hand`);
    assert.ok(claims.callCount < 201, 'claims several at a time');
  });
  it('plans what an active plan lacks', async () => {
    const { schedule } = await scenario.reflections.plan(channel, {}, mette);
    await scenario.store.savePlan(schedule, undefined);
    await scheduler.runDue();
    assert.equal((await scenario.reflections.findPlan(channel))?.next?.week, '2026-W48');
  });
});
