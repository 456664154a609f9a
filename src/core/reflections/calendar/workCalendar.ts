import type Holidays from 'date-holidays';
import { createRequire } from 'node:module';
import { addDays, toWeekday } from './localDate.ts';

/**
 * True on Danish public holidays and on the three days that municipal offices are closed by agreement and custom.
 *
 * Public holidays are those of `date-holidays` for Denmark; it knows that store bededag was abolished from 2024. 24 December,
 * 31 December and 5 June (Grundlovsdag) are no public holidays, and what they are worth differs from agreement to agreement:
 * mostly a whole day at Christmas Eve, the afternoon on the other two. They count here because a question on such a day
 * is answered by few, while one moved by a day is missed by nobody. 1 May is a working day: half a day off for some.
 * The days are Denmark's whatever the schedule's zone, since the municipalities are.
 */
export function isHoliday(date: string): boolean {
  return CLOSED_DAYS.has(date.slice(5)) || listPublicHolidays(Number(date.slice(0, 4))).has(date);
}

/** Monday to Friday, no holiday. */
export function isWorkingDay(date: string): boolean {
  return toWeekday(date) <= 5 && !isHoliday(date);
}

/** The nearest working day after a local date. */
export function findNextWorkingDay(date: string): string {
  const next = addDays(date, 1);
  return isWorkingDay(next) ? next : findNextWorkingDay(next);
}

/** The nearest working day before a local date. */
export function findWorkingDayBefore(date: string): string {
  const before = addDays(date, -1);
  return isWorkingDay(before) ? before : findWorkingDayBefore(before);
}

/**
 * ISO weeks that a plan card offers as weeks without prompts: when the schools are closed and many are away. Winter (7), the
 * three weeks in which most municipalities hold their main summer holiday (28–30), autumn (42). They are offered and not set,
 * because some municipalities have week 8 or other summer weeks, and day care and elderly care do not close at all.
 */
export const offeredPauseWeeks: readonly number[] = [7, 28, 29, 30, 42];

const CLOSED_DAYS: ReadonlySet<string> = new Set(['06-05', '12-24', '12-31']);

/** Local dates of the year's public holidays. Kept, since a year takes the package some 5 ms. */
function listPublicHolidays(year: number): ReadonlySet<string> {
  let dates = publicHolidays.get(year);
  if (dates === undefined) {
    denmark ??= createDenmark();
    dates = new Set(denmark.getHolidays(year).map((holiday) => holiday.date.slice(0, 'YYYY-MM-DD'.length)));
    publicHolidays.set(year, dates);
  }
  return dates;
}

const publicHolidays = new Map<number, ReadonlySet<string>>();
let denmark: Holidays | undefined;

/** Loads the package when a plan is first looked at: it reads the holidays of all countries, which takes longer than the rest of a start. */
function createDenmark(): Holidays {
  const HolidaysOf = createRequire(import.meta.url)('date-holidays') as typeof Holidays;
  return new HolidaysOf('DK', { types: ['public'] });
}
