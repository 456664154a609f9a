import type { Language } from '../../core/answers/answer.ts';
import type { Corpus } from '../../core/documents/document.ts';
import type { DocumentContact } from '../../core/inquiries/contacts.ts';
import type { Inquiry } from '../../core/inquiries/inquiry.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { toLine } from './textRuns.ts';
import { toLines } from './toLines.ts';

/** "Mette Holm, HR (Ledelsesgrundlag)". */
export function contactLabel({ contact, title }: DocumentContact): string {
  return `${shorten(contact.name, 80)} (${shorten(title, 80)})`;
}

/** The label of a button to ask a contact: "Spørg Mette Holm", or "Spørg et menneske" where no name is given or it has no room on a phone. */
export function askTitle(name: string | undefined, language: Language): string {
  const text = createTexts(language);
  const named = name === undefined ? undefined : text('inquiry.ask', { name });
  return named !== undefined && named.length <= titleLimit ? named : text('inquiry.askSomebody');
}

const titleLimit = 34;

/** The title of the document whose contact is asked; '' when it is not there any more. */
export function titleOf({ documentIds }: Pick<Inquiry, 'documentIds'>, { documents }: Pick<Corpus, 'documents'>): string {
  return documents.find(({ info }) => info.id === documentIds[0])?.info.title ?? '';
}

/** What became of an inquiry, for a list. */
export function describeState({ state, contact, createdAtUtc }: Inquiry, language: Language): string {
  const text = createTexts(language);
  return [text(`inquiry.state.${state}`, { name: shorten(contact.name, 80) }), formatDay(createdAtUtc, language)].join(' · ');
}

export function formatDay(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }).format(date);
}

/** What a person wrote, set apart and with no looks of a quotation of the documents: as it was written, line by line, no Markdown read. */
export function writtenBox(written: string): object {
  return { type: 'Container', spacing: 'Small', separator: true, items: toLines(written).map((line) => toLine('Small', [{ type: 'TextRun', text: line.text }])) };
}
