import { addDays } from '../calendar/localDate.ts';
import type { PlanProblemKind } from './planText.ts';
import { findSpanInYear, type NamedSpan, type Span } from './timeSpan.ts';

/** Why a named stretch of days is nowhere. */
export interface Misplaced {
  readonly problem: PlanProblemKind;
}

/** From the beginning of one named stretch to the end of another, or to the day before it; both may be the same. */
export interface NamedPeriod {
  readonly start: NamedSpan;
  readonly end: NamedSpan;
  readonly isEndIncluded: boolean;
}

/**
 * The dates of a named period. Without a year it is the next that has not ended and begins within a year. Over New Year it is at
 * most half a year; a longer one was written backwards.
 */
export function placePeriod({ start, end, isEndIncluded }: NamedPeriod, today: string): Span | Misplaced {
  if (!isAnywhere(start, end, today)) return missing(start);
  if (!isAnywhere(end, start, today)) return missing(end);
  const [startYear, endYear] = [yearOf(start), yearOf(end)];
  const placed: Span[] = [];
  for (const year of yearsOf(start, end, today)) {
    const first = findSpanInYear(start, year);
    for (const lastYear of endYear === undefined ? [year, year + 1] : [endYear]) {
      const last = findSpanInYear(end, lastYear);
      if (!first || !last || last.from < first.from || (!isEndIncluded && last.from === first.from)) continue;
      const isMeant = lastYear === year || (startYear !== undefined && endYear !== undefined) || last.to <= addDays(first.from, HALF_A_YEAR_DAYS);
      if (isMeant) placed.push({ from: first.from, to: isEndIncluded ? last.to : addDays(last.from, -1) });
    }
  }
  if (placed.length === 0) return { problem: 'backwards' };
  return placed.find(({ from, to }) => to >= today && (startYear !== undefined || endYear !== undefined || from <= addDays(today, A_YEAR_DAYS))) ?? { problem: 'past' };
}

/**
 * The last day before a named stretch, or of it when it is included, from today on. Without a year within eleven months: a day
 * that has just been is more likely a mistake than meant for next year.
 */
export function placeEnd(named: NamedSpan, isIncluded: boolean, today: string): string | Misplaced {
  if (!isAnywhere(named, named, today)) return missing(named);
  const ends = yearsOf(named, named, today).flatMap((year) => {
    const span = findSpanInYear(named, year);
    return span ? [isIncluded ? span.to : addDays(span.from, -1)] : [];
  });
  return ends.find((end) => end >= today && (yearOf(named) !== undefined || end <= addDays(today, ELEVEN_MONTHS_DAYS))) ?? { problem: 'past' };
}

// A year of ISO weeks has up to 371 days.
const A_YEAR_DAYS = 371;
const ELEVEN_MONTHS_DAYS = 334;
const HALF_A_YEAR_DAYS = 183;

function missing({ kind }: NamedSpan): Misplaced {
  return { problem: kind === 'weeks' ? 'week' : 'date' };
}

/** False for 29 February and week 53 when the next is more than a year away, and when the named year has none. */
function isAnywhere(named: NamedSpan, other: NamedSpan, today: string): boolean {
  const isYearKnown = yearOf(named) !== undefined || yearOf(other) !== undefined;
  return yearsOf(named, other, today).some((year) => {
    const span = findSpanInYear(named, year);
    return span !== undefined && (isYearKnown || (span.to >= today && span.from <= addDays(today, A_YEAR_DAYS)));
  });
}

/** Years that it may be in: the one that was named, those about the one that the other end was named with, those about today. */
function yearsOf(named: NamedSpan, other: NamedSpan, today: string): readonly number[] {
  const own = yearOf(named);
  if (own !== undefined) return [own];
  const others = yearOf(other);
  if (others !== undefined) return [others - 1, others];
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1];
}

function yearOf(named: NamedSpan): number | undefined {
  return named.kind === 'fixed' ? undefined : named.year;
}
