import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import type { TeamsDependencies } from './dependencies.ts';
import type { Turn } from './turn.ts';

/** Stores thumbs up or down with the comment the person wrote, and nothing of the question or the person. 400 for a value that is no feedback. */
export async function handleFeedback({ activity, person }: Turn, { stores, clock }: TeamsDependencies): Promise<InvokeResponse> {
  const parsed = submission.safeParse(activity.value);
  if (!parsed.success) return { status: 400, body: { code: 'BadRequest', message: 'The value is no feedback.' } };
  const { reaction, feedback } = parsed.data.actionValue;
  const comment = readComment(feedback);
  await stores.saveFeedback({ tenantId: person.tenantId, reaction, intent: 'other', ...(comment !== '' && { comment }) }, clock());
  return { status: 200, body: {} };
}

const submission = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.string().max(10_000).optional() }),
});

const commentLimit = 2_000;
/** But line end and tab. */
const controlCharacters = /[^\P{Cc}\n\t]/gu;

/** Teams sends the comment as JSON in a string, other clients as it is. Inside that JSON characters may be hidden that no database takes. */
function readComment(feedback: string | undefined): string {
  if (feedback === undefined) return '';
  const inJson = z.object({ feedbackText: z.string().nullish() }).safeParse(parseJson(feedback));
  return (inJson.success ? (inJson.data.feedbackText ?? '') : feedback).replace(controlCharacters, '').trim().slice(0, commentLimit).toWellFormed();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
