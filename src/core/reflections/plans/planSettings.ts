import { AppError } from '../../errors.ts';
import { leastThreshold } from '../rounds/anonymity.ts';
import { toInstant } from '../calendar/localDate.ts';
import type { PlanChanges } from '../reflections.ts';
import { defaultSettings, type Pause, type PlanSettings } from '../schedule.ts';

/** Highest threshold that can be chosen; a larger one would be a way to show nothing ever. */
export const mostThreshold = 100;
/** Days until a round closes at the latest; so many prompts apart are four weeks, the slowest rhythm. */
const mostClosesAfterDays = 28;

/**
 * Settings with changes made to them. What is left out stays, what is undefined gets its default. Throws what a person can
 * correct: `schedule.impossibleTime`, `schedule.unknownZone`, `reflection.badThreshold`, `reflection.badDays`, `reflection.badWeek`;
 * and `reflection.badSetting` for values that no card offers.
 */
export function changeSettings(before: PlanSettings, changes: PlanChanges): PlanSettings {
  const names = ['weekday', 'time', 'zone', 'everyWeeks', 'holidayRule', 'pauseWeeks', 'choice', 'closesAfterDays', 'threshold'] as const;
  const values = names.map((name) => [name, name in changes ? (changes[name] ?? defaultSettings[name]) : before[name]] as const);
  const settings = Object.fromEntries(values.filter(([, value]) => value !== undefined)) as unknown as PlanSettings;
  const checked = { ...settings, pauseWeeks: [...new Set(settings.pauseWeeks)].sort((a, b) => a - b) };
  check(checked);
  return checked;
}

/** Throws `reflection.badPause` unless both are days of the calendar in their order. */
export function checkPause({ from, to }: Pause): void {
  if (!isDate(from) || (to !== undefined && (!isDate(to) || to < from))) {
    throw new AppError({ code: 'reflection.badPause', message: 'A pause has dates that are none or not in their order; expected YYYY-MM-DD.', values: { found: `${from} – ${to ?? ''}`.slice(0, 40) } });
  }
}

/** Whether so many people may be asked for before anything is shown. */
export function isThreshold(value: number): boolean {
  return isWhole(value, leastThreshold, mostThreshold);
}

function check({ weekday, time, zone, everyWeeks, holidayRule, pauseWeeks, closesAfterDays, threshold }: PlanSettings): void {
  toInstant('2026-01-01', time, zone);
  refuseUnless(isThreshold(threshold), 'reflection.badThreshold', threshold, { least: leastThreshold, most: mostThreshold });
  refuseUnless(closesAfterDays === undefined || isWhole(closesAfterDays, 1, mostClosesAfterDays), 'reflection.badDays', closesAfterDays, { most: mostClosesAfterDays });
  const wrongWeek = pauseWeeks.find((week) => !isWhole(week, 1, 53));
  refuseUnless(wrongWeek === undefined, 'reflection.badWeek', wrongWeek);
  refuseUnless(isWhole(weekday, 1, 7), 'reflection.badSetting', weekday);
  refuseUnless([1, 2, 4].includes(everyWeeks), 'reflection.badSetting', everyWeeks);
  refuseUnless(['skip', 'next-working-day', 'day-before'].includes(holidayRule), 'reflection.badSetting', holidayRule);
}

function refuseUnless(isFine: boolean, code: string, found: unknown, values: Readonly<Record<string, number>> = {}): void {
  if (!isFine) throw new AppError({ code, message: `A plan has a setting that it cannot have (${code}).`, values: { ...values, found: String(found).slice(0, 40) } });
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}
