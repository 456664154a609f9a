import type { Language } from '../../core/answers/answer.ts';
import { createTexts } from '../../locales/texts.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { readPlaceReference } from '../channelReference.ts';
import type { ReflectionRequest } from '../reflectionRequests.ts';
import { textReply } from '../replies.ts';
import type { Reply, Turn } from '../turn.ts';
import { isGuest } from './teamMember.ts';

/** Asks the question of a shared card in the conversation that the card stands in. What it is refused for is told to who pressed. */
export async function startRound({ statementId }: Extract<ReflectionRequest, { do: 'start-round' }>, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Reply> {
  const text = createTexts(language);
  const place = readPlaceReference(turn);
  if (!place) return textReply(text('share.tooFewHere'));
  await dependencies.reflections.share(place, { statementId }, { ...turn.person, language, isGuest: await isGuest(turn, dependencies) });
  return textReply(text('share.started'));
}
