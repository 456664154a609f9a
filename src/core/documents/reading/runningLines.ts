import type { TextLine } from './textLine.ts';
import { findBullet, startsLowerCase } from './textLine.ts';

/**
 * Page furniture: page numbers, print dates and addresses on a line of their own, and headers or footers that stand at the
 * edge of many pages, with or without the page number, and the title repeated.
 */
export function findRunningLines(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const titles = findRunningTitles(lines);
  const running = new Set(lines.filter((line, at) => PAGE_FURNITURE.test(line.text) || isStrayBullet(lines, at) || isOverprint(lines, at) || titles.has(line)));
  const pages = Map.groupBy(lines.filter((line) => !running.has(line)), (line) => line.page);
  const edges = new Map<string, { line: TextLine; number: number | undefined }[]>();
  for (const page of pages.values()) {
    const byRow = [...page].sort((one, other) => one.line - other.line);
    for (const line of new Set([...byRow.slice(0, 2), ...byRow.slice(-3)])) {
      const below = byRow[byRow.indexOf(line) + 1];
      // What stands right above a list introduces it.
      if (line.text.length > MAX_LENGTH || (below !== undefined && findBullet(below.text) !== undefined)) continue;
      const number = /\d+/.exec(PAGE_NUMBER.exec(line.text)?.[0] ?? '')?.[0];
      const key = line.text.replace(PAGE_NUMBER, '#');
      edges.set(key, [...(edges.get(key) ?? []), { line, number: number === undefined ? undefined : Number(number) }]);
    }
  }
  for (const [key, found] of edges) {
    const pageCount = new Set(found.map(({ line }) => line.page)).size;
    if (pageCount < MIN_PAGES) continue;
    const isFooter = /^#|#$/.test(key) ? isPageNumber(found) : pageCount >= pages.size / 2;
    if (isFooter) found.forEach(({ line }) => running.add(line));
  }
  return running;
}

const PAGE_FURNITURE = /^(?:\d{1,3}|[-–] ?\d{1,3} ?[-–]|\d{1,3} ?\/ ?\d{1,3}|(?:side|page) \d{1,3}(?: (?:af|of) \d{1,3})?|indhold(?:sfortegnelse)?|https?:\/\/\S+(?: \d+\/\d+)?|\d{1,2}\/\d{1,2}\/\d{4}(?: .{0,60})?|_+)$/i;
/** Bullet signs on lines of their own, one below the other, stand for pictures. */
function isStrayBullet(lines: readonly TextLine[], at: number): boolean {
  return isBullet(lines[at]) && (isBullet(lines[at - 1]) || isBullet(lines[at + 1]));
}

function isBullet(line: TextLine | undefined): boolean {
  return line !== undefined && findBullet(`${line.text} `)?.trim() === line.text;
}

/** A title printed across the text: it cuts a sentence in two and is the document's first line. */
function isOverprint(lines: readonly TextLine[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line === undefined || above?.column !== line.column || below?.column !== line.column) return false;
  if (line.text.length > MAX_LENGTH || !/^\p{Lu}.*\p{L}$/u.test(line.text) || !/\p{L}$/u.test(above.text) || !startsLowerCase(below.text)) return false;
  return at > 1 && line.text === lines[0]?.text;
}

/** The document's title printed on page after page, often with the page number; a file without page breaks has it in the middle of the text. */
function findRunningTitles(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const firstSentence = lines.slice(0, OPENING_LINES).findIndex(({ text }) => /[.,:;?!]$/.test(text));
  const opening = lines.slice(0, firstSentence < 0 ? OPENING_LINES : firstSentence).map(({ text }) => text);
  const whole = opening.join(' ');
  const isTitle = (text: string): boolean => text.includes(' ') && (whole.includes(text) || opening.some((line) => line.includes(' ') && text.startsWith(line)));
  const later = lines.slice(OPENING_LINES).filter(({ text }) => text.length <= MAX_LENGTH);
  const repeated = Map.groupBy(later, ({ text }) => text.replace(PAGE_NUMBER, '').trim());
  // A whole title of several words is enough once.
  const isWhole = (text: string): boolean => text.split(' ').length >= MIN_TITLE_WORDS && /^\p{Lu}.*\p{L}$/u.test(text) && whole.includes(text);
  return new Set([...repeated].filter(([text, found]) => isTitle(text) && (found.length >= MIN_PAGES || isWhole(text))).flatMap(([, found]) => found));
}

/** Lines that a cover takes. */
const OPENING_LINES = 6;
const MIN_TITLE_WORDS = 5;

const PAGE_NUMBER = /(?<!\S)(?:(?:side|page|s\.|p\.) )?\d{1,3}(?: ?(?:af|of|\/) ?\d{1,3})?$|^\d{1,3}(?= \p{L})/iu;
const MIN_PAGES = 3;
const MAX_LENGTH = 60;

/** Chapter numbers grow too, but a page number grows exactly as its page does and is never below it. */
function isPageNumber(found: readonly { line: TextLine; number: number | undefined }[]): boolean {
  const offsets = new Set(found.map(({ line, number }) => (number ?? 0) - line.page));
  return offsets.size === 1 && [...offsets].every((offset) => offset >= 1);
}
