import assert from 'node:assert/strict';
import type { ReflectionStore } from '../../../src/core/reflections/reflectionStore.ts';
import type { Round } from '../../../src/core/reflections/round.ts';
import { at, channel, claimAll, createOccurrence, createRound, type OpenEmpty, without } from './samples.ts';

/** What a store does with rounds that somebody shares, until they are sent and after. */
export function describeSharedRoundContract(engine: string, openEmpty: OpenEmpty): void {
  describe(`shared rounds on ${engine}`, () => {
    const id = '5d6a5a4e-3f0e-4f53-9b3c-3f3a3f4f6c77';
    const round: Round = { ...createRound(createOccurrence(47)), id, kind: 'shared', scheduleId: '' };
    const sent = { conversationId: `${channel.channelId};messageid=17`, activityId: '17', sentAtUtc: at(0), closesAtUtc: at(100) };
    const due = { nowUtc: at(60), closesAtUtc: at(999) };
    let store: ReflectionStore;
    const kindsDue = async (minutes: number) => (await claimAll(store, at(minutes))).map(({ kind }) => kind).sort();
    beforeEach(async () => {
      store = await openEmpty();
      await store.saveChannel(channel);
      await store.openSharedRound(round, at(60));
    });

    it('are kept as they were given, and closed by nothing before they are sent', async () => {
      assert.deepEqual(await store.findRound(id), { ...round, closesAtUtc: at(60) });
      assert.deepEqual(await store.listRoundsToClose({ nowUtc: at(9_999), sentBeforeUtc: at(9_999), limit: 10 }), []);
    });
    it('that are sent have their place, and close on their day like all others', async () => {
      assert.equal(await store.recordSharedSent(id, sent), true);
      assert.deepEqual(await store.findRound(id), { ...round, ...sent });
      await store.deleteUnsentRound(id);
      assert.equal(await store.settleUnsentRounds({ ...due, nowUtc: at(9_999) }), 0);
      assert.deepEqual(await store.listRoundsToClose({ nowUtc: at(99), sentBeforeUtc: at(-1), limit: 10 }), []);
      assert.deepEqual(await store.listRoundsToClose({ nowUtc: at(100), sentBeforeUtc: at(-1), limit: 10 }), [id]);
      await store.saveResponse(id, 'r', { scale: 4 }, at(2));
      assert.deepEqual(await kindsDue(2), ['card']);
      assert.equal(await store.closeRound(id, at(101), () => ({ kind: 'too-few' })), true);
      assert.deepEqual(await store.findRound(id), { ...without({ ...round, ...sent }, 'respondentKey'), closedAtUtc: at(101), digest: { kind: 'too-few' } });
      assert.ok((await kindsDue(101)).includes('digest'));
    });
    it('that were answered before they were recorded have their card brought up to date', async () => {
      await store.saveResponse(id, 'r', { scale: 4 }, at(0));
      assert.deepEqual(await kindsDue(1), []);
      await store.recordSharedSent(id, sent);
      assert.deepEqual(await kindsDue(1), ['card']);
    });
    it('that are open where they stand tell what they ask, from when they are sent until they are closed', async () => {
      assert.deepEqual(await store.listOpenSharedPrompts(channel), []);
      await store.recordSharedSent(id, sent);
      assert.deepEqual(await store.listOpenSharedPrompts(channel), [round.prompt]);
      assert.deepEqual(await store.listOpenSharedPrompts({ ...channel, channelId: '19:andet@thread.v2' }), []);
      assert.deepEqual(await store.listOpenSharedPrompts({ ...channel, tenantId: 'anden' }), []);
      await store.closeRound(id, at(101), () => ({ kind: 'too-few' }));
      assert.deepEqual(await store.listOpenSharedPrompts(channel), []);
    });
    it('that were not posted are gone with their keys', async () => {
      await store.deleteUnsentRound(id);
      assert.equal(await store.findRound(id), undefined);
      assert.equal(await store.saveResponse(id, 'r', { scale: 4 }, at(1)), false);
      assert.equal(await store.recordSharedSent(id, sent), false);
      await store.openSharedRound(without(round, 'respondentKey'), at(60));
      assert.equal((await store.findRound(id))?.respondentKey, undefined);
    });
    it('that a crash left are deleted once they are given up, and kept when somebody has answered', async () => {
      const answered = { ...round, id: 'answered', respondentKey: 'its key' };
      await store.openSharedRound(answered, at(60));
      await store.saveResponse('answered', 'r', { scale: 4 }, at(1));
      assert.equal(await store.settleUnsentRounds({ ...due, nowUtc: at(59) }), 0);
      assert.equal(await store.settleUnsentRounds(due), 2);
      assert.equal(await store.findRound(id), undefined);
      assert.deepEqual(await store.findRound('answered'), { ...answered, sentAtUtc: at(60), closesAtUtc: at(999), conversationId: channel.channelId, activityId: '' });
      assert.deepEqual(await store.findResponse('answered', 'r'), { scale: 4 });
    });
    it('leave plans, weekly rounds and their histories alone', async () => {
      await store.recordSharedSent(id, sent);
      await store.closeRound(id, at(101), () => ({ kind: 'too-few' }));
      assert.deepEqual(await store.listClosedRounds('schedule-1', 10), []);
      assert.deepEqual(await store.listOpenRoundIds('schedule-1'), []);
      assert.equal(await store.findSchedule(channel), undefined);
    });
  });
}
