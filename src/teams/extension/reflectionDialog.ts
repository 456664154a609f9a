import type { InvokeResponse } from 'botbuilder';
import { AppError } from '../../core/errors.ts';
import { ownQuestionLimit, type Prompt, type PromptChoice } from '../../core/reflections/prompt.ts';
import { findOwnChoice } from '../../core/reflections/prompts/ownChoice.ts';
import { createTexts } from '../../locales/texts.ts';
import { createFinishCard } from '../cards/finishCard.ts';
import { createInstallCard } from '../cards/installCard.ts';
import { createTopicCard } from '../cards/topicCard.ts';
import { readPlaceReference } from '../channelReference.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { isBotAbsent } from '../reflections/teamMember.ts';
import type { Turn } from '../turn.ts';
import { findProfile } from './answerQuery.ts';
import type { DialogInputs, DialogStep, Sender } from './dialogData.ts';
import { type Draft, toDraftPrompt } from './draft.ts';
import { toDialogResponse, toPreviewResponse, toResultsResponse } from './extensionResponse.ts';
import { toInserted, toPreviewed } from './reflectionMessage.ts';
import { parseContent } from './topicChoice.ts';

type Step<Name extends DialogStep['dialog']> = Extract<DialogStep, { dialog: Name }>;

/** Begins a reflection card, or goes on with one; where the bot is to send it and is not there, it asks to be added first. */
export async function beginReflection({ sender, draft }: Step<'begin'>, turn: Turn, dependencies: TeamsDependencies, { isInstalled = false } = {}): Promise<InvokeResponse> {
  if (sender === 'bot' && !isInstalled && (await isBotAbsent(turn, dependencies))) return askToInstall(turn, draft);
  return draft ? await showFinish(draft, sender, turn, dependencies) : await showTopics(sender, turn, dependencies);
}

/** The dialog by which Teams adds the bot to the conversation, with a way on for those who may not or will not. */
export function askToInstall(turn: Turn, draft?: Draft): InvokeResponse {
  return toDialogResponse(createTexts(turn.language)('extension.reflectionTitle'), createInstallCard(draft, turn.language));
}

/** From the place in the documents to its statements. */
export async function chooseStatement({ sender }: Step<'topic'>, { content, roleId }: DialogInputs, turn: Turn, dependencies: TeamsDependencies): Promise<InvokeResponse> {
  const choice = parseContent(content, roleId);
  const prompts = choice ? await dependencies.reflections.listPrompts(choice) : [];
  const [first] = prompts;
  if (!first) return await showTopics(sender, turn, dependencies, { choice: choice ?? {}, problem: createTexts(turn.language)('extension.noStatements') });
  return toFinishDialog({ statementId: first.statementId, isAnswered: true }, prompts, sender, turn);
}

/** From the finished card to its preview, or into the compose box where the person sends it. */
export async function finishReflection({ sender }: Step<'finish'>, { statementId, question, answers }: DialogInputs, turn: Turn, dependencies: TeamsDependencies): Promise<InvokeResponse> {
  const isAnswered = answers === 'true' && sender === 'bot' && readPlaceReference(turn) !== undefined;
  const written: Draft = { statementId, ...(question.trim() !== '' && { question }), isAnswered };
  try {
    const prompt = await toDraftPrompt(written, dependencies.reflections);
    if (!prompt) return await showTopics(sender, turn, dependencies, { choice: {}, problem: createTexts(turn.language)('reflect.noPromptThere') });
    const { origin, question: asked } = prompt;
    const draft: Draft = { statementId, ...(origin === 'own' && { question: asked.da }), isAnswered };
    return sender === 'bot' ? toPreviewResponse(toPreviewed(prompt, draft, turn, dependencies)) : toResultsResponse([toInserted(prompt, turn, dependencies)]);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'reflection.textTooLong')) throw error;
    const problem = createTexts(turn.language)('error.reflection.textTooLong', error.values);
    return await showFinish({ ...written, question: question.slice(0, ownQuestionLimit) }, sender, turn, dependencies, problem);
  }
}

/** Back from the preview, with what was filled in. */
export async function editReflection(draft: Draft, turn: Turn, dependencies: TeamsDependencies): Promise<InvokeResponse> {
  return await showFinish(draft, 'bot', turn, dependencies);
}

async function showTopics(sender: Sender, turn: Turn, dependencies: TeamsDependencies, { choice, problem = '' }: { readonly choice?: PromptChoice; readonly problem?: string } = {}): Promise<InvokeResponse> {
  const [choices, profile] = await Promise.all([dependencies.reflections.listChoices(), findProfile(turn, dependencies)]);
  const own = { ...findOwnChoice(choices, profile.municipality), ...(profile.roleId !== undefined && { roleId: profile.roleId }) };
  return toDialogResponse(createTexts(turn.language)('extension.reflectionTitle'), createTopicCard(choices, { choice: choice ?? own, sender, problem }, turn.language));
}

/** The statements of the draft's own place are there to choose among. */
async function showFinish(draft: Draft, sender: Sender, turn: Turn, dependencies: TeamsDependencies, problem = ''): Promise<InvokeResponse> {
  const { reflections } = dependencies;
  const prompt = await reflections.promptFor(draft.statementId);
  if (!prompt) return await showTopics(sender, turn, dependencies, { choice: {}, problem: createTexts(turn.language)('reflect.noPromptThere') });
  const { documentId, themeId, roleId } = prompt;
  const prompts = await reflections.listPrompts({ documentId, themeId, ...(roleId !== undefined && { roleId }) });
  return toFinishDialog(draft, prompts.some(({ statementId }) => statementId === prompt.statementId) ? prompts : [prompt, ...prompts], sender, turn, problem);
}

function toFinishDialog(draft: Draft, prompts: readonly Prompt[], sender: Sender, turn: Turn, problem = ''): InvokeResponse {
  const { language } = turn;
  const canBeAnswered = sender === 'bot' && readPlaceReference(turn) !== undefined;
  return toDialogResponse(createTexts(language)('extension.reflectionTitle'), createFinishCard(draft, prompts, { sender, canBeAnswered, problem }, language));
}
