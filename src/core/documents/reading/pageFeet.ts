import type { RawLine } from './rawLines.ts';

/** Rows at the foot of a page that are looked at. */
const FOOT_ROWS = 4;
const MAX_SEGMENT_LENGTH = 40;
const MIN_PAGES = 3;

/**
 * The rows that are page furniture and set across the columns, so that they must go before columns are read: the last row of
 * most pages when only its number differs, and what stands below a page number, such as the running titles of two pages
 * printed side by side.
 */
export function findPageFeet(pages: readonly (readonly RawLine[])[]): ReadonlySet<RawLine> {
  const feet = new Set<RawLine>();
  const lastRows = pages.flatMap((page) => page.filter((line) => line.text.trim() !== '').slice(-1));
  const repeated = Map.groupBy(lastRows, ({ text }) => text.trim().replace(/\d+/g, '#').replace(/ +/g, ' '));
  for (const [key, rows] of repeated) if (/#/.test(key) && rows.length >= Math.max(MIN_PAGES, pages.length / 2)) rows.forEach((row) => feet.add(row));
  for (const page of pages) findRowsBelowNumber(page).forEach((row) => feet.add(row));
  return feet;
}

const PAGE_NUMBER = /^\s*\d{1,3}\s*$/;

function findRowsBelowNumber(page: readonly RawLine[]): RawLine[] {
  const written = page.filter((line) => line.text.trim() !== '');
  if (written.length <= FOOT_ROWS) return [];
  const foot = written.slice(-FOOT_ROWS);
  const number = foot.findIndex(({ text }) => PAGE_NUMBER.test(text));
  const below = number < 0 ? [] : foot.slice(number);
  return below.every(({ text }) => isRunningTitle(text)) ? below : [];
}

/** Page numbers and words in capitals, alone or with a number. */
function isRunningTitle(text: string): boolean {
  if (PAGE_NUMBER.test(text)) return true;
  return text
    .trim()
    .split(/ {3,}/)
    .every((segment) => segment.length <= MAX_SEGMENT_LENGTH && !/[.,:;!?-]$/.test(segment) && /^(?:\P{Ll}*|\d{1,3} .*|.* \d{1,3})$/u.test(segment));
}
