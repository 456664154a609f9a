import type { Language } from '../../core/answers/answer.ts';
import type { Inquiry } from '../../core/inquiries/inquiry.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import type { Card } from './cardTemplate.ts';
import { describeState, formatDay } from './inquiryWords.ts';
import { createListCard } from './listCard.ts';

/** What a person sent, or was sent, latest first. Each row opens its inquiry. */
export function createInquiryListCard(kind: 'sent' | 'received', inquiries: readonly Inquiry[], language: Language): Card {
  const text = createTexts(language);
  const rows = inquiries.slice(0, rowLimit).map((inquiry) => ({
    title: shorten(inquiry.text, titleLength),
    value: kind === 'sent' ? describeState(inquiry, language) : [shorten(inquiry.asker.name, 80), formatDay(inquiry.createdAtUtc, language), ...(inquiry.state === 'seen' ? [text('inquiry.youSee')] : [])].join(' · '),
    data: toCardData({ do: 'show-inquiry', inquiryId: inquiry.id }, language),
  }));
  const more = inquiries.length - rows.length;
  const sections = [{ heading: '', rows: [...rows, ...(more > 0 ? [{ title: '', value: text('inquiry.listMore', { count: more }) }] : [])] }];
  const isEmpty = inquiries.length === 0;
  if (kind === 'sent') return createListCard({ heading: text('inquiry.sentList'), message: isEmpty ? text('inquiry.sentNone') : '', sections }, language);
  return createListCard({ heading: text('inquiry.receivedList'), message: isEmpty ? text('inquiry.receivedNone') : '', sections }, language);
}

/** A card has to stay under 25 KB. */
const rowLimit = 15;
const titleLength = 160;
