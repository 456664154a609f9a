import type { Language } from '../../core/answers/answer.ts';
import type { DocumentContact } from '../../core/inquiries/contacts.ts';
import { inquiryTextLimit } from '../../core/inquiries/createInquiries.ts';
import { answerDays, openDays } from '../../core/inquiries/inquiryTimes.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { type Card, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import { executeButton } from './executeButton.ts';
import template from './inquiryForm.json' with { type: 'json' };
import { contactLabel } from './inquiryWords.ts';

/** What the form begins with: contacts to choose among, and the question as it was asked, '' where that is not known. */
export interface InquiryDraft {
  readonly inquiryId: string;
  readonly contacts: readonly DocumentContact[];
  readonly question: string;
}

/** The form of a question to a contact. It says that this one is not anonymous, and for how long it is kept, before anything is sent. */
export function createInquiryFormCard({ inquiryId, contacts, question }: InquiryDraft, language: Language): Card {
  const text = createTexts(language);
  const [first] = contacts;
  const only = contacts.length === 1 ? first : undefined;
  const heading = only ? text('inquiry.ask', { name: shorten(only.contact.name, nameLength) }) : text('inquiry.askSomebody');
  const notAnonymous = text(only ? 'inquiry.formNotAnonymous' : 'inquiry.formNotAnonymousChosen', { name: shorten(only?.contact.name ?? '', nameLength) });
  const kept = text('inquiry.formKept', { openDays, answerDays });
  const documentIds = contacts.map(({ documentId }) => documentId);
  return fill({
    lang: language,
    speak: [heading, notAnonymous, kept].join('. '),
    heading: escapeMarkdown(heading),
    notAnonymous: escapeMarkdown(notAnonymous),
    kept,
    contacts: contacts.map((one) => ({ title: contactLabel(one), value: one.documentId })),
    contactLabel: text('inquiry.formContact'),
    documentId: first?.documentId ?? '',
    textLabel: text('inquiry.formText'),
    textHint: text('inquiry.formHint'),
    text: question.slice(0, inquiryTextLimit),
    textLimit: inquiryTextLimit,
    textMissing: text('inquiry.formMissing'),
    buttons: [
      executeButton(text('inquiry.send'), { do: 'send-inquiry', inquiryId, documentIds }, language, { style: 'positive' }),
      executeButton(text('inquiry.cancel'), { do: 'cancel-inquiry' }, language, { associatedInputs: 'none' }),
    ],
  });
}

const fill = createCardTemplate(template);
const nameLength = 80;
