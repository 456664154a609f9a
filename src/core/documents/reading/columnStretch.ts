import type { RawLine } from './rawLines.ts';
import { endsSentence } from './textLine.ts';
import { continuesSentence } from './lineBreaks.ts';

/** Rows of a page that are set in two columns, although the rows around them run across. */
export interface ColumnStretch {
  /** Row indexes, the second one excluded. */
  readonly from: number;
  readonly to: number;
  readonly gutter: number;
}

/** Fewer rows side by side may be a table or chance. */
const MIN_ROWS = 3;
const MIN_TEXT_LENGTH = 25;

/** Finds running text in two columns on a part of a page, above or below text of the full width. */
export function findColumnStretch(page: readonly RawLine[]): ColumnStretch | undefined {
  for (const [from, row] of page.entries()) {
    const gutter = gutterOf(row.text);
    if (gutter === undefined) continue;
    let last = from;
    let count = 1;
    for (let at = from + 1; at < page.length && last + 2 >= at; at++) {
      if (gutterOf(page[at]?.text ?? '') !== gutter) continue;
      last = at;
      count += 1;
    }
    const right = page[last]?.text.slice(gutter) ?? '';
    if (count >= MIN_ROWS && endsSentence(right.trim())) return { from, to: findEnd(page, last, gutter), gutter };
  }
  return undefined;
}

/** The left column may be longer than the right one: it goes on while its sentence does. */
function findEnd(page: readonly RawLine[], last: number, gutter: number): number {
  let end = last;
  let previous = page[last]?.text.slice(0, gutter).trim() ?? '';
  for (let at = last + 1; at < page.length; at++) {
    const text = page[at]?.text ?? '';
    if (text.trim() === '') continue;
    if (text.length > gutter || (endsSentence(previous) && at > end + 1) || (at > end + 1 && !continuesSentence(previous, text.trim()))) break;
    end = at;
    previous = text.trim();
  }
  return end + 1;
}

/** Where the second of two long texts on a row starts. */
function gutterOf(text: string): number | undefined {
  const match = /^( *\S(?:\S| (?! ))* {3,})(\S(?:\S| (?! ))*)\s*$/.exec(text);
  const [, left = '', right = ''] = match ?? [];
  return left.trim().length >= MIN_TEXT_LENGTH && right.length >= MIN_TEXT_LENGTH ? left.length : undefined;
}
