import assert from 'node:assert/strict';
import { findIsoWeek, findMonday, findWeek, toIsoWeek, toWeekNumber } from '../../../../src/core/reflections/calendar/isoWeek.ts';
import { dayOf, weekNameOf, weekdayOf } from './calendarByHand.ts';

describe('isoWeek', () => {
  it('agrees with a second calculation on every day of 30 years', () => {
    for (let day = dayOf(2015, 1, 1); day < dayOf(2045, 1, 1); day += 1) assert.equal(findIsoWeek(toDate(day)), weekNameOf(day));
  });
  it('counts a day in the year of its Thursday', () => {
    assert.equal(findIsoWeek('2027-01-03'), '2026-W53');
    assert.equal(findIsoWeek('2027-01-04'), '2027-W01');
    assert.equal(findIsoWeek('2024-12-30'), '2025-W01');
  });
  it('takes the day of the zone, not of UTC', () => {
    const sundayNight = new Date('2026-11-22T23:30:00Z');
    assert.equal(toIsoWeek(sundayNight, 'Europe/Copenhagen'), '2026-W48');
    assert.equal(toIsoWeek(sundayNight, 'Atlantic/Faroe'), '2026-W47');
  });
  it('has a week 53 in 2020, 2026 and 2032, and not in the years between', () => {
    const years = Array.from({ length: 14 }, (_, index) => 2019 + index).filter((year) => findWeek(year, 53) !== undefined);
    assert.deepEqual(years, [2020, 2026, 2032]);
  });
  it('knows no week 0, 54 or 60', () => {
    assert.deepEqual([0, 54, 60, -1, 1.5].map((number) => findWeek(2026, number)), [undefined, undefined, undefined, undefined, undefined]);
  });
  it('finds the Monday of a week and the number that people say', () => {
    assert.equal(findMonday('2026-W53'), '2026-12-28');
    assert.equal(toWeekNumber('2027-W01'), 1);
    for (let day = dayOf(2026, 1, 1); day < dayOf(2027, 12, 31); day += 1) assert.equal(findMonday(weekNameOf(day)), toDate(day - weekdayOf(day) + 1));
  });
});

function toDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
