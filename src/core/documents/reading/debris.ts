import type { ReadingFinding } from '../document.ts';
import { findLettering, withoutHalves } from './lettering.ts';
import { findPageFeet } from './pageFeet.ts';
import type { RawLine } from './rawLines.ts';
import { findRunningLines } from './runningLines.ts';
import type { TextLine } from './textLine.ts';
import type { ReadingWords } from '../vocabulary.ts';

/**
 * Step 3 of reading: page feet and chart lettering on rows of their own are blanked, before they are taken for columns. The
 * rows stay, so that what stands above and below keeps its distance.
 */
export function blankDebrisRows(pages: readonly (readonly RawLine[])[], words: ReadingWords): { pages: RawLine[][]; findings: ReadingFinding[] } {
  const rows = pages.flatMap((page, block) => page.filter((line) => line.text.trim() !== '').map((line) => ({ text: line.text.trim().replace(/ {2,}/g, ' '), block, line })));
  const feet = findPageFeet(pages);
  const lettering = findLettering(rows.filter(({ line }) => !feet.has(line)), words);
  const blanked = new Set([...feet, ...[...lettering].map(({ line }) => line)]);
  return {
    pages: pages.map((page) => page.map((line) => ({ ...line, text: blanked.has(line) ? '' : withoutHalves(line.text, words) }))),
    findings: toFindings(
      rows.map(({ text, line }) => ({ text, line: line.line, isRemoved: blanked.has(line) })),
    ),
  };
}

/** What step 5 of reading gives. */
export interface CleanedLines {
  readonly lines: readonly TextLine[];
  readonly findings: readonly ReadingFinding[];
}

/**
 * Step 5 of reading: takes out what else is not text: lines the metadata names, running headers and page numbers, and
 * lettering inside a column.
 */
export function removeDebris(lines: readonly TextLine[], words: ReadingWords, patterns: readonly RegExp[] = []): CleanedLines {
  const running = findRunningLines(lines);
  const removed = new Set(lines.filter((line) => running.has(line) || patterns.some((pattern) => pattern.test(line.text))));
  const rest = lines.filter((line) => !removed.has(line)).map((line) => ({ line, text: line.text, block: line.column }));
  for (const { line } of findLettering(rest, words)) removed.add(line);
  return {
    lines: lines.filter((line) => !removed.has(line)),
    findings: toFindings(lines.map((line) => ({ text: line.text, line: line.line, isRemoved: removed.has(line) }))),
  };
}

/** Removed lines that follow each other are one finding. */
function toFindings(rows: readonly { text: string; line: number; isRemoved: boolean }[]): ReadingFinding[] {
  const findings: { kind: 'removed-debris'; lines: [number, number]; text: string }[] = [];
  let isOpen = false;
  for (const { text, line, isRemoved } of rows) {
    const last = findings.at(-1);
    if (isRemoved && isOpen && last !== undefined) {
      last.lines = [Math.min(last.lines[0], line), Math.max(last.lines[1], line)];
      last.text += ` ${text}`;
    } else if (isRemoved) findings.push({ kind: 'removed-debris', lines: [line, line], text });
    isOpen = isRemoved;
  }
  return findings;
}
