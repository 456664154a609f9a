import type { Texts } from '../../../locales/texts.ts';
import { describeClock, nameWeekday } from './describeDay.ts';
import type { PlanProblem } from '../commands/planCommand.ts';
import { defaultSettings, type HolidayRule, type PlanSettings } from '../schedule.ts';

/** "Hver mandag kl. 9", "Hver anden tirsdag kl. 8.30 (tidszone America/Nuuk)"; the zone only where it is not the usual one. */
export function describePlan({ weekday, time, zone, everyWeeks }: PlanSettings, texts: Texts): string {
  const plan = texts(`plan.every.${everyWeeks}`, { weekday: nameWeekday(weekday, texts), clock: describeClock(time, texts) });
  return zone === defaultSettings.zone ? plan : texts('plan.inZone', { plan, zone });
}

/** What happens when the day is a holiday, as a sentence. */
export function describeHolidayRule(rule: HolidayRule, texts: Texts): string {
  return texts(`plan.holiday.${rule}`);
}

/** "uge 42", "uge 7, 28–30 og 42", for sorted numbers; "" for none. */
export function describeWeeks(weeks: readonly number[], texts: Texts): string {
  const ranges: [number, number][] = [];
  for (const week of weeks) {
    const last = ranges.at(-1);
    if (last?.[1] === week - 1) last[1] = week;
    else ranges.push([week, week]);
  }
  const names = ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  const last = names.pop();
  if (last === undefined) return '';
  if (weeks.length === 1) return texts('plan.week', { week: last });
  return texts('plan.weeks', { weeks: names.length === 0 ? last : texts('plan.weeksAnd', { weeks: names.join(', '), last }) });
}

/** What was wrong with a command, and what to write instead. */
export function describePlanProblem({ problem, found }: PlanProblem, texts: Texts): string {
  return texts(`plan.problem.${problem}`, { found });
}
