import type { TextLine } from './textLine.ts';
import { endsSentence, findBullet, startsLowerCase } from './textLine.ts';
import { isUnfinishedWord } from '../vocabulary.ts';

/** How one document sets its lines; found by counting, since every converter does it differently. */
export interface LineHabits {
  /** A blank line follows every line: only more than one means something. */
  readonly isDoubleSpaced: boolean;
  /** Wrapped lines end in a space, so a line without one ends its block or lost a hyphen. */
  readonly marksWraps: boolean;
}

const MIN_SHARE_OF_WRAPS = 0.8;
const MIN_LINES_TO_JUDGE = 10;

/** Counts the habits over the whole document. */
export function findLineHabits(lines: readonly TextLine[]): LineHabits {
  let followed = 0;
  let spaced = 0;
  let continued = 0;
  let marked = 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (next?.column !== line.column) return;
    followed += 1;
    if (next.blankLinesBefore > 0) spaced += 1;
    else if (startsLowerCase(next.text) && /\p{L}$/u.test(line.text)) {
      continued += 1;
      if (line.hasTrailingSpace) marked += 1;
    }
  });
  return {
    isDoubleSpaced: followed >= MIN_LINES_TO_JUDGE && spaced >= followed * MIN_SHARE_OF_WRAPS,
    marksWraps: continued >= MIN_LINES_TO_JUDGE && marked > continued * MIN_SHARE_OF_WRAPS,
  };
}

/**
 * Part of step 6 of reading: whether `next` starts a new block after `previous`, which stand in this order. `width` is where the
 * lines around them end when they are full; `following` is the line after, which tells a heading set close to the text.
 */
export function isBlockBreak(previous: TextLine, next: TextLine, habits: LineHabits, width: number, following?: TextLine): boolean {
  if (findBullet(next.text) !== undefined && !isSignInSentence(previous.text, next.text)) return true;
  const blankLines = habits.isDoubleSpaced ? Math.floor((next.blankLinesBefore - 1) / 2) : next.blankLinesBefore;
  if (continuesSentence(previous.text, next.text)) return false;
  if (previous.column !== next.column || blankLines > 0) return true;
  if (isCapitals(previous.text) !== isCapitals(next.text) && !/^[\d(]/.test(next.text)) return true;
  if (isCapitals(previous.text) && isCapitals(next.text)) return isSetElsewhere(previous, next);
  if (previous.indent >= next.end || DATE_LINE.test(next.text)) return true;
  if (previous.indent - next.indent >= FAR_RIGHT) return true;
  if (habits.marksWraps && !previous.hasTrailingSpace) return true;
  if (/:$/.test(previous.text)) return !/^[”"»„“]/u.test(next.text) && !isEnumeration(next, following);
  if (next.indent - previous.indent >= MIN_INDENT) return findBullet(previous.text) === undefined;
  if (endsSentence(previous.text) && following !== undefined && isClosedEarly(next, following, width)) return true;
  // The next word would have fitted, so the line was ended on purpose.
  const firstWordLength = /^\S+/.exec(next.text)?.[0].length ?? 0;
  return previous.end + 1 + firstWordLength < width - SLACK;
}

/** "Revideret februar 2020", "Maj 2015": when a document was issued, on a line of its own. */
const DATE_LINE = /^(?:(?:(?:gen)?udgivet|revideret|godkendt|vedtaget|opdateret)(?: \P{Ll}*\p{L}+){0,3} |(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december) )(?:19|20)\d\d$/iu;

/** Two lines of capitals are one heading unless they stand at different places of a cover or a drawing. */
function isSetElsewhere(previous: TextLine, next: TextLine): boolean {
  const shifts = [next.indent - previous.indent, next.end - previous.end, (next.indent + next.end - previous.indent - previous.end) / 2];
  return previous.end <= next.indent || next.end <= previous.indent || shifts.every((shift) => Math.abs(shift) > MAX_SHIFT);
}

/** Lines set below each other share an edge or their middle, give or take this many characters. */
const MAX_SHIFT = 5;

/** A line set so far right of the next one is a signature or a title of its own. */
const FAR_RIGHT = 20;

/** From this many characters on, a line set in deeper starts a paragraph. */
const MIN_INDENT = 3;

/** A heading's line ends far from the margin, although the next one's first word would have fitted many times. */
function isClosedEarly(line: TextLine, following: TextLine, width: number): boolean {
  return following.column === line.column && !startsLowerCase(following.text) && !/[.,;–-]$/.test(line.text) && line.end - line.indent < (width - line.indent) * 0.6;
}

/** "… tre opgaver: / Retning, rammer og / relationer." is one sentence, while below a lead-in each line is an item. */
function isEnumeration(line: TextLine, following: TextLine | undefined): boolean {
  if (!/\p{L}, \p{L}/u.test(line.text)) return false;
  const below = following?.column === line.column && following.blankLinesBefore === 0 ? following.text : undefined;
  if (endsSentence(line.text)) return below === undefined || !endsSentence(below);
  return below !== undefined && endsSentence(below) && continuesSentence(line.text, below);
}

/** Ragged lines end up to this many characters early without meaning it. */
const SLACK = 4;

/** True when `next` goes on in the middle of the sentence `previous` began, whatever space is between. */
export function continuesSentence(previous: string, next: string): boolean {
  if (/\p{L}-$/u.test(previous)) return /^\p{L}/u.test(next);
  if (/,$/.test(previous)) return true;
  if (endsSentence(previous) && !ABBREVIATION_END.test(previous)) return false;
  if (/:$/.test(previous)) return false;
  if (startsLowerCase(next) || /^[–—-] ?\p{L}/u.test(next) || /^[(&]/.test(next)) return true;
  const last = /(?<!\p{L})\p{Ll}+$/u.exec(previous)?.[0];
  return last !== undefined && isUnfinishedWord(last) && !isCapitals(next);
}

const ABBREVIATION_END = /(?<!\p{L})(?:bl\.a|f\.eks|ca|dvs|inkl|ekskl|jf|evt|pga|hhv|nr|m\.fl|mfl|m\.v|mv|o\.l|osv|m\.m)\.$/iu;

/** An ordinal ("det / 21. århundrede") or a dash that goes on with the line above, and not a list item's sign. */
function isSignInSentence(previous: string, next: string): boolean {
  if (endsSentence(previous) || /:$/.test(previous)) return false;
  return /^\d+\. \p{Ll}/u.test(next) || (/^[-–—]/.test(next) && !/^[-–—]/.test(previous));
}

/** Only capital letters, and at least two of them. */
export function isCapitals(text: string): boolean {
  return /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u.test(text);
}

/** Where full lines end around each line: the second largest end within six lines up and down in the same column. */
export function findFullWidths(lines: readonly TextLine[]): number[] {
  return lines.map((line, at) => {
    let largest = 0;
    let second = 0;
    for (let other = Math.max(0, at - WINDOW); other <= Math.min(lines.length - 1, at + WINDOW); other++) {
      const neighbour = lines[other];
      if (neighbour === undefined || neighbour.column !== line.column) continue;
      if (neighbour.end > largest) [largest, second] = [neighbour.end, largest];
      else if (neighbour.end > second) second = neighbour.end;
    }
    return second === 0 ? largest : second;
  });
}

const WINDOW = 6;
