import type { TurnContext } from 'botbuilder';
import { createTexts } from '../locales/texts.ts';
import { changesMore, claimChange } from './claimChange.ts';
import { findCommand, findDocumentsWord, findOperatorWord } from './commands.ts';
import type { TeamsDependencies } from './dependencies.ts';
import { isFile } from './files/isFile.ts';
import { findPlanMessage, respondToPlanMessage } from './planMessage.ts';
import { mayExamine } from './operatorRequests.ts';
import { questionLimit, readQuestionText } from './questionText.ts';
import { textReply } from './replies.ts';
import { type BotRequest, parseCardData } from './request.ts';
import { respond } from './respond.ts';
import type { Outcome, Reply, Turn } from './turn.ts';

/** Answers a message, new or edited, or the press of a button, which arrives as a message with a value. */
export async function handleMessage(context: TurnContext, turn: Turn, dependencies: TeamsDependencies): Promise<void> {
  const { replies, announced = [], saved, afterwards } = await showingTyping(answer(turn, dependencies), context, turn, dependencies);
  const said = [...announced, ...replies];
  await Promise.all([said.length > 0 ? context.sendActivities(said) : undefined, saved]);
  afterwards?.();
}

async function answer(turn: Turn, dependencies: TeamsDependencies): Promise<Outcome> {
  if (!isPressed(turn) && turn.activity.type === 'message' && turn.activity.attachments?.some(isFile) === true) {
    if (!(await claimChange(turn, dependencies))) return nothing;
    const { takeFiles } = await import('./files/takeFiles.ts');
    return takeFiles(turn, dependencies);
  }
  const understood = readMessage(turn, dependencies);
  if ('reply' in understood) return { replies: [understood.reply] };
  const { request, language } = understood;
  const planning = request.do === 'ask' && !isPressed(turn) ? await findPlanMessage(request.question, turn, dependencies) : undefined;
  if (changesMore(planning ?? request) && !(await claimChange(turn, dependencies))) return nothing;
  return planning ? await respondToPlanMessage(planning, turn, dependencies) : await respond(request, turn, language, dependencies);
}

/** To a message that Teams delivers once more. */
const nothing: Outcome = { replies: [] };

function isPressed({ activity }: Turn): boolean {
  return activity.value !== undefined && activity.value !== null;
}

type Understood = { readonly request: BotRequest; readonly language: Turn['language'] } | { readonly reply: Reply };

function readMessage(turn: Turn, dependencies: TeamsDependencies): Understood {
  const { activity, language } = turn;
  const text = createTexts(language);
  if (isPressed(turn)) return parseCardData(activity.value) ?? { reply: textReply(text('teams.notOurCard')) };
  const question = readQuestionText(activity);
  if (question === '') return hasFiles(activity.attachments) ? { reply: textReply(text('teams.attachmentOnly')) } : { request: { do: 'help' }, language };
  if (question.length > questionLimit) return { reply: textReply(text('teams.tooLong', { length: question.length, limit: questionLimit })) };
  const operatorWord = findOperatorWord(question);
  if (operatorWord === 'doctor' || (operatorWord === 'drift' && mayExamine(turn, dependencies))) return { request: { do: 'doctor' }, language };
  const documentsIn = mayExamine(turn, dependencies) ? findDocumentsWord(question) : undefined;
  if (documentsIn) return { request: { do: 'show-documents' }, language: documentsIn };
  return findCommand(question) ?? { request: { do: 'ask', question }, language };
}

/** Waits, and shows typing when that takes long. Channels show none, and the Agents Playground loses a reply there that follows upon it. */
async function showingTyping<Result>(work: Promise<Result>, context: TurnContext, { activity }: Turn, { typingDelayMs = 300, log }: TeamsDependencies): Promise<Result> {
  if (activity.conversation.conversationType === 'channel') return await work;
  let typing: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    typing = context.sendActivity({ type: 'typing' }).catch((error: unknown) => log.warn({ error }, 'typing not shown'));
  }, typingDelayMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    // Typing that arrived after the answer would stand there for seconds.
    await typing;
  }
}

/** Teams attaches every formatted message's own text as HTML, which is no file. */
function hasFiles(attachments: readonly { contentType: string }[] | undefined): boolean {
  return attachments?.some(({ contentType }) => contentType !== 'text/html') ?? false;
}
