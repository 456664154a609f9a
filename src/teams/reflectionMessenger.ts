import type { ReflectionMessenger } from '../core/reflections/messenger.ts';
import type { Round } from '../core/reflections/round.ts';
import { createDigestCard } from './cards/digestCard.ts';
import { createPreviewCard } from './cards/previewCard.ts';
import { createPromptCard } from './cards/promptCard.ts';
import { createProactiveSender, type ProactiveSenderOptions } from './connector/proactiveSender.ts';
import { cardReply } from './replies.ts';

/** Sends the cards of reflections into channels and chats. What notifications say of a card is its question. */
export function createReflectionMessenger(options: ProactiveSenderOptions): ReflectionMessenger {
  const sender = createProactiveSender(options);
  return {
    async postPrompt(channel, round, { isLate }) {
      return await sender.postThread(channel, cardReply(createPromptCard(round, { responseCount: 0, isLate }), questionOf(round)));
    },
    async updateCard(channel, round, { responseCount }) {
      const { conversationId, activityId } = round;
      if (!conversationId || !activityId) return { kind: 'refused', code: 'NoPlace', isChannelGone: false };
      return await sender.update(channel, { conversationId, activityId }, cardReply(createPromptCard(round, { responseCount, isLate: round.isLate === true }), questionOf(round)));
    },
    async postDigest(channel, round, options) {
      return await sender.reply(channel, round.conversationId ?? channel.channelId, cardReply(createDigestCard(round, options), questionOf(round)));
    },
    async sendPreview(channel, schedule, occurrence, { userId, language }) {
      return await sender.messagePerson(channel, userId, cardReply(createPreviewCard(occurrence, schedule), occurrence.prompt.question[language]));
    },
  };
}

function questionOf({ prompt, language }: Round): string {
  return prompt.question[language];
}
