import type { Answer } from '../core/answers/answer.ts';
import { createTexts } from '../locales/texts.ts';
import { type Asked, createAnswerCard } from './cards/answerCard.ts';
import type { Card } from './cards/cardTemplate.ts';
import { createClarifyCard } from './cards/clarifyCard.ts';
import { toCitationEntity, toCitationMarkers } from './citationEntity.ts';
import type { Reply } from './turn.ts';

/** A reply of words alone. */
export function textReply(text: string): Reply {
  return { type: 'message', text, textFormat: 'plain' };
}

/** A reply of a card alone. `summary` is what the chat list and the notification say. */
export function cardReply(card: Card, summary: string): Reply {
  return { type: 'message', summary, attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] };
}

/**
 * The reply to a question: the card with everything on it and, with quotations, one line of text that carries Teams' own
 * citations, which must stand as `[n]` in a message's text. One activity, so that a group is told once; a client that
 * shows text and card as two messages shows the line first.
 */
export function answerReply(answer: Answer, asked: Asked): Reply {
  if (answer.kind === 'clarify') return cardReply(createClarifyCard(answer), answer.message);
  const { card, citations } = createAnswerCard(answer, asked);
  const reply = { ...cardReply(card, answer.heading || answer.message), channelData: { feedbackLoop: { type: 'default' } } };
  if (citations.length === 0) return reply;
  const text = createTexts(answer.language);
  return {
    ...reply,
    text: `${text('card.source')}: ${toCitationMarkers(citations)}`,
    textFormat: 'markdown',
    entities: [toCitationEntity(citations, text)],
  };
}
