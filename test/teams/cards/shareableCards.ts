import type { Citation, Language } from '../../../src/core/answers/answer.ts';
import type { SharedCell, SharedPrompt, SharedRound, SharedStatement } from '../../../src/core/sharing/shareable.ts';
import type { Card } from '../../../src/teams/cards/cardTemplate.ts';
import { createShareableCard } from '../../../src/teams/cards/shareableCard.ts';
import { aPrompt, aRound } from './reflectionSamples.ts';

const publicUrl = 'https://medspiller.example.org';

const quotes = [
  'Jeg medvirker til at skabe engagerede teams og en arbejdskultur, der understøtter stærke resultater.',
  'Jeg bidrager til, at den faglige kvalitet balancerer mellem arbejdspladsens mål og ydelser og borgernes behov.',
  'Jeg tager min del af ansvaret for den faglige kvalitet og følger op på, om regler bliver fulgt i vores ydelser og tilgang til borgerne.',
  'Jeg bidrager til at formidle og dele ny faglig viden, så alle er opdaterede og kender gældende lovgivning.',
];

/** One of each kind that can be shared. */
export function aSharedStatement(fields: Partial<Citation> = {}): SharedStatement {
  const { documentId, statementId, quote, source } = aPrompt();
  return { kind: 'statement', key: `s:${statementId}`, citation: { ...source, statementId, document: documentId, quote, ...fields } };
}

export function aSharedCell(fields: Partial<SharedCell> = {}): SharedCell {
  const citations = quotes.map((quote, index) => aSharedStatement({ statementId: `grundlag#${index + 1}`, quote, lines: [410 + index, 411 + index] }).citation);
  return { kind: 'cell', key: 'c:grundlag:leder:drift', heading: 'Leder af medarbejdere · Sammen sikrer vi driften', documentId: 'grundlag', roleId: 'leder', perspectiveId: 'drift', citations, ...fields };
}

export function aSharedPrompt(): SharedPrompt {
  return { kind: 'prompt', key: 'p:grundlag#5', prompt: aPrompt() };
}

export function aSharedRound(fields: Partial<SharedRound['round']> = {}): SharedRound {
  return { kind: 'round', key: 'r:5f0f7a1e', round: aRound({ conversationId: '19:kanal-ledelse@thread.tacv2;messageid=1700000000000', activityId: '1700000000000', ...fields }) };
}

/** Every card that is shared. */
export function shareableCards(language: Language): Record<string, Card> {
  return {
    'shared statement': createShareableCard(aSharedStatement(), language, { publicUrl }),
    'shared statement without a link': createShareableCard(aSharedStatement({ section: '' }), language),
    'shared cell': createShareableCard(aSharedCell(), language, { publicUrl }),
    'shared prompt': createShareableCard(aSharedPrompt(), language, { publicUrl }),
    'shared prompt to be started': createShareableCard(aSharedPrompt(), language, { publicUrl, canStart: true }),
    'shared round': createShareableCard(aSharedRound({ language }), language, { publicUrl }),
    'shared round of a chat': createShareableCard(aSharedRound({ language, kind: 'shared', conversationId: '19:gruppe-1@thread.v2' }), language),
    'shared round of a meeting': createShareableCard(aSharedRound({ language, kind: 'live', conversationId: '', activityId: '' }), language),
  };
}

const long = 'Vi prøver “noget nyt” – på tværs af råd, nævn og alt det andet: æøå 🙂. '.repeat(200);

/** Shared cards of documents that are far bigger than any should be. */
export function extremeShareableCards(): Record<string, Card> {
  const citations = Array.from({ length: 300 }, (_, index) => aSharedStatement({ statementId: `grundlag#${index}`, quote: long.slice(0, 200 + index), section: `Afsnit ${index % 3} ${long.slice(0, 150)}` }).citation);
  const prompt = aPrompt({ quote: long, question: { da: long.slice(0, 900), en: long.slice(0, 900) } });
  return {
    'shared statement without end': createShareableCard(aSharedStatement({ quote: long }), 'da', { publicUrl }),
    'shared cell of 300': createShareableCard(aSharedCell({ citations }), 'da', { publicUrl }),
    'shared cell of nothing': createShareableCard(aSharedCell({ citations: [] }), 'da', { publicUrl }),
    'shared prompt at its limits': createShareableCard({ ...aSharedPrompt(), prompt }, 'da', { publicUrl, canStart: true }),
    'shared round at its limits': createShareableCard(aSharedRound({ prompt }), 'da'),
  };
}
