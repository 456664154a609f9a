import { findColumnStretch } from './columnStretch.ts';
import type { HangingLabels } from './hangingLabels.ts';
import { findHangingLabels } from './hangingLabels.ts';
import { isCapitals } from './lineBreaks.ts';
import type { RawLine } from './rawLines.ts';
import type { TextLine } from './textLine.ts';
import { endsSentence, findBullet } from './textLine.ts';

/**
 * Step 4 of reading: columns. Text set in columns side by side is read column by column; where lines run across,
 * the page is cut into bands (a recursive XY cut, after Nagy & Seth 1984, on character positions).
 */
export function readColumns(pages: readonly (readonly RawLine[])[]): TextLine[] {
  const result: TextLine[] = [];
  const counter = { column: 0 };
  pages.forEach((page, index) => {
    for (const column of cutPage(page)) {
      counter.column += 1;
      toTextLines(column, page, index, counter, result);
    }
  });
  return result;
}

/** Gap kept so that the next step can weigh it: rows of the page that are blank in every column. */
function toTextLines(column: readonly RawLine[], page: readonly RawLine[], index: number, counter: { column: number }, result: TextLine[]): void {
  const blankRows = new Set(page.filter((line) => line.text.trim() === '').map((line) => line.line));
  let previous: number | undefined;
  for (const { text, line } of column) {
    const trimmed = text.trim();
    if (trimmed === '') continue;
    let blankLinesBefore = 0;
    for (let row = (previous ?? line) + 1; row < line; row++) if (blankRows.has(row)) blankLinesBefore += 1;
    // Columns may be set on different base lines, so one row without text is no gap, but two are.
    if (blankLinesBefore === 0 && line - (previous ?? line) > 2) blankLinesBefore = 1;
    previous = line;
    result.push({
      text: trimmed.replace(/ {2,}/g, ' '),
      line,
      indent: text.length - text.trimStart().length,
      end: text.trimEnd().length,
      hasTrailingSpace: text.endsWith(' '),
      blankLinesBefore,
      column: counter.column,
      page: index,
    });
  }
}

function cutPage(page: readonly RawLine[]): RawLine[][] {
  const labels = findHangingLabels(page);
  if (labels !== undefined) return cutLabels(page, labels);
  const gutter = findGutter(page);
  if (gutter === undefined) return cutStretch(page);
  const columns: RawLine[][] = [];
  for (const band of splitBands(page, gutter)) {
    if (band.isFullWidth) {
      columns.push(band.lines);
      continue;
    }
    const left = band.lines.map((line) => ({ ...line, text: line.text.slice(0, findCut(line.text, gutter)) }));
    const right = band.lines.map((line) => ({ ...line, text: blankUntil(line.text, findCut(line.text, gutter)) }));
    columns.push(...cutPage(left), ...cutPage(right));
  }
  return columns.filter((column) => column.some((line) => line.text.trim() !== ''));
}

function cutLabels(page: readonly RawLine[], { from, to, gutter, starts }: HangingLabels): RawLine[][] {
  const parts = starts.flatMap((start, at) => {
    const rows = page.slice(start, starts[at + 1] ?? to);
    return [rows.map((line) => ({ ...line, text: line.text.slice(0, gutter) })), rows.map((line) => ({ ...line, text: blankUntil(line.text, gutter) }))];
  });
  return [...cutPage(page.slice(0, from)), ...parts, ...cutPage(page.slice(to))].filter((column) => column.some((line) => line.text.trim() !== ''));
}

function cutStretch(page: readonly RawLine[]): RawLine[][] {
  const stretch = findColumnStretch(page);
  if (stretch === undefined) return [[...page]];
  const { from, to, gutter } = stretch;
  const rows = page.slice(from, to);
  const left = rows.map((line) => ({ ...line, text: line.text.slice(0, gutter) }));
  const right = rows.map((line) => ({ ...line, text: blankUntil(line.text, gutter) }));
  return [page.slice(0, from), left, right, ...cutStretch(page.slice(to))].filter((column) => column.some((line) => line.text.trim() !== ''));
}

/** Where to cut this line: at the gutter, but before a bullet or a heading's number that hangs over it. */
function findCut(text: string, gutter: number): number {
  if (sideOf(text, gutter) === 'right' && !/\p{L}/u.test(text.slice(0, gutter))) return text.length - text.trimStart().length;
  const number = /(?<=^| {2})\d{1,2}\.? $/.exec(text.slice(0, gutter));
  return number !== null && /^\S/.test(text.slice(gutter)) ? number.index : gutter;
}

function blankUntil(text: string, gutter: number): string {
  return text.length > gutter ? ' '.repeat(gutter) + text.slice(gutter) : '';
}

type Side = 'blank' | 'left' | 'right' | 'both' | 'narrow' | 'crossing';

/** Where a line's text stands beside a gutter: `narrow` is text on both sides with a single space between. */
function sideOf(text: string, gutter: number): Side {
  const left = text.slice(0, gutter);
  const right = text.slice(gutter);
  if (left.trim() === '') return right.trim() === '' ? 'blank' : 'right';
  if (right.trim() === '') return 'left';
  if (!left.endsWith(' ')) return 'crossing';
  // A bullet sign or a number beside its own text is no column.
  if (!/\p{L}{2}/u.test(left)) return 'right';
  if (left.endsWith('  ') || right.startsWith(' ')) return 'both';
  return 'narrow';
}

const MIN_ROWS_SIDE_BY_SIDE = 2;
const MIN_ROWS_PER_COLUMN = 3;

function findGutter(page: readonly RawLine[]): number | undefined {
  const candidates = new Map<number, number>();
  for (const { text } of page)
    for (const match of text.matchAll(/(?:^ {6,}| {2,})(?=\S)/g)) {
      const start = match.index + match[0].length;
      candidates.set(start, (candidates.get(start) ?? 0) + 1);
    }
  let best: number | undefined;
  let bestScore = 0;
  for (const [gutter, starts] of candidates) {
    if (starts < MIN_ROWS_SIDE_BY_SIDE) continue;
    const score = scoreGutter(page, gutter, starts);
    if (score > bestScore) [best, bestScore] = [gutter, score];
  }
  return best;
}

function scoreGutter(page: readonly RawLine[], gutter: number, starts: number): number {
  const count: Record<Side, number> = { blank: 0, left: 0, right: 0, both: 0, narrow: 0, crossing: 0 };
  let wordsLeft = 0;
  for (const { text } of page) {
    const side = sideOf(text, gutter);
    count[side] += 1;
    if (side !== 'right' && side !== 'crossing' && /\p{L}{2}/u.test(text.slice(0, gutter))) wordsLeft += 1;
  }
  const sideBySide = count.both + count.narrow;
  if (count.both === 0 || sideBySide < MIN_ROWS_SIDE_BY_SIDE || wordsLeft < MIN_ROWS_PER_COLUMN) return 0;
  if (sideBySide + count.right < MIN_ROWS_PER_COLUMN || count.crossing > sideBySide + count.right) return 0;
  return starts + 2 * count.both + count.narrow - 3 * count.crossing;
}

interface Band {
  readonly isFullWidth: boolean;
  readonly lines: RawLine[];
}

function splitBands(page: readonly RawLine[], gutter: number): Band[] {
  const starts = findColumnStarts(page);
  const sides = page.map((line) => (isOffGrid(line.text, gutter, starts) ? 'crossing' : sideOf(line.text, gutter)));
  const bands: Band[] = [];
  page.forEach((line, at) => {
    const side = sides[at] ?? 'blank';
    const isFullWidth = side === 'crossing' || (side === 'narrow' && isBesideCrossing(sides, at));
    const last = bands.at(-1);
    const continues = last !== undefined && (side === 'blank' || (last.isFullWidth === isFullWidth && !isHeadingRow(page, sides, at, gutter, last.lines)));
    if (continues) last.lines.push(line);
    else bands.push({ isFullWidth, lines: [line] });
  });
  return bands;
}

/** Columns in which at least three rows start a text. */
function findColumnStarts(page: readonly RawLine[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { text } of page) for (const { start } of segmentsOf(text)) counts.set(start, (counts.get(start) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= MIN_ROWS_PER_COLUMN).map(([start]) => start));
}

/** A row of labels on both sides of the gutter that keeps to no column belongs to a drawing, which divides the page. */
function isOffGrid(text: string, gutter: number, starts: ReadonlySet<number>): boolean {
  const segments = segmentsOf(text);
  if (segments.length < 3 || (segments[0]?.start ?? gutter) >= gutter || (segments.at(-1)?.start ?? 0) < gutter) return false;
  return segments.every(({ start, text: label }) => label.length <= MAX_LABEL_LENGTH && /^\p{Lu}[^.,;]*$/u.test(label) && [-1, 0, 1].every((step) => !starts.has(start + step)));
}

const MAX_LABEL_LENGTH = 30;

function segmentsOf(text: string): { start: number; text: string }[] {
  return [...text.matchAll(/\S(?:\S| {1,2}(?! ))*/g)].map((match) => ({ start: match.index, text: match[0] }));
}

function isBesideCrossing(sides: readonly Side[], at: number): boolean {
  const above = sides.slice(0, at).findLast((side) => side !== 'blank');
  const below = sides.slice(at + 1).find((side) => side !== 'blank');
  return above === 'crossing' || below === 'crossing';
}

/**
 * A heading in the left column with nothing beside it, when the right column above it has come to a full stop: the columns
 * above belong together, so a new band starts. Not when the right column has headings of its own.
 */
function isHeadingRow(page: readonly RawLine[], sides: readonly Side[], at: number, gutter: number, wholeBand: readonly RawLine[]): boolean {
  const band = wholeBand.slice(-MAX_ROWS_AROUND);
  if (sides[at] === 'both') return isRowOfHeadings(page, at, gutter, band);
  if (sides[at] !== 'left') return false;
  const text = lastSegment(page[at]?.text ?? '');
  if (!/^(?:\d{1,2} )?\p{Lu}/u.test(text) || /[.,;:-]$/u.test(text) || text.length > MAX_HEADING_LENGTH) return false;
  const start = page[at]?.text.lastIndexOf(text) ?? 0;
  const above = band.findLast((line) => line.text.slice(start, gutter).trim() !== '');
  if (above !== undefined && !/[.!?:]$|^\P{Ll}*$/u.test(above.text.slice(start, gutter).trim()) && !endsInList(band, above, start, gutter)) return false;
  const rights = band.map((line) => line.text.slice(gutter).trim()).filter((right) => right !== '');
  const [first] = rights;
  const last = rights.at(-1);
  if (first === undefined || last === undefined || !endsSentence(last) || isCapitals(first)) return false;
  if (/^\d{1,2} /u.test(text)) return true;
  const below = page.slice(at + 1, at + MAX_ROWS_AROUND).map((line) => line.text.slice(0, gutter).trim()).filter((left) => left !== '');
  const isAlone = page.slice(at + 1, at + MAX_ROWS_AROUND).every((line) => line.text.slice(gutter).trim() === '');
  // With nothing more on the right, an introduction at the foot of the left column leads on to the top of the right one.
  if (isAlone && /:$/.test(below.at(-1) ?? '')) return false;
  return /^\p{Lu}/u.test(lastSegment(below[0] ?? ''));
}

/** Headings side by side after a blank row, where the text above has come to a full stop in both columns. */
function isRowOfHeadings(page: readonly RawLine[], at: number, gutter: number, band: readonly RawLine[]): boolean {
  if (page[at - 1]?.text.trim() !== '') return false;
  return [(text: string) => text.slice(0, gutter).trim(), (text: string) => text.slice(gutter).trim()].every((half) => {
    const above = band.findLast((line) => half(line.text) !== '');
    const text = half(page[at]?.text ?? '');
    const below = half(page.slice(at + 1, at + MAX_ROWS_AROUND).find((line) => half(line.text) !== '')?.text ?? '');
    return above !== undefined && endsSentence(half(above.text)) && /^(?:\d[\d.]* )?\p{Lu}/u.test(text) && /\p{L}$/u.test(text) && text.length <= MAX_LABEL_LENGTH && /^\p{Lu}/u.test(below);
  });
}

/** The last item of a bulleted list needs no full stop when space follows it. */
function endsInList(band: readonly RawLine[], above: RawLine, start: number, gutter: number): boolean {
  const at = band.indexOf(above);
  if (at === band.length - 1) return false;
  const item = band.slice(0, at + 1).findLast((line) => /^\S/.test(line.text.slice(start, gutter)));
  return item !== undefined && findBullet(item.text.slice(start, gutter)) !== undefined;
}

const MAX_HEADING_LENGTH = 70;
/** Rows above and below that tell about a row; no page has more, but a file without page breaks is one page. */
const MAX_ROWS_AROUND = 200;

/** The text right before the gutter, when there are further columns to the left. */
function lastSegment(text: string): string {
  return text.trim().split(/ {3,}/).at(-1) ?? '';
}
