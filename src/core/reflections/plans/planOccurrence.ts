import { toIsoWeek } from '../calendar/isoWeek.ts';
import { findNextDue, findPreviewAtUtc } from '../calendar/nextDue.ts';
import type { Occurrence } from '../occurrence.ts';
import type { Prompt, PromptLibrary } from '../prompt.ts';
import type { ScheduleStore } from '../reflectionStore.ts';
import type { Due, Schedule } from '../schedule.ts';

/** What planning needs. */
export interface PlanningParts {
  readonly store: Pick<ScheduleStore, 'listUsedPromptIds' | 'listDeliveryRecords'>;
  readonly library: PromptLibrary;
  /** UUIDs for rounds. */
  readonly createId: () => string;
}

/**
 * What comes after an occurrence that is being settled. It may lie in the past after a long downtime; it is then missed in its
 * turn, so that the delivery report has every week. A prompt that was not sent passes on to the next week, unless it is itself
 * to blame: nothing that a leader chose or wrote is lost to an outage. Undefined when no week or no prompt is left.
 */
export async function findFollowing(parts: PlanningParts, schedule: Schedule, settled: Occurrence, outcome: { readonly nowUtc: Date; readonly prompt: 'sent' | 'not-sent' | 'to-blame' }): Promise<Occurrence | undefined> {
  const { nowUtc, prompt } = outcome;
  const due = findDue(schedule, settled.dueAtUtc, [...(await listSettledWeeks(parts, schedule)), settled.week]);
  if (due === undefined) return undefined;
  const chosen = prompt === 'not-sent' ? settled.prompt : await choosePrompt(parts, schedule, prompt === 'sent' ? { sent: settled.prompt } : { except: settled.prompt });
  return chosen && toOccurrence(schedule, due, { prompt: chosen, roundId: parts.createId() }, nowUtc);
}

/**
 * What is planned from now on, when a plan is made, changed or lacks it. `current` is what was planned so far and gives its
 * prompt and round where they may stay; one that is overdue, because sending failed or the channel sleeps, keeps its week as
 * long as the changed plan has that week.
 */
export async function findComing(parts: PlanningParts, schedule: Schedule, nowUtc: Date, current?: Occurrence, keepsPrompt = true): Promise<Occurrence | undefined> {
  const due = findComingDue(schedule, nowUtc, await listSettledWeeks(parts, schedule), current);
  if (due === undefined) return undefined;
  const chosen = (keepsPrompt ? current?.prompt : undefined) ?? (await choosePrompt(parts, schedule));
  return chosen && toOccurrence(schedule, due, { prompt: chosen, roundId: current?.week === due.week ? current.roundId : parts.createId() }, nowUtc);
}

/**
 * What is sent now: what is planned, when it is this week's or the caller means it; otherwise one in addition, which takes the
 * first free name of this week, `2026-W47`, `2026-W47.2`, … Undefined when no prompt fits.
 */
export async function findImmediate(parts: PlanningParts, schedule: Schedule, nowUtc: Date, current: Occurrence | undefined, isCurrentMeant: boolean): Promise<Occurrence | undefined> {
  const prompt = current?.prompt ?? (await choosePrompt(parts, schedule));
  if (prompt === undefined) return undefined;
  const thisWeek = toIsoWeek(nowUtc, schedule.zone);
  if (current !== undefined && (isCurrentMeant || toWeekOfPlan(current) === thisWeek)) return toOccurrence(schedule, { week: current.week, dueAtUtc: nowUtc }, current, nowUtc);
  const taken = await listSettledWeeks(parts, schedule);
  let week = thisWeek;
  for (let number = 2; taken.includes(week); number += 1) week = `${thisWeek}.${number}`;
  return toOccurrence(schedule, { week, dueAtUtc: nowUtc }, { prompt, roundId: parts.createId() }, nowUtc);
}

/** Longest list of weeks that can be settled ahead or that a plan made anew looks back on. */
const settledWeekLimit = 110;

async function listSettledWeeks({ store }: PlanningParts, schedule: Schedule): Promise<readonly string[]> {
  const records = await store.listDeliveryRecords(schedule.id, settledWeekLimit);
  return records.filter(({ status }) => status !== 'planned').map(({ week }) => week);
}

function findDue(schedule: Schedule, afterUtc: Date, settledWeeks: readonly string[]): Due | undefined {
  const due = findNextDue(schedule, afterUtc);
  return due !== undefined && settledWeeks.includes(due.week) ? findDue(schedule, due.dueAtUtc, settledWeeks) : due;
}

function findComingDue(schedule: Schedule, nowUtc: Date, settledWeeks: readonly string[], current: Occurrence | undefined): Due | undefined {
  if (current === undefined || current.dueAtUtc > nowUtc) return findDue(schedule, nowUtc, settledWeeks);
  // One that is sent in addition is no week of the plan.
  if (toWeekOfPlan(current) !== current.week) return current;
  let due = findDue(schedule, new Date(current.dueAtUtc.getTime() - 8 * dayMs), settledWeeks);
  while (due !== undefined && due.dueAtUtc <= nowUtc && due.week !== current.week) due = findDue(schedule, due.dueAtUtc, settledWeeks);
  return due;
}

/** `2026-W47` for `2026-W47.2`, which was wanted in addition. */
function toWeekOfPlan({ week }: Pick<Due, 'week'>): string {
  return week.replace(/\..*/, '');
}

const dayMs = 24 * 60 * 60 * 1000;

async function choosePrompt({ store, library }: PlanningParts, schedule: Schedule, { sent, except }: { readonly sent?: Prompt; readonly except?: Prompt } = {}): Promise<Prompt | undefined> {
  const usedIds = await store.listUsedPromptIds(schedule.id);
  return library.next(schedule.choice, sent === undefined ? usedIds : [...usedIds, sent.id], except?.id);
}

/** With a preview when somebody is there to get it and the time for it has not passed. */
function toOccurrence(schedule: Schedule, { week, dueAtUtc }: Due, { prompt, roundId }: Pick<Occurrence, 'prompt' | 'roundId'>, nowUtc: Date): Occurrence {
  const previewAtUtc = schedule.plannedBy !== undefined && dueAtUtc > nowUtc ? findPreviewAtUtc(schedule, { week, dueAtUtc }) : undefined;
  return { scheduleId: schedule.id, week, dueAtUtc, prompt, roundId, status: 'planned', ...(previewAtUtc !== undefined && previewAtUtc > nowUtc && { previewAtUtc }) };
}
