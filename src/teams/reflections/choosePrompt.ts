import type { Language } from '../../core/answers/answer.ts';
import type { Prompt } from '../../core/reflections/prompt.ts';
import { describeNext } from '../../locales/planWords.ts';
import { createTexts } from '../../locales/texts.ts';
import { createPickCard } from '../cards/pickCard.ts';
import { createPreviewCard } from '../cards/previewCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import type { ReflectionRequest } from '../reflectionRequests.ts';
import { cardReply, textReply } from '../replies.ts';
import type { BotRequest } from '../request.ts';
import type { Outcome, Turn } from '../turn.ts';
import { findPlanner, findPlanTarget } from './planTarget.ts';

type ChooseRequest = Extract<ReflectionRequest, { do: 'choose-prompt' }>;

/**
 * Makes a statement that was quoted the next prompt: of the channel it was quoted in, or in a personal chat of a plan that the
 * person made. Where several were quoted it asks which.
 */
export async function choosePrompt(request: ChooseRequest, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Outcome> {
  const { reflections } = dependencies;
  const text = createTexts(language);
  const found = await Promise.all(request.statementIds.map((id) => reflections.promptFor(id)));
  const prompts = found.filter((prompt) => prompt !== undefined);
  const [prompt] = prompts;
  if (!prompt) return { replies: [textReply(text('reflect.noPromptThere'))] };
  if (prompts.length > 1) return { replies: [cardReply(createPickCard(text('reflect.whichStatement'), prompts.map((one) => toOption(one, request)), language), text('reflect.whichStatement'))] };
  const target = await findPlanTarget(turn, language, dependencies, request.channelId, (channelId) => ({ do: 'choose-prompt', statementIds: [prompt.statementId], channelId }));
  if (target.kind === 'none') return { replies: [request.channelId === undefined ? target.reply : textReply(text('reflect.notYourPlan'))] };
  const plan = await reflections.choose(target.key, prompt.statementId, await findPlanner(turn, target, language, dependencies));
  if (target.kind === 'own' && plan.next) return { replies: [cardReply(createPreviewCard(plan.next, plan.schedule), text('reflect.chosenHeading'))] };
  const name = turn.activity.from?.name ?? text('reflect.somebody');
  return { replies: [textReply(`${text('reflect.chosenBy', { name, question: prompt.question[language] })} ${describeNext(plan, language)}`)] };
}

function toOption({ statementId, quote, source }: Prompt, { channelId }: ChooseRequest): { title: string; detail: string; request: BotRequest } {
  return { title: source.section || source.title, detail: quote, request: { do: 'choose-prompt', statementIds: [statementId], ...(channelId !== undefined && { channelId }) } };
}
