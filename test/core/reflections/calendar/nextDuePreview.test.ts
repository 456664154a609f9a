import assert from 'node:assert/strict';
import { findNextDue, findPreviewAtUtc, isInWorkingWeek } from '../../../../src/core/reflections/calendar/nextDue.ts';
import type { Due, Schedule } from '../../../../src/core/reflections/schedule.ts';
import { createSchedule } from '../createSchedule.ts';

describe('findPreviewAtUtc', () => {
  it('is the working day before, at the schedule’s time', () => {
    assert.equal(preview(createSchedule({ weekday: 3 }), '2026-11-24T12:00Z'), '2026-11-24T08:00');
    assert.equal(preview(createSchedule(), '2026-11-20T12:00Z'), '2026-11-20T08:00');
  });
  it('goes back over holidays and weekends, from the day it was moved to', () => {
    assert.equal(preview(createSchedule(), '2026-04-01T12:00Z'), '2026-04-01T07:00');
    assert.equal(preview(createSchedule({ weekday: 4 }), '2026-12-31T12:00Z'), '2026-12-30T08:00');
  });
  it('keeps the time on the clock over a change of clocks', () => {
    assert.equal(preview(createSchedule(), '2026-03-28T12:00Z'), '2026-03-27T08:00');
  });
});

describe('isInWorkingWeek', () => {
  const mondays = createSchedule();
  it('is true until the end of Friday, locally', () => {
    assert.deepEqual(['2026-11-23T08:01Z', '2026-11-27T22:59Z', '2026-11-27T23:00Z', '2026-11-30T08:00Z'].map((now) => isIn(mondays, '2026-11-23T00:00Z', now)), [true, true, false, false]);
    assert.equal(isIn({ ...mondays, zone: 'America/Nuuk' }, '2026-11-23T00:00Z', '2026-11-28T01:59Z'), true);
  });
  it('is true until the end of the day for a plan on a Saturday or Sunday', () => {
    const saturdays = createSchedule({ weekday: 6 });
    assert.deepEqual(['2026-11-28T22:59Z', '2026-11-28T23:00Z'].map((now) => isIn(saturdays, '2026-11-28T00:00Z', now)), [true, false]);
    assert.equal(isIn(createSchedule({ weekday: 7 }), '2026-11-29T00:00Z', '2026-11-29T22:59Z'), true);
  });
  it('goes by the week of the day it was moved to', () => {
    const thursdays = createSchedule({ weekday: 4 });
    assert.deepEqual(['2027-01-08T22:59Z', '2027-01-08T23:00Z'].map((now) => isIn(thursdays, '2026-12-31T12:00Z', now)), [true, false]);
  });
});

function preview(schedule: Schedule, after: string): string {
  return findPreviewAtUtc(schedule, dueAfter(schedule, after)).toISOString().slice(0, 16);
}

function isIn(schedule: Schedule, after: string, now: string): boolean {
  return isInWorkingWeek(schedule, dueAfter(schedule, after), new Date(now));
}

function dueAfter(schedule: Schedule, after: string): Due {
  const due = findNextDue(schedule, new Date(after));
  assert.ok(due);
  return due;
}
