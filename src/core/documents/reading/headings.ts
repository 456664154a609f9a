import type { Block } from './blocks.ts';
import type { HeadingIds } from './headingHints.ts';
import { isCapitals } from './lineBreaks.ts';
import { isPartTitle, isUnfinished } from './partTitles.ts';
import { findRoleName } from './roleNouns.ts';
import { isSignature } from './signatures.ts';
import { endsSentence } from './textLine.ts';

/** A heading and its level, 1 for the highest. */
export type FoundHeading = { readonly level: number } & HeadingIds;

/**
 * The headings by block index. Declared ones always; others by how they look when `usesCues`: a short block without a full
 * stop and with text below it. A heading with nothing under it is none, so that its words stay as a statement or, printed
 * again elsewhere, fall away as a running header.
 */
export function findHeadings(blocks: readonly Block[], items: ReadonlySet<number>, usesCues: boolean): ReadonlyMap<number, FoundHeading> {
  const candidates = new Map<number, Style>();
  const counts = countTexts(blocks);
  const parts = findPartTitles(blocks);
  const numbered = usesCues ? findNumberedTitles(blocks) : new Set<number>();
  const questions = usesCues ? findQuestionTitles(blocks) : new Set<number>();
  blocks.forEach((block, at) => {
    if (block.declared !== undefined) candidates.set(at, 'declared');
    else if (numbered.has(at)) candidates.set(at, 'numbered');
    else if (questions.has(at)) candidates.set(at, 'plain');
    else if (usesCues && !items.has(at) && looksLikeHeading(blocks, at, counts, parts)) candidates.set(at, styleOf(block.text));
  });
  markSubheadings(blocks, candidates);
  const levels = findStyleLevels(blocks, candidates);
  const levelOf = (at: number): number => {
    const style = candidates.get(at) ?? 'plain';
    return blocks[at]?.declared?.level ?? levels[style] + (style === 'numbered' ? depthOf(blocks[at]?.text ?? '') : 0);
  };
  const headings = new Map<number, FoundHeading>();
  for (const at of candidates.keys()) {
    if (!hasContent(blocks, items, candidates, at, levelOf)) continue;
    headings.set(at, blocks[at]?.declared ?? { level: levelOf(at) });
  }
  return headings;
}

type Style = 'declared' | 'numbered' | 'capitals' | 'plain' | 'sub' | 'colon';

const NUMBER = /^\d{1,2}(?:\.\d{1,2})*\.? (?=\p{Lu})/u;

function styleOf(text: string): Style {
  if (NUMBER.test(text)) return 'numbered';
  if (isCapitals(text)) return 'capitals';
  return /:$/.test(text) ? 'colon' : 'plain';
}

const MAX_HEADING_LENGTH = 90;
const MAX_NUMBERED_LENGTH = 120;
const MAX_HEADING_WORDS = 14;
const MAX_HEADING_LINES = 6;

function looksLikeHeading(blocks: readonly Block[], at: number, counts: ReadonlyMap<string, number>, parts: ReadonlySet<number>): boolean {
  const block = blocks[at];
  const next = blocks[at + 1];
  if (block === undefined || next === undefined || block.bullet !== undefined) return false;
  const { text } = block;
  const isNumbered = NUMBER.test(text);
  if (text.length > (isNumbered ? MAX_NUMBERED_LENGTH : MAX_HEADING_LENGTH) || block.lineCount > MAX_HEADING_LINES) return false;
  if ((!isNumbered && text.split(/\s+/).length > MAX_HEADING_WORDS) || /^\d+ \p{L}+ \d/u.test(text)) return false;
  if (!/^[”"»’']?\s?(?:\p{Lu}|\d{1,2}(?:\.\d{1,2})* \p{Lu}|\d{1,2} \p{Ll}*)/u.test(text) || !/\p{L}{2}.*\p{L}/u.test(text)) return false;
  if (/[,;–-]$|^\p{Lu}?\P{L}*\d{4}$/u.test(text) || /(?<!\p{L})\d{4}$/u.test(text)) return false;
  if (parts.has(at)) return true;
  if ((CLOSING.test(text) && !isCapitals(text)) || isSignature(text) || isBesideText(blocks, at)) return false;
  if (next.bullet !== undefined && isUnfinished(text)) return false;
  if (/:$/.test(text)) return next.bullet !== undefined ? counts.get(withoutSign(text)) === 1 : isCapitals(text);
  if (/[.…][”"»’']*$/u.test(text) || (next.bullet !== undefined && counts.get(withoutSign(text)) !== 1 && !isCapitals(text))) return false;
  if (/[!?]$/.test(text) && !isCapitals(text)) return block.blankLinesBefore > 0 && endsSentence(next.text) && next.page === block.page;
  return true;
}

/**
 * The headings of a document's recurring parts: several short lines, each printed again and again right above a list of whole
 * sentences or, when it names a role, of what the role does ("Ledere" above "giver plads"). A single one only introduces lists.
 */
function findPartTitles(blocks: readonly Block[]): ReadonlySet<number> {
  const above = [...blocks.keys()].filter((at) => {
    const [block, next] = [blocks[at], blocks[at + 1]];
    if (block === undefined || next?.bullet === undefined || block.bullet !== undefined || block.declared !== undefined) return false;
    return isPartTitle(block.text) && (/^\p{Lu}/u.test(next.text) || findRoleName(block.text) !== undefined);
  });
  const repeated = [...Map.groupBy(above, (at) => blocks[at]?.text).values()].filter((found) => found.length > 1);
  return new Set(repeated.length > 1 ? repeated.flat() : []);
}

/**
 * "1. Indledning" looks like an item of a list; it is a chapter when text follows before the next number, which most numbers
 * that stand alone show.
 */
function findNumberedTitles(blocks: readonly Block[]): ReadonlySet<number> {
  const numbers = new Set([...blocks.keys()].filter((at) => /^\d{1,2}[.)]$/.test(blocks[at]?.bullet ?? '') && blocks[at]?.declared === undefined));
  // The last item of a list has text below it too, but the number before its own right above.
  const lone = [...numbers].filter((at) => !numbers.has(at + 1) && !(numbers.has(at - 1) && numberOf(blocks[at - 1]) === numberOf(blocks[at]) - 1));
  const titles = lone.filter((at) => {
    const [block, next] = [blocks[at], blocks[at + 1]];
    if (block === undefined || next === undefined) return false;
    return /^\p{Lu}.*[\p{L}?)]$/u.test(block.text) && block.text.length <= MAX_HEADING_LENGTH && (next.bullet !== undefined || endsSentence(next.text) || /:$/.test(next.text));
  });
  return new Set(titles.length >= 2 && titles.length > lone.length / 2 ? titles : []);
}

/** The questions of a document that is set as questions and answers: each on a line of its own, with running text below. */
function findQuestionTitles(blocks: readonly Block[]): ReadonlySet<number> {
  const questions = [...blocks.keys()].filter((at) => {
    const [block, next] = [blocks[at], blocks[at + 1]];
    if (block === undefined || next === undefined || block.lineCount > 1 || block.bullet !== undefined || next.bullet !== undefined || next.page !== block.page) return false;
    return /^\p{Lu}.*\?$/u.test(block.text) && !/[.!?] /.test(block.text) && block.text.length <= MAX_HEADING_LENGTH && !next.text.endsWith('?');
  });
  return new Set(questions.length >= MIN_QUESTIONS ? questions : []);
}

/** Fewer questions are asked in passing. */
const MIN_QUESTIONS = 5;

function numberOf(block: Block | undefined): number {
  return Number.parseInt(block?.bullet ?? '', 10);
}

/** The last words of a column, when the next column starts above them: a drawing's label. */
function isBesideText(blocks: readonly Block[], at: number): boolean {
  const [previous, block, next] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  return block !== undefined && next?.page === block.page && next.column !== block.column && previous?.column === block.column && next.lines[0] < block.lines[0];
}

/** How a preface ends: greetings and signatures look like headings but close a section. */
const CLOSING = /^(?:med venlig hilsen|venlig hilsen|rigtig god|god (?:læse|arbejds|ledelses|for)|på \p{L}+s? vegne|-?chefgruppen$|direktionen(?: i .*)?$|udgivet|revideret|genudgivet|layout)/iu;

/** How often each text stands alone; a line that introduces several lists is no heading. */
function countTexts(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) if (text.length <= MAX_NUMBERED_LENGTH) counts.set(withoutSign(text), (counts.get(withoutSign(text)) ?? 0) + 1);
  return counts;
}

function withoutSign(text: string): string {
  return text.replace(/\W{1,3}$/, '');
}

/** Capitals rank above plain headings, unless pages mostly open with plain ones; a line with a colon is the lowest. */
function findStyleLevels(blocks: readonly Block[], candidates: ReadonlyMap<number, Style>): Record<Style, number> {
  const depths = [...candidates].filter(([, style]) => style === 'numbered').map(([at]) => depthOf(blocks[at]?.text ?? ''));
  const below = depths.length < MIN_NUMBERED ? 0 : Math.max(...depths) + 1;
  const openers = [...candidates].filter(([at]) => at > 0 && blocks[at]?.page !== blocks[at - 1]?.page).map(([, style]) => style);
  const styles = new Set(candidates.values());
  const plainOpens = openers.filter((style) => style === 'plain').length > openers.filter((style) => style === 'capitals').length;
  const hasBoth = styles.has('plain') && styles.has('capitals');
  const [capitals, plain] = !hasBoth ? [1, 1] : plainOpens ? [2, 1] : [1, 2];
  return { declared: 1, numbered: 1, capitals: below > 0 ? 1 : capitals, plain: plain + below, sub: Math.max(capitals, plain) + 1 + below, colon: Math.max(capitals, plain) + 2 + below };
}

/** From this many on, numbers make the outline, and other headings stand below them. */
const MIN_NUMBERED = 3;

/** "2 Forventninger" 0, "2.1 Direktører" 1. */
function depthOf(text: string): number {
  return (/^[\d.]*\d/.exec(text)?.[0].split('.').length ?? 1) - 1;
}

/**
 * Headings below others of their own style: those printed under several ("Vi sætter kurs" under each role), and the mottos
 * that stand right below a title of a word or two wherever there is one.
 */
function markSubheadings(blocks: readonly Block[], candidates: Map<number, Style>): void {
  const byLooks = [...candidates].filter(([, style]) => style === 'capitals' || style === 'plain').map(([at]) => at);
  // In a drawing only labels follow; "Som leder" above a list is none.
  const withText = byLooks.filter((at) => !candidates.has(at + 1) && (!isFragment(blocks[at + 1]) || blocks[at + 2]?.bullet !== undefined));
  const repeated = [...Map.groupBy(withText, (at) => blocks[at]?.text.toLowerCase()).values()].filter((found) => found.length > 1);
  const isThroughout = repeated.length > 1 || repeated.some((found) => found.length >= MIN_REPEATS);
  const mottos = byLooks.filter((at) => {
    const isFirst = !candidates.has(at - 2) || blocks[at - 2]?.page !== blocks[at]?.page;
    return at > 1 && isFirst && candidates.get(at) === candidates.get(at - 1) && !candidates.has(at + 1) && blocks[at - 1]?.page === blocks[at]?.page;
  });
  for (const at of isThroughout ? repeated.flat() : []) candidates.set(at, 'sub');
  for (const at of mottos.length >= MIN_REPEATS ? mottos : []) candidates.set(at, 'sub');
}

/** From this many on, a way of setting headings is no chance. */
const MIN_REPEATS = 3;

const MAX_FRAGMENT_WORDS = 4;

/** A label of a drawing: a few words that are no sentence and no item of a list. */
function isFragment(block: Block | undefined): boolean {
  return block !== undefined && block.bullet === undefined && !/[.!?:]$/.test(block.text.replace(/\p{Lu}\.$/u, '')) && block.text.split(/\s+/).length <= MAX_FRAGMENT_WORDS;
}

/** Text follows before the next heading of the same or a higher level, on the same page for a heading found by its looks. */
function hasContent(blocks: readonly Block[], items: ReadonlySet<number>, candidates: ReadonlyMap<number, Style>, at: number, levelOf: (at: number) => number): boolean {
  const isDeclared = candidates.get(at) === 'declared';
  for (let next = at + 1; next < blocks.length; next++) {
    if (!isDeclared && blocks[next]?.page !== blocks[at]?.page) return false;
    if (!candidates.has(next) && (isDeclared || items.has(next) || !isFragment(blocks[next]))) return true;
    if (candidates.has(next) && levelOf(next) <= levelOf(at)) return false;
  }
  return false;
}
