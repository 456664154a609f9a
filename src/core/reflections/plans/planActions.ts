import { AppError } from '../../errors.ts';
import { closeRoundsOf } from '../rounds/closeRounds.ts';
import { toIsoWeek } from '../calendar/isoWeek.ts';
import { toLocalDate } from '../calendar/localDate.ts';
import { checkMayPlan } from './mayPlan.ts';
import { findNextDue } from '../calendar/nextDue.ts';
import type { Occurrence } from '../occurrence.ts';
import { findComing, findFollowing, findImmediate } from './planOccurrence.ts';
import { changeSettings, checkPause } from './planSettings.ts';
import { ownQuestionLimit, type Prompt } from '../prompt.ts';
import type { ReflectionParts } from '../reflectionParts.ts';
import type { Plan, Planner, Reflections } from '../reflections.ts';
import { defaultSettings, type ChannelKey, type PlanSettings, type Schedule } from '../schedule.ts';
import { readWrittenText } from '../rounds/writtenText.ts';

/** What people do with plans. */
export type PlanActions = Pick<Reflections, 'plan' | 'findPlan' | 'pause' | 'resume' | 'skip' | 'sendNow' | 'stop' | 'swap' | 'edit' | 'choose' | 'listPlansBy'>;

/**
 * The part of `Reflections` that is about plans. Two who change one plan at the same moment: the later wins as a whole, and
 * what is being sent then stays as it is.
 */
export function createPlanActions(parts: ReflectionParts): PlanActions {
  const { store, library, clock, random, scheduleAdmins } = parts;

  /** The channel's active plan, for somebody who may change it. */
  const getSchedule = async (key: ChannelKey, by: Planner): Promise<Schedule> => {
    checkMayPlan(by, key, scheduleAdmins);
    const schedule = await store.findSchedule(key);
    if (schedule?.isActive === true) return schedule;
    throw new AppError({ code: schedule ? 'reflection.stopped' : 'reflection.noPlan', message: 'A channel without a plan was asked to change it.' });
  };
  /** What is planned; when it is asked for by its week, only that. */
  const getPlanned = async ({ id }: Schedule, week?: string): Promise<Occurrence> => {
    const planned = await store.findPlanned(id);
    if (week !== undefined && planned?.week !== week) throw tooLate();
    if (planned === undefined) throw new AppError({ code: 'reflection.nothingPlanned', message: 'Nothing is planned that could be changed: the plan is paused.' });
    return planned;
  };
  const toPlan = async (schedule: Schedule): Promise<Plan> => {
    const next = await store.findPlanned(schedule.id);
    return { schedule, ...(next && { next }) };
  };
  const findPlan = async (key: ChannelKey): Promise<Plan | undefined> => {
    const schedule = await store.findSchedule(key);
    return schedule?.isActive === true ? await toPlan(schedule) : undefined;
  };
  const savePauses = async (schedule: Schedule, pauses: Schedule['pauses']): Promise<Plan> => {
    const changed = { ...schedule, pauses };
    await store.savePlan(changed, await findComing(parts, changed, clock(), await store.findPlanned(schedule.id)));
    return await toPlan(changed);
  };
  const replacePrompt = async (schedule: Schedule, { week }: Occurrence, prompt: Prompt): Promise<Plan> => {
    if (!(await store.replacePrompt(schedule.id, week, prompt))) throw tooLate();
    return await toPlan(schedule);
  };

  /** A button pressed twice would send two prompts, and the second would close the first before anybody answered. */
  const checkNoneJustSent = async (scheduleId: string): Promise<void> => {
    const records = await store.listDeliveryRecords(scheduleId, 3);
    const sinceMs = clock().getTime() - sendNowPauseMs;
    if (records.some(({ sentAtUtc }) => sentAtUtc !== undefined && sentAtUtc.getTime() > sinceMs)) throw new AppError({ code: 'reflection.justSent', message: 'A prompt was asked for right after another one was sent.' });
  };

  return {
    findPlan,
    async plan(channel, changes, by) {
      checkMayPlan(by, channel, scheduleAdmins);
      const existing = await store.findSchedule(channel);
      const settings = changeSettings(existing ?? defaultSettings, changes);
      if (library.next(settings.choice, []) === undefined) throw noPrompt();
      const nowUtc = clock();
      const current = existing?.isActive === true ? await store.findPlanned(existing.id) : undefined;
      const schedule = await changePlan(parts, { channel, existing, settings, by, nowUtc });
      const keepsPrompt = current?.prompt.origin === 'own' || isSameChoice(existing, schedule);
      await store.saveChannel(channel);
      await store.savePlan(schedule, await findComing(parts, schedule, nowUtc, current, keepsPrompt));
      // Who writes to the bot in a channel shows that it can be reached there.
      await store.wakeChannel(channel);
      return (await findPlan(channel)) ?? { schedule };
    },
    async pause(key, pause, by) {
      const schedule = await getSchedule(key, by);
      checkPause(pause);
      const today = toLocalDate(clock(), schedule.zone);
      return await savePauses(schedule, [...schedule.pauses.filter(({ to }) => to === undefined || to >= today), { from: pause.from, ...(pause.to !== undefined && { to: pause.to }) }]);
    },
    async resume(key, by) {
      return await savePauses(await getSchedule(key, by), []);
    },
    async skip(key, by, week) {
      const schedule = await getSchedule(key, by);
      const planned = await getPlanned(schedule, week);
      const next = await findFollowing(parts, schedule, planned, { nowUtc: clock(), prompt: 'not-sent' });
      if (!(await store.skipPlanned(schedule.id, planned.week, next))) throw tooLate();
      return await toPlan(schedule);
    },
    async sendNow(key, by, week) {
      const schedule = await getSchedule(key, by);
      if (week === undefined) await checkNoneJustSent(schedule.id);
      const current = week === undefined ? await store.findPlanned(schedule.id) : await getPlanned(schedule, week);
      const next = await findImmediate(parts, schedule, clock(), current, week !== undefined);
      if (next === undefined) throw noPrompt();
      await store.savePlan(schedule, next);
      const saved = await store.findPlanned(schedule.id);
      if (saved !== undefined && saved.roundId === current?.roundId && saved.dueAtUtc.getTime() !== next.dueAtUtc.getTime()) throw tooLate();
      return { schedule, next };
    },
    async stop(key, by) {
      const schedule = await getSchedule(key, by);
      await store.savePlan({ ...schedule, isActive: false }, undefined);
      // Only the next prompt would have closed them, and none comes; those with a day of their own keep it.
      if (schedule.closesAfterDays === undefined) await closeRoundsOf(store, schedule.id, clock(), random);
    },
    async swap(key, by, week) {
      const schedule = await getSchedule(key, by);
      const planned = await getPlanned(schedule, week);
      const other = library.next(schedule.choice, await store.listUsedPromptIds(schedule.id), planned.prompt.id);
      if (other === undefined) throw noPrompt();
      return await replacePrompt(schedule, planned, other);
    },
    async edit(key, question, by, week) {
      const schedule = await getSchedule(key, by);
      const planned = await getPlanned(schedule, week);
      const text = readWrittenText(question, ownQuestionLimit);
      if (text === '') throw new AppError({ code: 'reflection.noQuestion', message: 'A leader’s own question is empty.' });
      // The id stays, so that the rotation counts the statement as asked about.
      return await replacePrompt(schedule, planned, { ...planned.prompt, question: { da: text, en: text }, origin: 'own' });
    },
    async choose(key, statementId, by) {
      const schedule = await getSchedule(key, by);
      const planned = await getPlanned(schedule);
      const prompt = library.forStatement(statementId);
      if (prompt === undefined) throw noPrompt();
      return await replacePrompt(schedule, planned, prompt);
    },
    async listPlansBy(person) {
      const schedules = await store.listSchedulesBy(person);
      return await Promise.all(schedules.filter(({ isActive }) => isActive).map(toPlan));
    },
  };
}

/** Longer than anybody waits for the card before pressing again, and than Teams before it repeats a message. */
const sendNowPauseMs = 45 * 1000;

interface Change {
  readonly channel: ChannelKey;
  readonly existing: Schedule | undefined;
  readonly settings: PlanSettings;
  readonly by: Planner;
  readonly nowUtc: Date;
}

/** The plan with the new settings. One that is made, or made anew after a stop, belongs to who does it and has no pauses. */
async function changePlan(parts: ReflectionParts, { channel, existing, settings, by, nowUtc }: Change): Promise<Schedule> {
  const { tenantId, channelId } = channel;
  if (existing?.isActive === true) {
    const { id, plannedBy, language, pauses } = existing;
    const kept = { ...settings, tenantId, channelId, id, language, pauses, isActive: true, ...(plannedBy !== undefined && { plannedBy }), firstWeek: existing.firstWeek };
    return settings.everyWeeks === existing.everyWeeks ? kept : { ...kept, firstWeek: (await findLastSentWeek(parts, id)) ?? findFirstWeek(kept, nowUtc) };
  }
  const made = { ...settings, tenantId, channelId, id: existing?.id ?? parts.createId(), plannedBy: by.userId, language: by.language, pauses: [], firstWeek: '', isActive: true };
  return { ...made, firstWeek: findFirstWeek(made, nowUtc) };
}

/** Where a rhythm counts from when no prompt was sent: the first week that has a day to come. */
function findFirstWeek(schedule: Schedule, nowUtc: Date): string {
  const thisWeek = toIsoWeek(nowUtc, schedule.zone);
  return findNextDue({ ...schedule, everyWeeks: 1, firstWeek: thisWeek }, nowUtc)?.week ?? thisWeek;
}

/** A changed rhythm counts from the last prompt: two weeks after it, not after next. */
async function findLastSentWeek({ store }: ReflectionParts, scheduleId: string): Promise<string | undefined> {
  const records = await store.listDeliveryRecords(scheduleId, 20);
  return records.find(({ status }) => status === 'sent' || status === 'late')?.week.replace(/\..*/, '');
}

function isSameChoice(before: Schedule | undefined, { choice }: Schedule): boolean {
  return before !== undefined && (['municipality', 'documentId', 'roleId', 'themeId'] as const).every((name) => before.choice[name] === choice[name]);
}

function tooLate(): AppError {
  return new AppError({ code: 'reflection.tooLate', message: 'What was to be changed is being sent or is settled already.' });
}

function noPrompt(): AppError {
  return new AppError({ code: 'reflection.noPrompt', message: 'No prompt fits what was chosen.' });
}
