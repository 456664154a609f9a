import type { LineRange, ReadingFinding } from '../document.ts';
import type { DeclaredHeading, HeadingHint } from './headingHints.ts';
import { matchDeclaredHeadings } from './headingHints.ts';
import { takeMarkedHeadings } from '../extraction/explicitHeadings.ts';
import { joinLineEnds, mendSpacedWords } from './hyphenation.ts';
import type { LineHabits } from './lineBreaks.ts';
import { continuesSentence, findFullWidths, findLineHabits, isBlockBreak } from './lineBreaks.ts';
import { findPartLines } from './partTitles.ts';
import type { TextLine } from './textLine.ts';
import { findBullet, findDefinition } from './textLine.ts';
import type { ReadingWords } from '../vocabulary.ts';

/** A paragraph, a list item, a heading or a label: lines that belong together, mended into one text. */
export interface Block {
  /** Without the bullet sign. */
  readonly text: string;
  readonly bullet?: string;
  readonly lines: LineRange;
  /** Where each raw line begins in `text`, ascending. */
  readonly starts: readonly { readonly offset: number; readonly line: number }[];
  readonly column: number;
  readonly page: number;
  readonly indent: number;
  readonly blankLinesBefore: number;
  readonly lineCount: number;
  /** The heading that the file marks or the metadata declares this block to be. */
  readonly declared?: DeclaredHeading;
}

/** What step 6 of reading gives. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly findings: readonly ReadingFinding[];
}

/** Step 6 of reading: lines become blocks, and words divided over lines become whole. */
export function joinLines(cleaned: readonly TextLine[], words: ReadingWords, headings: readonly HeadingHint[]): Blocks {
  const { lines, headings: marked } = takeMarkedHeadings(cleaned);
  const habits = findLineHabits(lines);
  const findings: ReadingFinding[] = [];
  const mend = (group: readonly TextLine[], found: ReadingFinding[]): Block => mendBlock(group, words, habits, found);
  const declared = new Map([...marked, ...matchDeclaredHeadings(lines, headings, (group) => mend(group, []).text)]);
  const blocks = groupLines(lines, habits, declared).map((group) => {
    const block = mend(group.lines, findings);
    return group.declared === undefined ? block : { ...block, declared: group.declared };
  });
  return { blocks: blocks.filter((block) => block.text !== ''), findings };
}

/** The lines a block with this text range was read from. */
export function linesOf(block: Block, from: number, to: number): LineRange {
  const first = findLine(block, from);
  const last = findLine(block, Math.max(from, to - 1));
  return [Math.min(first, last), Math.max(first, last)];
}

/** Binary search for the line that holds an offset. */
function findLine({ starts, lines }: Block, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return starts[low]?.line ?? lines[0];
}

interface LineGroup {
  readonly lines: TextLine[];
  readonly declared?: DeclaredHeading;
}

function groupLines(lines: readonly TextLine[], habits: LineHabits, declared: ReadonlyMap<number, DeclaredHeading>): LineGroup[] {
  const widths = findFullWidths(lines);
  const parts = findPartLines(lines);
  const groups: LineGroup[] = [];
  let isClosed = true;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const heading = declared.get(at);
    if (line === undefined) break;
    if (heading !== undefined) {
      groups.push({ lines: lines.slice(at, at + heading.lineCount), declared: heading });
      at += heading.lineCount - 1;
      isClosed = true;
      continue;
    }
    const previous = lines[at - 1];
    const bullet = groups.at(-1)?.lines[0];
    const width = Math.max(widths[at - 1] ?? 0, widths[at] ?? 0);
    const isNew =
      isClosed || previous === undefined || parts.has(at) || isBlockBreak(previous, line, habits, width, lines[at + 1]) || isAfterItem(bullet, groups.at(-2)?.lines.at(-1), previous, line) || isParallel(lines[at - 2], previous, line) || isNextDefinition(bullet, line);
    if (isNew && bullet !== undefined && isLoneBullet(bullet, line, groups.at(-1)?.lines.length)) groups.at(-1)?.lines.push(line);
    else if (isNew) groups.push({ lines: [line] });
    else groups.at(-1)?.lines.push(line);
    isClosed = parts.has(at);
  }
  return groups;
}

/** Text set flush with the sign of a list item that stands free and does not go on in it. */
function isAfterItem(item: TextLine | undefined, above: TextLine | undefined, previous: TextLine, line: TextLine): boolean {
  if (item === undefined || item.line === (above?.line ?? 0) + 1 || findBullet(item.text) === undefined || item.column !== line.column) return false;
  return line.indent <= item.indent && /^\p{Lu}\p{Ll}/u.test(line.text) && !continuesSentence(previous.text, line.text);
}

/** Three lines that begin with the same word, of which none ends a sentence, are items of a list without signs. */
function isParallel(before: TextLine | undefined, previous: TextLine, line: TextLine): boolean {
  const word = /^\p{Lu}\p{L}*(?= )/u.exec(line.text)?.[0];
  if (word === undefined || before?.column !== line.column || previous.column !== line.column || line.blankLinesBefore > 0) return false;
  return [before, previous].every((other) => other.text.startsWith(`${word} `) && /\p{L}$/u.test(other.text)) && !continuesSentence(previous.text, line.text);
}

/** "Mod – vi tør prøve nyt" below "Tillid – vi tror på hinanden". */
function isNextDefinition(first: TextLine | undefined, line: TextLine): boolean {
  const sign = findDefinition(line.text);
  return sign !== undefined && first?.column === line.column && findDefinition(first.text) === sign;
}

/** Some converters print a bullet sign on a line of its own, above its text. */
function isLoneBullet(bullet: TextLine, line: TextLine, lineCount: number | undefined): boolean {
  return lineCount === 1 && bullet.column === line.column && findBullet(`${bullet.text} `)?.trim() === bullet.text && findBullet(line.text) === undefined;
}

function mendBlock(group: readonly TextLine[], words: ReadingWords, habits: LineHabits, findings: ReadingFinding[]): Block {
  const [first] = group;
  if (first === undefined) throw new RangeError('a block has at least one line');
  const bullet = findBullet(first.text);
  // Only the last piece is looked at: testing the whole text at each line would take quadratic time on a long paragraph.
  const pieces: string[] = [];
  let length = 0;
  let hasTrailingSpace = false;
  const starts: { offset: number; line: number }[] = [];
  for (const [at, line] of group.entries()) {
    const next = at === 0 ? line.text.slice(bullet?.length ?? 0) : line.text;
    if (at > 0) {
      const last = pieces.pop() ?? '';
      const joint = joinLineEnds(last, next, words, { losesHyphens: habits.marksWraps, hasTrailingSpace });
      if (joint.glue === '' && /\p{L}-?$/u.test(last)) findings.push(toMendedFinding(last, next, joint.drop, line.line));
      pieces.push(last.slice(0, last.length - joint.drop) + joint.glue);
      length += joint.glue.length - joint.drop;
    }
    starts.push({ offset: length, line: line.line });
    pieces.push(next);
    length += next.length;
    hasTrailingSpace = line.hasTrailingSpace;
  }
  const text = pieces.join('');
  const mended = mendSpacedWords(text, words, (found, whole, offset) => {
    const line = starts.findLast((start) => start.offset <= offset)?.line ?? first.line;
    findings.push({ kind: 'mended-word', line, found, mended: whole });
  });
  const numbers = group.map((line) => line.line);
  return {
    text: mended.trim(),
    ...(bullet === undefined ? {} : { bullet: bullet.trim() }),
    lines: [numbers.reduce((least, number) => Math.min(least, number)), numbers.reduce((most, number) => Math.max(most, number))],
    starts,
    column: first.column,
    page: first.page,
    indent: first.indent,
    blankLinesBefore: first.blankLinesBefore,
    lineCount: group.length,
  };
}

function toMendedFinding(text: string, next: string, drop: number, line: number): ReadingFinding {
  const left = /\S+$/.exec(text)?.[0] ?? '';
  const right = /^[\p{L}\d-]+/u.exec(next)?.[0] ?? '';
  return { kind: 'mended-word', line: line, found: `${left} ${right}`, mended: left.slice(0, left.length - drop) + right };
}
