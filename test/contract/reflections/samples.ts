import type { ChannelReference } from '../../../src/core/reflections/messenger.ts';
import type { Delivery, DeliveryKind, Occurrence } from '../../../src/core/reflections/occurrence.ts';
import type { Prompt } from '../../../src/core/reflections/prompt.ts';
import type { PromptSent, ReflectionStore } from '../../../src/core/reflections/reflectionStore.ts';
import type { Round } from '../../../src/core/reflections/round.ts';
import { defaultSettings, type Schedule } from '../../../src/core/reflections/schedule.ts';

/** A store with nothing in it, for one test; whoever hands it out closes it. */
export type OpenEmpty = () => Promise<ReflectionStore>;

/** Minutes after nine on a working day. */
export function at(minutes: number): Date {
  return new Date(Date.UTC(2026, 10, 16, 9, 0, 0) + Math.round(minutes * 60_000));
}

export const channel: ChannelReference = { tenantId: 'tenant-a', channelId: '19:1@thread.tacv2', serviceUrl: 'https://smba.example/emea/', botId: '28:bot' };

/** One of the bundled documents' own, for what is sent by the real product: it sends nothing that no document says. */
export const bundledStatementId = 'gladsaxe-vi-vil#723c134980';

export function createPrompt(id: string, statementId = `gladsaxe-vi-vil#${id}`): Prompt {
  return {
    id,
    documentId: 'gladsaxe-vi-vil',
    statementId,
    quote: 'Vi vil tale åbent om tvivl og fejl – »også« når det er svært 🙂',
    source: { title: 'Vi vil', municipality: 'Gladsaxe', section: 'Vi vil › mod', lines: [3, 4] },
    themeId: 'mod',
    question: { da: "Hvornår har I sidst sagt 'det ved jeg ikke'?", en: 'When did you last say "I do not know"?' },
    smallStep: { da: 'Sig det én gang i denne uge.', en: 'Say it once this week.' },
    origin: 'authored',
  };
}

export function createSchedule(changes: Partial<Schedule> = {}): Schedule {
  return {
    ...defaultSettings,
    tenantId: channel.tenantId,
    channelId: channel.channelId,
    id: 'schedule-1',
    plannedBy: 'anna',
    language: 'da',
    pauses: [],
    firstWeek: '2026-W47',
    isActive: true,
    ...changes,
  };
}

/** `week` is a number of 2026. Due at nine on the Monday of W47, or as changed; without a preview. */
export function createOccurrence(week: number | string, changes: Partial<Occurrence> = {}): Occurrence {
  const name = typeof week === 'number' ? `2026-W${week}` : week;
  const scheduleId = changes.scheduleId ?? 'schedule-1';
  return { scheduleId, week: name, dueAtUtc: at(0), prompt: createPrompt(`prompt-${name}`), status: 'planned', roundId: `${scheduleId} ${name}`, ...changes };
}

export function createRound(occurrence: Occurrence, changes: Partial<Round> = {}): Round {
  return {
    id: occurrence.roundId,
    kind: 'weekly',
    scheduleId: occurrence.scheduleId,
    tenantId: channel.tenantId,
    channelId: channel.channelId,
    week: occurrence.week,
    language: 'da',
    prompt: occurrence.prompt,
    threshold: 5,
    lastSteps: [],
    respondentKey: 'c0ffee',
    ...changes,
  };
}

export function createSent(changes: Partial<PromptSent> = {}): PromptSent {
  return { sentAtUtc: at(1), isLate: false, closesAtUtc: undefined, next: undefined, conversationId: '19:1@thread.tacv2;messageid=17', activityId: '17', ...changes };
}

/** Claims everything that is due, for an hour. */
export async function claimAll(store: ReflectionStore, nowUtc: Date = at(0)): Promise<readonly Delivery[]> {
  return await store.claimDeliveries({ nowUtc, leaseUntilUtc: new Date(nowUtc.getTime() + 3_600_000), limit: 100_000 });
}

/** Claims what is due and returns the one of this kind, which must be there. */
export async function claimOne(store: ReflectionStore, kind: DeliveryKind, nowUtc: Date = at(0)): Promise<Delivery> {
  const claimed = await claimAll(store, nowUtc);
  const found = claimed.find((delivery) => delivery.kind === kind);
  if (!found) throw new Error(`No ${kind} is due, only: ${claimed.map((delivery) => delivery.kind).join(', ')}`);
  return found;
}

/** Claims the prompt that is due and opens its round, as is done before it is sent. */
export async function claimAndOpen(store: ReflectionStore, occurrence: Occurrence, round: Partial<Round> = {}): Promise<Delivery> {
  const delivery = (await claimAll(store, occurrence.dueAtUtc)).find(({ kind, roundId }) => kind === 'prompt' && roundId === occurrence.roundId);
  if (!delivery) throw new Error('The prompt is not due');
  await store.openRound(createRound(occurrence, round));
  return delivery;
}

/** Plans, claims, opens and sends one prompt, so that its round is open. */
export async function sendPrompt(store: ReflectionStore, occurrence: Occurrence, { schedule = createSchedule(), round, sent }: { schedule?: Schedule; round?: Partial<Round>; sent?: Partial<PromptSent> } = {}): Promise<void> {
  await store.savePlan(schedule, occurrence);
  const delivery = await claimAndOpen(store, occurrence, round);
  if (!(await store.recordPromptSent(delivery, createSent(sent)))) throw new Error('The lease was lost');
}

/** The same without some fields, as core has it when they are absent. */
export function without<Value extends object, Name extends keyof Value>(value: Value, ...names: readonly Name[]): Omit<Value, Name> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name as Name))) as Omit<Value, Name>;
}
