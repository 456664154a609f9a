import type { Citation, Language } from '../../core/answers/answer.ts';
import { answerTextLimit } from '../../core/inquiries/createInquiries.ts';
import type { Inquiry } from '../../core/inquiries/inquiry.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { type Card, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import { executeButton } from './executeButton.ts';
import template from './inquiryToContact.json' with { type: 'json' };
import { writtenBox } from './inquiryWords.ts';

/** What a contact is asked: who asks, the question, and the ways to answer. `statements` may be the answer; `title` is the document's. */
export function createInquiryToContactCard({ id, asker, text: question, state }: Inquiry, { statements, title }: { readonly statements: readonly Citation[]; readonly title: string }, language: Language): Card {
  const text = createTexts(language);
  const name = shorten(asker.name, nameLength);
  const heading = text('inquiry.toContactHeading', { name });
  const message = [text('inquiry.toContactMessage', { name, document: shorten(title, nameLength) }), ...(state === 'seen' ? [text('inquiry.toContactSeen', { name })] : [])].join(' ');
  return fill({
    lang: language,
    speak: [heading, question, message].join('. '),
    heading: escapeMarkdown(heading),
    question: [writtenBox(question)],
    message: escapeMarkdown(message),
    pointLabel: text('inquiry.pointLabel'),
    statements: statements.length === 0 ? [] : [{ title: text('inquiry.pointNone'), value: '' }, ...statements.map((one) => ({ title: `${shorten(one.quote, quoteLength)} (${shorten(one.title, nameLength)})`, value: one.statementId }))],
    textLabel: text('inquiry.answerLabel'),
    textHint: text('inquiry.answerHint'),
    textLimit: answerTextLimit,
    buttons: [
      executeButton(text('inquiry.answer'), { do: 'answer-inquiry', inquiryId: id }, language, { style: 'positive' }),
      ...(state === 'seen' ? [] : [executeButton(text('inquiry.see'), { do: 'see-inquiry', inquiryId: id }, language, { associatedInputs: 'none' })]),
      executeButton(text('inquiry.decline'), { do: 'decline-inquiry', inquiryId: id }, language, { associatedInputs: 'none' }),
    ],
  });
}

const fill = createCardTemplate(template);

const nameLength = 80;
/** A card has to stay under 25 KB. */
const quoteLength = 300;
