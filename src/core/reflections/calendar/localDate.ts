import { DateTime, IANAZone } from 'luxon';
import { AppError } from '../../errors.ts';
import type { Weekday } from '../schedule.ts';

/** The day it is in a zone at an instant, `2026-11-23`. Throws `schedule.unknownZone`. */
export function toLocalDate(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone: getZone(zone) }).toISODate() ?? '';
}

/** The time it is in a zone at an instant, `09:00`. Throws `schedule.unknownZone`. */
export function toLocalTime(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone: getZone(zone) }).toFormat('HH:mm');
}

/** The local date so many days later, or earlier for a negative number. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, date.length);
}

/** 1 = Monday … 7 = Sunday. */
export function toWeekday(date: string): Weekday {
  return (new Date(date).getUTCDay() || 7) as Weekday;
}

/** The Monday of the ISO week that a local date is in. */
export function toMonday(date: string): string {
  return addDays(date, 1 - toWeekday(date));
}

/**
 * When it is `time` (`HH:mm`) on a local date. A time that the clocks skip in spring is taken by the clock before the change:
 * 02:30 is then shown as 03:30. A time that comes twice in autumn is the first of the two. Both as in RFC 5545, 3.3.5; luxon
 * answers the second by the season it is today. Throws `schedule.unknownZone` and `schedule.impossibleTime`.
 */
export function toInstant(date: string, time: string, zone: string): Date {
  const iana = getZone(zone);
  const offsetMs = (instantMs: number): number => iana.offset(instantMs) * MINUTE_MS;
  const asUtc = LOCAL_TIME.test(time) ? Date.parse(`${date}T${time}Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) {
    throw new AppError({ code: 'schedule.impossibleTime', message: `A plan has the time "${time}" on "${date}"; expected HH:mm and YYYY-MM-DD`, values: { time } });
  }
  // The clocks are changed at most once from the day before to the day after.
  const byClockBefore = asUtc - offsetMs(asUtc - DAY_MS);
  if (byClockBefore + offsetMs(byClockBefore) === asUtc) return new Date(byClockBefore);
  const byClockAfter = asUtc - offsetMs(asUtc + DAY_MS);
  return new Date(byClockAfter + offsetMs(byClockAfter) === asUtc ? byClockAfter : byClockBefore);
}

const LOCAL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

function getZone(name: string): IANAZone {
  const zone = IANAZone.create(name);
  if (!zone.isValid) {
    throw new AppError({ code: 'schedule.unknownZone', message: `A plan has the time zone "${name}"; expected a name such as Europe/Copenhagen`, values: { zone: name } });
  }
  return zone;
}
