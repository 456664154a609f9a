import assert from 'node:assert/strict';
import { judgeLateness } from '../../../../src/core/reflections/calendar/lateness.ts';
import { findNextDue } from '../../../../src/core/reflections/calendar/nextDue.ts';
import type { Due, Schedule } from '../../../../src/core/reflections/schedule.ts';
import { createSchedule } from '../createSchedule.ts';

const monday: Due = { week: '2026-W48', dueAtUtc: new Date('2026-11-23T08:00:00Z') };
const judge = (nowUtc: string, due = monday, changes: Partial<Schedule> = {}): string => judgeLateness(createSchedule(changes), due, new Date(nowUtc));

describe('judgeLateness', () => {
  for (const [nowUtc, verdict] of [
    ['2026-11-23T08:00:00Z', 'in-time'],
    ['2026-11-23T08:29:59Z', 'in-time'],
    ['2026-11-23T08:30:00Z', 'late'],
    ['2026-11-27T22:59:59Z', 'late'],
    ['2026-11-27T23:00:00Z', 'missed'],
    ['2026-11-30T08:00:00Z', 'missed'],
  ] as const) {
    it(`calls Monday’s prompt ${verdict} at ${nowUtc}`, () => assert.equal(judge(nowUtc), verdict));
  }
  it('lets a prompt of Saturday be late on Saturday only', () => {
    const saturday: Due = { week: '2026-W48', dueAtUtc: new Date('2026-11-28T08:00:00Z') };
    assert.equal(judge('2026-11-28T20:00:00Z', saturday, { weekday: 6 }), 'late');
    assert.equal(judge('2026-11-28T23:00:00Z', saturday, { weekday: 6 }), 'missed');
  });
  it('misses a prompt when a holiday has brought the next one into the same week, so that two never come at once', () => {
    // Easter Monday is 2027-03-29; the day before it that people work is Wednesday the 24th.
    const changes: Partial<Schedule> = { holidayRule: 'day-before', time: '10:00' };
    const due = findNextDue(createSchedule(changes), new Date('2027-03-20T00:00:00Z'))!;
    assert.equal(due.dueAtUtc.toISOString(), '2027-03-22T09:00:00.000Z');
    assert.equal(judge('2027-03-24T08:59:00Z', due, changes), 'late');
    assert.equal(judge('2027-03-24T09:00:00Z', due, changes), 'missed');
  });
});
