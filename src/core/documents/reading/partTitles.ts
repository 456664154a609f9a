import type { TextLine } from './textLine.ts';
import { findBullet } from './textLine.ts';

const MAX_WORDS = 6;

/** What may head a recurring part of a document: a few words that begin no sentence. */
export function isPartTitle(text: string): boolean {
  return /^\p{Lu}.*\p{L}$/u.test(text) && text.split(' ').length <= MAX_WORDS && !isUnfinished(text) && !/^Som /u.test(text);
}

/** "Din leder skal" begins the items below it. */
export function isUnfinished(text: string): boolean {
  return /(?<!\p{L})(?:skal|vil|kan|bør|må|at|som|ved|om)$/iu.test(text);
}

/**
 * The lines that head a list again and again, at least two of them by turns, by index. Between two lists without full stops
 * nothing else tells that such a line is not the end of the item above it.
 */
export function findPartLines(lines: readonly TextLine[]): ReadonlySet<number> {
  const above = [...lines.keys()].filter((at) => {
    const [line, next] = [lines[at], lines[at + 1]];
    return line !== undefined && next !== undefined && findBullet(line.text) === undefined && findBullet(next.text) !== undefined && isPartTitle(line.text);
  });
  const repeated = [...Map.groupBy(above, (at) => lines[at]?.text).values()].filter((found) => found.length > 1);
  return new Set(repeated.length > 1 ? repeated.flat() : []);
}
