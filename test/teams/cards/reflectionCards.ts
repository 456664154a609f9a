import type { Language } from '../../../src/core/answers/answer.ts';
import type { Prompt } from '../../../src/core/reflections/prompt.ts';
import type { Digest, Round } from '../../../src/core/reflections/round.ts';
import { defaultSettings } from '../../../src/core/reflections/schedule.ts';
import { describePlan } from '../../../src/locales/planWords.ts';
import { createTexts } from '../../../src/locales/texts.ts';
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
import { createStatusCard } from '../../../src/teams/cards/statusCard.ts';
import { aClosedRound, aDigest, anOccurrence, aPrompt, aRound, aSchedule, someChoices } from './reflectionSamples.ts';

/** Every card of reflections in its usual states. */
export function reflectionCards(language: Language): Record<string, Card> {
  const round = (fields: Partial<Round> = {}) => aRound({ language, ...fields });
  const closed = (digest: Digest, fields: Partial<Round> = {}) => aClosedRound(digest, { language, ...fields });
  const lastSteps = ['Jeg tager ti minutter på tavlemødet til det, jeg lærte i går', 'Inviterer Sundhedsplejen med til vores næste møde'];
  const own = { scale: 4, text: 'Vi fik aldrig delt det, vi lærte i oktober.\n\nVi havde travlt.', step: 'Tage ti minutter på tavlemødet' } as const;
  const schedule = aSchedule({ language });
  const settings = { ...defaultSettings, pauseWeeks: [28, 29, 30, 42, 52], choice: { documentId: 'grundlag', themeId: 'drift' } };
  const records = (['planned', 'sent', 'late', 'skipped', 'missed', 'failed'] as const).map((status, index) => ({
    week: `2026-W${48 - index}`,
    dueAtUtc: new Date('2026-11-23T08:00:00Z'),
    status,
    ...(status === 'failed' && { reason: 'BotNotInConversationRoster' }),
  }));
  const weeks = [2.1, 3.4, 4.2, 3.9].map((mean, index) => closed(spread(mean), { id: `round-${index}`, week: `2026-W${47 - index}` }));
  return {
    prompt: createPromptCard(round(), { responseCount: 2, isLate: false }),
    'prompt with last steps': createPromptCard(round({ lastSteps }), { responseCount: 7, isLate: true }),
    'prompt without a proposal': createPromptCard(round({ prompt: withoutStep() }), { responseCount: 5, isLate: false }),
    'prompt that is closed': createPromptCard(closed(aDigest(language)), { responseCount: 11, isLate: false }),
    'own response': createOwnResponseCard(round(), { own, responseCount: 6, viewerId: '29:person-1' }),
    'own response of a number': createOwnResponseCard(round(), { own: { scale: 3 }, responseCount: 1, viewerId: '29:person-1' }),
    digest: createDigestCard(closed(aDigest(language)), { offerSlower: false }),
    'digest without numbers': createDigestCard(closed({ kind: 'shown', responseCount: 6, texts: ['At nogen spørger.'], steps: [] }), { offerSlower: false }),
    'digest of numbers': createDigestCard(closed({ kind: 'shown', responseCount: 5, distribution: [1, 0, 2, 1, 1], texts: [], steps: [] }), { offerSlower: false }),
    'digest too few': createDigestCard(closed({ kind: 'too-few' }), { offerSlower: false }),
    'digest too few, slower': createDigestCard(closed({ kind: 'too-few' }), { offerSlower: true }),
    preview: createPreviewCard(anOccurrence(), schedule),
    plan: createPlanCard(settings, someChoices(), language),
    'plan with a zone of its own': createPlanCard({ ...defaultSettings, zone: 'Europe/Helsinki', closesAfterDays: 3, threshold: 7 }, [], language),
    status: createStatusCard({ schedule, next: anOccurrence() }, describePlan({ ...schedule, pauseWeeks: [28, 29, 30, 42] }, language), language),
    'status of a plan that stopped': createStatusCard({ schedule: { ...schedule, isActive: false } }, describePlan(schedule, language), language),
    report: createReportCard(records, 'Europe/Copenhagen', language),
    'report of nothing': createReportCard([], 'Europe/Copenhagen', language),
    history: createHistoryCard([closed({ kind: 'too-few' }), ...weeks], { channelId: schedule.channelId, isPersonal: true }, language),
    'history of nothing': createHistoryCard([], { channelId: schedule.channelId, isPersonal: true }, language),
    coverage: createCoverageCard([{ documentId: 'grundlag', themes: [{ id: 'drift', name: 'Sammen sikrer vi driften', roundCount: 3 }, { id: 'resultater', name: 'Sammen styrker vi resultaterne', roundCount: 1 }, { id: 'robust', name: 'Sammen udvikler vi en robust organisation', roundCount: 0 }], otherCount: 2 }], someChoices(), { channelId: schedule.channelId, isPersonal: true }, language),
    notes: createNotesCard([1, 2].map((n) => ({ id: `grundlag#${n}`, text: aPrompt().quote, note: n === 1 ? 'Jeg tager det nye med på tavlemødet.' : '' })), language),
    pick: createPickCard(createTexts(language)('reflect.whichStatement'), [{ title: 'Leder › Drift', detail: aPrompt().quote, request: { do: 'choose-prompt', statementIds: ['grundlag#5'] } }], language),
  };
}

/** A digest of ten people whose numbers have about this mean. */
function spread(mean: number): Digest {
  const high = Math.round((mean - Math.floor(mean)) * 10);
  const distribution = [0, 0, 0, 0, 0].map((_, index) => (index === Math.floor(mean) ? high : index === Math.floor(mean) - 1 ? 10 - high : 0)) as unknown as readonly [number, number, number, number, number];
  return { kind: 'shown', responseCount: 10, distribution, texts: [], steps: [] };
}

function withoutStep(): Prompt {
  return Object.fromEntries(Object.entries(aPrompt()).filter(([name]) => name !== 'smallStep')) as unknown as Prompt;
}
