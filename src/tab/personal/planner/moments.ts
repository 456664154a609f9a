import type { Language } from '../../../core/answers/answer.ts';

/** "mandag den 23. november kl. 09.00", the local time of an IANA zone; `iso` is a time in UTC. */
export function describeMoment(iso: string, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(iso));
}

/** "23. november 2026". */
export function describeDate(iso: string, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(new Date(iso));
}

/** "3,4": one decimal. */
export function describeNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** BCP 47; English as in Europe, with the day before the month. */
export function localeOf(language: Language): string {
  return language === 'da' ? 'da-DK' : 'en-GB';
}

/** The number of an ISO week such as `2026-W07`, or `2026-W47.2` for a prompt sent in addition. */
export function readWeek(week: string): { readonly year: number; readonly number: number; readonly isExtra: boolean } {
  const [, year, number, extra] = /^(\d{4})-W(\d{2})(?:\.(\d+))?$/.exec(week) ?? [];
  return { year: Number(year), number: Number(number), isExtra: extra !== undefined };
}
