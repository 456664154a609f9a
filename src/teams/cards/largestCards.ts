import { setImmediate } from 'node:timers/promises';
import type { Answer, AnswerGroup, Language } from '../../core/answers/answer.ts';
import type { Corpus, LeadershipDocument, Statement } from '../../core/documents/document.ts';
import type { Prompt } from '../../core/reflections/prompt.ts';
import { responseLimits, type Round } from '../../core/reflections/round.ts';
import { createAnswerCard } from './answerCard.ts';
import type { Card } from './cardTemplate.ts';
import { createDigestCard } from './digestCard.ts';
import { createPromptCard } from './promptCard.ts';

/** The largest card of one kind, in bytes as it is sent. */
export interface LargestCard {
  readonly kind: 'answer' | 'prompt' | 'digest';
  readonly bytes: number;
}

/**
 * The largest cards that these documents and prompts can make: an answer that quotes the longest statements of a document, with the reader's notes and without, a
 * prompt with the longest question and quotation, and a digest in which everybody wrote as much as is allowed. Draws some dozen cards.
 */
export async function findLargestCards(corpus: Corpus, prompts: readonly Prompt[], language: Language): Promise<LargestCard[]> {
  const longest = findLongest(prompts, ({ question, quote, smallStep }) => question[language].length + quote.length + (smallStep?.[language].length ?? 0));
  const rounds = longest ? [toRound(longest, language)] : [];
  return [
    { kind: 'answer', bytes: await weighLargest(corpus.documents.flatMap((document) => toAnswerCards(document, language))) },
    { kind: 'prompt', bytes: await weighLargest(rounds.map((round) => () => createPromptCard(round, { responseCount: crowd, isLate: true }))) },
    { kind: 'digest', bytes: await weighLargest(rounds.map((round) => () => createDigestCard({ ...round, closedAtUtc: new Date(0), digest: fullDigest }, { offerSlower: true }))) },
  ];
}

/** Enough statements for two full pages; the first card of a document is seldom larger than that of its longest. */
const quotedStatements = 40;
/** As long as a note may be, in as many lines as are kept apart. */
const fullNote = `${'æ'.repeat(80)}\n`.repeat(12);
/** More people than one channel has. */
const crowd = 2_000;

const fullDigest = {
  kind: 'shown',
  responseCount: crowd,
  distribution: [400, 400, 400, 400, 400],
  texts: Array.from({ length: 100 }, () => 'æ'.repeat(responseLimits.text)),
  steps: Array.from({ length: 100 }, () => 'æ'.repeat(responseLimits.step)),
} as const;

/** Draws one card at a time, and lets others have their turn in between. */
async function weighLargest(draws: readonly (() => Card)[]): Promise<number> {
  let largest = 0;
  for (const draw of draws) {
    largest = Math.max(largest, Buffer.byteLength(JSON.stringify(draw())));
    await setImmediate();
  }
  return largest;
}

function toAnswerCards({ info, statements }: LeadershipDocument, language: Language): (() => Card)[] {
  const longest = statements.filter(({ duplicateOf }) => duplicateOf === undefined).sort((a, b) => b.text.length - a.text.length).slice(0, quotedStatements);
  const groups: AnswerGroup[] = [{ heading: info.title, layout: 'bullets', citations: longest.map((statement) => cite(statement, info)) }];
  const answer: Answer = { kind: 'answer', intent: 'document', language, heading: info.title, message: '', groups, answeredFor: '', suggestions: [] };
  const personal = { notes: new Map(longest.map(({ id }) => [id, fullNote])) };
  return [undefined, personal].flatMap((view) => [1, 2].map((page) => () => createAnswerCard(answer, { question: info.title, page }, { personal: view }).card));
}

function cite({ id, sectionPath, text, lines }: Statement, info: LeadershipDocument['info']) {
  return { statementId: id, document: info.id, title: info.title, ...(info.municipality !== undefined && { municipality: info.municipality }), section: sectionPath.join(' › '), quote: text, lines };
}

function toRound(prompt: Prompt, language: Language): Round {
  const id = '00000000-0000-4000-8000-000000000000';
  return { id, kind: 'weekly', tenantId: id, channelId: '19:', scheduleId: id, week: '2026-W53', language, prompt, threshold: 5, lastSteps: fullDigest.steps, sentAtUtc: new Date(0) };
}

function findLongest<Item>(items: readonly Item[], length: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>((longest, item) => (longest === undefined || length(item) > length(longest) ? item : longest), undefined);
}
