import type { TabTextKey } from '../../../locales/tab/tabTexts.ts';

/**
 * What a reason of the delivery report means to the person who planned: Teams' codes ("Status code responses", Send and receive
 * messages with a bot, Microsoft Learn), statuses where it gave no code, the system's codes where it was not reached, and the
 * scheduler's own. A code that is not known is shown as it is, for the IT department.
 */
export function findReasonText(reason: string): TabTextKey {
  return reasons[reason] ?? (/^5\d\d$|^E[A-Z_]+$|^UND_ERR_/.test(reason) ? 'plan.reason.unreachable' : 'plan.reason.other');
}

const reasons: Readonly<Record<string, TabTextKey>> = {
  tooLate: 'plan.reason.tooLate',
  BotNotInConversationRoster: 'plan.reason.removed',
  BotRemoved: 'plan.reason.removed',
  ConversationBlockedByUser: 'plan.reason.removed',
  403: 'plan.reason.removed',
  Forbidden: 'plan.reason.removed',
  ConversationNotFound: 'plan.reason.channelGone',
  ChannelDeleted: 'plan.reason.channelGone',
  TeamDeleted: 'plan.reason.channelGone',
  TeamArchived: 'plan.reason.archived',
  BotDisabledByAdmin: 'plan.reason.disabled',
  MessageWritesBlocked: 'plan.reason.blocked',
  MessageSizeTooBig: 'plan.reason.tooBig',
  413: 'plan.reason.tooBig',
  Throttled: 'plan.reason.busy',
  429: 'plan.reason.busy',
  412: 'plan.reason.busy',
  408: 'plan.reason.unreachable',
  ServiceError: 'plan.reason.unreachable',
  401: 'plan.reason.setup',
  Unauthorized: 'plan.reason.setup',
  BotNotRegistered: 'plan.reason.setup',
};
