import type { Card } from '../../../src/teams/cards/cardTemplate.ts';
import { createCoverageCard } from '../../../src/teams/cards/coverageCard.ts';
import { createDigestCard } from '../../../src/teams/cards/digestCard.ts';
import { createHistoryCard } from '../../../src/teams/cards/historyCard.ts';
import { createNotesCard } from '../../../src/teams/cards/notesCard.ts';
import { createOwnResponseCard } from '../../../src/teams/cards/ownResponseCard.ts';
import { createPickCard } from '../../../src/teams/cards/pickCard.ts';
import { createPlanCard } from '../../../src/teams/cards/planCard.ts';
import { createPreviewCard } from '../../../src/teams/cards/previewCard.ts';
import { createPromptCard } from '../../../src/teams/cards/promptCard.ts';
import { createReportCard } from '../../../src/teams/cards/reportCard.ts';
import { defaultSettings } from '../../../src/core/reflections/schedule.ts';
import { aClosedRound, anOccurrence, aPrompt, aRound, aSchedule } from './reflectionSamples.ts';

const long = 'Vi prøver “noget nyt” – på tværs af råd, nævn og alt det andet: æøå 🙂. '.repeat(100);

/** Cards of reflections at the limits of what can be written, asked and answered. */
export function extremeReflectionCards(): Record<string, Card> {
  const prompt = aPrompt({ quote: long, question: { da: long.slice(0, 900), en: long.slice(0, 900) }, smallStep: { da: long.slice(0, 300), en: '' } });
  const lastSteps = Array.from({ length: 60 }, () => long.slice(0, 200));
  const digest = { kind: 'shown', responseCount: 2_000, distribution: [400, 400, 400, 400, 400], texts: Array.from({ length: 2_000 }, () => long.slice(0, 500)), steps: Array.from({ length: 900 }, () => long.slice(0, 200)) } as const;
  const closed = aClosedRound(digest, { prompt });
  const many = Array.from({ length: 200 }, (_, index) => index);
  const themes = many.map((index) => ({ id: `tema-${index}`, name: `Tema ${index} ${long.slice(0, 60)}`, roundCount: index }));
  const documents = many.slice(0, 20).map((index) => ({ documentId: `dokument-${index}`, title: `Dokument ${index}`, municipality: 'Langbyrøddinge-Vesterhavskommunen', roles: themes.slice(0, 12), themes: themes.slice(0, 12) }));
  const plan = { channelId: aSchedule().channelId, isPersonal: true };
  return {
    'prompt at its limits': createPromptCard(aRound({ prompt, lastSteps }), { responseCount: 2_000, isLate: true }),
    'own response at its limits': createOwnResponseCard(aRound({ prompt }), { own: { scale: 5, text: 'æ\n'.repeat(250), step: long.slice(0, 200) }, responseCount: 2_000, viewerId: '29:'.padEnd(200, 'x') }),
    'digest of 2,000': createDigestCard(closed, { offerSlower: true }),
    'last page of 2,000': createDigestCard(closed, { offerSlower: false, page: 999 }),
    'preview at its limits': createPreviewCard(anOccurrence({ prompt }), aSchedule()),
    'plan of many documents': createPlanCard({ ...defaultSettings, pauseWeeks: Array.from({ length: 53 }, (_, index) => index + 1) }, documents, 'da'),
    'report of years': createReportCard(many.map((index) => ({ week: `2026-W${index}`, dueAtUtc: new Date('2026-11-23T08:00:00Z'), status: 'failed', reason: 'BotNotInConversationRoster' })), 'Europe/Copenhagen', 'da'),
    'history of years': createHistoryCard(many.map((index) => ({ ...closed, week: `2026-W${String(index).padStart(2, '0')}` })), plan, 'da'),
    'coverage of many documents': createCoverageCard(documents.map(({ documentId }) => ({ documentId, themes, otherCount: 3 })), documents, plan, 'da'),
    'notes at their limits': createNotesCard(many.slice(0, 6).map((index) => ({ id: `dokument#${index}`, text: long, note: long.slice(0, 1_000) })), 'da'),
    'choice of many': createPickCard('Hvilken?', many.map((index) => ({ title: `Sætning ${index}`, detail: long.slice(0, 2_000), request: { do: 'choose-prompt', statementIds: [`dokument#${index}`] } })), 'da'),
  };
}
