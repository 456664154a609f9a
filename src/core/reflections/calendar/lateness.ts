import { findNextDue, isInWorkingWeek } from './nextDue.ts';
import type { Due, Schedule } from '../schedule.ts';

/** A prompt that waited its turn in the queue for some minutes is not called late to the team. */
const lateAfterMs = 30 * 60 * 1000;

/**
 * Whether a prompt is still sent, after downtime or while its channel slept. `missed` when its working week is over, or when the
 * schedule's next prompt has come due meanwhile (a holiday may move that into the same week), so that no channel ever gets two at once.
 */
export function judgeLateness(schedule: Schedule, due: Due, nowUtc: Date): 'in-time' | 'late' | 'missed' {
  if (nowUtc.getTime() - due.dueAtUtc.getTime() < lateAfterMs) return 'in-time';
  if (!isInWorkingWeek(schedule, due, nowUtc)) return 'missed';
  const next = findNextDue(schedule, due.dueAtUtc);
  return next !== undefined && next.dueAtUtc <= nowUtc ? 'missed' : 'late';
}
