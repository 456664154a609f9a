import type { PersonKey } from '../../../src/core/answers/answer.ts';
import type { Channel, ChannelReference } from '../../../src/core/reflections/messenger.ts';
import type { Delivery, DeliveryKind, DeliveryRecord, Occurrence } from '../../../src/core/reflections/occurrence.ts';
import type { Note, ReflectionStore } from '../../../src/core/reflections/reflectionStore.ts';
import type { Response, Round } from '../../../src/core/reflections/round.ts';
import type { ChannelKey, Schedule } from '../../../src/core/reflections/schedule.ts';

/** Everything that the store in memory keeps, for tests to look at. Not to be changed from outside. */
export interface MemoryState {
  readonly channels: Map<string, Channel>;
  readonly schedules: Map<string, Schedule>;
  readonly occurrences: Map<string, KeptOccurrence>;
  readonly deliveries: Map<string, KeptDelivery>;
  readonly rounds: Map<string, Round>;
  /** By round, then by respondent. */
  readonly responses: Map<string, Map<string, Response>>;
  readonly notes: Map<string, { readonly person: PersonKey; readonly note: Note }>;
}

interface KeptOccurrence {
  readonly occurrence: Occurrence;
  readonly sentAtUtc?: Date;
  readonly isLate?: boolean;
  readonly reason?: string;
}

interface KeptDelivery {
  delivery: Delivery;
  leaseUntilUtc?: Date;
  isDone: boolean;
  reason?: string;
  /** Version of the plan when it was claimed. */
  planVersion?: number;
  /** A card: when it was brought up to date last, and whether it changed while that was done. */
  doneAtUtc?: Date;
  hasChanged?: boolean;
}

const cardIntervalMs = 5_000;

/**
 * A `ReflectionStore` in memory, for tests of what stands on the port. Every method is atomic, as a transaction is, and
 * answers in a later microtask, as a database does.
 */
export function createMemoryReflectionStore(): ReflectionStore & { readonly state: MemoryState } {
  const state: MemoryState = { channels: new Map(), schedules: new Map(), occurrences: new Map(), deliveries: new Map(), rounds: new Map(), responses: new Map(), notes: new Map() };
  const { channels, schedules, occurrences, deliveries, rounds, responses, notes } = state;
  /** How often each plan was saved. */
  const planVersions = new Map<string, number>();
  let idCount = 0;

  const isAwake = (key: ChannelKey): boolean => channels.get(channelId(key))?.asleepBecause === undefined;
  const findSchedule = (key: ChannelKey): Schedule | undefined => [...schedules.values()].find((one) => channelId(one) === channelId(key));
  const planned = (scheduleId: string): Occurrence | undefined => [...occurrences.values()].find(({ occurrence }) => occurrence.scheduleId === scheduleId && occurrence.status === 'planned')?.occurrence;
  const findDelivery = (kind: DeliveryKind, roundId: string): KeptDelivery | undefined => [...deliveries.values()].find(({ delivery }) => delivery.kind === kind && delivery.roundId === roundId);
  /** Claimed and not recorded, also when the lease is over: the message may be on its way. */
  const isBeingSent = (occurrence: Occurrence): boolean => findDelivery('prompt', occurrence.roundId)?.leaseUntilUtc !== undefined;
  const isOpen = (roundId: string): boolean => rounds.has(roundId) && rounds.get(roundId)?.closedAtUtc === undefined;

  const addDelivery = (kind: DeliveryKind, about: ChannelKey & { readonly scheduleId: string; readonly week: string; readonly roundId: string }, dueAtUtc: Date): void => {
    const id = `delivery-${(idCount += 1)}`;
    const { tenantId, channelId: channel, scheduleId, week, roundId } = about;
    deliveries.set(id, { delivery: { id, kind, tenantId, channelId: channel, scheduleId, week, roundId, dueAtUtc, attempts: 0, leaseToken: '' }, isDone: false });
  };
  /** Nothing of it is sent any more; what is on its way finds out when it is recorded. */
  const dropDeliveries = ({ roundId }: Occurrence): void => {
    for (const [id, { delivery, leaseUntilUtc }] of deliveries) {
      if (delivery.roundId === roundId && (delivery.kind === 'preview' || delivery.kind === 'prompt') && leaseUntilUtc === undefined) deliveries.delete(id);
    }
    if (rounds.get(roundId)?.sentAtUtc !== undefined) return;
    rounds.delete(roundId);
    responses.delete(roundId);
  };
  const settle = (occurrence: Occurrence, changes: { readonly status: Occurrence['status']; readonly sentAtUtc?: Date; readonly isLate?: boolean; readonly reason?: string }): void => {
    const { status, ...rest } = changes;
    occurrences.set(occurrenceId(occurrence), { occurrence: { ...occurrence, status }, ...rest });
    dropDeliveries(occurrence);
  };
  const insertPlanned = (schedule: Schedule, occurrence: Occurrence | undefined): void => {
    if (occurrence === undefined || !schedule.isActive) return;
    if (planned(schedule.id) !== undefined) throw new Error(`${schedule.id} has a planned occurrence already`);
    if (occurrences.get(occurrenceId(occurrence))?.occurrence.status === 'sent') return;
    occurrences.set(occurrenceId(occurrence), { occurrence });
    const about = { ...occurrence, tenantId: schedule.tenantId, channelId: schedule.channelId };
    addDelivery('prompt', about, occurrence.dueAtUtc);
    if (occurrence.previewAtUtc !== undefined) addDelivery('preview', about, occurrence.previewAtUtc);
  };
  /** The delivery as it is kept, when the caller's lease is still the one that it was claimed with. */
  const findLeased = ({ id, leaseToken }: Delivery): KeptDelivery | undefined => {
    const kept = deliveries.get(id);
    return kept?.leaseUntilUtc !== undefined && kept.delivery.leaseToken === leaseToken ? kept : undefined;
  };
  const finish = (kept: KeptDelivery, doneAtUtc: Date | undefined, reason?: string): void => {
    delete kept.leaseUntilUtc;
    kept.isDone = true;
    if (doneAtUtc !== undefined) kept.doneAtUtc = doneAtUtc;
    if (reason !== undefined) kept.reason = reason;
  };
  const touchCard = (round: Round, nowUtc: Date): void => {
    const card = findDelivery('card', round.id);
    if (card === undefined) addDelivery('card', { ...round, roundId: round.id }, nowUtc);
    else if (card.leaseUntilUtc !== undefined) card.hasChanged = true;
    else if (card.isDone) {
      const earliest = (card.doneAtUtc?.getTime() ?? 0) + cardIntervalMs;
      card.isDone = false;
      card.delivery = { ...card.delivery, attempts: 0, dueAtUtc: new Date(Math.max(nowUtc.getTime(), earliest)) };
    }
  };

  const store = {
    saveChannel(reference: ChannelReference) {
      const { tenantId, channelId: channel, serviceUrl, botId, teamId } = reference;
      channels.set(channelId(reference), { ...channels.get(channelId(reference)), tenantId, channelId: channel, serviceUrl, botId, ...(teamId !== undefined && { teamId }) });
    },
    findChannel: (key: ChannelKey) => channels.get(channelId(key)),
    listTeamChannels: (tenantId: string, teamId: string) => [...channels.values()].filter((one) => one.tenantId === tenantId && one.teamId === teamId),
    putChannelToSleep(key: ChannelKey, reason: string) {
      const channel = channels.get(channelId(key));
      if (channel !== undefined) channels.set(channelId(key), { ...channel, asleepBecause: reason });
    },
    wakeChannel(key: ChannelKey) {
      const channel = channels.get(channelId(key));
      if (channel?.asleepBecause === undefined) return false;
      channels.set(channelId(key), without(channel, 'asleepBecause'));
      return true;
    },

    findSchedule,
    findScheduleById: (id: string) => schedules.get(id),
    savePlan(plan: Schedule, next: Occurrence | undefined) {
      const schedule = { ...plan, id: findSchedule(plan)?.id ?? plan.id };
      schedules.set(schedule.id, schedule);
      planVersions.set(schedule.id, (planVersions.get(schedule.id) ?? 0) + 1);
      const current = planned(schedule.id);
      if (current !== undefined) {
        if (isBeingSent(current)) return;
        dropDeliveries(current);
        occurrences.delete(occurrenceId(current));
      }
      insertPlanned(schedule, next && { ...next, scheduleId: schedule.id });
    },
    planNext(next: Occurrence) {
      const schedule = schedules.get(next.scheduleId);
      if (schedule?.isActive !== true || planned(schedule.id) !== undefined) return false;
      insertPlanned(schedule, next);
      return true;
    },
    findPlanned: planned,
    replacePrompt(scheduleId: string, week: string, prompt: Occurrence['prompt']) {
      const current = planned(scheduleId);
      if (current?.week !== week || isBeingSent(current)) return false;
      occurrences.set(occurrenceId(current), { occurrence: { ...current, prompt } });
      return true;
    },
    skipPlanned(scheduleId: string, week: string, next: Occurrence | undefined) {
      const current = planned(scheduleId);
      const schedule = schedules.get(scheduleId);
      if (schedule === undefined || current?.week !== week || isBeingSent(current)) return false;
      settle(current, { status: 'skipped' });
      insertPlanned(schedule, next);
      return true;
    },
    listUsedPromptIds: (scheduleId: string) =>
      [...occurrences.values()]
        .filter(({ occurrence }) => occurrence.scheduleId === scheduleId && occurrence.status === 'sent')
        .sort((a, b) => (a.sentAtUtc?.getTime() ?? 0) - (b.sentAtUtc?.getTime() ?? 0))
        .map(({ occurrence }) => occurrence.prompt.id),
    listUnplanned: (limit: number, afterId = '') =>
      [...schedules.values()]
        .filter((one) => one.isActive && isAwake(one) && planned(one.id) === undefined && one.id > afterId)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit),
    listDeliveryRecords: (scheduleId: string, limit: number) =>
      [...occurrences.values()]
        .filter(({ occurrence }) => occurrence.scheduleId === scheduleId)
        .sort((a, b) => b.occurrence.dueAtUtc.getTime() - a.occurrence.dueAtUtc.getTime())
        .slice(0, limit)
        .map((kept) => toRecord(kept, findDelivery('prompt', kept.occurrence.roundId)?.reason)),

    claimDeliveries({ nowUtc, leaseUntilUtc, limit }: { nowUtc: Date; leaseUntilUtc: Date; limit: number }) {
      const due = [...deliveries.values()].filter((kept) => !kept.isDone && kept.delivery.dueAtUtc <= nowUtc && !(kept.leaseUntilUtc !== undefined && kept.leaseUntilUtc > nowUtc) && isAwake(kept.delivery));
      return due
        .sort((a, b) => a.delivery.dueAtUtc.getTime() - b.delivery.dueAtUtc.getTime())
        .slice(0, limit)
        .map((kept) => {
          kept.leaseUntilUtc = leaseUntilUtc;
          kept.planVersion = planVersions.get(kept.delivery.scheduleId) ?? 0;
          return (kept.delivery = { ...kept.delivery, leaseToken: `lease-${(idCount += 1)}` });
        });
    },
    findNextDueAtUtc() {
      const times = [...deliveries.values()].filter((kept) => !kept.isDone && isAwake(kept.delivery)).map(({ delivery, leaseUntilUtc }) => Math.max(delivery.dueAtUtc.getTime(), leaseUntilUtc?.getTime() ?? 0));
      return times.length === 0 ? undefined : new Date(Math.min(...times));
    },
    findOccurrence(scheduleId: string, week: string) {
      const kept = occurrences.get(occurrenceId({ scheduleId, week }));
      return kept?.occurrence.status === 'planned' && schedules.get(scheduleId)?.isActive === true ? kept.occurrence : undefined;
    },
    recordPromptSent(delivery: Delivery, result: Parameters<ReflectionStore['recordPromptSent']>[1]) {
      const kept = findLeased(delivery);
      const occurrence = occurrences.get(occurrenceId(delivery))?.occurrence;
      const round = rounds.get(delivery.roundId);
      const schedule = schedules.get(delivery.scheduleId);
      if (kept === undefined || occurrence?.status !== 'planned' || round === undefined || schedule === undefined) return false;
      const { sentAtUtc, isLate, closesAtUtc, next, conversationId, activityId } = result;
      finish(kept, sentAtUtc);
      for (const other of rounds.values()) {
        if (other.id !== round.id && channelId(other) === channelId(round) && other.sentAtUtc !== undefined && isOpen(other.id)) rounds.set(other.id, { ...other, closesAtUtc: sentAtUtc });
      }
      rounds.set(round.id, { ...without(round, 'closesAtUtc'), sentAtUtc, conversationId, activityId, ...(closesAtUtc && { closesAtUtc }) });
      settle(occurrence, { status: 'sent', sentAtUtc, isLate });
      if (kept.planVersion === planVersions.get(schedule.id)) insertPlanned(schedule, next);
      return true;
    },
    recordPromptNotSent(delivery: Delivery, { status, reason, next }: Parameters<ReflectionStore['recordPromptNotSent']>[1]) {
      const kept = findLeased(delivery);
      const occurrence = occurrences.get(occurrenceId(delivery))?.occurrence;
      const schedule = schedules.get(delivery.scheduleId);
      if (kept === undefined || occurrence?.status !== 'planned' || schedule === undefined) return false;
      finish(kept, undefined, reason);
      settle(occurrence, { status, reason });
      insertPlanned(schedule, next);
      return true;
    },
    recordDone(delivery: Delivery, { doneAtUtc, reason }: Parameters<ReflectionStore['recordDone']>[1]) {
      const kept = findLeased(delivery);
      if (kept === undefined) return false;
      const round = rounds.get(delivery.roundId);
      finish(kept, doneAtUtc, reason);
      if (kept.hasChanged === true && round !== undefined) touchCard(round, doneAtUtc);
      kept.hasChanged = false;
      return true;
    },
    recordRetry(delivery: Delivery, { dueAtUtc, reason }: Parameters<ReflectionStore['recordRetry']>[1]) {
      const kept = findLeased(delivery);
      if (kept === undefined) return false;
      delete kept.leaseUntilUtc;
      kept.reason = reason;
      kept.delivery = { ...kept.delivery, dueAtUtc, attempts: kept.delivery.attempts + 1 };
      return true;
    },
    releaseDelivery(delivery: Delivery) {
      const kept = findLeased(delivery);
      if (kept !== undefined) delete kept.leaseUntilUtc;
      return kept !== undefined;
    },

    openRound(round: Round) {
      const kept = rounds.get(round.id);
      if (kept === undefined) rounds.set(round.id, round);
      else if (isOpen(round.id) && kept.sentAtUtc === undefined && (responses.get(round.id)?.size ?? 0) === 0) rounds.set(round.id, { ...kept, prompt: round.prompt, lastSteps: round.lastSteps });
    },
    findRound: (id: string) => rounds.get(id),
    saveResponse(roundId: string, respondent: string, response: Response, nowUtc: Date) {
      const round = rounds.get(roundId);
      if (round === undefined || !isOpen(roundId)) return false;
      responses.set(roundId, (responses.get(roundId) ?? new Map<string, Response>()).set(respondent, response));
      touchCard(round, nowUtc);
      return true;
    },
    deleteResponse(roundId: string, respondent: string, nowUtc: Date) {
      const round = rounds.get(roundId);
      if (round === undefined || !isOpen(roundId)) return false;
      if (responses.get(roundId)?.delete(respondent) === true) touchCard(round, nowUtc);
      return true;
    },
    findResponse: (roundId: string, respondent: string) => responses.get(roundId)?.get(respondent),
    countResponses: (roundId: string) => responses.get(roundId)?.size ?? 0,
    listOpenRoundIds: (scheduleId: string) => [...rounds.values()].filter((round) => round.scheduleId === scheduleId && round.sentAtUtc !== undefined && isOpen(round.id)).map(({ id }) => id),
    listRoundsToClose({ nowUtc, sentBeforeUtc, limit }: { nowUtc: Date; sentBeforeUtc: Date; limit: number }) {
      const isDue = (round: Round): boolean => (round.closesAtUtc !== undefined && round.closesAtUtc <= nowUtc) || (round.sentAtUtc !== undefined && round.sentAtUtc < sentBeforeUtc);
      return [...rounds.values()].filter((round) => isOpen(round.id) && isDue(round)).slice(0, limit).map(({ id }) => id);
    },
    closeRound(roundId: string, nowUtc: Date, toDigest: Parameters<ReflectionStore['closeRound']>[2]) {
      const round = rounds.get(roundId);
      if (round === undefined || !isOpen(roundId)) return false;
      // By respondent, which is as good as chance.
      const inNoOrder = [...(responses.get(roundId) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, response]) => response);
      rounds.set(roundId, { ...without(round, 'respondentKey'), closedAtUtc: nowUtc, digest: toDigest(inNoOrder, round.threshold) });
      responses.delete(roundId);
      addDelivery('digest', { ...round, roundId }, nowUtc);
      touchCard(round, nowUtc);
      return true;
    },
    listClosedRounds: (scheduleId: string, limit: number) =>
      [...rounds.values()]
        .filter((round) => round.scheduleId === scheduleId && !isOpen(round.id))
        .sort((a, b) => (b.closedAtUtc?.getTime() ?? 0) - (a.closedAtUtc?.getTime() ?? 0))
        .slice(0, limit),
    deleteTextsClosedBefore(beforeUtc: Date) {
      let count = 0;
      for (const round of rounds.values()) {
        const { digest, closedAtUtc } = round;
        if (digest?.kind !== 'shown' || closedAtUtc === undefined || closedAtUtc >= beforeUtc || digest.texts.length + digest.steps.length === 0) continue;
        rounds.set(round.id, { ...round, digest: { ...digest, texts: [], steps: [] } });
        count += 1;
      }
      return count;
    },

    saveNote(person: PersonKey, note: Note) {
      if (note.text === '') notes.delete(noteId(person, note));
      else notes.set(noteId(person, note), { person, note });
    },
    findNotes: (person: PersonKey, statementIds: readonly string[]) => statementIds.flatMap((statementId) => notes.get(noteId(person, { statementId }))?.note ?? []),
    listNotes: (person: PersonKey) => [...notes.values()].filter((kept) => isSame(kept.person, person)).map(({ note }) => note),
    listSchedulesBy: ({ tenantId, userId }: PersonKey) => [...schedules.values()].filter((one) => one.tenantId === tenantId && one.plannedBy === userId),
    listOpenRounds: (tenantId: string) => [...rounds.values()].filter((round) => round.tenantId === tenantId && isOpen(round.id)),
    deleteReflectionData(person: PersonKey) {
      for (const [id, kept] of notes) if (isSame(kept.person, person)) notes.delete(id);
      for (const { plannedBy, ...rest } of schedules.values()) if (rest.tenantId === person.tenantId && plannedBy === person.userId) schedules.set(rest.id, rest);
    },
  };
  return { ...inLaterMicrotask(store), state };
}

type Methods = { readonly [Name in keyof ReflectionStore]: (...parameters: Parameters<ReflectionStore[Name]>) => Awaited<ReturnType<ReflectionStore[Name]>> };

/** Each call waits first, so that callers meet the order of events that they would with a database. */
function inLaterMicrotask(methods: Methods): ReflectionStore {
  const wait = (method: (...parameters: never[]) => unknown) => async (...parameters: never[]): Promise<unknown> => {
    await Promise.resolve();
    // A copy, so that what a caller does to it changes nothing that is kept.
    return structuredClone(method(...parameters));
  };
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, wait(method)])) as unknown as ReflectionStore;
}

function without<Value extends object, Name extends keyof Value>(value: Value, name: Name): Omit<Value, Name> {
  const copy = { ...value };
  Reflect.deleteProperty(copy, name);
  return copy;
}

function toRecord({ occurrence, sentAtUtc, isLate, reason }: KeptOccurrence, deliveryReason: string | undefined): DeliveryRecord {
  const { week, dueAtUtc, status } = occurrence;
  const why = reason ?? (status === 'planned' ? deliveryReason : undefined);
  return { week, dueAtUtc, status: status === 'sent' && isLate === true ? 'late' : status, ...(sentAtUtc && { sentAtUtc }), ...(why !== undefined && { reason: why }) };
}

function channelId({ tenantId, channelId: channel }: ChannelKey): string {
  return `${tenantId} ${channel}`;
}

function occurrenceId({ scheduleId, week }: { readonly scheduleId: string; readonly week: string }): string {
  return `${scheduleId} ${week}`;
}

function noteId({ tenantId, userId }: PersonKey, { statementId }: Pick<Note, 'statementId'>): string {
  return `${tenantId} ${userId} ${statementId}`;
}

function isSame(a: PersonKey, b: PersonKey): boolean {
  return a.tenantId === b.tenantId && a.userId === b.userId;
}
