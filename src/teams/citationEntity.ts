import type { Entity } from 'botframework-schema';
import type { Citation } from '../core/answers/answer.ts';
import type { Texts } from '../locales/texts.ts';
import { describeDocument, describePlace } from './cards/source.ts';

/**
 * Teams' own citations as the message's one root entity (a second one is an error). Positions count from 1 and stand as
 * `[1]` in the message's text. Not labelled as made by AI, because nothing is: the engine quotes. Format: "Bot messages
 * with AI-generated content" in Microsoft's documentation of Teams.
 */
export function toCitationEntity(citations: readonly Citation[], text: Texts): Entity {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    citation: citations.slice(0, citationLimit).map((citation, index) => ({
      '@type': 'Claim',
      position: index + 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: shorten(describeDocument(citation), nameLimit),
        abstract: shorten(`${describePlace(citation, text)}: ${citation.quote}`, abstractLimit),
      },
    })),
  };
}

/** "[1] [2] [3]" for as many citations as Teams takes. */
export function toCitationMarkers(citations: readonly Citation[]): string {
  return citations.slice(0, citationLimit).map((_, index) => `[${index + 1}]`).join(' ');
}

// Limits of Teams; a message beyond them is refused with 400.
const citationLimit = 20;
const nameLimit = 80;
const abstractLimit = 160;

function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
}
