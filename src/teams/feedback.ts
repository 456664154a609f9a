import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import { parseJson } from '../core/parseJson.ts';
import type { TeamsDependencies } from './dependencies.ts';
import type { Reply, Turn } from './turn.ts';

/**
 * Stores thumbs up or down with the comment the person wrote, and nothing of the question or the person. A dislike is counted among
 * the gaps, and in their own chat the person is told of somebody to ask. 400 for a value that is no feedback.
 */
export async function handleFeedback(turn: Turn, dependencies: TeamsDependencies): Promise<{ readonly response: InvokeResponse; readonly announced?: readonly Reply[] }> {
  const { activity, person } = turn;
  const { stores, clock } = dependencies;
  const parsed = submission.safeParse(activity.value);
  if (!parsed.success) return { response: { status: 400, body: { code: 'BadRequest', message: 'The value is no feedback.' } } };
  const { reaction, feedback } = parsed.data.actionValue;
  const comment = readComment(feedback);
  await stores.saveFeedback({ tenantId: person.tenantId, reaction, intent: 'other', ...(comment !== '' && { comment }) }, clock());
  const response = { status: 200, body: {} };
  return reaction === 'dislike' ? { response, announced: await mendDisliked(turn, dependencies) } : { response };
}

/**
 * Which answer was disliked nothing tells but the conversation: what it was about last, for as long as that is remembered. What
 * goes wrong is no reason to refuse the feedback.
 */
async function mendDisliked(turn: Turn, dependencies: TeamsDependencies): Promise<readonly Reply[]> {
  const { config, stores, gaps, corpus, clock, log } = dependencies;
  try {
    const context = await stores.findContext(turn.conversation, clock());
    if (!context) return [];
    if (config.hasGapList) await gaps.countDisliked(turn.person, context);
    if (!turn.isPersonal || !corpus.documents.some(({ info }) => info.contact)) return [];
    const { offerAfterDislike } = await import('./inquiries/offers.ts');
    return offerAfterDislike(context, turn, dependencies);
  } catch (error) {
    log.error({ error }, 'dislike not followed up');
    return [];
  }
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
