import type { MeetingMessenger } from '../core/meetings/meeting.ts';
import type { ChannelStore } from '../core/reflections/reflectionStore.ts';
import { createDigestCard } from './cards/digestCard.ts';
import { createShareableCard } from './cards/shareableCard.ts';
import { findMeetingChat } from './meetingPlace.ts';
import { createProactiveSender, type ProactiveSenderOptions } from './connector/proactiveSender.ts';
import { cardReply, toSummary } from './replies.ts';

export interface MeetingMessengerOptions extends ProactiveSenderOptions {
  readonly store: Pick<ChannelStore, 'findChannel' | 'findAnyChannel'>;
  /** The bot's app id, where it has one. */
  readonly appId?: string;
  /** Where the documents can be read; without it cards have no link into them. */
  readonly publicUrl?: () => string | undefined;
}

/** Posts in meetings' chats what leaders ask for. That is a message now and then, so that its rates are counted by themselves. */
export function createMeetingMessenger({ store, appId, publicUrl = () => undefined, ...options }: MeetingMessengerOptions): MeetingMessenger {
  const sender = createProactiveSender(options);
  return {
    async postResult({ tenantId }, conversationId, round) {
      const chat = await findMeetingChat(store, tenantId, conversationId, appId);
      return await sender.reply(chat, conversationId, cardReply(createDigestCard(round, { offerSlower: false }), round.prompt.question[round.language]));
    },
    async postCard({ tenantId }, conversationId, shareable, language) {
      const chat = await findMeetingChat(store, tenantId, conversationId, appId);
      const url = publicUrl();
      const card = createShareableCard(shareable, language, { canStart: true, ...(url !== undefined && { publicUrl: url }) });
      return await sender.reply(chat, conversationId, cardReply(card, toSummary(String(card['speak']))));
    },
  };
}
