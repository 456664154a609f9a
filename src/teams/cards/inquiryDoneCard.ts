import type { Citation, Language } from '../../core/answers/answer.ts';
import type { Inquiry } from '../../core/inquiries/inquiry.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import type { Card } from './cardTemplate.ts';
import { createNoticeCard } from './noticeCard.ts';

/** What the contact gave, and what they may do with it beside. */
export interface InquiryDone {
  readonly citation?: Citation | undefined;
  /** The open gap that the question is: the answer may be everybody's who asks alike. */
  readonly gapId?: string | undefined;
}

/** What a contact sees of an inquiry that needs nothing more of them. */
export function createInquiryDoneCard({ state, asker, answer }: Pick<Inquiry, 'state' | 'asker' | 'answer'>, { citation, gapId }: InquiryDone, language: Language): Card {
  const text = createTexts(language);
  if (state !== 'answered' && state !== 'declined') return createNoticeCard({ heading: text(state === 'withdrawn' ? 'inquiry.goneWithdrawn' : 'inquiry.goneClosed'), message: text('inquiry.goneMessage') }, language);
  const name = shorten(asker.name, nameLength);
  if (state === 'declined') return createNoticeCard({ heading: text('inquiry.doneDeclined'), message: text('inquiry.doneDeclinedMessage') }, language);
  const facts = [
    ...(answer?.text === undefined ? [] : [{ title: text('inquiry.doneText'), value: shorten(answer.text, answerLength) }]),
    ...(citation ? [{ title: text('inquiry.donePointed'), value: `${shorten(citation.quote, answerLength)} (${shorten(citation.title, nameLength)})` }] : []),
  ];
  const message = name === '' ? text('inquiry.goneMessage') : text('inquiry.doneAnsweredMessage', { name });
  if (gapId === undefined) return createNoticeCard({ heading: text('inquiry.doneAnswered'), message, facts }, language);
  // What would be filled in on the gap's own card.
  const filledIn = answer?.text === undefined ? { statementId: answer?.statementId } : { own: answer.text };
  const buttons = [{ title: text('inquiry.forAll'), data: { ...toCardData({ do: 'close-gap', gapId }, language), ...filledIn } }];
  return createNoticeCard({ heading: text('inquiry.doneAnswered'), message: `${message} ${text('inquiry.forAllMessage')}`, facts, buttons }, language);
}

const nameLength = 80;
/** A card has to stay under 25 KB. */
const answerLength = 2_000;
