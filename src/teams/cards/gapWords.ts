import type { Language } from '../../core/answers/answer.ts';
import { capitalise } from '../../core/capitalise.ts';
import type { Corpus, LeadershipDocument } from '../../core/documents/document.ts';
import type { Gap } from '../../core/gaps/gap.ts';
import { toWeekNumber } from '../../core/reflections/calendar/isoWeek.ts';
import { createTexts } from '../../locales/texts.ts';

/** A gap's role, perspective and documents by name, '' for none; in Danish as the documents have them. */
export function describeGap({ form, week, wording }: Gap, corpus: Corpus, language: Language): { role: string; perspective: string; documents: string; state: string; title: string } {
  const text = createTexts(language);
  const documents = documentsOf({ form }, corpus);
  const role = documents.flatMap(({ info }) => info.roles).find(({ id }) => id === form.roleId);
  const perspective = documents.flatMap(({ info }) => info.perspectives).find(({ id }) => id === form.perspectiveId);
  return {
    role: role ? capitalise((language === 'en' ? role.nameEn : undefined) ?? role.name) : '',
    perspective: perspective?.name ?? '',
    documents: form.documentIds.length === 0 ? text('gap.anyDocument') : documents.map(({ info }) => info.title).join(', '),
    state: [text(`gap.${form.reason}`), text('gap.askedIn', { week: toWeekNumber(week) })].join(', '),
    title: wording === '' ? text('gap.onlyRole') : `»${wording}«`,
  };
}

/** The documents that a gap is about. */
export function documentsOf({ form }: Pick<Gap, 'form'>, corpus: Corpus): readonly LeadershipDocument[] {
  return form.documentIds.length === 0 ? corpus.documents : corpus.documents.filter(({ info }) => form.documentIds.includes(info.id));
}
