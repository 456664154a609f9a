import { DateTime } from 'luxon';
import type { Texts } from '../../../locales/texts.ts';
import { addDays } from './localDate.ts';
import type { Weekday } from '../schedule.ts';

/** "mandag den 23. november" of a local date; with the year when it is asked for. */
export function describeDay(date: string, texts: Texts, { withYear = false } = {}): string {
  const day = toNamed(date, texts);
  const described = texts('plan.day', { weekday: day.toFormat('cccc'), day: day.day, month: day.toFormat('LLLL') });
  return withYear ? `${described} ${day.year}` : described;
}

/** "mandag". */
export function nameWeekday(weekday: Weekday, texts: Texts): string {
  return toNamed(addDays(SOME_SUNDAY, weekday), texts).toFormat('cccc');
}

/** "kl. 9", "kl. 8.30"; an hour that is rather a slip than meant is said to be at night. */
export function describeClock(time: string, texts: Texts): string {
  const [hour = '', minute = ''] = time.split(':');
  const hours = Number(hour);
  const inDanish = minute === '00' ? `${hours}` : `${hours}.${minute}`;
  return texts(hours < NIGHT_ENDS ? 'plan.clockAtNight' : 'plan.clock', { time: texts('plan.locale') === 'da' ? inDanish : `${hours}:${minute}` });
}

const SOME_SUNDAY = '2026-11-22';
const NIGHT_ENDS = 5;

function toNamed(date: string, texts: Texts): DateTime {
  return DateTime.fromISO(date, { zone: 'utc', locale: texts('plan.locale') });
}
