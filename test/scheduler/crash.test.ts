import assert from 'node:assert/strict';
import type { ReflectionStore } from '../../src/core/reflections/reflectionStore.ts';
import type { FakeMessenger } from './fakeMessenger.ts';
import { channel, mette, openScenario, type Scenario } from './scenario.ts';

/** The moment that the first scheduler dies at: a prompt is due whose round closes another that five have answered. */
const dueAtUtc = '2026-11-30T08:00:00Z';

describe('a crash', () => {
  let scenario: Scenario;
  afterEach(() => scenario.store.close());
  const prepare = async (): Promise<void> => {
    scenario = await openScenario();
    await scenario.reflections.plan(channel, {}, mette);
    await scenario.runUntil('2026-11-23T08:00:00Z');
    await scenario.answer(scenario.listSent('prompt')[0]!.round!.id, 5, () => ({ scale: 5, step: 'Et skridt' }));
    await scenario.runUntil('2026-11-30T07:59:00Z');
    scenario.messenger.sent.length = 0;
    scenario.setClock(dueAtUtc);
  };
  /** Runs what is due until so many calls have gone out, and lets no further one begin or end. Returns how many were wanted. */
  const runAndDie = async (callLimit: number): Promise<number> => {
    let callCount = 0;
    const died = Promise.withResolvers<undefined>();
    const mortal = (call: () => Promise<unknown>): Promise<unknown> => {
      callCount += 1;
      if (callCount <= callLimit) return call();
      died.resolve(undefined);
      return new Promise(() => undefined);
    };
    const doomed = scenario.createScheduler({ store: wrap(scenario.store, mortal), messenger: wrap(scenario.messenger, mortal) });
    await Promise.race([doomed.runDue(), died.promise]);
    // What was under way at the crash reaches the database or does not; here it does.
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    return callCount;
  };

  it('between any two steps loses nothing, and repeats only what was sent and not recorded', async () => {
    await prepare();
    const total = await runAndDie(Infinity);
    assert.ok(total > 30, `${total} steps`);
    await scenario.store.close();
    let repeated = 0;
    for (let survived = 0; survived < total; survived += 1) {
      await prepare();
      await runAndDie(survived);
      const sentBefore = scenario.messenger.sent.length;
      await scenario.runUntil('2026-11-30T08:10:00Z');
      const prompts = scenario.listSent('prompt');
      const at = `after ${survived} of ${total} steps`;
      assert.ok(prompts.length === 1 || (prompts.length === 2 && sentBefore > 0), `${prompts.length} prompts ${at}`);
      assert.equal(new Set(prompts.map(({ round }) => round?.id)).size, 1, `one round ${at}`);
      assert.deepEqual(prompts[0]?.round?.lastSteps, ['Et skridt', 'Et skridt', 'Et skridt'], at);
      const digests = scenario.listSent('digest');
      assert.ok(digests.length === 1 || (digests.length === 2 && sentBefore > 0), `${digests.length} digests ${at}`);
      for (const { round } of digests) assert.equal(round?.digest?.kind === 'shown' && round.digest.responseCount, 5, at);
      assert.ok(prompts.length + digests.length <= 3, `repeats one at most ${at}`);
      repeated += prompts.length + digests.length - 2;
      assert.deepEqual((await scenario.reflections.report(channel)).map(({ week, status }) => [week, status]), [['2026-W50', 'planned'], ['2026-W49', 'sent'], ['2026-W48', 'sent']], at);
      assert.equal((await scenario.store.listOpenRounds(channel.tenantId)).length, 1, at);
      assert.equal((await scenario.reflections.findPlan(channel))?.next?.week, '2026-W50', at);
      await scenario.store.close();
    }
    assert.ok(repeated > 0, 'the test has met a crash between sending and recording');
    await prepare();
  }).timeout(60_000);

  it('of the database for some seconds repeats nothing that was sent', async () => {
    await prepare();
    let refusals = 4;
    const flaky = new Proxy(scenario.store, {
      get: (store, name): unknown => (name === 'recordPromptSent' && (refusals -= 1) >= 0 ? () => Promise.reject(new Error('connection lost')) : Reflect.get(store, name)),
    });
    await scenario.createScheduler({ store: flaky }).runDue();
    await scenario.runUntil('2026-11-30T09:00:00Z');
    assert.equal(refusals, -1);
    assert.equal(scenario.listSent('prompt').length, 1);
  });
});

/** Every method that returns a promise goes through `call`. */
function wrap<Port extends ReflectionStore | FakeMessenger>(port: Port, call: (method: () => Promise<unknown>) => Promise<unknown>): Port {
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (...parameters: unknown[]) => call(() => (value as (...all: unknown[]) => Promise<unknown>)(...parameters)) : value;
    },
  });
}
