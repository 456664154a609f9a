import type { Language } from '../../core/answers/answer.ts';
import type { InquiryPersonalData } from '../../core/inquiries/inquiries.ts';
import type { Inquiry } from '../../core/inquiries/inquiry.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { describeState, formatDay } from '../cards/inquiryWords.ts';
import type { ListSection } from '../cards/listCard.ts';

/** What is kept because a person asked a contact, or is one who was asked. */
export function toInquirySections({ sent, received }: InquiryPersonalData, language: Language): ListSection[] {
  const text = createTexts(language);
  const titleOf = (inquiry: Inquiry): string => (inquiry.text === '' ? text('inquiry.dataDeleted') : shorten(inquiry.text, titleLength));
  const answerOf = ({ answer }: Inquiry): string => (answer?.text === undefined ? '' : `${text('inquiry.doneText')}: ${shorten(answer.text, titleLength)}`);
  return [
    { heading: text('inquiry.sentList'), rows: sent.slice(0, rowLimit).map((inquiry) => ({ title: titleOf(inquiry), value: describeState(inquiry, language) })) },
    { heading: text('inquiry.receivedList'), rows: received.slice(0, rowLimit).map((inquiry) => ({ title: titleOf(inquiry), value: [shorten(inquiry.asker.name, 80), formatDay(inquiry.createdAtUtc, language), answerOf(inquiry)].filter(Boolean).join(' · ') })) },
  ];
}

/** A card has to stay under 25 KB. */
const rowLimit = 10;
const titleLength = 160;
