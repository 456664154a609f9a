import assert from 'node:assert/strict';
import { channel, mette, openScenario, type Scenario } from './scenario.ts';

describe('downtime', () => {
  let scenario: Scenario;
  beforeEach(async () => {
    scenario = await openScenario();
    await scenario.reflections.plan(channel, {}, mette);
  });
  afterEach(() => scenario.store.close());
  const backAt = async (nowUtc: string): Promise<void> => {
    scenario.setClock(nowUtc);
    await scenario.scheduler.runDue();
  };
  const report = async (): Promise<unknown[]> => (await scenario.reflections.report(channel)).map(({ week, status, reason }) => [week, status, ...(reason === undefined ? [] : [reason])]);

  it('of some minutes is not called late', async () => {
    await backAt('2026-11-23T08:20:00Z');
    assert.deepEqual(scenario.listSent('prompt').map(({ isLate }) => isLate), [false]);
  });
  it('is caught up within the working week, and marked late', async () => {
    await backAt('2026-11-27T15:00:00Z');
    assert.deepEqual(scenario.listSent('prompt').map(({ isLate }) => isLate), [true]);
    assert.deepEqual(await report(), [['2026-W49', 'planned'], ['2026-W48', 'late']]);
  });
  it('over the weekend misses the week', async () => {
    await backAt('2026-11-28T12:00:00Z');
    assert.deepEqual(scenario.listSent('prompt'), []);
    assert.deepEqual(await report(), [['2026-W49', 'planned'], ['2026-W48', 'missed', 'tooLate']]);
  });
  it('of weeks is caught up with one prompt, and every missed week is in the report', async () => {
    await backAt('2026-12-16T12:00:00Z');
    assert.deepEqual(scenario.listSent('prompt').map(({ round, isLate }) => [round?.week, isLate]), [['2026-W51', true]]);
    assert.deepEqual(await report(), [
      ['2026-W52', 'planned'],
      ['2026-W51', 'late'],
      ['2026-W50', 'missed', 'tooLate'],
      ['2026-W49', 'missed', 'tooLate'],
      ['2026-W48', 'missed', 'tooLate'],
    ]);
  });
  it('loses no question that a leader wrote', async () => {
    await scenario.reflections.edit(channel, 'Hvad skal vi holde op med?', mette);
    await backAt('2026-12-02T12:00:00Z');
    assert.deepEqual(scenario.listSent('prompt').map(({ round }) => [round?.week, round?.prompt.question.da]), [['2026-W49', 'Hvad skal vi holde op med?']]);
  });
  it('never sends two prompts at once when a holiday has moved the next one close', async () => {
    // Easter: Monday 2027-03-29 is closed, and so are Thursday and Friday before it.
    await scenario.reflections.plan(channel, { holidayRule: 'day-before' }, mette);
    await scenario.runUntil('2027-03-21T12:00:00Z');
    scenario.messenger.sent.length = 0;
    await backAt('2027-03-24T12:00:00Z');
    await scenario.runUntil('2027-04-04T12:00:00Z');
    assert.deepEqual(scenario.listSent('prompt').map(({ round, isLate }) => [round?.week, isLate]), [['2027-W13', true]]);
  });
  it('shows no preview of what is sent already', async () => {
    await scenario.runUntil('2026-11-23T08:00:00Z');
    await backAt('2026-11-30T09:00:00Z');
    assert.deepEqual(scenario.listSent('preview'), []);
    assert.equal(scenario.listSent('prompt').length, 2);
  });
  it('closes the rounds of its time once, and tells their digests', async () => {
    await scenario.reflections.plan(channel, { closesAfterDays: 3 }, mette);
    await scenario.runUntil('2026-11-23T08:00:00Z');
    await scenario.answer(scenario.listSent('prompt')[0]!.round!.id, 5);
    await backAt('2026-11-29T12:00:00Z');
    await scenario.scheduler.runDue();
    assert.equal(scenario.listSent('digest').length, 1);
  });
});
