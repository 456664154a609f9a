import type { Language } from '../../core/answers/answer.ts';
import type { GapPersonalData } from '../../core/gaps/gaps.ts';
import { createTexts } from '../../locales/texts.ts';
import type { ListSection } from '../cards/listCard.ts';

/** What is kept because a person asked what the documents do not answer. */
export function toGapSections({ waiting, pendingCount }: GapPersonalData, language: Language): ListSection[] {
  const text = createTexts(language);
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' });
  return [
    { heading: text('gap.dataWaiting'), rows: waiting.slice(-waitingLimit).map(({ wording, sinceUtc }) => ({ title: wording === '' ? text('gap.dataUnknown') : `»${wording}«`, value: date.format(sinceUtc) })) },
    { heading: text('gap.dataPending'), rows: pendingCount === 0 ? [] : [{ title: text('gap.dataPendingCount', { count: pendingCount }), value: '' }] },
  ];
}

/** A card has to stay under 25 KB. */
const waitingLimit = 10;
