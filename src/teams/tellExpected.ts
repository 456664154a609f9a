import type { Language } from '../core/answers/answer.ts';
import { AppError } from '../core/errors.ts';
import { createTexts, isTextKey } from '../locales/texts.ts';
import { textReply } from './replies.ts';
import type { Outcome } from './turn.ts';

/** Does the work; what a person may not do, or what cannot be, is told in their language and has changed nothing. */
export async function tellExpected(language: Language, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const key = error instanceof AppError ? `error.${error.code}` : '';
    if (!(error instanceof AppError && error.isExpected && isTextKey(key))) throw error;
    return { replies: [textReply(createTexts(language)(key, error.values))] };
  }
}
