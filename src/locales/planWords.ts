import type { Language } from '../core/answers/answer.ts';
import { describeDue, describePause, describePauseEnd } from '../core/reflections/calendar/describeDue.ts';
import { describeHolidayRule, describePlan as describeRhythm, describeWeeks } from '../core/reflections/calendar/describePlan.ts';
import type { DocumentChoices, PromptChoice } from '../core/reflections/prompt.ts';
import type { Plan } from '../core/reflections/reflections.ts';
import { defaultSettings, type Pause, type Schedule } from '../core/reflections/schedule.ts';
import { createTexts } from './texts.ts';

/** "Hver mandag kl. 9. Pause hvert år i uge 7 og 42. …": what differs from the usual is told too, and what it is about where that was chosen. */
export function describePlan(schedule: Schedule, language: Language, about: readonly string[] = []): string {
  const text = createTexts(language);
  const { pauseWeeks, pauses, holidayRule, closesAfterDays } = schedule;
  return [
    `${describeRhythm(schedule, text)}${about.length === 0 ? '' : ` ${text('reflect.about', { about: about.join(' · ') })}`}.`,
    ...(pauseWeeks.length === 0 ? [] : [text('reflect.pauseEveryYear', { weeks: describeWeeks(pauseWeeks, text) })]),
    ...(holidayRule === defaultSettings.holidayRule ? [] : [describeHolidayRule(holidayRule, text)]),
    ...(closesAfterDays === undefined ? [] : [text('reflect.closesAfter', { days: closesAfterDays })]),
    ...pauses.map((pause) => text('reflect.pauseNow', { pause: describePause(pause, text) })),
  ].join(' ');
}

/** The names of what a plan is about, the narrower first; none for what the documents no longer hold. */
export function findChoiceNames({ municipality, documentId, themeId, roleId }: PromptChoice, choices: readonly DocumentChoices[]): string[] {
  const within = choices.filter((choice) => documentId === undefined || choice.documentId === documentId);
  const theme = within.flatMap(({ themes }) => themes).find(({ id }) => id === themeId)?.name;
  const role = within.flatMap(({ roles }) => roles).find(({ id }) => id === roleId)?.name;
  const title = documentId === undefined ? municipality : within[0]?.title;
  return [theme, role, theme === undefined ? title : undefined].filter((name) => name !== undefined);
}

/** "Næste: mandag den 23. november kl. 9 (uge 48)." */
export function describeNext({ schedule, next }: Plan, language: Language): string {
  const text = createTexts(language);
  return next ? text('reflect.next', { due: describeDue(schedule, next, text) }) : text('reflect.noNext');
}

/** "uge 28–30 (til og med søndag den 1. august 2027). Spørgsmålene kommer igen fra …" */
export function describeBreak(pause: Pause, language: Language): string {
  const text = createTexts(language);
  // How one without an end is ended is told by its description already.
  return [`${describePause(pause, text)}.`, ...(pause.to === undefined ? [] : [describePauseEnd(pause, text)])].join(' ');
}
