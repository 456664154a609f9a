import type { Occurrence } from '../core/reflections/occurrence.ts';
import type { ReflectionMessenger } from '../core/reflections/messenger.ts';
import type { Round } from '../core/reflections/round.ts';
import type { Schedule } from '../core/reflections/schedule.ts';
import type { Card } from './cards/cardTemplate.ts';
import { createProactiveSender, type ProactiveSenderOptions } from './proactiveSender.ts';
import { cardReply } from './replies.ts';

/** What the cards of reflections are made by. */
export interface ReflectionCards {
  readonly createPromptCard: (round: Round, state: { readonly responseCount: number; readonly isLate: boolean }) => Card;
  readonly createDigestCard: (round: Round, options: { readonly offerSlower: boolean }) => Card;
  readonly createPreviewCard: (occurrence: Occurrence, schedule: Schedule) => Card;
}

/** Sends the cards of reflections into channels and chats. What notifications say of a card is its question. */
export function createReflectionMessenger({ cards, ...options }: ProactiveSenderOptions & { readonly cards: ReflectionCards }): ReflectionMessenger {
  const sender = createProactiveSender(options);
  return {
    async postPrompt(channel, round, { isLate }) {
      return await sender.postThread(channel, cardReply(cards.createPromptCard(round, { responseCount: 0, isLate }), questionOf(round)));
    },
    async updateCard(channel, round, { responseCount }) {
      const { conversationId, activityId } = round;
      if (!conversationId || !activityId) return { kind: 'refused', code: 'NoPlace', isChannelGone: false };
      return await sender.update(channel, { conversationId, activityId }, cardReply(cards.createPromptCard(round, { responseCount, isLate: false }), questionOf(round)));
    },
    async postDigest(channel, round, { offerSlower }) {
      return await sender.reply(channel, round.conversationId ?? channel.channelId, cardReply(cards.createDigestCard(round, { offerSlower }), questionOf(round)));
    },
    async sendPreview(channel, schedule, occurrence, { userId, language }) {
      return await sender.messagePerson(channel, userId, cardReply(cards.createPreviewCard(occurrence, schedule), occurrence.prompt.question[language]));
    },
  };
}

function questionOf({ prompt, language }: Round): string {
  return prompt.question[language];
}
