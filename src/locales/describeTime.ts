import type { Language } from '../core/answers/answer.ts';
import type { Texts } from './texts.ts';

/** "mandag den 23. november kl. 9"; in English "Monday 23 November at 9:00". The local time of an IANA zone. */
export function describeTime(instant: Date, zone: string, language: Language, text: Texts): string {
  const parts = Object.fromEntries(formatter(zone, language).formatToParts(instant).map(({ type, value }) => [type, value]));
  const { weekday = '', day = '', month = '', hour = '', minute = '' } = parts;
  const time = language === 'da' && minute === '00' ? String(Number(hour)) : text('time.clock', { hour: Number(hour), minute });
  return text('time.dayAndTime', { weekday, day, month, time });
}

/** "uge 47" of an ISO week such as `2026-W47`, or `2026-W47.2` for a prompt sent in addition. */
export function describeWeek(week: string, text: Texts): string {
  return text('time.week', { week: Number(/W(\d{2})/.exec(week)?.[1] ?? 0) });
}

/** One formatter takes longer to make than a card does. */
function formatter(zone: string, language: Language): Intl.DateTimeFormat {
  const key = `${language} ${zone}`;
  let made = formatters.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'da-DK', { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hour12: false, timeZone: zone });
    formatters.set(key, made);
  }
  return made;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
