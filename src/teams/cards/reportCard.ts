import type { Language } from '../../core/answers/answer.ts';
import type { DeliveryRecord } from '../../core/reflections/occurrence.ts';
import { describeMoment } from '../../core/reflections/calendar/describeDue.ts';
import { findReason } from '../../locales/deliveryReason.ts';
import { describeWeek } from '../../locales/describeWeek.ts';
import { createTexts } from '../../locales/texts.ts';
import type { Card } from './cardTemplate.ts';
import { createListCard } from './listCard.ts';

/** What was sent, late, skipped or failed, and why; newest first. */
export function createReportCard(records: readonly DeliveryRecord[], zone: string, language: Language): Card {
  const text = createTexts(language);
  const rows = records.slice(0, recordLimit).map(({ week, dueAtUtc, status, sentAtUtc, reason }) => ({
    title: describeWeek(week, text),
    value: [text(`reflect.delivery.${status}`, { time: describeMoment(sentAtUtc ?? dueAtUtc, zone, text) }), ...(reason === undefined ? [] : [text(`reflect.reason.${findReason(reason)}`, { reason })])].join(' '),
  }));
  return createListCard({ heading: text('reflect.reportHeading'), message: rows.length === 0 ? text('reflect.reportEmpty') : '', sections: [{ heading: '', rows }] }, language);
}

/** Half a year. */
const recordLimit = 26;
