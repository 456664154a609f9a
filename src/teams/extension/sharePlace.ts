import type { ChannelReference } from '../../core/reflections/messenger.ts';
import { readChannelReference } from '../channelReference.ts';
import type { Turn } from '../turn.ts';

/**
 * Where a card with answers can be posted: the channel, or the group or meeting chat, that the activity comes from. Undefined
 * where two are alone, with the bot or with each other: an answer of one of two is never anonymous.
 */
export function readSharePlace(turn: Pick<Turn, 'activity' | 'tenantId' | 'isPersonal'>): ChannelReference | undefined {
  const channel = readChannelReference(turn);
  const { conversation, serviceUrl, recipient } = turn.activity;
  if (channel) return channel;
  if (turn.isPersonal || isBetweenTwo(conversation) || !serviceUrl || !recipient?.id) return undefined;
  return { tenantId: turn.tenantId ?? '', channelId: conversation.id, serviceUrl, botId: recipient.id, isChat: true };
}

/** A chat of two people, which is "personal" to the one who writes. */
function isBetweenTwo({ id, conversationType }: Turn['activity']['conversation']): boolean {
  return conversationType === 'personal' || id.endsWith('@unq.gbl.spaces');
}
