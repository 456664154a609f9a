import type { Answer, Question } from '../../core/answers/answer.ts';
import type { Met } from '../../core/gaps/gaps.ts';
import { createTexts } from '../../locales/texts.ts';
import type { Asked } from '../cards/answerCard.ts';
import type { PersonalView } from '../cards/answerTools.ts';
import { createOwnersCard } from '../cards/ownersCard.ts';
import { toSubmit } from '../cards/textRuns.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { answerReplies, cardReply } from '../replies.ts';
import { toCardData } from '../request.ts';
import type { Outcome, Turn } from '../turn.ts';

/** What was asked, and what the engine said. */
interface Unanswered {
  readonly question: Question;
  readonly answer: Answer;
  readonly asked: Asked;
  readonly personal: PersonalView | undefined;
  /** Buttons to offer where nobody has given an answer. */
  readonly offers: readonly object[];
}

/**
 * Replies to what the engine did not answer, or is not sure of: with what an owner gave for it, and otherwise with the engine's own
 * reply and the offer to be told later. Only then is the question counted, after the reply. What goes wrong here is no reason not to reply.
 */
export async function answerGap({ question, answer, asked, personal, offers }: Unanswered, turn: Turn, { gaps, log }: TeamsDependencies): Promise<Outcome> {
  const reason = answer.isUnsure ? 'unsure' : 'unanswered';
  const met = await gaps.meet(turn.person, question, reason).catch((error: unknown): Met => {
    log.error({ error }, 'owners’ answers not looked at');
    return { kind: 'nothing', canWait: false };
  });
  if (met.kind === 'own') return { replies: [cardReply(createOwnersCard(met.reply, answer.language), createTexts(answer.language)('gap.ownHeading'))] };
  if (met.kind === 'quoted') return { replies: answerReplies(met.answer, asked, { personal }) };
  if (answer.kind === 'clarify' || !met.canWait) return { replies: answerReplies(answer, asked, { personal, offers }) };
  const saved = gaps.countUnanswered(turn.person, question, reason).catch((error: unknown) => log.error({ error }, 'gap not counted'));
  // There is an answer already where it is only unsure, and nobody waits for it in a chat of several.
  const wait = reason === 'unanswered' && personal ? [toSubmit({ title: createTexts(answer.language)('gap.wait'), data: toCardData({ do: 'wait-for-answer', question: asked.question, ...pick(asked) }, answer.language) })] : [];
  return { replies: answerReplies(answer, asked, { personal, offers: [...wait, ...offers] }), saved };
}

/** What makes the same question of the same words. */
function pick({ profile, context }: Asked): Pick<Asked, 'profile' | 'context'> {
  return { ...(profile && { profile }), ...(context && { context }) };
}
