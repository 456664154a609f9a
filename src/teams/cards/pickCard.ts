import type { Language } from '../../core/answers/answer.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import type { BotRequest } from '../request.ts';
import { toCardData } from '../request.ts';
import type { Card } from './cardTemplate.ts';
import { createListCard } from './listCard.ts';

/** Something to choose: a statement, or one of several plans. */
export interface Pickable {
  readonly title: string;
  readonly detail: string;
  readonly request: BotRequest;
}

/** A question with an answer in each row. */
export function createPickCard(heading: string, options: readonly Pickable[], language: Language): Card {
  // What they have in common says nothing about which is meant.
  const isOneTitle = new Set(options.map(({ title }) => title)).size === 1;
  return createListCard(
    {
      heading,
      message: createTexts(language)('reflect.pickOne'),
      sections: [{ heading: '', rows: options.slice(0, optionLimit).map(({ title, detail, request }) => ({ title: isOneTitle && options.length > 1 ? '' : title, value: shorten(detail, detailLimit), data: toCardData(request, language) })) }],
    },
    language,
  );
}

/** More choices than this is no help, and the card must stay small. */
const optionLimit = 20;
const detailLimit = 300;
