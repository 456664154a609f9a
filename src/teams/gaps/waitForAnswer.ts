import type { Language } from '../../core/answers/answer.ts';
import { createTexts } from '../../locales/texts.ts';
import { createNoticeCard } from '../cards/noticeCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { cardReply, textReply } from '../replies.ts';
import type { BotRequest } from '../request.ts';
import type { Reply, Turn } from '../turn.ts';

/** Remembers that the person wants to be told of an answer, and says what that means. */
export async function waitForAnswer({ question, profile, context }: Extract<BotRequest, { do: 'wait-for-answer' }>, { person, activity }: Turn, language: Language, { gaps, config }: TeamsDependencies): Promise<Reply> {
  const text = createTexts(language);
  const { serviceUrl, recipient } = activity;
  if (!config.hasGapList) return textReply(text('gap.off'));
  const isKept = serviceUrl && recipient?.id && (await gaps.wait({ ...person, serviceUrl, botId: recipient.id, language }, { text: question, ...(profile && { profile }), ...(context && { context }) }));
  if (!isKept) return textReply(text('gap.cannotWait'));
  return cardReply(createNoticeCard({ heading: text('gap.waitingHeading'), message: text('gap.waitingMessage') }, language), text('gap.waitingHeading'));
}
