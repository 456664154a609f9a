import type { HolidayRule } from '../../../../src/core/reflections/schedule.ts';

/**
 * The Danish calendar calculated a second time, with neither luxon nor date-holidays nor Intl: days are whole numbers since
 * 1970-01-01, and 1970-01-01 was a Thursday.
 */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** ISO week by its definition: the week belongs to the year that its Thursday is in, and is counted by Thursdays. */
export function weekOf(day: number): { year: number; number: number } {
  const thursday = day + 4 - weekdayOf(day);
  const year = new Date(thursday * DAY_MS).getUTCFullYear();
  return { year, number: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
}

export function weekNameOf(day: number): string {
  const { year, number } = weekOf(day);
  return `${year}-W${number < 10 ? '0' : ''}${number}`;
}

/** Easter Sunday (Meeus, Astronomical Algorithms, chapter 8). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** Denmark from 2024 on, with the days that municipal offices are closed. */
export function isClosed(day: number): boolean {
  const date = new Date(day * DAY_MS);
  const monthAndDay = `${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
  const sinceEaster = day - easterOf(date.getUTCFullYear());
  return ['1-1', '6-5', '12-24', '12-25', '12-26', '12-31'].includes(monthAndDay) || [-3, -2, 0, 1, 39, 49, 50].includes(sinceEaster);
}

/** Where a planned day ends up; undefined when it is dropped. */
export function moveByHand(planned: number, rule: HolidayRule): number | undefined {
  if (!isClosed(planned)) return planned;
  if (rule === 'skip') return undefined;
  const step = rule === 'next-working-day' ? 1 : -1;
  let day = planned + step;
  while (isClosed(day) || weekdayOf(day) > 5) day += step;
  return day;
}

/**
 * An instant in Denmark: summer time from the last Sunday in March to the last in October, changed at 01:00 UTC, when it is
 * 02:00 by the old clock in spring and 03:00 in autumn. What spring skips is still winter time until 03:00 by the new clock.
 */
export function instantInDenmark(day: number, hour: number, minute: number): Date {
  const year = new Date(day * DAY_MS).getUTCFullYear();
  const local = day * DAY_MS + hour * HOUR_MS + minute * 60_000;
  const isSummer = local >= lastSundayOf(year, 3) * DAY_MS + 3 * HOUR_MS && local < lastSundayOf(year, 10) * DAY_MS + 3 * HOUR_MS;
  return new Date(local - (isSummer ? 2 : 1) * HOUR_MS);
}

/** Of March and October, which have 31 days. */
function lastSundayOf(year: number, month: number): number {
  const last = dayOf(year, month, 31);
  return last - (weekdayOf(last) % 7);
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
