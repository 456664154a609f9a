import type { Language } from '../../core/answers/answer.ts';
import { type BotRequest, toCardData } from '../request.ts';

/** A button whose reply takes the card's place for the one who presses it; older clients send it as a message. */
export function executeButton(title: string, request: BotRequest, language: Language, look: ButtonLook = {}): object {
  const data = toCardData(request, language);
  return { type: 'Action.Execute', title, verb: 'medspiller', data, ...look, fallback: { type: 'Action.Submit', title, data, ...look } };
}

/** How a button stands out, and whether what is filled in goes with it. */
export interface ButtonLook {
  readonly style?: 'positive' | 'destructive';
  readonly associatedInputs?: 'none';
}
