import type { Misread, Reading } from './planText.ts';

/** Week numbers 1–53 that a text begins with, sorted: "uge 7, 28-30 og 42", "week 51-1" (over New Year, 53 included). */
export function readWeekNumbers(text: string): Reading<readonly number[]> | Misread | undefined {
  const [found] = LIST.exec(text) ?? [];
  if (found === undefined) return undefined;
  const numbers = new Set<number>();
  for (const [range, first = '', last = first] of found.matchAll(/(\d+)(?: ?- ?(\d+))?/gu)) {
    const [from, to] = [Number(first), Number(last)];
    if (from < 1 || from > 53 || to < 1 || to > 53) return { problem: 'week', found: range };
    const count = ((to - from + 53) % 53) + 1;
    if (to < from && count > 26) return { problem: 'backwards', found: range };
    for (let index = 0; index < count; index += 1) numbers.add(((from - 1 + index) % 53) + 1);
  }
  return { value: [...numbers].sort((a, b) => a - b), length: found.length };
}

const NUMBER = '(?:(?:uge|week) ?)?\\d{1,3}(?: ?- ?\\d{1,3})?';
const LIST = new RegExp(`^(?:uge|ugerne|uger|weeks?) ?${NUMBER}(?:(?: ?, ?(?:og |and )?| og | and | & )${NUMBER})*(?![\\p{L}\\d])`, 'iu');
