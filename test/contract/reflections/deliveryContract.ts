import assert from 'node:assert/strict';
import type { Delivery } from '../../../src/core/reflections/occurrence.ts';
import type { ReflectionStore } from '../../../src/core/reflections/reflectionStore.ts';
import { at, channel, claimAll, claimAndOpen, claimOne, createOccurrence, createRound, createSchedule, createSent, type OpenEmpty, sendPrompt, without } from './samples.ts';

/** What a store does with what is due. */
export function describeDeliveryContract(engine: string, openEmpty: OpenEmpty): void {
  describe(`deliveries on ${engine}`, () => {
    let store: ReflectionStore;
    beforeEach(async () => {
      store = await openEmpty();
    });

    /** A channel `id` with schedule `id` and a prompt that is due so many minutes after nine. */
    async function planChannel(id: string, minutes: number): Promise<void> {
      await store.saveChannel({ ...channel, channelId: id });
      await store.savePlan(createSchedule({ id, channelId: id }), createOccurrence(47, { scheduleId: id, dueAtUtc: at(minutes) }));
    }
    const idsOf = (deliveries: readonly Delivery[]) => deliveries.map(({ scheduleId }) => scheduleId);

    describe('a claim', () => {
      it('holds all that the one who sends needs', async () => {
        await planChannel('a', 0);
        const [delivery, ...others] = await claimAll(store, at(0));
        assert.ok(delivery);
        assert.notEqual(delivery.leaseToken, '');
        assert.deepEqual(without(delivery, 'id', 'leaseToken'), { kind: 'prompt', tenantId: 'tenant-a', channelId: 'a', scheduleId: 'a', week: '2026-W47', roundId: 'a 2026-W47', dueAtUtc: at(0), attempts: 0 });
        assert.deepEqual(others, []);
      });
      it('takes what is due, to the millisecond, oldest first, and no more than its limit', async () => {
        for (const [id, minutes] of Object.entries({ c: 2, a: 0, d: 3, b: 1 })) await planChannel(id, minutes);
        assert.deepEqual(await claimAll(store, new Date(at(0).getTime() - 1)), []);
        assert.deepEqual(idsOf(await store.claimDeliveries({ nowUtc: at(2), leaseUntilUtc: at(10), limit: 2 })), ['a', 'b']);
        assert.deepEqual(idsOf(await store.claimDeliveries({ nowUtc: at(2), leaseUntilUtc: at(10), limit: 2 })), ['c']);
      });
      it('lasts for its lease and is taken over after it', async () => {
        await planChannel('a', 0);
        const [first] = await store.claimDeliveries({ nowUtc: at(0), leaseUntilUtc: at(2), limit: 10 });
        assert.deepEqual(await store.claimDeliveries({ nowUtc: new Date(at(2).getTime() - 1), leaseUntilUtc: at(9), limit: 10 }), []);
        const [second] = await store.claimDeliveries({ nowUtc: at(2), leaseUntilUtc: at(4), limit: 10 });
        assert.ok(first && second);
        assert.notEqual(second.leaseToken, first.leaseToken);
        assert.deepEqual({ ...second, leaseToken: '' }, { ...first, leaseToken: '' });
      });
      it('takes nothing of a sleeping channel until it wakes', async () => {
        await planChannel('a', 0);
        await planChannel('b', 1);
        await store.putChannelToSleep({ ...channel, channelId: 'a' }, 'ConversationNotFound');
        assert.deepEqual(idsOf(await claimAll(store, at(5))), ['b']);
        await store.wakeChannel({ ...channel, channelId: 'a' });
        assert.deepEqual(idsOf(await claimAll(store, at(5))), ['a']);
      });
      it('of the same channel id in another tenant is another’s', async () => {
        await planChannel('a', 0);
        await store.saveChannel({ ...channel, tenantId: 'tenant-b', channelId: 'a' });
        await store.putChannelToSleep({ ...channel, tenantId: 'tenant-b', channelId: 'a' }, '403');
        assert.deepEqual(idsOf(await claimAll(store)), ['a']);
      });
    });

    describe('the next due time', () => {
      it('is the earliest of what is awake and not claimed, and the end of the lease of what is', async () => {
        assert.equal(await store.findNextDueAtUtc(), undefined);
        for (const [id, minutes] of Object.entries({ a: 1, b: 3, c: 6 })) await planChannel(id, minutes);
        assert.deepEqual(await store.findNextDueAtUtc(), at(1));
        await store.putChannelToSleep({ ...channel, channelId: 'a' }, '403');
        assert.deepEqual(await store.findNextDueAtUtc(), at(3));
        await store.claimDeliveries({ nowUtc: at(3), leaseUntilUtc: at(5), limit: 10 });
        assert.deepEqual(await store.findNextDueAtUtc(), at(5));
        await store.claimDeliveries({ nowUtc: at(5), leaseUntilUtc: at(9), limit: 10 });
        assert.deepEqual(await store.findNextDueAtUtc(), at(6));
      });
    });

    describe('a retry', () => {
      it('comes later, counted, with its reason in the report, behind what is due by then', async () => {
        await planChannel('bad', 0);
        await planChannel('good', 1);
        const delivery = await claimOne(store, 'prompt', at(0));
        assert.equal(await store.recordRetry(delivery, { dueAtUtc: at(2), reason: '429' }), true);
        assert.deepEqual(idsOf(await claimAll(store, at(1))), ['good']);
        assert.deepEqual(await store.listDeliveryRecords('bad', 1), [{ week: '2026-W47', dueAtUtc: at(0), status: 'planned', reason: '429' }]);
        const [again] = await claimAll(store, at(2));
        assert.equal(again?.attempts, 1);
      });
      it('is not counted when the claim is put back', async () => {
        await planChannel('a', 0);
        assert.equal(await store.releaseDelivery(await claimOne(store, 'prompt')), true);
        const [again] = await claimAll(store);
        assert.deepEqual([again?.attempts, again?.dueAtUtc], [0, at(0)]);
      });
    });

    describe('whoever lost the lease', () => {
      for (const how of ['recordPromptSent', 'recordPromptNotSent', 'recordDone', 'recordRetry', 'releaseDelivery'] as const) {
        it(`changes nothing by ${how}`, async () => {
          await planChannel('a', 0);
          const [lost] = await store.claimDeliveries({ nowUtc: at(0), leaseUntilUtc: at(1), limit: 1 });
          const [held] = await store.claimDeliveries({ nowUtc: at(1), leaseUntilUtc: at(9), limit: 1 });
          assert.ok(lost && held);
          await store.openRound(createRound(createOccurrence(47, { scheduleId: 'a' }), { channelId: 'a' }));
          const result = { ...createSent({ next: createOccurrence(48, { scheduleId: 'a' }) }), status: 'failed' as const, doneAtUtc: at(1), dueAtUtc: at(1), reason: '500' };
          assert.equal(await store[how](lost, result), false);
          assert.equal((await store.findPlanned('a'))?.week, '2026-W47');
          assert.deepEqual(await claimAll(store, at(8)), []);
          assert.equal(await store.recordPromptSent(held, result), true);
          assert.equal(await store[how](held, result), false);
        });
      }
      it('may still record as long as nobody took it over', async () => {
        await planChannel('a', 0);
        const [late] = await store.claimDeliveries({ nowUtc: at(0), leaseUntilUtc: at(1), limit: 1 });
        await store.openRound(createRound(createOccurrence(47, { scheduleId: 'a' }), { channelId: 'a' }));
        assert.equal(await store.recordPromptSent(late!, createSent({ sentAtUtc: at(30) })), true);
        assert.deepEqual(await claimAll(store, at(60)), []);
      });
    });

    describe('a sent prompt', () => {
      const next = createOccurrence(48, { dueAtUtc: at(10_080), previewAtUtc: at(8_640) });

      it('opens its round where it was sent, is reported, and is followed by the next with its deliveries', async () => {
        await store.saveChannel(channel);
        const occurrence = createOccurrence(47, { previewAtUtc: at(-1) });
        await sendPrompt(store, occurrence, { sent: { next, closesAtUtc: at(7_200), isLate: true, sentAtUtc: at(3) } });
        assert.deepEqual(await store.findRound(occurrence.roundId), {
          ...createRound(occurrence),
          sentAtUtc: at(3),
          isLate: true,
          closesAtUtc: at(7_200),
          conversationId: '19:1@thread.tacv2;messageid=17',
          activityId: '17',
        });
        assert.equal(await store.findOccurrence('schedule-1', '2026-W47'), undefined);
        assert.deepEqual(await store.findPlanned('schedule-1'), next);
        assert.deepEqual(await store.listDeliveryRecords('schedule-1', 10), [
          { week: '2026-W48', dueAtUtc: at(10_080), status: 'planned' },
          { week: '2026-W47', dueAtUtc: at(0), status: 'late', sentAtUtc: at(3) },
        ]);
        assert.deepEqual((await claimAll(store, at(10_080))).map(({ kind, week }) => [kind, week]), [['preview', '2026-W48'], ['prompt', '2026-W48']]);
      });
      it('ends every other round of its channel, and none of another', async () => {
        await store.saveChannel(channel);
        await sendPrompt(store, createOccurrence(45));
        await sendPrompt(store, createOccurrence(46), { sent: { closesAtUtc: at(90_000) } });
        const others = { schedule: createSchedule({ id: 'other', channelId: 'other' }), round: { channelId: 'other' } };
        await sendPrompt(store, createOccurrence(46, { scheduleId: 'other' }), others);
        await sendPrompt(store, createOccurrence(47), { sent: { sentAtUtc: at(7) } });
        const due = async (minutes: number) => [...(await store.listRoundsToClose({ nowUtc: at(minutes), sentBeforeUtc: at(-99_999), limit: 10 }))].sort();
        assert.deepEqual(await due(6), ['schedule-1 2026-W45']);
        assert.deepEqual(await due(7), ['schedule-1 2026-W45', 'schedule-1 2026-W46']);
        assert.deepEqual(await due(99_999), ['schedule-1 2026-W45', 'schedule-1 2026-W46']);
        assert.deepEqual(await store.listOpenRoundIds('other'), ['other 2026-W46']);
      });
      it('counts as used, oldest first', async () => {
        await store.saveChannel(channel);
        for (const [minutes, week] of [47, 5, 48].entries()) await sendPrompt(store, createOccurrence(week), { sent: { sentAtUtc: at(minutes) } });
        assert.deepEqual(await store.listUsedPromptIds('schedule-1'), ['prompt-2026-W47', 'prompt-2026-W5', 'prompt-2026-W48']);
        assert.deepEqual(await store.listUsedPromptIds('other'), []);
      });
      it('is the one planned last when it was replaced', async () => {
        await store.saveChannel(channel);
        await store.savePlan(createSchedule(), createOccurrence(47));
        await store.replacePrompt('schedule-1', '2026-W47', { ...createOccurrence(47).prompt, id: 'swapped' });
        await store.recordPromptSent(await claimAndOpen(store, createOccurrence(47)), createSent());
        assert.deepEqual(await store.listUsedPromptIds('schedule-1'), ['swapped']);
      });
      it('does not fail to be recorded because of what comes next', async () => {
        await store.saveChannel(channel);
        await sendPrompt(store, createOccurrence(47));
        await sendPrompt(store, createOccurrence(48), { sent: { next: createOccurrence(47, { roundId: 'again' }) } });
        assert.deepEqual((await store.listUnplanned(10)).map(({ id }) => id), ['schedule-1']);
      });
    });

    describe('a prompt that is not sent', () => {
      for (const status of ['missed', 'failed'] as const) {
        it(`is reported as ${status} with its reason, leaves no round, and is followed by the next`, async () => {
          await store.saveChannel(channel);
          await store.savePlan(createSchedule(), createOccurrence(47, { previewAtUtc: at(-1) }));
          const delivery = await claimAndOpen(store, createOccurrence(47));
          const next = createOccurrence(48, { dueAtUtc: at(10_080) });
          assert.equal(await store.recordPromptNotSent(delivery, { status, reason: 'MessageSizeTooBig', next }), true);
          assert.deepEqual(await store.listDeliveryRecords('schedule-1', 10), [
            { week: '2026-W48', dueAtUtc: at(10_080), status: 'planned' },
            { week: '2026-W47', dueAtUtc: at(0), status, reason: 'MessageSizeTooBig' },
          ]);
          assert.equal(await store.findRound(createOccurrence(47).roundId), undefined);
          assert.deepEqual(await store.listUsedPromptIds('schedule-1'), []);
          assert.deepEqual(await claimAll(store, at(600)), []);
        });
      }
    });

    describe('the report', () => {
      it('gives the newest, as many as asked for, of one schedule', async () => {
        await store.saveChannel(channel);
        await planChannel('other', 0);
        for (const week of [44, 45, 46, 47]) {
          await sendPrompt(store, createOccurrence(week, { dueAtUtc: at((week - 47) * 10_080) }), { sent: { sentAtUtc: at((week - 47) * 10_080 + 1) } });
        }
        assert.deepEqual((await store.listDeliveryRecords('schedule-1', 2)).map(({ week, status }) => [week, status]), [['2026-W47', 'sent'], ['2026-W46', 'sent']]);
        assert.deepEqual(await store.listDeliveryRecords('unknown', 2), []);
      });
      it('says that a planned one waits for its channel to wake', async () => {
        await planChannel('a', 0);
        await store.putChannelToSleep({ ...channel, channelId: 'a' }, 'BotNotInConversationRoster');
        assert.deepEqual(await store.listDeliveryRecords('a', 1), [{ week: '2026-W47', dueAtUtc: at(0), status: 'planned', reason: 'BotNotInConversationRoster' }]);
      });
    });

    it('a preview is done with once, sent or not, and the prompt stays', async () => {
      await store.saveChannel(channel);
      await store.savePlan(createSchedule(), createOccurrence(47, { previewAtUtc: at(-10) }));
      const preview = await claimOne(store, 'preview', at(-10));
      assert.equal(await store.recordDone(preview, { doneAtUtc: at(-9), reason: 'ForbiddenOperationException' }), true);
      assert.equal(await store.recordDone(preview, { doneAtUtc: at(-9) }), false);
      assert.deepEqual((await claimAll(store)).map(({ kind }) => kind), ['prompt']);
    });
  });
}
