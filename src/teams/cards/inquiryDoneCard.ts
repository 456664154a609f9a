import type { Citation, Language } from '../../core/answers/answer.ts';
import type { Inquiry } from '../../core/inquiries/inquiry.ts';
import { createTexts } from '../../locales/texts.ts';
import type { Card } from './cardTemplate.ts';
import { shorten } from './inquiryWords.ts';
import { createNoticeCard } from './noticeCard.ts';

/** What a contact sees of an inquiry that needs nothing more of them. */
export function createInquiryDoneCard({ state, asker, answer }: Pick<Inquiry, 'state' | 'asker' | 'answer'>, citation: Citation | undefined, language: Language): Card {
  const text = createTexts(language);
  if (state !== 'answered' && state !== 'declined') return createNoticeCard({ heading: text(state === 'withdrawn' ? 'inquiry.goneWithdrawn' : 'inquiry.goneClosed'), message: text('inquiry.goneMessage') }, language);
  const name = shorten(asker.name, nameLength);
  if (state === 'declined') return createNoticeCard({ heading: text('inquiry.doneDeclined'), message: text('inquiry.doneDeclinedMessage') }, language);
  const facts = [
    ...(answer?.text === undefined ? [] : [{ title: text('inquiry.doneText'), value: shorten(answer.text, answerLength) }]),
    ...(citation ? [{ title: text('inquiry.donePointed'), value: `${shorten(citation.quote, answerLength)} (${shorten(citation.title, nameLength)})` }] : []),
  ];
  return createNoticeCard({ heading: text('inquiry.doneAnswered'), message: name === '' ? text('inquiry.goneMessage') : text('inquiry.doneAnsweredMessage', { name }), facts }, language);
}

const nameLength = 80;
/** A card has to stay under 25 KB. */
const answerLength = 2_000;
