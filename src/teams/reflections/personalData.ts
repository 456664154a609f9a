import type { Language } from '../../core/answers/answer.ts';
import type { Corpus } from '../../core/documents/document.ts';
import type { ReflectionPersonalData } from '../../core/reflections/reflections.ts';
import type { Response } from '../../core/reflections/round.ts';
import { shorten } from '../../core/shorten.ts';
import { describeWeek } from '../../locales/describeWeek.ts';
import { describePlan } from '../../locales/planWords.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import type { ListSection } from '../cards/listCard.ts';
import { describeScale } from '../cards/responseForm.ts';

/** What reflections keep about a person, as they wrote it: plans they made, their own translations, answers in rounds that are open. */
export function toReflectionSections({ plans, notes, openResponses }: ReflectionPersonalData, corpus: Corpus, language: Language): ListSection[] {
  const text = createTexts(language);
  const quotes = new Map(corpus.documents.flatMap(({ statements }) => statements.map((statement) => [statement.id, statement.text])));
  const shown = notes.slice(-notesShown);
  const more = notes.length - shown.length;
  return [
    { heading: text('reflect.dataPlans'), rows: plans.map((schedule) => ({ title: describePlan(schedule, language), value: schedule.isActive ? '' : text('reflect.stopped') })) },
    {
      heading: text('reflect.dataNotes'),
      rows: [...shown.map((note) => ({ title: shorten(quotes.get(note.statementId) ?? note.statementId, quoteLength), value: shorten(note.text, noteLength) })), ...(more > 0 ? [{ title: text('reflect.dataMoreNotes', { count: more }), value: '' }] : [])],
    },
    { heading: text('reflect.dataResponses'), rows: openResponses.map(({ round, response }) => ({ title: `${describeWeek(round.week, text)}: ${round.prompt.question[language]}`, value: describeResponse(response, text) })) },
  ];
}

/** A card has to stay under 25 KB; the whole of a note stands under its statement. */
const notesShown = 20;
const quoteLength = 120;
const noteLength = 300;

function describeResponse({ scale, text: written, step }: Response, text: Texts): string {
  return [scale === undefined ? '' : describeScale(scale, text), written ?? '', step ?? ''].filter(Boolean).join(' · ');
}
