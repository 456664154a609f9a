import assert from 'node:assert/strict';
import type { SendResult } from '../../src/core/reflections/messenger.ts';
import { channel, mette, openScenario, tenantId, type Scenario } from './scenario.ts';

const other = { ...channel, channelId: '19:anden@thread.tacv2' };
const gone: SendResult = { kind: 'refused', code: 'BotNotInConversationRoster', isChannelGone: true };
const down: SendResult = { kind: 'failed', code: '503' };

describe('what the platform refuses', () => {
  let scenario: Scenario;
  beforeEach(async () => {
    scenario = await openScenario();
    await scenario.reflections.plan(channel, {}, mette);
  });
  afterEach(() => scenario.store.close());
  const report = async (): Promise<unknown[]> => (await scenario.reflections.report(channel)).map(({ week, status, reason }) => [week, status, ...(reason === undefined ? [] : [reason])]);

  it('puts a channel to sleep that is gone, with the reason, and asks no more', async () => {
    let asked = 0;
    scenario.messenger.platform = () => ((asked += 1), gone);
    await scenario.runUntil('2026-12-20T00:00:00Z');
    assert.equal(asked, 1);
    assert.equal((await scenario.store.findChannel(channel))?.asleepBecause, 'BotNotInConversationRoster');
    assert.deepEqual(await report(), [['2026-W48', 'planned', 'BotNotInConversationRoster']]);
  });
  it('is sent when the channel wakes in the same week', async () => {
    scenario.messenger.platform = () => gone;
    await scenario.runUntil('2026-11-24T00:00:00Z');
    scenario.messenger.platform = () => undefined;
    await scenario.store.wakeChannel(channel);
    await scenario.scheduler.runDue();
    assert.deepEqual(scenario.listSent('prompt').map(({ round, isLate }) => [round?.week, isLate]), [['2026-W48', true]]);
  });
  it('is only this week’s when the channel wakes after weeks: no old prompt, no old digest', async () => {
    await scenario.reflections.plan(channel, { closesAfterDays: 10 }, mette);
    await scenario.runUntil('2026-11-23T09:00:00Z');
    await scenario.store.putChannelToSleep(channel, 'TeamArchived');
    await scenario.runUntil('2026-12-16T09:00:00Z');
    assert.equal((await scenario.reflections.history(channel)).length, 1, 'closed while it slept');
    await scenario.store.wakeChannel(channel);
    await scenario.scheduler.runDue();
    assert.deepEqual(scenario.listSent('prompt').map(({ round }) => round?.week), ['2026-W48', '2026-W51']);
    assert.deepEqual(scenario.listSent('digest'), []);
  });
  it('for good does not put the channel to sleep, and is followed by another prompt next week', async () => {
    scenario.messenger.platform = ({ round }) => (round?.prompt.id === 'prompt-1' ? { kind: 'refused', code: '413', isChannelGone: false } : undefined);
    await scenario.runUntil('2026-12-01T00:00:00Z');
    assert.deepEqual(await report(), [['2026-W50', 'planned'], ['2026-W49', 'sent'], ['2026-W48', 'failed', '413']]);
    assert.equal(scenario.listSent('prompt')[0]?.round?.prompt.id, 'prompt-2');
  });
  it('for now is tried again, later each time, and then sent once', async () => {
    const attempts: Date[] = [];
    scenario.messenger.platform = () => (attempts.push(scenario.clock()) < 6 ? down : undefined);
    await scenario.runUntil('2026-11-23T12:00:00Z');
    assert.equal(scenario.listSent('prompt').length, 1);
    const delays = attempts.slice(1).map((at, index) => (at.getTime() - attempts[index]!.getTime()) / 1000);
    for (const [index, delay] of delays.entries()) assert.ok(delay >= 15 * 2 ** index && delay <= 30 * 2 ** index + 1, `${delays.join(', ')} s`);
  });
  it('for now waits as long as the platform said', async () => {
    const attempts: Date[] = [];
    scenario.messenger.platform = () => (attempts.push(scenario.clock()) < 2 ? { kind: 'failed', code: '429', retryAfterMs: 600_000 } : undefined);
    await scenario.runUntil('2026-11-23T09:00:00Z');
    assert.ok(attempts[1]!.getTime() - attempts[0]!.getTime() >= 600_000);
  });
  it('all week has failed with its reason, and its prompt comes the week after', async () => {
    let attempts = 0;
    scenario.messenger.platform = ({ kind }) => (kind === 'prompt' ? ((attempts += 1), down) : undefined);
    await scenario.runUntil('2026-11-28T12:00:00Z');
    assert.deepEqual(await report(), [['2026-W49', 'planned'], ['2026-W48', 'failed', '503']]);
    assert.ok(attempts >= 15 && attempts <= 26, `${attempts} attempts`);
    scenario.messenger.platform = () => undefined;
    await scenario.runUntil('2026-12-01T00:00:00Z');
    assert.deepEqual(scenario.listSent('prompt').map(({ round }) => [round?.week, round?.prompt.id]), [['2026-W49', 'prompt-1']]);
  });
  it('of one channel delays no other, not even when it never answers', async () => {
    await scenario.reflections.plan(other, {}, mette);
    let answer: (result: SendResult) => void = () => undefined;
    scenario.messenger.platform = ({ channelId }) => (channelId === channel.channelId ? new Promise((resolve) => (answer = resolve)) : undefined);
    scenario.setClock('2026-11-23T08:00:00Z');
    const running = scenario.scheduler.runDue();
    while (scenario.listSent('prompt').length === 0) await new Promise(setImmediate);
    assert.deepEqual(scenario.listSent('prompt').map(({ channelId }) => channelId), [other.channelId]);
    answer({ kind: 'sent', conversationId: 'thread', activityId: '1' });
    await running;
    assert.equal(scenario.listSent('prompt').length, 2);
  });
  it('of a preview harms nothing: silence means send', async () => {
    scenario.messenger.platform = ({ kind }) => (kind === 'preview' ? gone : undefined);
    await scenario.runUntil('2026-12-01T00:00:00Z');
    assert.equal(scenario.listSent('prompt').length, 2);
    assert.equal((await scenario.store.findChannel(channel))?.asleepBecause, undefined);
  });
  it('of a preview is tried again only until the prompt is due', async () => {
    const attempts: Date[] = [];
    scenario.messenger.platform = ({ kind }) => (kind === 'preview' ? (attempts.push(scenario.clock()), down) : undefined);
    await scenario.runUntil('2026-12-01T00:00:00Z');
    assert.ok(attempts.length > 5);
    assert.ok(attempts.every((at) => at < new Date('2026-11-30T08:00:00Z')));
  });
  it('of a digest is tried again, and the digest comes once', async () => {
    let failures = 0;
    scenario.messenger.platform = ({ kind }) => (kind === 'digest' && (failures += 1) < 4 ? down : undefined);
    await scenario.runUntil('2026-12-01T00:00:00Z');
    assert.equal(scenario.listSent('digest').length, 1);
  });
  it('of a card whose message was deleted is let be', async () => {
    let asked = 0;
    scenario.messenger.platform = ({ kind }) => (kind === 'card' ? ((asked += 1), { kind: 'refused', code: 'MessageNotFound', isChannelGone: false }) : undefined);
    await scenario.runUntil('2026-11-23T08:00:00Z');
    await scenario.answer(scenario.listSent('prompt')[0]!.round!.id, 5);
    await scenario.runUntil('2026-11-25T00:00:00Z');
    assert.equal(asked, 1);
  });
  it('when the messenger itself breaks is logged, and tried again when the lease is over', async () => {
    let asked = 0;
    scenario.messenger.platform = () => {
      if ((asked += 1) === 1) throw new Error('a card that cannot be drawn');
      return undefined;
    };
    scenario.setClock('2026-11-23T08:00:00Z');
    assert.equal((await scenario.scheduler.runDue()).lost, 1);
    await scenario.runUntil('2026-11-23T08:10:00Z');
    assert.equal(scenario.listSent('prompt').length, 1);
  });
  it('is answered while it is retried, because the first attempt got through', async () => {
    let roundId = '';
    scenario.messenger.platform = ({ round }) => {
      if (roundId !== '') return undefined;
      roundId = round!.id;
      return down;
    };
    scenario.setClock('2026-11-23T08:00:00Z');
    await scenario.scheduler.runDue();
    await scenario.reflections.respond(roundId, { tenantId, userId: 'anna' }, channel, { text: 'Hurtig' });
    await scenario.runUntil('2026-11-23T08:10:00Z');
    assert.equal(scenario.listSent('prompt')[0]?.round?.id, roundId);
    assert.equal(await scenario.store.countResponses(roundId), 1);
  });
});
