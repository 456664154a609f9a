import assert from 'node:assert/strict';
import type { ReflectionStore } from '../../../src/core/reflections/reflectionStore.ts';
import type { Schedule } from '../../../src/core/reflections/schedule.ts';
import { at, channel, claimAll, claimAndOpen, claimOne, createOccurrence, createPrompt, createSchedule, createSent, type OpenEmpty, sendPrompt, without } from './samples.ts';

/** What a store does with plans and what is planned. */
export function describeScheduleContract(engine: string, openEmpty: OpenEmpty): void {
  describe(`plans on ${engine}`, () => {
    let store: ReflectionStore;
    beforeEach(async () => {
      store = await openEmpty();
      await store.saveChannel(channel);
    });

    describe('a plan', () => {
      it('is absent until saved', async () => {
        assert.equal(await store.findSchedule(channel), undefined);
        assert.equal(await store.findScheduleById('schedule-1'), undefined);
      });
      it('is found as it was saved, with every field', async () => {
        await store.savePlan(fullSchedule, undefined);
        assert.deepEqual(await store.findSchedule(channel), fullSchedule);
        assert.deepEqual(await store.findScheduleById(fullSchedule.id), fullSchedule);
      });
      it('is replaced as a whole, without the fields that are absent', async () => {
        await store.savePlan(fullSchedule, undefined);
        const smaller = without(fullSchedule, 'plannedBy', 'closesAfterDays');
        await store.savePlan({ ...smaller, choice: {}, isActive: false }, undefined);
        assert.deepEqual(await store.findSchedule(channel), { ...smaller, choice: {}, isActive: false });
      });
      it('is not that of another channel or tenant', async () => {
        await store.savePlan(createSchedule(), undefined);
        assert.equal(await store.findSchedule({ ...channel, channelId: '19:2@thread.tacv2' }), undefined);
        assert.equal(await store.findSchedule({ ...channel, tenantId: 'tenant-b' }), undefined);
      });
      it('keeps its id when two people make a channel’s first plan at once', async () => {
        const ids = ['schedule-1', 'schedule-2', 'schedule-3'];
        await Promise.all(ids.map((id) => store.savePlan(createSchedule({ id, plannedBy: id }), createOccurrence(47, { scheduleId: id }))));
        const schedule = await store.findSchedule(channel);
        assert.ok(schedule && ids.includes(schedule.id));
        assert.equal((await claimAll(store)).length, 1);
        assert.equal((await store.findPlanned(schedule.id))?.scheduleId, schedule.id);
      });
    });

    describe('what is planned', () => {
      it('is found as it was given', async () => {
        const occurrence = createOccurrence(47, { previewAtUtc: at(-1440) });
        await store.savePlan(createSchedule(), occurrence);
        assert.deepEqual(await store.findPlanned('schedule-1'), occurrence);
        assert.deepEqual(await store.findOccurrence('schedule-1', '2026-W47'), occurrence);
        assert.equal(await store.findOccurrence('schedule-1', '2026-W48'), undefined);
      });
      it('has a delivery, and one for its preview where that is not too late', async () => {
        await store.savePlan(createSchedule(), createOccurrence(47, { previewAtUtc: at(-30) }));
        assert.deepEqual((await claimAll(store, at(-30))).map(({ kind, dueAtUtc }) => [kind, dueAtUtc]), [['preview', at(-30)]]);
        assert.deepEqual((await claimAll(store, at(0))).map(({ kind }) => kind), ['prompt']);
        await store.savePlan(createSchedule({ id: 'schedule-2', channelId: 'other' }), createOccurrence(47, { scheduleId: 'schedule-2' }));
        assert.deepEqual((await claimAll(store)).map(({ kind }) => kind), ['prompt']);
      });
      it('gives way to what is planned instead, deliveries included', async () => {
        await store.savePlan(createSchedule(), createOccurrence(47, { previewAtUtc: at(-1440) }));
        const other = createOccurrence(48, { dueAtUtc: at(5) });
        await store.savePlan(createSchedule({ time: '10:00' }), other);
        assert.deepEqual(await store.findPlanned('schedule-1'), other);
        assert.deepEqual((await claimAll(store, at(10))).map(({ kind, week }) => [kind, week]), [['prompt', '2026-W48']]);
        assert.deepEqual((await store.listDeliveryRecords('schedule-1', 10)).map(({ week }) => week), ['2026-W48']);
      });
      it('may be the same week and round at another time', async () => {
        await store.savePlan(createSchedule(), createOccurrence(47));
        await store.savePlan(createSchedule(), createOccurrence(47, { dueAtUtc: at(30) }));
        assert.deepEqual(await claimAll(store, at(29)), []);
        assert.equal((await claimAll(store, at(30))).length, 1);
      });
      it('is nothing once the plan is stopped', async () => {
        await store.savePlan(createSchedule(), createOccurrence(47, { previewAtUtc: at(-1440) }));
        await store.savePlan(createSchedule({ isActive: false }), undefined);
        assert.equal(await store.findPlanned('schedule-1'), undefined);
        assert.deepEqual(await claimAll(store), []);
        assert.equal(await store.findNextDueAtUtc(), undefined);
      });
      it('is not a week that was sent already, but may be one that was skipped', async () => {
        await sendPrompt(store, createOccurrence(47));
        await store.savePlan(createSchedule(), createOccurrence(47, { roundId: 'again' }));
        assert.equal(await store.findPlanned('schedule-1'), undefined);
        await store.savePlan(createSchedule(), createOccurrence(48));
        assert.equal(await store.skipPlanned('schedule-1', '2026-W48', undefined), true);
        await store.savePlan(createSchedule(), createOccurrence(48, { roundId: 'after all' }));
        assert.equal((await store.findPlanned('schedule-1'))?.roundId, 'after all');
        assert.equal((await claimAll(store)).filter(({ kind }) => kind === 'prompt').length, 1);
      });
      it('takes its unsent round with it when it goes', async () => {
        const occurrence = createOccurrence(47);
        await store.savePlan(createSchedule(), occurrence);
        const delivery = await claimAndOpen(store, occurrence);
        await store.recordRetry(delivery, { dueAtUtc: at(5), reason: '429' });
        await store.savePlan(createSchedule(), createOccurrence(48));
        assert.equal(await store.findRound(occurrence.roundId), undefined);
        assert.equal(await store.saveResponse(occurrence.roundId, 'r', { scale: 3 }, at(6)), false);
      });
    });

    describe('while it is being sent', () => {
      const sending = createOccurrence(47);
      const later = createOccurrence(48, { dueAtUtc: at(10_080) });

      it('what is planned is left alone by a new plan, and what came of the old one is not planned after it', async () => {
        await store.savePlan(createSchedule(), sending);
        const delivery = await claimAndOpen(store, sending);
        const changed = createSchedule({ weekday: 4 });
        await store.savePlan(changed, later);
        assert.deepEqual(await store.findPlanned('schedule-1'), sending);
        assert.equal(await store.recordPromptSent(delivery, createSent({ next: createOccurrence(49) })), true);
        assert.equal(await store.findPlanned('schedule-1'), undefined);
        assert.deepEqual(await store.listUnplanned(10), [changed]);
        assert.equal(await store.planNext(later), true);
        assert.deepEqual(await store.findPlanned('schedule-1'), later);
      });
      it('it can neither be skipped nor get another prompt', async () => {
        await store.savePlan(createSchedule(), sending);
        await claimOne(store, 'prompt');
        assert.equal(await store.skipPlanned('schedule-1', sending.week, later), false);
        assert.equal(await store.replacePrompt('schedule-1', sending.week, createPrompt('other')), false);
        assert.deepEqual(await store.findPlanned('schedule-1'), sending);
      });
      it('a stop lets it be recorded, and nothing comes after', async () => {
        await store.savePlan(createSchedule(), sending);
        const delivery = await claimAndOpen(store, sending);
        await store.savePlan(createSchedule({ isActive: false }), undefined);
        assert.equal(await store.findOccurrence('schedule-1', sending.week), undefined);
        assert.equal(await store.recordPromptSent(delivery, createSent({ next: later })), true);
        assert.equal(await store.findPlanned('schedule-1'), undefined);
        assert.deepEqual(await store.listUsedPromptIds('schedule-1'), [sending.prompt.id]);
      });
      for (const how of ['recordRetry', 'releaseDelivery', 'recordDone'] as const) {
        it(`a stop ends it when it was not sent (${how})`, async () => {
          await store.savePlan(createSchedule(), sending);
          const delivery = await claimAndOpen(store, sending);
          await store.savePlan(createSchedule({ isActive: false }), undefined);
          assert.equal(await store[how](delivery, { dueAtUtc: at(1), reason: '429', doneAtUtc: at(1) }), true);
          assert.equal(await store.findPlanned('schedule-1'), undefined);
          assert.deepEqual(await claimAll(store, at(600)), []);
          assert.equal(await store.findRound(sending.roundId), undefined);
        });
      }
      it('what waits for another attempt can be changed again, and has what comes next', async () => {
        await store.savePlan(createSchedule(), sending);
        const first = await claimAndOpen(store, sending);
        await store.savePlan(createSchedule({ weekday: 4 }), later);
        await store.recordRetry(first, { dueAtUtc: at(1), reason: '503' });
        assert.equal(await store.replacePrompt('schedule-1', sending.week, createPrompt('other')), true);
        const second = await claimOne(store, 'prompt', at(1));
        assert.equal(await store.recordPromptSent(second, createSent({ next: later })), true);
        assert.deepEqual(await store.findPlanned('schedule-1'), later);
      });
    });

    describe('replacing and skipping', () => {
      beforeEach(() => store.savePlan(createSchedule(), createOccurrence(47, { previewAtUtc: at(-1440) })));

      it('another prompt is sent in the same round at the same time', async () => {
        assert.equal(await store.replacePrompt('schedule-1', '2026-W47', createPrompt('other')), true);
        assert.deepEqual(await store.findPlanned('schedule-1'), createOccurrence(47, { previewAtUtc: at(-1440), prompt: createPrompt('other') }));
      });
      it('a skipped one is reported and not sent, and the next is planned', async () => {
        const next = createOccurrence(48, { dueAtUtc: at(10_080), previewAtUtc: at(8_640) });
        assert.equal(await store.skipPlanned('schedule-1', '2026-W47', next), true);
        assert.deepEqual(await store.findPlanned('schedule-1'), next);
        assert.deepEqual(await claimAll(store), []);
        assert.deepEqual(await store.listDeliveryRecords('schedule-1', 10), [
          { week: '2026-W48', dueAtUtc: at(10_080), status: 'planned' },
          { week: '2026-W47', dueAtUtc: at(0), status: 'skipped' },
        ]);
        assert.deepEqual(await store.listUsedPromptIds('schedule-1'), []);
      });
      it('nothing happens to a week that is not planned, is settled, or is of no schedule', async () => {
        assert.equal(await store.skipPlanned('schedule-1', '2026-W48', undefined), false);
        assert.equal(await store.replacePrompt('schedule-1', '2026-W48', createPrompt('other')), false);
        assert.equal(await store.skipPlanned('unknown', '2026-W47', undefined), false);
        assert.equal(await store.skipPlanned('schedule-1', '2026-W47', undefined), true);
        assert.equal(await store.skipPlanned('schedule-1', '2026-W47', undefined), false);
        assert.equal(await store.replacePrompt('schedule-1', '2026-W47', createPrompt('other')), false);
      });
      it('of two people who skip at once one does', async () => {
        const outcomes = await Promise.all([1, 2, 3].map(() => store.skipPlanned('schedule-1', '2026-W47', createOccurrence(48))));
        assert.deepEqual(outcomes.sort(), [false, false, true]);
        assert.equal((await store.findPlanned('schedule-1'))?.week, '2026-W48');
      });
      it('people who plan, skip and swap at once leave one planned, with one delivery', async () => {
        await Promise.all(
          Array.from({ length: 12 }, (_, n) =>
            [
              () => store.savePlan(createSchedule({ time: `1${n % 10}:00` }), createOccurrence(50, { roundId: `round-${n}` })),
              () => store.skipPlanned('schedule-1', '2026-W47', createOccurrence(48)),
              () => store.replacePrompt('schedule-1', '2026-W47', createPrompt('other')),
              () => store.planNext(createOccurrence(49)),
            ][n % 4]!(),
          ),
        );
        const claimed = await claimAll(store);
        assert.equal(claimed.length, 1);
        assert.equal((await store.findPlanned('schedule-1'))?.roundId, claimed[0]!.roundId);
      });
    });

    describe('what is missing', () => {
      it('is listed for active plans of channels that are awake, in the order of ids', async () => {
        for (const id of ['d', 'b', 'asleep', 'stopped', 'planned', 'c']) {
          await store.saveChannel({ ...channel, channelId: id });
          await store.savePlan(createSchedule({ id, channelId: id, isActive: id !== 'stopped' }), id === 'planned' ? createOccurrence(47, { scheduleId: id }) : undefined);
        }
        await store.putChannelToSleep({ ...channel, channelId: 'asleep' }, 'BotNotInConversationRoster');
        assert.deepEqual((await store.listUnplanned(10)).map(({ id }) => id), ['b', 'c', 'd']);
        assert.deepEqual((await store.listUnplanned(2)).map(({ id }) => id), ['b', 'c']);
        assert.deepEqual((await store.listUnplanned(2, 'c')).map(({ id }) => id), ['d']);
        assert.deepEqual((await store.listSchedules(10)).map(({ id }) => id), ['asleep', 'b', 'c', 'd', 'planned', 'stopped']);
        assert.deepEqual((await store.listSchedules(2, 'b')).map(({ id }) => id), ['c', 'd']);
      });
      it('is planned once, without changing the plan', async () => {
        await store.savePlan(createSchedule({ time: '11:00' }), undefined);
        const outcomes = await Promise.all([47, 48, 49].map((week) => store.planNext(createOccurrence(week))));
        assert.deepEqual(outcomes.sort(), [false, false, true]);
        assert.equal((await claimAll(store)).length, 1);
        assert.equal((await store.findSchedule(channel))?.time, '11:00');
      });
      it('is not planned over a week that was settled while another is planned', async () => {
        await store.savePlan(createSchedule(), createOccurrence(47));
        await store.skipPlanned('schedule-1', '2026-W47', createOccurrence(48));
        assert.equal(await store.planNext(createOccurrence(47)), false);
        assert.deepEqual((await store.listDeliveryRecords('schedule-1', 10)).map(({ week, status }) => `${week} ${status}`).sort(), ['2026-W47 skipped', '2026-W48 planned']);
      });
      it('is not planned for a plan that is stopped or unknown', async () => {
        await store.savePlan(createSchedule({ isActive: false }), undefined);
        assert.equal(await store.planNext(createOccurrence(47)), false);
        assert.equal(await store.planNext(createOccurrence(47, { scheduleId: 'unknown' })), false);
        assert.deepEqual(await claimAll(store), []);
      });
    });
  });
}

const fullSchedule: Schedule = {
  ...createSchedule(),
  weekday: 4,
  time: '14:30',
  zone: 'Atlantic/Faroe',
  everyWeeks: 2,
  holidayRule: 'day-before',
  pauseWeeks: [7, 28, 29, 30, 42],
  choice: { documentId: 'gladsaxe-vi-vil', roleId: 'leder', themeId: 'mod' },
  closesAfterDays: 10,
  threshold: 3,
  language: 'en',
  pauses: [{ from: '2026-12-21', to: '2027-01-03' }, { from: '2027-03-01' }],
};
