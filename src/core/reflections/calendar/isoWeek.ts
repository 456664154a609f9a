import { DateTime } from 'luxon';

/** ISO 8601 week of an instant as it is in a zone, `2026-W47`. Its year is that of the week's Thursday, not always that of the day. */
export function toIsoWeek(instant: Date, zone: string): string {
  return format(DateTime.fromJSDate(instant, { zone }));
}

/** The ISO week of a local date: `2027-01-01` is in `2026-W53`. */
export function findIsoWeek(date: string): string {
  return format(DateTime.fromISO(date, { zone: 'utc' }));
}

/** The number that people say, 1–53. */
export function toWeekNumber(week: string): number {
  return Number(week.slice(-2));
}

/** The week's Monday as a local date. */
export function findMonday(week: string): string {
  return DateTime.fromISO(week, { zone: 'utc' }).toISODate() ?? '';
}

/** Name of a week by its ISO year and number; undefined for a number that the year does not have (0, 54, 53 in most years). */
export function findWeek(year: number, number: number): string | undefined {
  const monday = DateTime.fromObject({ weekYear: year, weekNumber: number }, { zone: 'utc' });
  return monday.isValid ? format(monday) : undefined;
}

function format(day: DateTime): string {
  return `${day.weekYear}-W${String(day.weekNumber).padStart(2, '0')}`;
}
