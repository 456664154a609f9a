import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { isTenantAllowed } from '../config.ts';
import { createTexts } from '../locales/texts.ts';
import { currentCorrelationId } from '../log.ts';
import type { TeamsDependencies } from './dependencies.ts';
import { handleInvoke, sendInvokeResponse } from './invokes.ts';
import { toMessageResponse } from './messageResponse.ts';
import { handleMessage } from './messages.ts';
import { trackChannel } from './trackChannel.ts';
import type { RecentMessages } from './recentMessages.ts';
import { readTurn, type Turn } from './turn.ts';
import { handleInstallation } from './welcome.ts';

/** One turn: an activity in, replies out. Kinds of activity that need no reply, and messages that are delivered once more, are passed over. Tells whether the tenant is served. */
export async function handleTurn(context: TurnContext, dependencies: TeamsDependencies & { readonly recent: RecentMessages }): Promise<'done' | 'refused'> {
  const turn = readTurn(context);
  if (!isTenantAllowed(dependencies.config, turn.tenantId) && turn.activity.name !== anonymousLink) {
    await refuseTenant(context, turn, dependencies);
    return 'refused';
  }
  if (dependencies.recent.isRepeated(turn)) return 'done';
  const tracked = trackChannel(turn, dependencies);
  try {
    await respondTo(context, turn, dependencies);
  } finally {
    await tracked;
  }
  return 'done';
}

/** Asks what a link shows to somebody without the app; nothing in it tells who or of which tenant that is. */
const anonymousLink = 'composeExtension/anonymousQueryLink';

async function respondTo(context: TurnContext, turn: Turn, dependencies: TeamsDependencies): Promise<void> {
  switch (turn.activity.type) {
    case 'message':
      await handleMessage(context, turn, dependencies);
      break;
    case 'messageUpdate':
      if (isEdit(turn)) await handleMessage(context, turn, dependencies);
      break;
    case 'invoke':
      await handleInvoke(context, turn, dependencies);
      break;
    case 'installationUpdate':
    case 'conversationUpdate':
      await handleInstallation(context, turn, dependencies);
  }
}

/** Tells the person what to do next, in words that hold nothing of the error; the log has it under the same id. */
export async function handleTurnError(context: TurnContext, error: Error, { log }: Pick<TeamsDependencies, 'log'>): Promise<void> {
  const correlationId = currentCorrelationId() ?? randomUUID();
  log.error({ error, correlationId, activityType: context.activity.type }, 'turn failed');
  const { activity, language } = readTurn(context);
  const text = createTexts(language);
  try {
    if (activity.type === 'invoke') await sendInvokeResponse(context, toMessageResponse(activity.name, text('teams.invokeFailed', { correlationId })));
    else if (speaks.has(activity.type)) await context.sendActivity(text('teams.error', { correlationId }));
  } catch (sendError) {
    log.error({ error: sendError, correlationId }, 'apology not delivered');
  }
}

const speaks = new Set(['message', 'messageUpdate']);

/** `undeleteMessage` brings back what was answered already. */
function isEdit({ activity }: Turn): boolean {
  return (activity.channelData as { eventType?: unknown } | undefined)?.eventType !== 'undeleteMessage';
}

async function refuseTenant(context: TurnContext, { activity, language }: Turn, { log }: TeamsDependencies): Promise<void> {
  log.warn({ activityType: activity.type }, 'tenant not served');
  const message = createTexts(language)('teams.tenantNotServed');
  if (activity.type === 'invoke') await sendInvokeResponse(context, { status: 403, body: { code: 'Forbidden', message } });
  else if (activity.type === 'message') await context.sendActivity(message);
}
