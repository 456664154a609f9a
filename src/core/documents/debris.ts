import type { ReadingFinding } from './document.ts';
import { findRunningLines } from './runningLines.ts';
import type { TextLine } from './textLine.ts';
import { findBullet } from './textLine.ts';
import type { ReadingWords } from './vocabulary.ts';
import { isFunctionWord } from './vocabulary.ts';

export interface CleanedLines {
  readonly lines: readonly TextLine[];
  readonly findings: readonly ReadingFinding[];
}

/**
 * Step 3 of reading: takes out what is not text. Lines the metadata names, running headers and page numbers, and the rubble
 * that curved or rotated chart lettering leaves ("Sa", "m", "men", "STY").
 */
export function removeDebris(lines: readonly TextLine[], words: ReadingWords, patterns: readonly RegExp[] = []): CleanedLines {
  const running = findRunningLines(lines);
  const removed = new Set<TextLine>();
  for (const line of lines)
    if (running.has(line) || patterns.some((pattern) => pattern.test(line.text))) removed.add(line);
  const runs = findShortRuns(lines.filter((line) => !removed.has(line)));
  for (const run of runs) if (isRubble(run, words)) withoutTitle(run, lines, words).forEach((line) => removed.add(line));
  const rubble = new Set([...removed].map((line) => line.text));
  for (const run of runs)
    if (run.every((line) => rubble.has(line.text) && !words.has(line.text.toLowerCase()))) run.forEach((line) => removed.add(line));
  return { lines: lines.filter((line) => !removed.has(line)).map(withoutSideLetters), findings: toFindings(lines, removed) };
}

/** The longest line that can be chart lettering, in characters. */
const MAX_LETTERING_LENGTH = 20;
const MAX_UNKNOWN_SHARE = 0.3;
/** From this many lines on, a short token must be one of the document's own words to count as a word. */
const MIN_LONG_RUN = 4;

function findShortRuns(lines: readonly TextLine[]): TextLine[][] {
  const runs: TextLine[][] = [];
  let previous: TextLine | undefined;
  for (const line of lines) {
    const isShort = line.text.length <= MAX_LETTERING_LENGTH && !/[.!?:,]$/.test(line.text) && findBullet(line.text) === undefined;
    if (isShort && previous?.column === line.column) runs.at(-1)?.push(line);
    else if (isShort) runs.push([line]);
    previous = isShort ? line : undefined;
  }
  return runs;
}

function isRubble(run: readonly TextLine[], words: ReadingWords): boolean {
  const tokens = run.flatMap((line, at) => wholeTokens(line.text, run[at - 1]?.text ?? ''));
  if (tokens.length === 0) return run.every((line) => !/\d/.test(line.text));
  if (run.length > 1 && run.some((line) => STRAY_LETTER.test(line.text))) return true;
  const unknown = tokens.filter((token) => isFragment(token, run.length >= MIN_LONG_RUN, words));
  return unknown.length > tokens.length * MAX_UNKNOWN_SHARE && unknown.some((token) => token.length <= 4 || run.length === 1);
}

/** The words of a line but for halves of a divided word. */
function wholeTokens(text: string, previous: string): string[] {
  const tokens = text.match(/\p{L}+/gu) ?? [];
  return tokens.slice(/\p{L}-$/u.test(previous) ? 1 : 0, /\p{L}-$/u.test(text) ? -1 : undefined);
}

/** A letter on a line of its own, or a small one at a line's end ("robust o"), stands in no text. */
const STRAY_LETTER = /^\p{L}$|(?<!\S)[b-hj-zæ]$/u;

function isFragment(token: string, isLongRun: boolean, words: ReadingWords): boolean {
  const word = token.toLowerCase();
  if (word.length === 1) return !['i', 'å', 'ø'].includes(word);
  if (isFunctionWord(word)) return false;
  if (word.length <= 3 && isLongRun) return words.countOf(word) === 0;
  if (words.has(word)) return false;
  // A name, or an abbreviation in capitals, is no rubble on its own.
  if (/^\p{Lu}\p{Ll}{2,}$/u.test(token)) return false;
  return !(/^\p{Lu}{2,5}$/u.test(token) && !isLongRun);
}

/** A document may open with its title right above the lettering of a chart. */
function withoutTitle(run: readonly TextLine[], lines: readonly TextLine[], words: ReadingWords): readonly TextLine[] {
  const [first, ...rest] = run;
  return first === lines[0] && first !== undefined && words.has(first.text.toLowerCase()) ? rest : run;
}

/** "S P MÅL": single spaced capitals before a line are lettering from the margin. */
function withoutSideLetters(line: TextLine): TextLine {
  const text = line.text.replace(/^(?:\p{Lu} ){2,}(?=\p{L}{2})/u, '');
  return text === line.text ? line : { ...line, text };
}

function toFindings(lines: readonly TextLine[], removed: ReadonlySet<TextLine>): ReadingFinding[] {
  const findings: { kind: 'removed-debris'; lines: [number, number]; text: string }[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = findings.at(-1);
    if (!removed.has(line)) isOpen = false;
    else if (isOpen && last !== undefined) {
      last.lines[1] = Math.max(last.lines[1], line.line);
      last.text += ` ${line.text}`;
    } else {
      findings.push({ kind: 'removed-debris', lines: [line.line, line.line], text: line.text });
      isOpen = true;
    }
  }
  return findings;
}
