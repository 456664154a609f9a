import type { TurnContext } from 'botbuilder';
import { createTexts } from '../locales/texts.ts';
import { findCommand } from './commands.ts';
import type { TeamsDependencies } from './dependencies.ts';
import { questionLimit, readQuestionText } from './questionText.ts';
import { textReply } from './replies.ts';
import { type BotRequest, parseCardData } from './request.ts';
import { respond } from './respond.ts';
import type { Reply, Turn } from './turn.ts';

/** Answers a message, new or edited, or the press of a button, which arrives as a message with a value. */
export async function handleMessage(context: TurnContext, turn: Turn, dependencies: TeamsDependencies): Promise<void> {
  const understood = readMessage(turn);
  if ('reply' in understood) {
    await context.sendActivity(understood.reply);
    return;
  }
  // Channels show no typing, and the Agents Playground loses a reply there that follows upon it.
  const isTypingSeen = understood.request.do === 'ask' && turn.activity.conversation.conversationType !== 'channel';
  const typing = isTypingSeen ? context.sendActivity({ type: 'typing' }) : undefined;
  const [replies] = await Promise.all([respond(understood.request, turn, understood.language, dependencies), typing]);
  await context.sendActivities(replies);
}

type Understood = { readonly request: BotRequest; readonly language: Turn['language'] } | { readonly reply: Reply };

function readMessage({ activity, language }: Turn): Understood {
  const text = createTexts(language);
  if (activity.value !== undefined && activity.value !== null) return parseCardData(activity.value) ?? { reply: textReply(text('teams.notOurCard')) };
  const question = readQuestionText(activity);
  if (question === '') return hasFiles(activity.attachments) ? { reply: textReply(text('teams.attachmentOnly')) } : { request: { do: 'help' }, language };
  if (question.length > questionLimit) return { reply: textReply(text('teams.tooLong', { length: question.length, limit: questionLimit })) };
  return findCommand(question) ?? { request: { do: 'ask', question }, language };
}

/** Teams attaches every formatted message's own text as HTML, which is no file. */
function hasFiles(attachments: readonly { contentType: string }[] | undefined): boolean {
  return attachments?.some(({ contentType }) => contentType !== 'text/html') ?? false;
}
