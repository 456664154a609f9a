import type { Language } from '../../core/answers/answer.ts';
import type { Corpus } from '../../core/documents/document.ts';
import type { ReflectionPersonalData } from '../../core/reflections/reflections.ts';
import type { Response } from '../../core/reflections/round.ts';
import { describeWeek } from '../../locales/describeWeek.ts';
import { describePlan } from '../../locales/planWords.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import type { ListSection } from '../cards/listCard.ts';
import { describeScale } from '../cards/responseForm.ts';
import { toNoteSections } from './noteSections.ts';

/** What reflections keep about a person, as they wrote it: plans they made, their own translations, answers in rounds that are open. */
export function toReflectionSections({ plans, notes, openResponses }: ReflectionPersonalData, corpus: Corpus, language: Language): ListSection[] {
  const text = createTexts(language);
  return [
    { heading: text('reflect.dataPlans'), rows: plans.map((schedule) => ({ title: describePlan(schedule, language), value: schedule.isActive ? '' : text('reflect.stopped') })) },
    ...toNoteSections(notes, corpus, noteLimits, language),
    { heading: text('reflect.dataResponses'), rows: openResponses.map(({ round, response }) => ({ title: `${describeWeek(round.week, text)}: ${round.prompt.question[language]}`, value: describeResponse(response, text) })) },
  ];
}

/** A card has to stay under 25 KB; the whole of a note stands under its statement. */
const noteLimits = { notes: 20, quote: 120, note: 300 };

function describeResponse({ scale, text: written, step }: Response, text: Texts): string {
  return [scale === undefined ? '' : describeScale(scale, text), written ?? '', step ?? ''].filter(Boolean).join(' · ');
}
