import type { RawLine } from './rawLines.ts';

/** Rows of a page where short headings hang left of the text they belong to. */
export interface HangingLabels {
  /** Row index of the first label, and of the row after the last text. */
  readonly from: number;
  readonly to: number;
  readonly gutter: number;
  /** Row indexes where a label starts. */
  readonly starts: readonly number[];
}

const MAX_LABEL_LENGTH = 30;
const MAX_LABEL_WORDS = 4;
/** Fewer rows of text per label may be two columns of a list. */
const MIN_ROWS_PER_LABEL = 2;

/**
 * Finds headings that hang in the margin left of their text: each starts on the row where its text does, after a row without
 * one. They are read label by label, not column by column.
 */
export function findHangingLabels(page: readonly RawLine[]): HangingLabels | undefined {
  const from = page.findIndex(({ text }) => gutterOf(text) !== undefined);
  const gutter = gutterOf(page[from]?.text ?? '');
  if (gutter === undefined) return undefined;
  const starts: number[] = [];
  let to = from;
  let textRows = 0;
  let wasLabel = false;
  for (let at = from; at < page.length; at++) {
    const text = page[at]?.text ?? '';
    if (text.trim() === '') {
      wasLabel = false;
      continue;
    }
    const left = text.slice(0, gutter).trim();
    const isSet = left === '' ? /^\S/.test(text.slice(gutter)) : gutterOf(text) === gutter || (wasLabel && isLabel(left) && text.length <= gutter);
    if (!isSet) break;
    if (left !== '' && !wasLabel) starts.push(at);
    wasLabel = left !== '';
    textRows += text.length > gutter ? 1 : 0;
    to = at + 1;
  }
  return starts.length >= 2 && textRows >= starts.length * MIN_ROWS_PER_LABEL ? { from, to, gutter, starts } : undefined;
}

/** Where the text beside a label starts. */
function gutterOf(text: string): number | undefined {
  const [, left = '', right = ''] = /^( *\S(?:\S| (?! ))* {3,})(\S.*)$/.exec(text) ?? [];
  return isLabel(left.trim()) && right.length > MAX_LABEL_LENGTH / 2 && !/ {3,}/.test(right) ? left.length : undefined;
}

function isLabel(text: string): boolean {
  return /^\p{Lu}\P{Nd}*\p{L}$/u.test(text) && text.length <= MAX_LABEL_LENGTH && text.split(' ').length <= MAX_LABEL_WORDS;
}
