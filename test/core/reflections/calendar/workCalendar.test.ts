import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { findNextWorkingDay, findWorkingDayBefore, isHoliday, isWorkingDay, offeredPauseWeeks } from '../../../../src/core/reflections/calendar/workCalendar.ts';
import { dayOf, isClosed, weekdayOf } from './calendarByHand.ts';

describe('workCalendar', () => {
  it('agrees with a second calculation on every day from 2024 to 2043', () => {
    for (let day = dayOf(2024, 1, 1); day < dayOf(2044, 1, 1); day += 1) {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      assert.equal(isHoliday(date), isClosed(day), date);
      assert.equal(isWorkingDay(date), !isClosed(day) && weekdayOf(day) <= 5, date);
    }
  });
  it('knows that store bededag was abolished from 2024', () => {
    assert.equal(isHoliday('2023-05-05'), true);
    assert.equal(isHoliday('2024-04-26'), false);
    assert.equal(isHoliday('2026-05-01'), false);
  });
  it('counts Christmas Eve, New Year’s Eve and Grundlovsdag as closed, 1 May not', () => {
    assert.deepEqual(['2026-12-24', '2026-12-31', '2026-06-05', '2026-05-01'].map(isHoliday), [true, true, true, false]);
  });
  it('goes over holidays and weekends to the nearest working day', () => {
    assert.equal(findNextWorkingDay('2026-04-02'), '2026-04-07');
    assert.equal(findWorkingDayBefore('2026-04-06'), '2026-04-01');
    assert.equal(findNextWorkingDay('2026-12-31'), '2027-01-04');
    assert.equal(findWorkingDayBefore('2027-01-01'), '2026-12-30');
    assert.equal(findWorkingDayBefore('2026-11-23'), '2026-11-20');
  });
  it('offers the weeks of school holidays', () => assert.deepEqual(offeredPauseWeeks, [7, 28, 29, 30, 42]));
  it('loads the holidays of all countries only when a holiday is asked for', () => {
    const module = new URL('../../../../src/core/reflections/calendar/workCalendar.ts', import.meta.url).href;
    const script = `
      const { isHoliday } = await import(${JSON.stringify(module)});
      const { createRequire } = await import('node:module');
      const isLoaded = () => Object.keys(createRequire(${JSON.stringify(module)}).cache).some((file) => file.includes('date-holidays'));
      const before = isLoaded(); isHoliday('2026-01-02'); console.log(before, isLoaded());`;
    assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim(), 'false true');
  });
});
