import { closeRound, latestCloseDays } from '../core/reflections/rounds/closeRounds.ts';
import { findCloseOfShared } from '../core/reflections/rounds/shareRound.ts';
import { planMissing } from './sendPrompt.ts';
import type { SchedulerParts } from './schedulerParts.ts';
import { warnOperators } from './warnOperators.ts';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const dayMs = 24 * 60 * minuteMs;
const batch = 200;

/** What is to be done beside sending; each at its own pace, by the clock that is passed in. */
export interface Housekeeping {
  /** Does what is due; returns how many rounds it closed. One that fails is logged and tried again next time; it never holds up the others. */
  runDue(): Promise<{ readonly closed: number }>;
}

/** Every task is due at the first run, and from then on at its own pace. */
export function createHousekeeping(parts: SchedulerParts): Housekeeping {
  const tasks = [
    { run: closeDueRounds, everyMs: secondMs, lastMs: -Infinity },
    { run: planUnplanned, everyMs: 10 * minuteMs, lastMs: -Infinity },
    { run: settleUnsentRounds, everyMs: minuteMs, lastMs: -Infinity },
    { run: deleteOldTexts, everyMs: 60 * minuteMs, lastMs: -Infinity },
    { run: warnOfSecretEnd, everyMs: 10 * minuteMs, lastMs: -Infinity },
  ];
  return {
    async runDue() {
      let closed = 0;
      for (const task of tasks) {
        const nowMs = parts.clock().getTime();
        // A clock that was set back is no reason to wait.
        if (nowMs >= task.lastMs && nowMs - task.lastMs < task.everyMs) continue;
        task.lastMs = nowMs;
        try {
          closed += await task.run(parts);
        } catch (error) {
          parts.log.error({ error, task: task.run.name }, 'housekeeping failed');
        }
      }
      return { closed };
    },
  };
}

async function closeDueRounds({ store, clock, random, log }: SchedulerParts): Promise<number> {
  let closedCount = 0;
  for (;;) {
    const nowUtc = clock();
    const ids = await store.listRoundsToClose({ nowUtc, sentBeforeUtc: new Date(nowUtc.getTime() - latestCloseDays * dayMs), limit: batch });
    let failedCount = 0;
    for (const id of ids) {
      try {
        if (await closeRound(store, id, nowUtc, random)) closedCount += 1;
      } catch (error) {
        failedCount += 1;
        log.error({ error }, 'round not closed');
      }
    }
    // Those that failed come first again; the next time is soon.
    if (ids.length < batch || failedCount > 0) return closedCount;
  }
}

/** Finds what active plans lack. Those that are paused for good are looked at each time, which is little work every ten minutes. */
async function planUnplanned(parts: SchedulerParts): Promise<number> {
  let afterId: string | undefined;
  for (;;) {
    const schedules = await parts.store.listUnplanned(batch, afterId);
    for (const { id } of schedules) {
      try {
        await planMissing(parts, id);
      } catch (error) {
        parts.log.error({ error, scheduleId: id }, 'nothing planned');
      }
    }
    afterId = schedules.at(-1)?.id;
    if (schedules.length < batch) return 0;
  }
}

/** What a crash between opening a shared round and recording its card left. */
async function settleUnsentRounds({ store, clock, log }: SchedulerParts): Promise<number> {
  const nowUtc = clock();
  const count = await store.settleUnsentRounds({ nowUtc, closesAtUtc: findCloseOfShared(nowUtc) });
  if (count > 0) log.warn({ rounds: count }, 'shared rounds settled whose cards were not recorded');
  return 0;
}

async function deleteOldTexts({ store, clock, limits, log }: SchedulerParts): Promise<number> {
  const count = await store.deleteTextsClosedBefore(new Date(clock().getTime() - limits.retentionDays * dayMs));
  if (count > 0) log.info({ rounds: count }, 'texts of old rounds deleted');
  return 0;
}

async function warnOfSecretEnd({ operators, clock, log }: SchedulerParts): Promise<number> {
  if (operators) await warnOperators({ ...operators, clock, log });
  return 0;
}
