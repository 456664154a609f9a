import { findMean } from '../../../core/reflections/round.ts';
import type { PlanView } from '../../../web/tab/wire.ts';
import { readWeek } from './moments.ts';

/** One closed round as it stands in plots and their table. */
export interface TrendPoint {
  readonly id: string;
  /** ISO week, `2026-W47`. */
  readonly week: string;
  readonly closedAtUtc: string;
  /** Undefined where too few answered for anything to be shown. */
  readonly responseCount?: number;
  /** How many chose 1 … 5; undefined where too few chose any. */
  readonly distribution?: readonly number[];
  /** 1–5. */
  readonly mean?: number;
}

/** Closed rounds as a series, oldest first. */
export function toTrend(history: PlanView['history']): TrendPoint[] {
  return history.toReversed().map(({ id, week, closedAtUtc, digest }) => {
    const mean = findMean({ digest });
    return {
      id,
      week,
      closedAtUtc,
      ...(digest.kind === 'shown' && { responseCount: digest.responseCount, ...(digest.distribution && { distribution: digest.distribution }) }),
      ...(mean !== undefined && { mean }),
    };
  });
}

/** Mean number of responses of the rounds that show any; undefined where none does. */
export function findUsualCount(points: readonly TrendPoint[]): number | undefined {
  const counts = points.flatMap(({ responseCount }) => responseCount ?? []);
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

/** A short name of each point, none twice: its week's number, with the year where weeks of several years carry the same. */
export function nameWeeks(points: readonly Pick<TrendPoint, 'week'>[]): string[] {
  const names = points.map(({ week }) => {
    const { number, isExtra } = readWeek(week);
    return `${number}${isExtra ? '+' : ''}`;
  });
  if (new Set(names).size === names.length) return names;
  return points.map(({ week }, index) => `${names[index] ?? ''} ’${String(readWeek(week).year).slice(2)}`);
}
