import { continuesSentence } from './lineBreaks.ts';
import { findBullet } from './textLine.ts';
import type { ReadingWords } from '../vocabulary.ts';
import { isFunctionWord } from '../vocabulary.ts';

/** A line as the search for lettering sees it. */
export interface LetteringLine {
  readonly text: string;
  /** Lines of the same page or column share it. */
  readonly block: number;
}

/**
 * Finds the rubble that curved or rotated chart lettering leaves ("Sa", "m", "men", "STY"): runs of short lines with many
 * halves of words, and single lines that repeat such rubble.
 */
export function findLettering<Line extends LetteringLine>(lines: readonly Line[], words: ReadingWords): ReadonlySet<Line> {
  const runs = findShortRuns(lines);
  const found = new Set<Line>();
  for (const run of runs) if (isRubble(run, words)) withoutTitle(run, lines, words).forEach((line) => found.add(line));
  const rubble = new Set([...found].map((line) => line.text));
  for (const run of runs)
    if (run.every((line) => rubble.has(line.text) && (run.length > 1 || !words.has(line.text.toLowerCase())))) run.forEach((line) => found.add(line));
  return found;
}

/** Halves of words ("Inda" of "Indad") that curved lettering leaves far from the other text of a row are blanked. */
export function withoutHalves(text: string, words: ReadingWords): string {
  if (!/\S {6,}\S/.test(text)) return text;
  return text.replace(/(?<=^ *| {6})\p{Lu}\p{Ll}{1,4}(?=$| {6})/gu, (half) => {
    const letters = half.toLowerCase();
    return !words.has(letters) && words.startsWord(letters) ? ' '.repeat(half.length) : half;
  });
}

/** The longest line that can be chart lettering, in characters. */
const MAX_LETTERING_LENGTH = 20;
const MAX_UNKNOWN_SHARE = 0.3;
/** From this many lines on, a short token must be one of the document's own words to count as a word. */
const MIN_LONG_RUN = 4;

function findShortRuns<Line extends LetteringLine>(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let previous: Line | undefined;
  let above: Line | undefined;
  for (const line of lines) {
    const isShort = line.text.length <= MAX_LETTERING_LENGTH && !/[.!?:,]$/.test(line.text) && findBullet(line.text) === undefined && !isTail(above, line);
    if (isShort && previous !== undefined && previous.block === line.block) runs.at(-1)?.push(line);
    else if (isShort) runs.push([line]);
    previous = isShort ? line : undefined;
    above = line;
  }
  return runs;
}

/** The last line of a paragraph is short without being lettering. */
function isTail(above: LetteringLine | undefined, line: LetteringLine): boolean {
  return above !== undefined && above.block === line.block && above.text.length > MAX_LETTERING_LENGTH && continuesSentence(above.text, line.text);
}

function isRubble(run: readonly LetteringLine[], words: ReadingWords): boolean {
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
  return !(/^\p{Lu}{2,}$/u.test(token) && !isLongRun);
}

/** A document may open with its title right above the lettering of a chart. */
function withoutTitle<Line extends LetteringLine>(run: readonly Line[], lines: readonly Line[], words: ReadingWords): readonly Line[] {
  const [first, ...rest] = run;
  return first === lines[0] && first !== undefined && words.has(first.text.toLowerCase()) ? rest : run;
}

