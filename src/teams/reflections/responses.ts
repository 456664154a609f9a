import type { Language } from '../../core/answers/answer.ts';
import type { ResponseOutcome } from '../../core/reflections/reflections.ts';
import type { Response, Scale } from '../../core/reflections/round.ts';
import { createTexts } from '../../locales/texts.ts';
import { readPlaceReference } from '../channelReference.ts';
import { createOwnResponseCard } from '../cards/ownResponseCard.ts';
import { createPromptCard } from '../cards/promptCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import type { ResponseRequest } from '../reflectionRequests.ts';
import { cardReply, textReply } from '../replies.ts';
import type { Reply, Turn } from '../turn.ts';
import { isGuest } from './teamMember.ts';

/**
 * Answers, withdraws an answer, or shows one's own. The reply to `Action.Execute` is seen by nobody else. That to the fallback
 * `Action.Submit` is a message that the whole channel reads: there is none when all is well, since Teams itself says that the
 * answer was sent, and it would tell who has answered.
 */
export async function handleResponse(request: ResponseRequest, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Reply[]> {
  const outcome = await act(request, turn, language, dependencies);
  if (turn.activity.type === 'invoke') return [toReply(outcome, turn, language)];
  return outcome.kind === 'open' ? [] : [textReply(describe(outcome, language))];
}

/** An outcome, or a refusal before anything was looked up. */
type Seen = ResponseOutcome | { readonly kind: 'refused'; readonly why: string };

async function act(request: ResponseRequest, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Seen> {
  const { reflections } = dependencies;
  const channel = readPlaceReference(turn);
  if (!channel) return { kind: 'unknown' };
  switch (request.do) {
    case 'view-response':
      return await reflections.view(request.roundId, turn.person, channel);
    case 'withdraw':
      return await reflections.withdraw(request.roundId, turn.person, channel);
    case 'respond':
      if (await isGuest(turn, dependencies)) return { kind: 'refused', why: createTexts(language)('reflect.guestResponse') };
      return await reflections.respond(request.roundId, turn.person, channel, toResponse(request));
  }
}

function toResponse({ scale, text, step }: Extract<ResponseRequest, { do: 'respond' }>): Response {
  return {
    ...(scale !== null && scale !== undefined && scale !== '' && { scale: Number(scale) as Scale }),
    ...(text !== null && text !== undefined && { text }),
    ...(step !== null && step !== undefined && { step }),
  };
}

function toReply(outcome: Seen, { activity }: Turn, language: Language): Reply {
  switch (outcome.kind) {
    case 'open': {
      const { round, own, responseCount } = outcome;
      if (!own && isLookedFor(activity)) return textReply(createTexts(language)('reflect.notAnswered'));
      const card = own ? createOwnResponseCard(round, { own, responseCount, viewerId: activity.from?.id ?? '' }) : createPromptCard(round, { responseCount, isLate: round.isLate === true });
      return cardReply(card, round.prompt.question[round.language]);
    }
    case 'closed':
      return cardReply(createPromptCard(outcome.round, { responseCount: 0, isLate: outcome.round.isLate === true }), outcome.round.prompt.question[outcome.round.language]);
    case 'unknown':
    case 'refused':
      return textReply(describe(outcome, language));
  }
}

/** Pressed "Se mit svar", as against Teams asking for the person's view by itself. */
function isLookedFor({ value }: Turn['activity']): boolean {
  const { action, trigger } = (value ?? {}) as { action?: { data?: { medspiller?: { do?: unknown } } }; trigger?: unknown };
  return trigger !== 'automatic' && action?.data?.medspiller?.do === 'view-response';
}

function describe(outcome: Exclude<Seen, { kind: 'open' }>, language: Language): string {
  const text = createTexts(language);
  switch (outcome.kind) {
    case 'closed':
      return text('reflect.closedResponse');
    case 'unknown':
      return text('reflect.unknownRound');
    case 'refused':
      return outcome.why;
  }
}
