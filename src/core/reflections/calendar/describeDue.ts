import type { Texts } from '../../../locales/texts.ts';
import { describeClock, describeDay } from './describeDay.ts';
import { findIsoWeek, findMonday, toWeekNumber } from './isoWeek.ts';
import { addDays, toLocalDate, toLocalTime, toWeekday } from './localDate.ts';
import type { Due, Pause, PlanSettings } from '../schedule.ts';
import { isHoliday } from './workCalendar.ts';

/**
 * "mandag den 23. november kl. 9 (uge 48)": the local day that it comes, and the week that this day is in. A day that a holiday
 * moved says from where.
 */
export function describeDue(plan: PlanSettings, due: Due, texts: Texts): string {
  const day = toLocalDate(due.dueAtUtc, plan.zone);
  const described = texts('plan.due', { moment: describeMoment(due.dueAtUtc, plan.zone, texts), week: toWeekNumber(findIsoWeek(day)) });
  const planned = addDays(findMonday(due.week.slice(0, '2026-W48'.length)), plan.weekday - 1);
  const isMoved = planned !== day && isHoliday(planned);
  return isMoved ? texts('plan.moved', { due: described, day: describeDay(planned, texts) }) : described;
}

/** "mandag den 23. november kl. 9", the local time of an IANA zone. */
export function describeMoment(instant: Date, zone: string, texts: Texts): string {
  return texts('plan.moment', { day: describeDay(toLocalDate(instant, zone), texts), clock: describeClock(toLocalTime(instant, zone), texts) });
}

/** "uge 28–30 (til og med søndag den 1. august 2027)", "torsdag den 24. december 2026", "fra … til og med …", "fra …, indtil I skriver »genoptag«". */
export function describePause({ from, to }: Pause, texts: Texts): string {
  if (to === undefined) return texts('plan.pause.open', { from: describeDay(from, texts, { withYear: true }) });
  const lastDay = describeDay(to, texts, { withYear: true });
  if (from === to) return lastDay;
  if (toWeekday(from) !== 1 || toWeekday(to) !== 7) return texts('plan.pause.period', { from: describeDay(from, texts), to: lastDay });
  const first = toWeekNumber(findIsoWeek(from));
  const last = toWeekNumber(findIsoWeek(to));
  const weeks = first === last ? texts('plan.week', { week: first }) : texts('plan.weeks', { weeks: `${first}–${last}` });
  return texts('plan.pause.weeks', { weeks, to: lastDay });
}

/** When prompts come again: "Spørgsmålene kommer igen fra tirsdag den 3. august 2027." */
export function describePauseEnd({ to }: Pause, texts: Texts): string {
  return to === undefined ? texts('plan.pauseEnd.open') : texts('plan.pauseEnd.day', { day: describeDay(addDays(to, 1), texts, { withYear: true }) });
}
