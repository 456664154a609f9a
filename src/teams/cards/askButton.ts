import type { Language, Suggestion } from '../../core/answers/answer.ts';
import { capitalise } from '../../core/capitalise.ts';
import { shortenToFit } from '../../core/shorten.ts';
import { toCardData } from '../request.ts';
import type { CardButton } from './cardTemplate.ts';

/** Buttons of suggestions. A question too long for a button is left out, so that the card stays small. */
export function askButtons(suggestions: readonly Suggestion[], language: Language): CardButton[] {
  return suggestions.filter(({ question }) => question.length <= questionLimit).map(({ title, question }) => askButton(title, question, language));
}

/**
 * A button that asks a question. A plain submit, which every client sends; `messageBack`, which would show the question in
 * the chat as if it had been written, is dropped without a word by the Agents Playground. The answer's heading says it too.
 */
export function askButton(title: string, question: string, language: Language): CardButton {
  return { title: shortenToFit(capitalise(title), titleLimit), data: toCardData({ do: 'ask', question }, language) };
}

/** Characters of a title that a button shows whole on a phone of 320 pixels; what is longer has to be a link or a row, which wrap. */
export const buttonTitleLimit = 34;

/** Characters. */
const questionLimit = 300;

/** Characters; more is no title. */
const titleLimit = 90;
