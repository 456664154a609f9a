import type { Language } from '../../core/answers/answer.ts';
import { daysUntil } from '../../core/operators/secretEnd.ts';
import { createTexts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import type { Card } from './cardTemplate.ts';
import { createNoticeCard } from './noticeCard.ts';

/** Tells an operator how long the bot's secret lasts and how it is changed. */
export function createSecretWarningCard({ endsAtUtc, nowUtc }: { readonly endsAtUtc: Date; readonly nowUtc: Date }, language: Language): Card {
  const text = createTexts(language);
  return createNoticeCard(
    {
      heading: describeSecretEnd(endsAtUtc, nowUtc, language),
      message: text('doctor.secretWarningMessage', { date: new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'da-DK', { dateStyle: 'long', timeZone: 'UTC' }).format(endsAtUtc) }),
      buttons: [{ title: text('doctor.again'), data: toCardData({ do: 'doctor' }, language) }],
    },
    language,
  );
}

/** What a notification says of it. */
export function describeSecretEnd(endsAtUtc: Date, nowUtc: Date, language: Language): string {
  const days = daysUntil(endsAtUtc, nowUtc);
  const text = createTexts(language);
  return days < 0 ? text('doctor.secretWarningEnded') : text('doctor.secretWarningHeading', { days });
}
