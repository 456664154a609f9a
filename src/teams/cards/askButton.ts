import type { Language, Suggestion } from '../../core/answers/answer.ts';
import { toCardData } from '../request.ts';
import type { CardButton } from './cardTemplate.ts';

/** Buttons of suggestions. A question too long for a button is left out: it would stand in the card three times. */
export function askButtons(suggestions: readonly Suggestion[], language: Language): CardButton[] {
  return suggestions.filter(({ question }) => question.length <= questionLimit).map(({ title, question }) => askButton(title, question, language));
}

/** A button that asks a question in the person's name: the chat shows what was asked, as if it had been written. */
export function askButton(title: string, question: string, language: Language): CardButton {
  return { title, data: { ...toCardData({ do: 'ask', question }, language), msteams: { type: 'messageBack', displayText: question, text: question } } };
}

/** Characters. */
const questionLimit = 300;
