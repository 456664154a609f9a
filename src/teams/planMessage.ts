import type { PlanCommand, PlanProblem } from '../core/reflections/planCommand.ts';
import { readChannelReference } from './channelReference.ts';
import type { Turn } from './turn.ts';

/**
 * The plan command that a message is. In a channel every message may be one; elsewhere only one that begins as commands mostly do
 * is looked at, since it can only be told where it belongs, and since reading commands takes what the first answer need not wait for.
 */
export async function findPlanMessage(message: string, turn: Turn, todayUtc: Date): Promise<PlanCommand | PlanProblem | undefined> {
  if (!readChannelReference(turn) && !usualBeginnings.test(message)) return undefined;
  const { parsePlanCommand } = await import('../core/reflections/planCommand.ts');
  return parsePlanCommand(message, todayUtc, { language: turn.language });
}

const usualBeginnings = /^(?:planlæg|plan|schedule|status|pause|hold|genoptag|resume|spring|skip|send|stop|byt|swap|rapport|report|historik|history|dækning|coverage)(?!\p{L})/iu;

