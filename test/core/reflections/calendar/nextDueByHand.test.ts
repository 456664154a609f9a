import assert from 'node:assert/strict';
import { findNextDue } from '../../../../src/core/reflections/calendar/nextDue.ts';
import type { HolidayRule, Weekday } from '../../../../src/core/reflections/schedule.ts';
import { dayOf, instantInDenmark, moveByHand, weekNameOf, weekOf, weekdayOf } from './calendarByHand.ts';
import { createSchedule } from '../createSchedule.ts';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const rules: readonly HolidayRule[] = ['skip', 'next-working-day', 'day-before'];

describe('findNextDue against a second calculation', () => {
  for (const rule of rules) {
    it(`agrees for every weekday from every day of 2026, with its week 53 (${rule})`, () => {
      for (const weekday of weekdays) agreeFromEveryDay({ weekday, rule, from: dayOf(2026, 1, 1), to: dayOf(2027, 1, 8) });
    });
    it(`agrees for every weekday occurrence by occurrence from 2024 to 2033 (${rule})`, () => {
      for (const weekday of weekdays) agreeInTurn({ weekday, rule, from: dayOf(2024, 1, 1), to: dayOf(2033, 12, 31) });
    });
  }
  it('agrees at times around the changes of clocks, with pause weeks and every other week', () => {
    for (const [hour, minute] of [[0, 0], [1, 59], [2, 0], [2, 30], [2, 59], [3, 0], [23, 59]] as const) {
      agreeInTurn({ weekday: 7, rule: 'next-working-day', from: dayOf(2024, 1, 1), to: dayOf(2033, 12, 31), hour, minute });
      agreeInTurn({ weekday: 4, rule: 'day-before', from: dayOf(2024, 1, 1), to: dayOf(2033, 12, 31), hour, minute, pauseWeeks: [1, 7, 28, 29, 30, 42, 53], everyWeeks: 2 });
    }
  });
});

interface Case {
  readonly weekday: Weekday;
  readonly rule: HolidayRule;
  /** Days since 1970-01-01, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly everyWeeks?: 1 | 2;
  readonly pauseWeeks?: readonly number[];
}

function agreeFromEveryDay(one: Case): void {
  const expected = dueByHand({ ...one, to: one.to + 60 });
  for (let day = one.from; day < one.to; day += 1) {
    const after = new Date(day * 86_400_000 + 12 * 3_600_000);
    const due = findNextDue(toSchedule(one), after);
    assert.equal(due && `${due.week} ${due.dueAtUtc.toISOString()}`, expected.find((text) => text.slice(9) > after.toISOString()), `weekday ${one.weekday}, after ${after.toISOString()}`);
  }
}

function agreeInTurn(one: Case): void {
  const found = dueInTurn(one);
  assert.deepEqual(found, dueByHand(one), `weekday ${one.weekday}`);
  assert.equal(new Set(found.map((due) => due.slice(9, 19))).size, found.length, 'two on one day');
}

function dueInTurn(one: Case): string[] {
  const found: string[] = [];
  const end = instantInDenmark(one.to, 0, 0);
  let after = instantInDenmark(one.from - 1, 23, 59);
  for (let due = findNextDue(toSchedule(one), after); due && due.dueAtUtc < end; due = findNextDue(toSchedule(one), after)) {
    found.push(`${due.week} ${due.dueAtUtc.toISOString()}`);
    after = due.dueAtUtc;
  }
  return found;
}

/** All of them, looked at from a fortnight before to a fortnight after for those that are moved in. */
function dueByHand({ weekday, rule, from, to, hour = 9, minute = 0, everyWeeks = 1, pauseWeeks = [] }: Case): string[] {
  const found: string[] = [];
  const firstMonday = dayOf(2019, 12, 30);
  for (let planned = from - 14; planned < to + 14; planned += 1) {
    if (weekdayOf(planned) !== weekday || Math.floor((planned - firstMonday) / 7) % everyWeeks !== 0) continue;
    const day = pauseWeeks.includes(weekOf(planned).number) ? undefined : moveByHand(planned, rule);
    if (day === undefined || day < from || day >= to || pauseWeeks.includes(weekOf(day).number)) continue;
    found.push(`${weekNameOf(planned)} ${instantInDenmark(day, hour, minute).toISOString()}`);
  }
  return found;
}

function toSchedule({ weekday, rule, hour = 9, minute = 0, everyWeeks = 1, pauseWeeks = [] }: Case) {
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return createSchedule({ weekday, time, holidayRule: rule, everyWeeks, pauseWeeks });
}
