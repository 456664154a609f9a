import type { Language } from '../../core/answers/answer.ts';
import type { DocumentChoices } from '../../core/reflections/prompt.ts';
import { listMunicipalities } from '../../core/reflections/prompts/ownChoice.ts';
import type { PlanSettings } from '../../core/reflections/schedule.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import { type Card, createCardTemplate } from './cardTemplate.ts';
import { contentLimit, openChoice, toContentValue, toDocumentContents, toRoleChoices } from './contentChoices.ts';
import { executeButton } from './executeButton.ts';
import template from './plan.json' with { type: 'json' };
import type { Choice } from './profileCard.ts';

/** The whole plan as fields, filled with what it is now or would be. */
export function createPlanCard(settings: PlanSettings, choices: readonly DocumentChoices[], language: Language): Card {
  const text = createTexts(language);
  const { weekday, time, zone, everyWeeks, holidayRule, pauseWeeks, choice, closesAfterDays, threshold } = settings;
  const contents = toContents(choices, text);
  const roles = toRoles(choices, text);
  return fill({
    lang: language,
    speak: [text('reflect.planHeading'), text('reflect.planMessage')].join('. '),
    heading: text('reflect.planHeading'),
    message: text('reflect.planMessage'),
    weekdayLabel: text('reflect.weekday'),
    weekday: String(weekday),
    weekdays: ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ title: text(`reflect.weekday.${day}`), value: String(day) })),
    timeLabel: text('reflect.time'),
    timeError: text('reflect.timeError'),
    time,
    rhythmLabel: text('reflect.rhythm'),
    rhythm: String(everyWeeks),
    rhythms: ([1, 2, 4] as const).map((weeks) => ({ title: text(`reflect.rhythm.${weeks}`), value: String(weeks) })),
    contentLabel: text('reflect.content'),
    content: amongOr(contents, toContentValue(choice), toContentValue({})),
    contents,
    roleLabel: text('reflect.role'),
    role: amongOr(roles, choice.roleId ?? openChoice, openChoice),
    roles,
    holidayLabel: text('reflect.holidays'),
    holidayRule,
    holidayRules: (['next-working-day', 'day-before', 'skip'] as const).map((rule) => ({ title: text(`reflect.holidays.${rule}`), value: rule })),
    pauseLabel: text('reflect.pauseWeeks'),
    pauseWeeks: pauseWeeks.join(','),
    pauses: withOwn(schoolHolidays, pauseWeeks).map((week) => ({ title: describePauseWeek(week, text), value: String(week) })),
    closingLabel: text('reflect.closing'),
    closing: closesAfterDays === undefined ? openChoice : String(closesAfterDays),
    closings: [
      { title: text('reflect.closingNext'), value: openChoice },
      ...withOwn([2, 4, 7, 14], closesAfterDays === undefined ? [] : [closesAfterDays]).map((days) => ({ title: text('reflect.closingDays', { days }), value: String(days) })),
    ],
    thresholdLabel: text('reflect.threshold'),
    threshold: String(threshold),
    thresholds: withOwn([3, 4, 5, 6, 8, 10], [threshold]).map((count) => ({ title: text('reflect.thresholdCount', { count }), value: String(count) })),
    zoneLabel: text('reflect.zone'),
    zone,
    zones: zoneNames(zone).map((name) => ({ title: isNamedZone(name) ? text(`reflect.zone.${name}`) : name, value: name })),
    note: text('reflect.planNote'),
    save: executeButton(text('reflect.planSave'), { do: 'save-plan' }, language, { style: 'positive' }),
  });
}

const fill = createCardTemplate(template);

/** What was chosen, as long as it is offered: a document may be gone, and a field that holds what it does not offer shows nothing. */
function amongOr(offered: readonly Choice[], chosen: string, otherwise: string): string {
  return offered.some(({ value }) => value === chosen) ? chosen : otherwise;
}

/** Weeks in which Danish schools are closed everywhere; Easter and Christmas are public holidays and the like. */
const schoolHolidays = [7, 28, 29, 30, 42];

/** The usual choices and those that are chosen already, whoever put them there. */
function withOwn(usual: readonly number[], own: readonly number[]): number[] {
  return [...new Set([...usual, ...own])].sort((a, b) => a - b);
}

function describePauseWeek(week: number, text: Texts): string {
  const name = week === 7 ? text('reflect.winterHoliday') : week === 42 ? text('reflect.autumnHoliday') : [28, 29, 30].includes(week) ? text('reflect.summerHoliday') : '';
  return [text('plan.week', { week }), name].filter(Boolean).join(' · ');
}

/** The parts of the Danish realm; another zone can be written as a command. */
const namedZones = ['Europe/Copenhagen', 'Atlantic/Faroe', 'America/Nuuk'] as const;

function isNamedZone(zone: string): zone is (typeof namedZones)[number] {
  return (namedZones as readonly string[]).includes(zone);
}

function zoneNames(own: string): string[] {
  return [...new Set([...namedZones, own])];
}

function toContents(choices: readonly DocumentChoices[], text: Texts): Choice[] {
  const everything = { title: text('reflect.contentAll'), value: toContentValue({}) };
  const municipalities = listMunicipalities(choices).map((municipality) => ({ title: text('reflect.contentMunicipality', { municipality }), value: toContentValue({ municipality }) }));
  const wide = [everything, ...municipalities];
  return [...wide, ...toDocumentContents(choices, contentLimit - wide.length)];
}

function toRoles(choices: readonly DocumentChoices[], text: Texts): Choice[] {
  const roles = toRoleChoices(choices);
  return roles.length === 0 ? [] : [{ title: text('reflect.roleAll'), value: openChoice }, ...roles].slice(0, contentLimit);
}
