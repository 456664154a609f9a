import type { Language, Suggestion } from '../../core/answers/answer.ts';
import { toCardData } from '../request.ts';
import type { CardButton } from './cardTemplate.ts';

/** Buttons of suggestions. A question too long for a button is left out: it would stand in the card three times. */
export function askButtons(suggestions: readonly Suggestion[], language: Language): CardButton[] {
  return suggestions.filter(({ question }) => question.length <= questionLimit).map(({ title, question }) => askButton(title, question, language));
}

/** A button that asks a question in the person's name: the chat shows what was asked, as if it had been written. */
export function askButton(title: string, question: string, language: Language): CardButton {
  return { title: title.length <= titleLimit ? title : `${title.slice(0, titleLimit - 1).trimEnd()}…`, data: { ...toCardData({ do: 'ask', question }, language), msteams: { type: 'messageBack', displayText: question, text: question } } };
}

/** Characters. */
const questionLimit = 300;

/** Characters; what is longer a narrow client cuts off in the middle of a letter. Links and rows wrap and may be longer. */
const titleLimit = 90;
