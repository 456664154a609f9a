import { withoutKey } from '../core/reflections/rounds/anonymity.ts';
import { closeRoundsOf } from '../core/reflections/rounds/closeRounds.ts';
import { judgeLateness } from '../core/reflections/calendar/lateness.ts';
import type { Channel } from '../core/reflections/messenger.ts';
import { isInWorkingWeek } from '../core/reflections/calendar/nextDue.ts';
import type { Delivery, Occurrence } from '../core/reflections/occurrence.ts';
import { findComing, findFollowing } from '../core/reflections/plans/planOccurrence.ts';
import type { Sent } from '../core/reflections/messenger.ts';
import type { Round } from '../core/reflections/round.ts';
import type { Schedule } from '../core/reflections/schedule.ts';
import type { DeliveryOutcome, SchedulerParts } from './schedulerParts.ts';
import { findStanding } from './standingPrompt.ts';
import { findRetryAtUtc, finish, recordPersistently, release, retry } from './settle.ts';

/** At most so many small steps of last week are asked about. */
const lastStepLimit = 3;
const dayMs = 24 * 60 * 60 * 1000;

interface Due {
  readonly delivery: Delivery;
  readonly schedule: Schedule;
  readonly occurrence: Occurrence;
  readonly channel: Channel;
}

/**
 * Sends a prompt: closes the rounds before it, since its card asks how their small steps went; opens its round; posts it;
 * records it together with what comes next. Each step may be the last before a crash: whoever claims the prompt afterwards
 * begins anew, and finds closed what was closed and the same round open. Only a crash between posting and recording repeats something.
 */
export async function sendPrompt(parts: SchedulerParts, delivery: Delivery, isStopping: () => boolean): Promise<DeliveryOutcome> {
  const { store, clock } = parts;
  const [schedule, occurrence, channel] = await Promise.all([store.findScheduleById(delivery.scheduleId), store.findOccurrence(delivery.scheduleId, delivery.week), store.findChannel(delivery)]);
  if (schedule === undefined || occurrence === undefined || channel === undefined) return await finish(parts, delivery, 'dropped', 'settled');
  const planned = { delivery, schedule, occurrence, channel };
  const lateness = judgeLateness(schedule, occurrence, clock());
  if (lateness === 'missed') return await giveUp(parts, planned, { status: 'missed', reason: 'tooLate', prompt: 'not-sent' });
  const standing = await findStanding(parts, schedule, occurrence, delivery);
  if (standing.kind === 'gone') return await giveUp(parts, planned, { status: 'failed', reason: 'noPrompt', prompt: 'to-blame' });
  if (standing.kind === 'settled') return await finish(parts, delivery, 'dropped', 'settled');
  const due = { ...planned, occurrence: standing.occurrence };
  const round = await openRound(parts, due);
  if (round === undefined) return await finish(parts, delivery, 'dropped', 'settled');
  if (isStopping()) return await release(parts, delivery);
  const result = await parts.messenger.postPrompt(channel, round, { isLate: lateness === 'late' });
  if (result.kind === 'sent') return await recordSent(parts, due, result, lateness === 'late');
  if (result.kind === 'refused') return result.isChannelGone ? await release(parts, delivery, result.code) : await giveUp(parts, due, { status: 'failed', reason: result.code, prompt: 'to-blame' });
  if (result.isUnsent === true) return await release(parts, delivery);
  const retryAtUtc = findRetryAtUtc(parts, delivery, result);
  if (retryAtUtc === undefined || !isInWorkingWeek(schedule, occurrence, retryAtUtc)) return await giveUp(parts, due, { status: 'failed', reason: result.code, prompt: 'not-sent' });
  return await retry(parts, delivery, retryAtUtc, result.code);
}

/** The round as its card shows it. Undefined when the plan was stopped or changed meanwhile, by an instance that thought the lease was over. */
async function openRound({ store, clock, random, createKey }: SchedulerParts, { schedule, occurrence }: Due): Promise<Round | undefined> {
  const nowUtc = clock();
  await closeRoundsOf(store, schedule.id, nowUtc, random, occurrence.roundId);
  const { tenantId, channelId, language, threshold } = schedule;
  const { roundId, scheduleId, week, prompt } = occurrence;
  const lastSteps = await findLastSteps(store, schedule.id);
  await store.openRound({ id: roundId, kind: 'weekly', tenantId, channelId, scheduleId, week, language, prompt, threshold, lastSteps, respondentKey: createKey() });
  const opened = await store.findRound(roundId);
  const closesAtUtc = findClosesAtUtc(schedule, nowUtc);
  return opened && { ...withoutKey(opened), ...(closesAtUtc && { closesAtUtc }) };
}

async function findLastSteps(store: SchedulerParts['store'], scheduleId: string): Promise<readonly string[]> {
  const [last] = await store.listClosedRounds(scheduleId, 1);
  return last?.digest?.kind === 'shown' ? last.digest.steps.slice(0, lastStepLimit) : [];
}

function findClosesAtUtc({ closesAfterDays }: Schedule, sentAtUtc: Date): Date | undefined {
  return closesAfterDays === undefined ? undefined : new Date(sentAtUtc.getTime() + closesAfterDays * dayMs);
}

async function recordSent(parts: SchedulerParts, { delivery, schedule, occurrence }: Due, { conversationId, activityId }: Sent, isLate: boolean): Promise<DeliveryOutcome> {
  const sentAtUtc = parts.clock();
  const closesAtUtc = findClosesAtUtc(schedule, sentAtUtc);
  const isRecorded = await recordPersistently(parts, async () => {
    const next = await findNext(parts, occurrence, 'sent');
    return await parts.store.recordPromptSent(delivery, { conversationId, activityId, sentAtUtc, isLate, closesAtUtc, next });
  });
  if (!isRecorded) return 'lost';
  await planMissing(parts, delivery.scheduleId);
  return 'sent';
}

interface GivenUp {
  readonly status: 'missed' | 'failed';
  readonly reason: string;
  readonly prompt: 'not-sent' | 'to-blame';
}

/** Plans the next in its place. The log says so, since it is what an operator must hear of. */
async function giveUp(parts: SchedulerParts, { delivery, occurrence }: Due, { status, reason, prompt }: GivenUp): Promise<DeliveryOutcome> {
  const { store, log } = parts;
  const next = await findNext(parts, occurrence, prompt);
  if (!(await store.recordPromptNotSent(delivery, { status, reason, next }))) return 'lost';
  log.warn({ scheduleId: delivery.scheduleId, week: delivery.week, status, reason }, 'prompt not sent');
  await planMissing(parts, delivery.scheduleId);
  return 'not-sent';
}

/** By the plan as it is now, which may have been changed since the prompt was claimed. */
async function findNext(parts: SchedulerParts, occurrence: Occurrence, prompt: 'sent' | 'not-sent' | 'to-blame'): Promise<Occurrence | undefined> {
  const schedule = await parts.store.findScheduleById(occurrence.scheduleId);
  return schedule?.isActive === true ? await findFollowing(parts, schedule, occurrence, { nowUtc: parts.clock(), prompt }) : undefined;
}

/** What the store left out, because the plan was changed between reading and recording. */
export async function planMissing(parts: SchedulerParts, scheduleId: string): Promise<void> {
  if ((await parts.store.findPlanned(scheduleId)) !== undefined) return;
  const schedule = await parts.store.findScheduleById(scheduleId);
  const coming = schedule?.isActive === true ? await findComing(parts, schedule, parts.clock()) : undefined;
  if (coming !== undefined) await parts.store.planNext(coming);
}
