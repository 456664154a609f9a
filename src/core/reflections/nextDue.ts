import { findIsoWeek, findMonday, toWeekNumber } from './isoWeek.ts';
import { addDays, toInstant, toLocalDate, toMonday } from './localDate.ts';
import type { Due, Pause, Schedule } from './schedule.ts';
import { findNextWorkingDay, findWorkingDayBefore, isHoliday } from './workCalendar.ts';

/**
 * When a schedule's prompt is due next, strictly after an instant. Undefined when it is not active, and when pauses, pause
 * weeks and holidays leave none of its next 160 weeks, three years of a weekly plan.
 *
 * Every `everyWeeks` weeks from `firstWeek` on, and never before it, there is a planned day. A holiday drops or moves it by
 * the schedule's rule; moved it still counts in the week it was planned in. Nothing comes of a day that is planned in a pause
 * or pause week, or moved into one. Two weeks never meet on one day, since no seven days in a row are closed in Denmark.
 * Times that the clocks skip or repeat: see `toInstant`. Throws `schedule.unknownZone` and `schedule.impossibleTime`.
 */
export function findNextDue(schedule: Schedule, afterUtc: Date): Due | undefined {
  if (!schedule.isActive) return undefined;
  const firstMonday = findMonday(schedule.firstWeek);
  // From the week before on: its day may have been moved to after this instant.
  const from = addDays(toMonday(toLocalDate(afterUtc, schedule.zone)), -7);
  const stepDays = 7 * schedule.everyWeeks;
  const firstStep = Math.max(0, Math.ceil(countDays(firstMonday, from) / stepDays));
  for (let step = firstStep; step < firstStep + SEARCHED_WEEKS; step += 1) {
    const due = findDueOfWeek(schedule, addDays(firstMonday, step * stepDays));
    if (due && due.dueAtUtc > afterUtc) return due;
  }
  return undefined;
}

/** When the person who planned gets to see the prompt: the working day before it is due, at the schedule's time. */
export function findPreviewAtUtc(schedule: Schedule, due: Due): Date {
  const day = findWorkingDayBefore(toLocalDate(due.dueAtUtc, schedule.zone));
  return toInstant(day, schedule.time, schedule.zone);
}

/**
 * True while a prompt that was not sent in time may still be: until the end of Friday in the week of the day it was due, or of
 * that day itself when it is a Saturday or Sunday. Local time.
 */
export function isInWorkingWeek(schedule: Schedule, due: Due, nowUtc: Date): boolean {
  const day = toLocalDate(due.dueAtUtc, schedule.zone);
  const friday = addDays(toMonday(day), 4);
  return toLocalDate(nowUtc, schedule.zone) <= (day > friday ? day : friday);
}

const SEARCHED_WEEKS = 160;

function findDueOfWeek(schedule: Schedule, monday: string): Due | undefined {
  const planned = addDays(monday, schedule.weekday - 1);
  if (isPaused(schedule, planned)) return undefined;
  const day = findSendDay(schedule, planned);
  if (day === undefined || isPaused(schedule, day)) return undefined;
  return { week: findIsoWeek(planned), dueAtUtc: toInstant(day, schedule.time, schedule.zone) };
}

function findSendDay({ holidayRule }: Schedule, planned: string): string | undefined {
  if (!isHoliday(planned)) return planned;
  switch (holidayRule) {
    case 'skip':
      return undefined;
    case 'next-working-day':
      return findNextWorkingDay(planned);
    case 'day-before':
      return findWorkingDayBefore(planned);
  }
}

function isPaused({ pauseWeeks, pauses }: Schedule, date: string): boolean {
  return (pauseWeeks.length > 0 && pauseWeeks.includes(toWeekNumber(findIsoWeek(date)))) || pauses.some((pause) => holds(pause, date));
}

function holds({ from, to }: Pause, date: string): boolean {
  return from <= date && (to === undefined || date <= to);
}

function countDays(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
