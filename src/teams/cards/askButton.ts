import type { Language } from '../../core/answers/answer.ts';
import { toCardData } from '../request.ts';
import type { CardButton } from './cardTemplate.ts';

/** A button that asks a question in the person's name: the chat shows what was asked, as if it had been written. */
export function askButton(title: string, question: string, language: Language): CardButton {
  return { title, data: { ...toCardData({ do: 'ask', question }, language), msteams: { type: 'messageBack', displayText: question, text: question } } };
}
