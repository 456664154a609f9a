import type { ChannelReference } from '../../core/reflections/messenger.ts';
import { readChannelReference } from '../channelReference.ts';
import type { Turn } from '../turn.ts';

/**
 * Where a card with answers can be posted: the channel, or the group or meeting chat, that the activity comes from. Undefined
 * where two are alone, with the bot or with each other: an answer of one of two is never anonymous.
 */
export function readSharePlace(turn: Pick<Turn, 'activity' | 'tenantId' | 'isPersonal'>): ChannelReference | undefined {
  const channel = readChannelReference(turn);
  if (channel) return channel;
  const { conversation, serviceUrl, recipient } = turn.activity;
  if (turn.isPersonal && !isMeetingChat(turn)) return undefined;
  if (!serviceUrl || !recipient?.id) return undefined;
  return { tenantId: turn.tenantId ?? '', channelId: conversation.id, serviceUrl, botId: recipient.id, isChat: true };
}

/** Messaging extensions' activities from a meeting's chat do not always say of which kind the conversation is. */
function isMeetingChat({ activity }: Pick<Turn, 'activity'>): boolean {
  const { meeting } = (activity.channelData ?? {}) as { readonly meeting?: { readonly id?: unknown } };
  return typeof meeting?.id === 'string' || activity.conversation.id.startsWith('19:meeting_');
}
