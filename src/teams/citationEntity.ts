import type { Entity } from 'botframework-schema';
import type { Citation } from '../core/answers/answer.ts';
import { shortenToFit } from '../core/shorten.ts';
import type { Texts } from '../locales/texts.ts';
import { escapeMarkdown } from './cards/cardTemplate.ts';
import { describeDocument, describePlace, toQuotedBlocks } from './cards/source.ts';

/**
 * Teams' own citations as the message's one root entity (a second one is an error). Positions count from 1 and stand as
 * `[1]` in the message's text. Labelled as made by AI only where a model phrased the answer, since the engine quotes. Format:
 * "Bot messages with AI-generated content" in Microsoft's documentation of Teams.
 */
export function toCitationEntity(citations: readonly Citation[], text: Texts, isPhrased = false): Entity {
  return {
    ...(isPhrased ? generatedLabel : messageEntity),
    citation: toCited(citations).map((citation, index) => ({
      '@type': 'Claim',
      position: index + 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: shortenToFit(describeDocument(citation), nameLimit),
        abstract: shortenToFit(`${describePlace(citation, text)}: ${citation.quote}`, abstractLimit),
      },
    })),
  };
}

const messageEntity = { type: 'https://schema.org/Message', '@type': 'Message', '@context': 'https://schema.org', '@id': '' };

/** Teams' own label on a message that a model wrote in. */
export const generatedLabel: Entity = { ...messageEntity, additionalType: ['AIGeneratedContent'] };

/** "Ledelsesgrundlag, Holbæk [1] [2] · Vi vil, Gladsaxe [3]" as Markdown, with the positions of the entity. */
export function describeSources(citations: readonly Citation[]): string {
  const numbered = toCited(citations).map((citation, index) => ({ citation, marker: `[${index + 1}]` }));
  const byDocument = Map.groupBy(numbered, ({ citation }) => describeDocument(citation));
  return [...byDocument].map(([name, cited]) => [escapeMarkdown(name), ...cited.map(({ marker }) => marker)].join(' ')).join(' · ');
}

/** Every quotation, or the first of each section when there are more than clients take. */
function toCited(citations: readonly Citation[]): readonly Citation[] {
  if (citations.length <= citationLimit) return citations;
  return toQuotedBlocks(citations).flatMap((block) => block.citations[0] ?? []).slice(0, citationLimit);
}

// A message beyond these is refused with 400. Teams takes 20 citations, the Agents Playground 10.
const citationLimit = 10;
const nameLimit = 80;
const abstractLimit = 160;
