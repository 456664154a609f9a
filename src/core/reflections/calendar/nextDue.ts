import { findIsoWeek, findMonday, toWeekNumber } from './isoWeek.ts';
import { addDays, toInstant, toLocalDate, toMonday } from './localDate.ts';
import type { Due, Pause, Schedule } from '../schedule.ts';
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
  const today = toLocalDate(afterUtc, schedule.zone);
  const yesterday = addDays(today, -1);
  // From the week before on: its day may have been moved to after this instant.
  const from = addDays(toMonday(today), -7);
  const stepDays = 7 * schedule.everyWeeks;
  const firstStep = Math.max(0, Math.ceil(countDays(firstMonday, from) / stepDays));
  for (let step = firstStep; step < firstStep + SEARCHED_WEEKS; step += 1) {
    const planned = addDays(firstMonday, step * stepDays + schedule.weekday - 1);
    const day = findSendDay(schedule, planned);
    // A time just before midnight that the clocks skip is on the day after.
    if (day === undefined || day < yesterday) continue;
    const due = { week: findIsoWeek(planned), dueAtUtc: toInstant(day, schedule.time, schedule.zone) };
    if (due.dueAtUtc > afterUtc) return due;
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

/** The day that a planned day's prompt is sent; undefined when it is not. */
function findSendDay(schedule: Schedule, planned: string): string | undefined {
  if (isPaused(schedule, planned)) return undefined;
  if (!isHoliday(planned)) return planned;
  if (schedule.holidayRule === 'skip') return undefined;
  const day = schedule.holidayRule === 'day-before' ? findWorkingDayBefore(planned) : findNextWorkingDay(planned);
  return isPaused(schedule, day) ? undefined : day;
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
