import assert from 'node:assert/strict';
import { createReflections } from '../../../../src/core/reflections/createReflections.ts';
import type { Planner } from '../../../../src/core/reflections/reflections.ts';
import type { Reflections } from '../../../../src/core/reflections/reflections.ts';
import { channel, mette, monday, openScenario, tenantId, type Scenario } from '../../../scheduler/scenario.ts';
import { createLibrary } from '../createLibrary.ts';

const other = { ...channel, channelId: '19:anden@thread.tacv2' };
const guest: Planner = { ...mette, userId: 'gæst', isGuest: true };

describe('plans', () => {
  let scenario: Scenario;
  let reflections: Reflections;
  beforeEach(async () => {
    scenario = await openScenario();
    ({ reflections } = scenario);
  });
  afterEach(() => scenario.store.close());
  const nextWeek = async (): Promise<string | undefined> => (await reflections.findPlan(channel))?.next?.week;

  describe('a new plan', () => {
    it('has the defaults, its maker’s language and the first day to come', async () => {
      const { schedule, next } = await reflections.plan(channel, {}, { ...mette, language: 'en' });
      assert.equal(schedule.threshold, 5);
      assert.equal(schedule.plannedBy, 'mette');
      assert.equal(schedule.language, 'en');
      assert.equal(next?.dueAtUtc.toISOString(), '2026-11-23T08:00:00.000Z');
      assert.equal(next.previewAtUtc, undefined, 'the working day before has passed');
    });
    it('is seen by its channel only', async () => {
      await reflections.plan(channel, {}, mette);
      assert.equal(await reflections.findPlan(other), undefined);
      assert.equal(await reflections.findPlan({ ...channel, tenantId: 'tenant-b' }), undefined);
    });
    it('counts a slower rhythm from its first prompt', async () => {
      scenario.setClock('2026-11-24T09:00:00Z');
      const { next } = await reflections.plan(channel, { everyWeeks: 2 }, mette);
      assert.equal(next?.week, '2026-W49');
      await scenario.runUntil('2027-01-12T00:00:00Z');
      assert.deepEqual(scenario.listSent('prompt').map(({ round }) => round?.week), ['2026-W49', '2026-W51', '2026-W53', '2027-W02']);
    });
    it('wakes its channel, as whoever writes in it shows that it is there', async () => {
      await reflections.plan(channel, {}, mette);
      await scenario.store.putChannelToSleep(channel, 'BotNotInConversationRoster');
      await reflections.plan(channel, {}, mette);
      assert.equal((await scenario.store.findChannel(channel))?.asleepBecause, undefined);
    });
    it('is refused when no prompt fits, and nothing is saved', async () => {
      await assert.rejects(reflections.plan(channel, { choice: { documentId: 'another' } }, mette), { code: 'reflection.noPrompt' });
      await assert.rejects(reflections.plan(channel, { time: '9.30' }, mette), { code: 'schedule.impossibleTime' });
      assert.equal(await reflections.findPlan(channel), undefined);
      assert.equal(await scenario.store.findChannel(channel), undefined);
    });
  });

  describe('a changed plan', () => {
    beforeEach(() => reflections.plan(channel, {}, mette));

    it('keeps the prompt and its maker, whoever changes it', async () => {
      const { next: before } = await reflections.swap(channel, mette);
      const { schedule, next } = await reflections.plan(channel, { weekday: 3 }, { ...mette, userId: 'anders', language: 'en' });
      assert.equal(next?.prompt.id, before?.prompt.id);
      assert.equal(next?.dueAtUtc.toISOString(), '2026-11-25T08:00:00.000Z');
      assert.deepEqual([schedule.plannedBy, schedule.language], ['mette', 'da']);
    });
    it('takes another prompt when the theme changes, unless the leader wrote it', async () => {
      const { next } = await reflections.plan(channel, { choice: { themeId: 'velfaerd' } }, mette);
      assert.equal(next?.prompt.themeId, 'velfaerd');
      await reflections.edit(channel, 'Hvad er vi stolte af?', mette);
      const { next: own } = await reflections.plan(channel, { choice: { themeId: 'driften' } }, mette);
      assert.equal(own?.prompt.question.da, 'Hvad er vi stolte af?');
    });
    it('gives no second prompt in a week that has had one', async () => {
      await scenario.runUntil('2026-11-23T09:00:00Z');
      const { next } = await reflections.plan(channel, { weekday: 5 }, mette);
      assert.equal(next?.week, '2026-W49');
    });
    it('keeps a week whose prompt is waiting to be sent again', async () => {
      scenario.messenger.platform = () => ({ kind: 'failed', code: '503' });
      await scenario.runUntil('2026-11-23T08:10:00Z');
      const { next } = await reflections.plan(channel, { threshold: 4, time: '07:00' }, mette);
      assert.equal(next?.week, '2026-W48');
      scenario.messenger.platform = () => undefined;
      await scenario.scheduler.runDue();
      assert.deepEqual(scenario.listSent('prompt').map(({ round }) => [round?.week, round?.threshold]), [['2026-W48', 4]]);
    });
    it('counts a slower rhythm from the last prompt', async () => {
      await scenario.runUntil('2026-11-24T09:00:00Z');
      const { next } = await reflections.plan(channel, { everyWeeks: 2 }, mette);
      assert.equal(next?.week, '2026-W50');
    });
  });

  describe('pauses', () => {
    beforeEach(() => reflections.plan(channel, {}, mette));

    it('leave out their days, and are ended by resuming', async () => {
      const { next } = await reflections.pause(channel, { from: '2026-11-23', to: '2026-12-06' }, mette);
      assert.equal(next?.week, '2026-W50');
      assert.equal((await reflections.resume(channel, mette)).next?.week, '2026-W48');
    });
    it('without an end leave nothing planned until somebody resumes', async () => {
      assert.equal((await reflections.pause(channel, { from: '2026-11-23' }, mette)).next, undefined);
      await assert.rejects(reflections.swap(channel, mette), { code: 'reflection.nothingPlanned' });
      await scenario.runUntil('2026-12-20T00:00:00Z');
      assert.deepEqual(scenario.messenger.sent, []);
      assert.equal((await reflections.resume(channel, mette)).next?.week, '2026-W52');
    });
    it('add up, and those that are over are forgotten', async () => {
      await reflections.pause(channel, { from: '2026-11-20', to: '2026-11-22' }, mette);
      await reflections.pause(channel, { from: '2026-11-23', to: '2026-11-24' }, mette);
      const { schedule } = await reflections.pause(channel, { from: '2026-12-21', to: '2026-12-31' }, mette);
      assert.deepEqual(schedule.pauses.map(({ from }) => from), ['2026-11-23', '2026-12-21']);
    });
    it('are refused with dates that are none, and nothing changes', async () => {
      await assert.rejects(reflections.pause(channel, { from: '2026-12-24', to: '2026-12-01' }, mette), { code: 'reflection.badPause' });
      assert.equal(await nextWeek(), '2026-W48');
    });
  });

  describe('what is planned', () => {
    beforeEach(() => reflections.plan(channel, {}, mette));

    it('is skipped for its week, and its prompt comes the week after', async () => {
      const before = await reflections.edit(channel, 'Hvad lykkedes?', mette);
      const { next } = await reflections.skip(channel, mette, before.next?.week);
      assert.equal(next?.week, '2026-W49');
      assert.equal(next.prompt.question.da, 'Hvad lykkedes?');
      assert.deepEqual((await reflections.report(channel)).map(({ week, status }) => [week, status]), [['2026-W49', 'planned'], ['2026-W48', 'skipped']]);
    });
    it('is swapped through all that fit before any comes again', async () => {
      const ids = [(await reflections.findPlan(channel))?.next?.prompt.id];
      for (let swap = 0; swap < 6; swap += 1) ids.push((await reflections.swap(channel, mette)).next?.prompt.id);
      assert.equal(new Set(ids.slice(0, 6)).size, 6);
      assert.equal(ids[6], ids[0]);
    });
    it('may be any statement of the documents, and is swapped back into the rotation', async () => {
      assert.equal((await reflections.choose(channel, 'statement-5', mette)).next?.prompt.id, 'prompt-5');
      await reflections.plan(channel, { choice: { themeId: 'velfaerd' } }, mette);
      await reflections.choose(channel, 'statement-5', mette);
      assert.equal((await reflections.swap(channel, mette)).next?.prompt.themeId, 'velfaerd');
      await assert.rejects(reflections.choose(channel, 'no-such-statement', mette), { code: 'reflection.noPrompt' });
    });
    it('takes the leader’s own question on its statement, which then counts as asked about', async () => {
      const { next } = await reflections.edit(channel, '  Hvad vil vi\r\nmindre af? ', mette);
      assert.deepEqual(next?.prompt.question, { da: 'Hvad vil vi\nmindre af?', en: 'Hvad vil vi\nmindre af?' });
      assert.equal(next.prompt.origin, 'own');
      await assert.rejects(reflections.edit(channel, ' ', mette), { code: 'reflection.noQuestion' });
      await assert.rejects(reflections.edit(channel, 'x'.repeat(301), mette), { code: 'reflection.textTooLong' });
      await scenario.runUntil('2027-01-12T00:00:00Z');
      assert.equal(new Set(scenario.listSent('prompt').slice(0, 6).map(({ round }) => round?.prompt.statementId)).size, 6);
    });
    it('is not touched from a preview of a week that is over', async () => {
      await scenario.runUntil('2026-11-23T09:00:00Z');
      for (const change of [reflections.skip(channel, mette, '2026-W48'), reflections.swap(channel, mette, '2026-W48'), reflections.sendNow(channel, mette, '2026-W48'), reflections.edit(channel, 'Hvorfor?', mette, '2026-W48')]) {
        await assert.rejects(change, { code: 'reflection.tooLate' });
      }
      assert.equal(await nextWeek(), '2026-W49');
    });
    it('cannot be swapped when nothing else fits', async () => {
      const single = createReflections({ ...scenario.reflectionParts, library: createLibrary(1) });
      await single.plan(other, {}, mette);
      await assert.rejects(single.swap(other, mette), { code: 'reflection.noPrompt' });
    });
  });

  describe('sending now', () => {
    beforeEach(() => reflections.plan(channel, { weekday: 3 }, mette));

    it('sends this week’s prompt before its time, and the next one next week', async () => {
      await reflections.sendNow(channel, mette);
      await scenario.scheduler.runDue();
      assert.deepEqual(scenario.listSent('prompt').map(({ round, isLate }) => [round?.week, isLate]), [['2026-W48', false]]);
      assert.equal(await nextWeek(), '2026-W49');
    });
    it('sends one in addition when this week’s is sent, as often as it is asked for', async () => {
      for (const time of ['09:00', '09:10']) {
        await scenario.runUntil(`2026-11-25T${time}:00Z`);
        await reflections.sendNow(channel, mette);
        await scenario.scheduler.runDue();
      }
      await scenario.runUntil('2026-12-03T00:00:00Z');
      assert.deepEqual(scenario.listSent('prompt').map(({ round }) => round?.week), ['2026-W48', '2026-W48.2', '2026-W48.3', '2026-W49']);
      assert.equal(new Set(scenario.listSent('prompt').map(({ round }) => round?.prompt.id)).size, 4);
    });
    it('sends none when the button was pressed twice, so that the second does not close the first before anybody has answered', async () => {
      await reflections.sendNow(channel, mette);
      await reflections.sendNow(channel, mette);
      await scenario.scheduler.runDue();
      await assert.rejects(reflections.sendNow(channel, mette), { code: 'reflection.justSent' });
      await scenario.scheduler.runDue();
      assert.equal(scenario.listSent('prompt').length, 1);
    });
    it('sends next week’s prompt early from its preview, and none in its week', async () => {
      await scenario.runUntil('2026-11-27T10:00:00Z');
      await reflections.sendNow(channel, mette, '2026-W49');
      await scenario.runUntil('2026-12-04T00:00:00Z');
      assert.deepEqual(scenario.listSent('prompt').map(({ round }) => round?.week), ['2026-W48', '2026-W49']);
      assert.equal(await nextWeek(), '2026-W50');
    });
    it('works in a pause', async () => {
      await reflections.pause(channel, { from: '2026-11-20' }, mette);
      await reflections.sendNow(channel, mette);
      await scenario.scheduler.runDue();
      assert.equal(scenario.listSent('prompt').length, 1);
      assert.equal(await nextWeek(), undefined);
    });
  });

  describe('stopping', () => {
    it('sends nothing more, and keeps id and history for a plan made anew', async () => {
      const { schedule } = await reflections.plan(channel, {}, mette);
      await scenario.runUntil('2026-11-24T00:00:00Z');
      await reflections.stop(channel, mette);
      await scenario.runUntil('2026-12-08T00:00:00Z');
      assert.equal(scenario.listSent('prompt').length, 1);
      assert.equal(await reflections.findPlan(channel), undefined);
      assert.equal((await reflections.history(channel)).length, 1);
      const anders = { ...mette, userId: 'anders' };
      const again = await reflections.plan(channel, {}, anders);
      assert.deepEqual([again.schedule.id, again.schedule.plannedBy], [schedule.id, 'anders']);
      assert.notEqual(again.next?.prompt.id, 'prompt-1');
    });
    it('closes at once what only the next prompt would close, and leaves the others their day', async () => {
      for (const [key, closesAfterDays] of [[channel, undefined], [other, 4]] as const) {
        await reflections.plan(key, { closesAfterDays }, mette);
      }
      await scenario.runUntil('2026-11-23T12:00:00Z');
      for (const key of [channel, other]) await reflections.stop(key, mette);
      assert.deepEqual([(await reflections.history(channel)).length, (await reflections.history(other)).length], [1, 0]);
      await scenario.runUntil('2026-11-28T12:00:00Z');
      assert.equal((await reflections.history(other)).length, 1);
      assert.deepEqual(scenario.listSent('digest').map(({ channelId }) => channelId), [channel.channelId, other.channelId]);
    });
  });

  describe('who may', () => {
    const changes = (by: Planner, on: Reflections = reflections): Promise<unknown>[] => [
      on.plan(channel, {}, by),
      on.pause(channel, { from: '2026-12-01' }, by),
      on.resume(channel, by),
      on.skip(channel, by),
      on.sendNow(channel, by),
      on.stop(channel, by),
      on.swap(channel, by),
      on.edit(channel, 'Hvorfor?', by),
      on.choose(channel, 'statement-2', by),
    ];
    it('is no guest and nobody of another tenant, and nothing changes', async () => {
      const before = await reflections.plan(channel, {}, mette);
      for (const by of [guest, { ...mette, tenantId: 'tenant-b' }]) for (const change of changes(by)) await assert.rejects(change, { code: 'reflection.notAllowed' });
      assert.deepEqual(await reflections.findPlan(channel), before);
    });
    it('is only the schedule admins where there are some, however their ids are written', async () => {
      const narrow = createReflections({ ...scenario.reflectionParts, scheduleAdmins: ['anders'] });
      for (const change of changes(mette, narrow)) await assert.rejects(change, { code: 'reflection.notAllowed' });
      assert.equal((await narrow.plan(channel, {}, { ...mette, userId: 'Anders' })).schedule.plannedBy, 'Anders');
    });
    it('has a plan to change', async () => {
      for (const change of changes(mette).slice(1)) await assert.rejects(change, { code: 'reflection.noPlan' });
    });
  });

  it('lists the plans that a person made and that are active', async () => {
    await reflections.plan(channel, {}, mette);
    await reflections.plan(other, {}, mette);
    await reflections.stop(other, mette);
    const plans = await reflections.listPlansBy({ tenantId, userId: 'mette' });
    assert.deepEqual(plans.map(({ schedule, next }) => [schedule.channelId, next?.dueAtUtc]), [[channel.channelId, new Date(monday.getTime() + 60 * 60 * 1000)]]);
  });
});
