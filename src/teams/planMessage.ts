import type { Language } from '../core/answers/answer.ts';
import type { PlanCommand, PlanProblem } from '../core/reflections/commands/planCommand.ts';
import { createTexts } from '../locales/texts.ts';
import { readChannelReference } from './channelReference.ts';
import type { TeamsDependencies } from './dependencies.ts';
import type { ReflectionRequest } from './reflectionRequests.ts';
import type { WrittenRequest } from './reflections/planRequest.ts';
import { textReply } from './replies.ts';
import type { Outcome, Turn } from './turn.ts';

/**
 * The plan command that a message is. In a channel every message may be one; elsewhere only one that begins as commands mostly do
 * is looked at, since it can only be told where it belongs, and since reading commands takes what the first answer need not wait for.
 */
export async function findPlanMessage(message: string, turn: Turn, dependencies: TeamsDependencies): Promise<PlanCommand | PlanProblem | undefined> {
  const todayUtc = dependencies.clock();
  if (!readChannelReference(turn) && !usualBeginnings.test(message)) return undefined;
  const { parsePlanCommand } = await import('../core/reflections/commands/planCommand.ts');
  const found = parsePlanCommand(message, todayUtc, { language: 'da' });
  const isOfBoth = found !== undefined && parsePlanCommand(message, todayUtc, { language: 'en' })?.language !== found.language;
  return isOfBoth ? { ...found, language: await findChannelLanguage(turn, dependencies) } : found;
}

/** "status" is a word of every language; a channel's many readers have that of its plan. */
async function findChannelLanguage(turn: Turn, { reflections }: TeamsDependencies): Promise<Language> {
  const channel = readChannelReference(turn);
  const plan = channel && (await reflections.findPlan(channel));
  return plan?.schedule.language ?? turn.language;
}

/** Does what a plan command says, or tells what in it cannot be. */
export async function respondToPlanMessage(command: PlanCommand | PlanProblem, turn: Turn, dependencies: TeamsDependencies): Promise<Outcome> {
  if ('problem' in command) {
    const { describePlanProblem } = await import('../core/reflections/calendar/describePlan.ts');
    return { replies: [textReply(describePlanProblem(command, createTexts(command.language)))] };
  }
  const { respondToReflection } = await import('./reflections/respondToReflection.ts');
  return await respondToReflection(toRequest(command), turn, command.language, dependencies);
}

function toRequest(command: PlanCommand): ReflectionRequest | WrittenRequest {
  if (command.do === 'plan' || command.do === 'pause') return command;
  return 'week' in command ? { do: command.do, week: command.week } : { do: command.do };
}

const usualBeginnings = /^(?:planlæg|plan|schedule|status|pause|hold|genoptag|resume|spring|skip|send|stop|byt|swap|rapport|report|historik|history|dækning|coverage)(?!\p{L})/iu;

