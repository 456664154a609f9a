import type { InvokeResponse } from 'botbuilder';
import { AppError } from '../../core/errors.ts';
import { createTexts } from '../../locales/texts.ts';
import { readPlaceReference } from '../channelReference.ts';
import { ConnectorError } from '../connector/connectorClient.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { toMessageResponse } from '../messageResponse.ts';
import { isGuest } from '../reflections/teamMember.ts';
import type { Reply, Turn } from '../turn.ts';
import { type Draft, toDraftPrompt } from './draft.ts';
import { toDoneResponse } from './extensionResponse.ts';
import { askToInstall } from './reflectionDialog.ts';
import { toSent } from './reflectionMessage.ts';

/** Says something in the conversation at once; rejects when it cannot. */
export type Say = (reply: Reply) => Promise<void>;

/**
 * Sends the card that was looked at: made anew from the draft, since the card itself may have been changed on the way. Where
 * the bot turns out not to be in the conversation, it asks to be added and goes on with the same draft.
 */
export async function sendReflection(draft: Draft, turn: Turn, dependencies: TeamsDependencies, say: Say): Promise<InvokeResponse> {
  const { reflections } = dependencies;
  const { activity, language, person } = turn;
  const text = createTexts(language);
  const prompt = await toDraftPrompt(draft, reflections);
  if (!prompt) return toMessageResponse(activity.name, text('extension.outdated'));
  const place = draft.isAnswered ? readPlaceReference(turn) : undefined;
  if (draft.isAnswered && !place) return toMessageResponse(activity.name, text('share.tooFewHere'));
  try {
    if (!place) await say(toSent(prompt, turn, dependencies));
    else await reflections.share(place, { statementId: prompt.statementId, ...(prompt.origin === 'own' && { question: prompt.question.da }) }, { ...person, language, isGuest: await isGuest(turn, dependencies) });
    return toDoneResponse();
  } catch (error) {
    if (isNotThere(error)) return askToInstall(turn, draft);
    throw error;
  }
}

/** The platform's answer when the bot is not, or no longer, in the conversation. */
function isNotThere(error: unknown): boolean {
  if (error instanceof AppError) return error.code === 'reflection.notPosted';
  return error instanceof ConnectorError && [403, 404].includes(error.statusCode);
}
