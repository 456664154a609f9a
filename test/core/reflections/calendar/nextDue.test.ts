import assert from 'node:assert/strict';
import { findNextDue } from '../../../../src/core/reflections/calendar/nextDue.ts';
import type { Schedule } from '../../../../src/core/reflections/schedule.ts';
import { createSchedule } from '../createSchedule.ts';

describe('findNextDue', () => {
  it('is strictly after the instant', () => {
    const mondays = createSchedule();
    assert.equal(next(mondays, '2026-11-23T07:59:59Z'), '2026-W48 2026-11-23T08:00');
    assert.equal(next(mondays, '2026-11-23T08:00:00Z'), '2026-W49 2026-11-30T08:00');
  });
  it('is nothing for a plan that is stopped', () => assert.equal(next(createSchedule({ isActive: false }), '2026-11-23T00:00Z'), undefined));

  describe('every so many weeks', () => {
    it('counts from the first week and across a week 53', () => {
      const everyOther = createSchedule({ everyWeeks: 2, firstWeek: '2026-W51' });
      assert.deepEqual(list(everyOther, '2026-12-01T00:00Z', 3), ['2026-W51 2026-12-14T08:00', '2026-W53 2026-12-28T08:00', '2027-W02 2027-01-11T08:00']);
    });
    it('sends nothing before the first week, however far away it is', () => {
      assert.equal(next(createSchedule({ firstWeek: '2026-W50' }), '2026-11-02T00:00Z'), '2026-W50 2026-12-07T08:00');
      assert.equal(next(createSchedule({ firstWeek: '2036-W02', everyWeeks: 4 }), '2026-11-02T00:00Z'), '2036-W02 2036-01-07T08:00');
    });
    it('comes every four weeks', () => {
      assert.deepEqual(list(createSchedule({ everyWeeks: 4, firstWeek: '2026-W48' }), '2026-11-23T08:00Z', 2), ['2026-W52 2026-12-21T08:00', '2027-W03 2027-01-18T08:00']);
    });
  });

  describe('over a change of clocks', () => {
    const sundays = (time: string): Schedule => createSchedule({ weekday: 7, time });
    it('keeps the local time', () => {
      assert.deepEqual(list(createSchedule(), '2026-03-20T00:00Z', 2), ['2026-W13 2026-03-23T08:00', '2026-W14 2026-03-30T07:00']);
      assert.deepEqual(list(createSchedule(), '2026-10-16T00:00Z', 2), ['2026-W43 2026-10-19T07:00', '2026-W44 2026-10-26T08:00']);
    });
    it('takes a time that is skipped by the clock before the change', () => {
      assert.equal(next(sundays('01:59'), '2026-03-28T12:00Z'), '2026-W13 2026-03-29T00:59');
      assert.equal(next(sundays('02:00'), '2026-03-28T12:00Z'), '2026-W13 2026-03-29T01:00');
      assert.equal(next(sundays('02:30'), '2026-03-28T12:00Z'), '2026-W13 2026-03-29T01:30');
      assert.equal(next(sundays('03:00'), '2026-03-28T12:00Z'), '2026-W13 2026-03-29T01:00');
    });
    it('takes the first of a time that comes twice, and does not send again at the second', () => {
      assert.equal(next(sundays('01:59'), '2026-10-24T12:00Z'), '2026-W43 2026-10-24T23:59');
      assert.equal(next(sundays('02:30'), '2026-10-24T12:00Z'), '2026-W43 2026-10-25T00:30');
      assert.equal(next(sundays('02:30'), '2026-10-25T00:30Z'), '2026-W44 2026-11-01T01:30');
      assert.equal(next(sundays('03:00'), '2026-10-24T12:00Z'), '2026-W43 2026-10-25T02:00');
    });
    it('knows the changes of other zones, such as Nuuk’s, where an hour before midnight is skipped', () => {
      const nuuk = createSchedule({ weekday: 6, zone: 'America/Nuuk' });
      assert.deepEqual(list({ ...nuuk, time: '22:30' }, '2026-03-22T12:00Z', 2), ['2026-W13 2026-03-29T00:30', '2026-W14 2026-04-04T23:30']);
      assert.equal(next({ ...nuuk, time: '23:30' }, '2026-03-22T12:00Z'), '2026-W13 2026-03-29T01:30');
      assert.equal(next({ ...nuuk, time: '23:30' }, '2026-03-29T01:10Z'), '2026-W13 2026-03-29T01:30');
    });
  });

  describe('in another zone', () => {
    const mondays = createSchedule();
    it('comes at the same time on the clock there', () => {
      assert.equal(next({ ...mondays, zone: 'Atlantic/Faroe' }, '2026-11-22T00:00Z'), '2026-W48 2026-11-23T09:00');
      assert.equal(next({ ...mondays, zone: 'America/Nuuk' }, '2026-11-22T00:00Z'), '2026-W48 2026-11-23T11:00');
    });
    it('is the same under the zone’s old name', () => {
      assert.equal(next({ ...mondays, zone: 'America/Godthab' }, '2026-11-22T00:00Z'), next({ ...mondays, zone: 'America/Nuuk' }, '2026-11-22T00:00Z'));
    });
    it('may come a second time on the day when the plan’s zone changes to one further west', () => {
      const sentInCopenhagen = '2026-11-23T08:00:00Z';
      assert.equal(next({ ...mondays, zone: 'Atlantic/Faroe' }, sentInCopenhagen), '2026-W48 2026-11-23T09:00');
    });
    it('takes the week of the local day', () => {
      assert.equal(next({ ...mondays, time: '00:30' }, '2027-01-03T12:00Z'), '2027-W01 2027-01-03T23:30');
      assert.equal(next({ ...mondays, weekday: 7, time: '23:30', zone: 'America/Nuuk' }, '2027-01-02T12:00Z'), '2026-W53 2027-01-04T01:30');
    });
    it('is refused when there is no such zone or time', () => {
      assert.throws(() => findNextDue({ ...mondays, zone: 'Mars/Base' }, new Date('2026-11-22T00:00Z')), { code: 'schedule.unknownZone' });
      for (const time of ['24:00', '9:00', '09:60', '']) {
        assert.throws(() => findNextDue({ ...mondays, time }, new Date('2026-11-22T00:00Z')), { code: 'schedule.impossibleTime' });
      }
    });
  });

  describe('on a holiday', () => {
    it('goes past Easter Monday to Tuesday, back to the Wednesday before Easter, or is dropped', () => {
      assert.equal(next(createSchedule({ holidayRule: 'next-working-day' }), '2026-03-31T00:00Z'), '2026-W15 2026-04-07T07:00');
      assert.equal(next(createSchedule({ holidayRule: 'day-before' }), '2026-03-31T00:00Z'), '2026-W15 2026-04-01T07:00');
      assert.equal(next(createSchedule({ holidayRule: 'skip' }), '2026-03-31T00:00Z'), '2026-W16 2026-04-13T07:00');
    });
    it('goes over Christmas and New Year, and counts in the week it was planned in', () => {
      const thursdays = createSchedule({ weekday: 4 });
      assert.deepEqual(list(thursdays, '2026-12-18T00:00Z', 3), ['2026-W52 2026-12-28T08:00', '2026-W53 2027-01-04T08:00', '2027-W01 2027-01-07T08:00']);
      assert.deepEqual(list({ ...thursdays, holidayRule: 'day-before' }, '2026-12-18T00:00Z', 3), ['2026-W52 2026-12-23T08:00', '2026-W53 2026-12-30T08:00', '2027-W01 2027-01-07T08:00']);
      assert.deepEqual(list({ ...thursdays, holidayRule: 'skip' }, '2026-12-18T00:00Z', 1), ['2027-W01 2027-01-07T08:00']);
    });
    it('finds a day that was moved out of the week before', () => {
      assert.equal(next(createSchedule({ weekday: 4 }), '2027-01-04T07:59Z'), '2026-W53 2027-01-04T08:00');
    });
    it('leaves a Saturday and a Sunday where they are, unless they are holidays', () => {
      assert.equal(next(createSchedule({ weekday: 6 }), '2026-11-20T00:00Z'), '2026-W47 2026-11-21T08:00');
      assert.equal(next(createSchedule({ weekday: 6 }), '2026-12-20T00:00Z'), '2026-W52 2026-12-28T08:00');
      assert.equal(next(createSchedule({ weekday: 7, holidayRule: 'day-before' }), '2026-03-30T00:00Z'), '2026-W14 2026-04-01T07:00');
    });
  });

  describe('with pauses', () => {
    it('leaves out the weeks of every year, 53 where there is one', () => {
      const schedule = createSchedule({ pauseWeeks: [1, 7, 53] });
      assert.deepEqual(list(schedule, '2026-12-20T00:00Z', 3).map(week), ['2026-W52', '2027-W02', '2027-W03']);
      assert.deepEqual(list(schedule, '2027-02-09T00:00Z', 1).map(week), ['2027-W08']);
      assert.deepEqual(list(schedule, '2027-12-20T09:00Z', 2).map(week), ['2027-W52', '2028-W02']);
    });
    it('leaves out both ends of a pause and what is between', () => {
      const schedule = createSchedule({ pauses: [{ from: '2026-11-23', to: '2026-12-07' }] });
      assert.deepEqual(list(schedule, '2026-11-10T00:00Z', 2).map(week), ['2026-W47', '2026-W51']);
    });
    it('sends nothing of a day that is planned in a pause or moved into one', () => {
      const thursdays = createSchedule({ weekday: 4 });
      assert.equal(next({ ...thursdays, pauses: [{ from: '2026-12-24', to: '2026-12-24' }] }, '2026-12-18T00:00Z'), '2026-W53 2027-01-04T08:00');
      assert.equal(next({ ...thursdays, pauses: [{ from: '2026-12-28', to: '2026-12-28' }] }, '2026-12-18T00:00Z'), '2026-W53 2027-01-04T08:00');
      assert.equal(next({ ...thursdays, pauseWeeks: [53] }, '2026-12-18T00:00Z'), '2027-W01 2027-01-07T08:00');
      assert.equal(next({ ...thursdays, pauseWeeks: [1] }, '2026-12-25T00:00Z'), '2026-W52 2026-12-28T08:00');
      assert.equal(next({ ...thursdays, pauseWeeks: [1] }, '2026-12-29T00:00Z'), '2027-W02 2027-01-14T08:00');
    });
    it('is nothing when it is paused until further notice, from then on', () => {
      const schedule = createSchedule({ pauses: [{ from: '2026-11-24' }] });
      assert.equal(next(schedule, '2026-11-20T00:00Z'), '2026-W48 2026-11-23T08:00');
      assert.equal(next(schedule, '2026-11-23T08:00Z'), undefined);
    });
    it('is nothing when every week is left out', () => {
      const pauseWeeks = Array.from({ length: 53 }, (_, index) => index + 1);
      assert.equal(next(createSchedule({ pauseWeeks }), '2026-11-23T08:00Z'), undefined);
      assert.equal(next(createSchedule({ pauseWeeks: pauseWeeks.slice(0, 52) }), '2026-01-05T08:00Z'), '2026-W53 2026-12-28T08:00');
    });
    it('keeps counting every other week through a pause', () => {
      const schedule = createSchedule({ everyWeeks: 2, firstWeek: '2026-W47', pauses: [{ from: '2026-11-30', to: '2026-12-06' }] });
      assert.deepEqual(list(schedule, '2026-11-16T08:00Z', 2).map(week), ['2026-W51', '2026-W53']);
    });
  });
});

/** `2026-W48 2026-11-23T08:00`, in UTC. */
function next(schedule: Schedule, afterUtc: string): string | undefined {
  return list(schedule, afterUtc, 1)[0];
}

function list(schedule: Schedule, afterUtc: string, count: number): string[] {
  const found: string[] = [];
  let after = new Date(afterUtc);
  while (found.length < count) {
    const due = findNextDue(schedule, after);
    if (!due) break;
    found.push(`${due.week} ${due.dueAtUtc.toISOString().slice(0, 16)}`);
    after = due.dueAtUtc;
  }
  return found;
}

function week(due: string): string {
  return due.slice(0, 8);
}
