import type { Language } from '../../core/answers/answer.ts';
import { createTexts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import type { CardButton } from './cardTemplate.ts';

/** Whose plan a card shows, and whether to the one who made it, in a personal chat. */
export interface ShownPlan {
  readonly channelId: string;
  readonly isPersonal: boolean;
}

/** Buttons that fetch what a card shows, and more, for a spreadsheet. */
export function createCsvButtons(what: 'history' | 'coverage', channelId: string, language: Language): CardButton[] {
  const text = createTexts(language);
  return (['file', 'text'] as const).map((as) => ({ title: text(`reflect.csv.${as}`), data: toCardData({ do: 'fetch-csv', what, as, channelId }, language) }));
}
