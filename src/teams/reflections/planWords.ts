import type { Language } from '../../core/answers/answer.ts';
import type { Plan } from '../../core/reflections/reflections.ts';
import type { Pause, Schedule } from '../../core/reflections/schedule.ts';
import { describeDay, describeTime, describeWeek } from '../../locales/describeTime.ts';
import { createTexts } from '../../locales/texts.ts';

/** Stand-in until the calendar's own. */
export function describePlan({ weekday, time }: Schedule, language: Language): string {
  return `${createTexts(language)(`reflect.weekday.${weekday}`)} ${time}`;
}

/** "Næste: mandag den 23. november kl. 9 (uge 48)." */
export function describeNext({ schedule, next }: Plan, language: Language): string {
  const text = createTexts(language);
  return next ? text('reflect.next', { time: describeTime(next.dueAtUtc, schedule.zone, language, text), week: describeWeek(next.week, text) }) : text('reflect.noNext');
}

/** "uge 28–30", "til og med 2. august", "indtil videre". */
export function describePause({ pause, weeks }: { readonly pause: Pause; readonly weeks?: readonly [number, number] }, language: Language): string {
  const text = createTexts(language);
  if (weeks) return weeks[0] === weeks[1] ? text('reflect.pauseWeek', { week: weeks[0] }) : text('reflect.pauseWeekRange', { from: weeks[0], to: weeks[1] });
  const day = (date: string) => describeDay(date, language);
  if (pause.to === undefined) return text('reflect.pauseOpen');
  return pause.from === pause.to ? text('reflect.pauseDay', { day: day(pause.from) }) : text('reflect.pauseSpan', { from: day(pause.from), to: day(pause.to) });
}
