import type { Answer, Citation } from '../core/answers/answer.ts';
import { shortenToFit } from '../core/shorten.ts';
import { createTexts, type Texts } from '../locales/texts.ts';
import { type AnswerExtras, type Asked, createAnswerCard } from './cards/answerCard.ts';
import type { Card } from './cards/cardTemplate.ts';
import { createClarifyCard } from './cards/clarifyCard.ts';
import { describeSources, generatedLabel, toCitationEntity } from './citationEntity.ts';
import type { Reply } from './turn.ts';

/** A reply of words alone. */
export function textReply(text: string): Reply {
  return { type: 'message', text, textFormat: 'plain' };
}

/** A reply of a card alone. `summary` is what the chat list and the notification say. */
export function cardReply(card: Card, summary: string): Reply {
  return { type: 'message', summary, attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] };
}

/** What the chat list and the notification say of a card without a heading: what it would be read as, as far as there is room. */
export function toSummary(spoken: string): string {
  return shortenToFit(spoken, summaryLength);
}

const summaryLength = 140;

/**
 * The replies to a question: the card with everything on it and the feedback buttons and, with an answer's quotations, a line with Teams'
 * own citations. These work only as `[n]` in a message's text, and Teams splits a message of text and card in two and
 * doubles its buttons, so that they are two from the start.
 */
export function answerReplies(answer: Answer, asked: Asked, extras: AnswerExtras = {}): Reply[] {
  if (answer.kind === 'clarify') return [cardReply(createClarifyCard(answer), answer.message)];
  const { card, citations, isPhrased } = createAnswerCard(answer, asked, extras);
  const reply: Reply = { ...cardReply(card, answer.heading || answer.message || toSummary(citations[0]?.quote ?? '')), channelData: { feedbackLoop: { type: 'default' } }, ...(isPhrased && { entities: [generatedLabel] }) };
  return citations.length === 0 || answer.kind === 'no-answer' ? [reply] : [reply, sourceReply(citations, createTexts(answer.language), isPhrased)];
}

function sourceReply(citations: readonly Citation[], text: Texts, isPhrased: boolean): Reply {
  return { type: 'message', text: `${text('card.source')}: ${describeSources(citations)}`, textFormat: 'markdown', entities: [toCitationEntity(citations, text, isPhrased)] };
}
