import { DateTime } from 'luxon';
import { digitsOf } from '../../search/numberWords.ts';
import { findIsoWeek, toWeekNumber } from '../calendar/isoWeek.ts';
import { consistingOf, startingWith, type Misread, type Reading } from './planText.ts';
import type { Pause } from '../schedule.ts';
import { placeEnd, placePeriod, type Misplaced, type NamedPeriod } from './spanPlacing.ts';
import { readNamedSpan, type NamedSpan } from './timeSpan.ts';

/** A pause, and the numbers of its first and last week when it was said in weeks. */
export interface PausePeriod {
  readonly pause: Pause;
  readonly weeks?: readonly [number, number];
}

/**
 * Reads when there is to be a pause; undefined unless the whole text says it. `today` is a local date.
 *
 * - Nothing, or "indtil videre": from today until it is resumed. "fra uge 28": from then on.
 * - "uge 42", "uge 28-30", "1.-15. juli", "fra 1. juli til 15. august": both ends included. "2 uger": from today.
 * - "til 3. august", "indtil uge 33": from today; prompts come again on that day. "til og med 3. august" includes it. After a
 *   beginning "til" includes the day too, and only "indtil" does not.
 * Which year is meant: see `placePeriod` and `placeEnd`.
 */
export function readPausePeriod(text: string, today: string): PausePeriod | Misread | undefined {
  const said = text.replace(NOW, '');
  if (OPEN.test(said)) return { pause: { from: today } };
  return readDuration(said, today) ?? readUntil(said, today) ?? readPeriod(said, today);
}

const NOW = /^(?:(?:lige nu|nu|now|her|right now)(?:,? |$))+/iu;
const OPEN = consistingOf('|indtil videre|på ubestemt tid|(?:ind)?til (?:jeg|vi) siger til|until further notice|for now|indefinitely');

const DURATION = consistingOf('(?:i |for |de |the )*(?:næste |kommende |next )?(?<count>\\d+|\\p{L}+) (?<unit>dage?|days?|uger?|weeks?|måned(?:er)?|months?)(?: frem)?');

function readDuration(text: string, today: string): PausePeriod | Misread | undefined {
  const { count: written = '', unit = '' } = DURATION.exec(text)?.groups ?? {};
  const count = /^(?:en|et|a|one)$/iu.test(written) ? 1 : Number(/^\d/u.test(written) ? written : (digitsOf(written.toLowerCase()) ?? Number.NaN));
  if (unit === '' || Number.isNaN(count)) return undefined;
  const name = /^d/iu.test(unit) ? 'days' : /^m/iu.test(unit) ? 'months' : 'weeks';
  if (count < 1 || count > { days: 366, weeks: 53, months: 12 }[name]) return { problem: 'period', found: text };
  const to = DateTime.fromISO(today, { zone: 'utc' }).plus({ [name]: count }).minus({ days: 1 }).toISODate() ?? today;
  return { pause: { from: today, to } };
}

const UNTIL = startingWith('(?:(?:helt )?(?:frem )?(?:ind)?til|until|till|to|through)(?<included> (?:og med|efter|after|and including))?');

function readUntil(text: string, today: string): PausePeriod | Misread | undefined {
  const until = UNTIL.exec(text);
  if (!until) return undefined;
  const named = readWhole(text.slice(until[0].length).trimStart(), today);
  if (named === undefined || 'problem' in named) return named;
  const isIncluded = until.groups?.['included'] !== undefined || /^through/iu.test(text);
  const to = placeEnd(named, isIncluded, today);
  return typeof to === 'string' ? { pause: { from: today, to } } : toMisread(to, text);
}

/** A named stretch and nothing after it; "nytår" is the day that the year begins. */
function readWhole(text: string, today: string): NamedSpan | Misread | undefined {
  if (NEW_YEAR.test(text)) return { kind: 'date', day: 1, month: 1 };
  const read = readNamedSpan(text, today);
  return read === undefined || 'problem' in read ? read : read.length === text.length ? read.value : undefined;
}

const NEW_YEAR = consistingOf("nytår|(?:the )?new year(?:['’]s)?");
const FROM = /^(?:fra og med|fra|from|starting(?: from)?|efter) /iu;
const IN = /^(?:(?:i(?! dag| morgen)|in|on|under|during|over|hele|kun|only|for|ved)(?: |$))*/iu;

function readPeriod(text: string, today: string): PausePeriod | Misread | undefined {
  const from = FROM.exec(text)?.[0];
  const said = text.slice((from ?? IN.exec(text)?.[0] ?? '').length);
  const period = readDaysOfMonth(said, today) ?? readEnds(said, today);
  if (period === undefined || 'problem' in period) return period;
  const span = placePeriod(period, today);
  if ('problem' in span) return toMisread(span, text);
  if (from !== undefined && period.start === period.end) return { pause: { from: span.from } };
  const isInWeeks = [period.start, period.end].every((named) => named.kind === 'weeks' || (named.kind === 'fixed' && named.isWeek));
  return { pause: span, ...(isInWeeks && period.isEndIncluded ? { weeks: [toNumberOfWeek(span.from), toNumberOfWeek(span.to)] } : {}) };
}

const TO = /^(?: ?(?<included>-|til og med|t\.?o\.?m\.?|through|til|to) ?(?:og med )?| (?:frem til|indtil|until|till) )/iu;
const DAY = /^(?:den |d\. ?|the )?(?<day>\d{1,2})(?:\.|st|nd|rd|th)?(?= ?(?:-|til|to|through|frem|indtil|until)\P{L})/iu;

/** "1.-15. juli", "den 1. til den 15. juli": a first day whose month is that of the last. */
function readDaysOfMonth(text: string, today: string): NamedPeriod | undefined {
  const day = DAY.exec(text);
  const to = TO.exec(text.slice(day?.[0].length ?? 0));
  if (!day || !to) return undefined;
  const end = readWhole(text.slice(day[0].length + to[0].length), today);
  if (end === undefined || 'problem' in end || end.kind !== 'date') return undefined;
  return { start: { ...end, day: Number(day.groups?.['day']) }, end, isEndIncluded: to.groups?.['included'] !== undefined };
}

const AND = /^(?: ?(?:,(?: og| and)?|[&+/]|og|and) ?)/iu;

/** "uge 28-30", "uge 28, 29 og 30", "fra 28. juni til 3. august", "juli". */
function readEnds(text: string, today: string): NamedPeriod | Misread | undefined {
  let read = readNamedSpan(text, today);
  if (read === undefined || 'problem' in read) return read;
  const start = read.value;
  let end = start;
  let isEndIncluded = true;
  let rest = text.slice(read.length);
  while (rest !== '') {
    const to = TO.exec(rest);
    const link = to ?? AND.exec(rest);
    if (!link) return undefined;
    rest = rest.slice(link[0].length);
    read = readEnd(rest, end, today);
    if (read === undefined || 'problem' in read) return read;
    // A list is one period only when each part follows the one before.
    if (!to && !isNext(end, read.value)) return { problem: 'period', found: text };
    end = read.value;
    isEndIncluded = !to || to.groups?.['included'] !== undefined;
    rest = rest.slice(read.length);
  }
  return { start, end, isEndIncluded };
}

function isNext(before: NamedSpan, after: NamedSpan): boolean {
  if (before.kind === 'weeks' && after.kind === 'weeks') return after.first === before.last + 1;
  return before.kind === 'month' && after.kind === 'month' && after.month === (before.month % 12) + 1;
}

/** What was said once before the first is left out before the last: "uge 28-30", "July 1-15". */
function readEnd(text: string, before: NamedSpan, today: string): Reading<NamedSpan> | Misread | undefined {
  const read = readNamedSpan(text, before.kind === 'fixed' ? before.from : today);
  if (read !== undefined || !/^\d/u.test(text)) return read;
  if (before.kind === 'weeks') return shorten(readNamedSpan(`uge ${text}`, today), 'uge '.length);
  const [day = ''] = /^\d{1,2}(?!\d)/u.exec(text) ?? [];
  return before.kind === 'date' && day !== '' ? { value: { ...before, day: Number(day) }, length: day.length } : undefined;
}

function shorten(read: Reading<NamedSpan> | Misread | undefined, by: number): Reading<NamedSpan> | Misread | undefined {
  if (read === undefined) return undefined;
  return 'problem' in read ? read : { ...read, length: read.length - by };
}

function toNumberOfWeek(date: string): number {
  return toWeekNumber(findIsoWeek(date));
}

function toMisread({ problem }: Misplaced, found: string): Misread {
  return { problem, found };
}
