/** Why a prompt did not come out, as a person can understand it; the tab and the bot each have a text for it. */
export type DeliveryReason = 'tooLate' | 'noPrompt' | 'removed' | 'channelGone' | 'archived' | 'disabled' | 'blocked' | 'tooBig' | 'busy' | 'unreachable' | 'setup' | 'other';

/**
 * What a reason of the delivery report means to the person who planned: Teams' codes ("Status code responses", Send and receive
 * messages with a bot, Microsoft Learn), statuses where it gave no code, the system's codes where it was not reached, and the
 * scheduler's own. A code that is not known is shown as it is, for the IT department.
 */
export function findReason(reason: string): DeliveryReason {
  return reasons[reason] ?? (/^5\d\d$|^E[A-Z_]+$|^UND_ERR_/.test(reason) ? 'unreachable' : 'other');
}

const reasons: Readonly<Record<string, DeliveryReason>> = {
  tooLate: 'tooLate',
  noPrompt: 'noPrompt',
  BotNotInConversationRoster: 'removed',
  BotRemoved: 'removed',
  ConversationBlockedByUser: 'removed',
  403: 'removed',
  Forbidden: 'removed',
  ConversationNotFound: 'channelGone',
  ChannelDeleted: 'channelGone',
  TeamDeleted: 'channelGone',
  TeamArchived: 'archived',
  BotDisabledByAdmin: 'disabled',
  MessageWritesBlocked: 'blocked',
  MessageSizeTooBig: 'tooBig',
  413: 'tooBig',
  Throttled: 'busy',
  429: 'busy',
  412: 'busy',
  408: 'unreachable',
  ServiceError: 'unreachable',
  401: 'setup',
  Unauthorized: 'setup',
  BotNotRegistered: 'setup',
};
