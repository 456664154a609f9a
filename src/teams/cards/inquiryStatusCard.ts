import type { Language } from '../../core/answers/answer.ts';
import type { Contact } from '../../core/documents/document.ts';
import type { InquiryNotice } from '../../core/inquiries/inquiries.ts';
import { isOpen } from '../../core/inquiries/inquiry.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import { type Card, type CardButton, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import { executeButton } from './executeButton.ts';
import template from './inquiryStatus.json' with { type: 'json' };
import { askTitle, writtenBox } from './inquiryWords.ts';
import { createNoticeCard } from './noticeCard.ts';
import { describeDocument } from './source.ts';
import { quoteRuns, sourceRuns, type TextRun, toLine, toSubmit } from './textRuns.ts';

/** What became of an inquiry, for the one who asked: in words, with the answer where there is one and what can be done now. */
export function createInquiryStatusCard({ inquiry, citation, contact, next }: InquiryNotice, language: Language): Card {
  const text = createTexts(language);
  const { id, state, text: question, answer } = inquiry;
  const name = shorten(inquiry.contact.name, nameLength);
  if (state === 'unreachable') return createReachCard(contact ?? { name: inquiry.contact.name }, language);
  const heading = text(`inquiry.${state}Heading`, { name });
  const message = messageOf();
  const lines = [
    ...(question === '' ? [] : [label(text('inquiry.youAsked')), writtenBox(question)]),
    ...(answer?.text === undefined ? [] : [label(text('inquiry.ownWords', { name })), writtenBox(answer.text)]),
    ...(answer?.statementId === undefined ? [] : citation ? [label(text('inquiry.pointed', { name })), quoted(quoteRuns([citation])), toLine('Small', sourceRuns(describeDocument(citation), text('card.source')))] : [label(text('inquiry.pointedGone', { name }))]),
  ];
  const ask: readonly CardButton[] = next && question !== '' ? [{ title: askTitle(next.contact.name, language), data: toCardData({ do: 'ask-person', question, documentIds: [...next.documentIds] }, language) }] : [];
  return fill({
    lang: language,
    speak: [heading, message, ...(answer?.text === undefined ? [] : [text('inquiry.ownWords', { name }), answer.text]), ...(citation ? [citation.quote] : [])].filter(Boolean).join('. '),
    heading: escapeMarkdown(heading),
    message: escapeMarkdown(message),
    lines,
    buttons: [...ask.map(toSubmit), ...(isOpen(state) ? [executeButton(text('inquiry.withdraw'), { do: 'withdraw-inquiry', inquiryId: id }, language)] : [])],
  });

  function messageOf(): string {
    if (state === 'answered') return '';
    if (state === 'declined') return next ? text('inquiry.declinedNext', { name: shorten(next.contact.name, nameLength) }) : text('inquiry.declinedMessage');
    return text(`inquiry.${state as 'sending' | 'sent' | 'seen' | 'closed' | 'withdrawn'}Message`, { name });
  }
}

/** How a contact is reached whom the bot cannot write to. */
export function createReachCard(contact: Contact, language: Language): Card {
  const text: Texts = createTexts(language);
  const name = shorten(contact.name, nameLength);
  const message = contact.email === undefined ? text('inquiry.reachByTeams', { name }) : text('inquiry.reachByMail', { name });
  const facts = [{ title: text('inquiry.reachName'), value: name }, ...(contact.email === undefined ? [] : [{ title: text('inquiry.reachMail'), value: contact.email }])];
  return createNoticeCard({ heading: text('inquiry.reachHeading', { name }), message, facts }, language);
}

const fill = createCardTemplate(template);
const nameLength = 80;

function label(words: string): object {
  const run: TextRun = { type: 'TextRun', text: words, weight: 'Bolder' };
  return toLine('Medium', [run]);
}

function quoted(runs: readonly TextRun[]): object {
  return { type: 'Container', style: 'emphasis', spacing: 'Small', items: [toLine('Medium', runs)] };
}
