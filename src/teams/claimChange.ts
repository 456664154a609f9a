import type { PlanProblem } from '../core/reflections/commands/planCommand.ts';
import type { TeamsDependencies } from './dependencies.ts';
import type { ReflectionRequest } from './reflectionRequests.ts';
import type { WrittenRequest } from './reflections/planRequest.ts';
import type { Turn } from './turn.ts';

/**
 * False when another instance, or this one before it was restarted, has begun what the message asks for. Asked only where doing it
 * again would do more, since it waits for the store: an answer that is given twice is less bad than every answer being slower.
 */
export async function claimChange({ activity, conversation: { tenantId, conversationId } }: Turn, { stores, clock }: Pick<TeamsDependencies, 'stores' | 'clock'>): Promise<boolean> {
  if (activity.type !== 'message' || !activity.id) return true;
  return await stores.claimMessage({ tenantId, conversationId, messageId: activity.id }, clock());
}

/** True for what changes more when it is done again. Responses are not that, and no claim of one may be: nothing stored tells when somebody responded. */
export function changesMore(asked: PlanProblem | { readonly do: string }): boolean {
  return 'do' in asked && onceOnly.has(asked.do);
}

const onceOnly: ReadonlySet<string> = new Set<ReflectionRequest['do'] | WrittenRequest['do']>(['plan', 'save-plan', 'set-rhythm', 'pause', 'resume', 'stop', 'skip', 'send-now', 'swap', 'edit', 'choose-prompt', 'start-round']);
