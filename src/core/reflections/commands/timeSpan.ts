import { findMonday, findWeek } from '../calendar/isoWeek.ts';
import { addDays, toWeekday } from '../calendar/localDate.ts';
import { startingWith, type Misread, type Reading } from './planText.ts';
import type { Weekday } from '../schedule.ts';
import { readWeekday } from './weekdayName.ts';

/** Local dates, both ends included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * A stretch of days as it was named: one that comes every year ("uge 42", "3. august", "juli") unless its year was named
 * too, or one that is fixed by the day it is today ("næste uge", "fredag").
 */
export type NamedSpan =
  | { readonly kind: 'weeks'; readonly first: number; readonly last: number; readonly year?: number }
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year?: number }
  | { readonly kind: 'month'; readonly month: number; readonly year?: number }
  | ({ readonly kind: 'fixed'; readonly isWeek: boolean } & Span);

/** The stretch of days that a text begins with. `today` is a local date. */
export function readNamedSpan(text: string, today: string): Reading<NamedSpan> | Misread | undefined {
  return readWeek(text) ?? readSchoolHoliday(text) ?? readDate(text) ?? readMonth(text) ?? readFixed(text, today);
}

/** Where it is in a year, of ISO weeks for a week; undefined when that year has no such week or date. */
export function findSpanInYear(named: NamedSpan, year: number): Span | undefined {
  switch (named.kind) {
    case 'weeks': {
      const [first, last] = [findWeek(year, named.first), findWeek(year, named.last)];
      return first === undefined || last === undefined ? undefined : { from: findMonday(first), to: addDays(findMonday(last), 6) };
    }
    case 'date': {
      const date = toDate(year, named.month, named.day);
      return named.day < 1 || named.day > countDays(year, named.month) ? undefined : { from: date, to: date };
    }
    case 'month':
      return { from: toDate(year, named.month, 1), to: toDate(year, named.month, countDays(year, named.month)) };
    case 'fixed':
      return { from: named.from, to: named.to };
  }
}

const YEAR = '(?:,? (?:i |in )?(?<year>20\\d\\d))?';
const WEEK = startingWith(`(?:uge|ugen|ugerne|uger|u|week|weeks|wk|w)\\.? ?(?<number>\\d+)\\.?${YEAR}`);

function readWeek(text: string): Reading<NamedSpan> | Misread | undefined {
  const match = WEEK.exec(text);
  if (!match) return undefined;
  const number = Number(match.groups?.['number']);
  if (number < 1 || number > 53) return { problem: 'week', found: match[0] };
  return { value: { kind: 'weeks', first: number, last: number, ...yearOf(match) }, length: match[0].length };
}

// As in the weeks that a plan card offers; the answer names the week, for those who have another.
const SCHOOL_HOLIDAYS = [
  { words: startingWith('vinterferien?'), first: 7, last: 7 },
  { words: startingWith('sommerferien?'), first: 28, last: 30 },
  { words: startingWith('efterårsferien?'), first: 42, last: 42 },
];

function readSchoolHoliday(text: string): Reading<NamedSpan> | undefined {
  for (const { words, first, last } of SCHOOL_HOLIDAYS) {
    const [found] = words.exec(text) ?? [];
    if (found !== undefined) return { value: { kind: 'weeks', first, last }, length: found.length };
  }
  return undefined;
}

const MONTHS = ['jan(?:uar|uary)?', 'feb(?:ruar|ruary)?', 'mar(?:ts|ch)?', 'apr(?:il)?', 'maj|may', 'jun[ie]?', 'jul[iy]?', 'aug(?:ust)?', 'sept?(?:ember)?', 'o[kc]t(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'];
const MONTH = `(?<month>${MONTHS.map((month) => `(?:${month})`).join('|')})\\.?`;
const OF_WEEKDAY = '(?:(?:på )?(?:man|tirs|ons|tors|fre|lør|søn)dag,? )?';
const DATES = [
  startingWith('(?<year>20\\d\\d)-(?<number>\\d\\d)-(?<day>\\d\\d)'),
  startingWith(`${OF_WEEKDAY}(?:den |d\\. ?|the )?(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)? ?(?:of )?${MONTH}${YEAR}`),
  startingWith(`${MONTH} (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?${YEAR}`),
  startingWith(`${OF_WEEKDAY}(?:den |d\\. ?|the )?(?<day>\\d{1,2})[./](?<number>\\d{1,2})(?:[./ -](?<year>20\\d\\d)|[./](?<shortYear>\\d\\d))?`),
];

function readDate(text: string): Reading<NamedSpan> | Misread | undefined {
  const match = DATES.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (!match) return undefined;
  const { number, month: name, shortYear } = match.groups ?? {};
  const day = Number(match.groups?.['day']);
  const month = name === undefined ? Number(number) : toMonthNumber(name);
  const year = shortYear === undefined ? yearOf(match) : { year: 2000 + Number(shortYear) };
  // 2028 is a leap year.
  if (month < 1 || month > 12 || day < 1 || day > countDays(year.year ?? 2028, month)) return { problem: 'date', found: match[0] };
  return { value: { kind: 'date', day, month, ...year }, length: match[0].length };
}

const WHOLE_MONTH = startingWith(`(?:hele |all of )?${MONTH}(?: måned)?${YEAR}`);

function readMonth(text: string): Reading<NamedSpan> | undefined {
  const match = WHOLE_MONTH.exec(text);
  const name = match?.groups?.['month'] ?? '';
  // "jul" alone is Christmas, and the other short names mean something else as well.
  return match && (name.length > 3 || /^ma[jy]$/iu.test(name)) ? { value: { kind: 'month', month: toMonthNumber(name), ...yearOf(match) }, length: match[0].length } : undefined;
}

const FIXED: readonly { readonly words: RegExp; readonly isWeek: boolean; readonly find: (today: string) => Span }[] = [
  { words: startingWith('i dag|today'), isWeek: false, find: (today) => ({ from: today, to: today }) },
  { words: startingWith('i morgen|tomorrow'), isWeek: false, find: (today) => ({ from: addDays(today, 1), to: addDays(today, 1) }) },
  { words: startingWith('denne (?:uge og (?:den )?næste|og (?:den )?næste uge)|this (?:week and the next|and next week)'), isWeek: true, find: (today) => ({ from: today, to: addDays(endOfWeek(today), 7) }) },
  { words: startingWith('denne uge|den her uge|resten af ugen|ugen ud|this week|(?:the )?rest of the week'), isWeek: true, find: (today) => ({ from: today, to: endOfWeek(today) }) },
  { words: startingWith('resten af måneden|måneden ud|(?:the )?rest of the month'), isWeek: false, find: (today) => ({ from: today, to: endOfMonth(today) }) },
  { words: startingWith('resten af året|året ud|(?:the )?rest of the year'), isWeek: false, find: (today) => ({ from: today, to: `${today.slice(0, 4)}-12-31` }) },
  { words: startingWith('(?:den )?næste uge|(?:the )?next week'), isWeek: true, find: (today) => ({ from: addDays(endOfWeek(today), 1), to: addDays(endOfWeek(today), 7) }) },
];
const BEFORE_WEEKDAY = /^(?:på |paa |den |on |næste |naeste |next )?/iu;

function readFixed(text: string, today: string): Reading<NamedSpan> | undefined {
  for (const { words, isWeek, find } of FIXED) {
    const [found] = words.exec(text) ?? [];
    if (found !== undefined) return { value: { kind: 'fixed', isWeek, ...find(today) }, length: found.length };
  }
  const [before = ''] = BEFORE_WEEKDAY.exec(text) ?? [];
  const weekday = readWeekday(text.slice(before.length));
  if (weekday === undefined || 'problem' in weekday) return undefined;
  const day = findNextWeekday(today, weekday.value);
  return { value: { kind: 'fixed', isWeek: false, from: day, to: day }, length: before.length + weekday.length };
}

function findNextWeekday(today: string, weekday: Weekday): string {
  return addDays(today, ((weekday - toWeekday(today) + 6) % 7) + 1);
}

function endOfWeek(date: string): string {
  return addDays(date, 7 - toWeekday(date));
}

function endOfMonth(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return toDate(year, month, countDays(year, month));
}

function yearOf(match: RegExpExecArray): { readonly year?: number } {
  const year = match.groups?.['year'];
  return year === undefined ? {} : { year: Number(year) };
}

function toMonthNumber(name: string): number {
  return MONTHS.findIndex((month) => new RegExp(`^(?:${month})$`, 'iu').test(name)) + 1;
}

function toDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function countDays(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
