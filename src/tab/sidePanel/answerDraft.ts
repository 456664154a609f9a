import type { Scale } from '../../core/reflections/round.ts';
import type { ResponseBody } from '../../web/tab/wire.ts';

/** An answer that is being written. */
export interface AnswerDraft {
  readonly scale: Scale | undefined;
  readonly text: string;
  readonly step: string;
}

export const emptyDraft: AnswerDraft = { scale: undefined, text: '', step: '' };

/** What was answered before, to change it. */
export function toDraft({ scale, text, step }: ResponseBody): AnswerDraft {
  return { scale, text: text ?? '', step: step ?? '' };
}

/** The answer as it is sent, spaces around texts removed; undefined while there is nothing to send. */
export function toResponse({ scale, text, step }: AnswerDraft): ResponseBody | undefined {
  const response = { ...(scale !== undefined && { scale }), ...(text.trim() !== '' && { text: text.trim() }), ...(step.trim() !== '' && { step: step.trim() }) };
  return Object.keys(response).length === 0 ? undefined : response;
}

/** Characters that a text has too many; 0 or less when it fits. */
export function excessOf(text: string, limit: number): number {
  return text.trim().length - limit;
}
