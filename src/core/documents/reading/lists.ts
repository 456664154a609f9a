import type { Block } from './blocks.ts';
import { endsSentence, findDefinition } from './textLine.ts';

const MAX_ITEM_LENGTH = 160;

/**
 * Lists without bullet signs, by block index: short blocks that do not end as sentences, after a colon (two or more), set
 * in deeper than the text above them (three or more), or as many as their heading says ("Fire løfter"), and three or more words with what they mean ("Tillid – vi tror på …").
 */
export function findListItems(blocks: readonly Block[]): ReadonlySet<number> {
  const items = findDefinitionRuns(blocks);
  for (let at = 0; at < blocks.length; at++) {
    const introduction = blocks[at];
    const first = blocks[at + 1];
    if (introduction === undefined || first === undefined || introduction.bullet !== undefined) continue;
    const isAfterColon = /:$/.test(introduction.text) && introduction.declared === undefined;
    const isSetIn = endsSentence(introduction.text) && first.indent >= introduction.indent + MIN_INDENT;
    const count = isAfterColon || isSetIn ? undefined : countedBy(introduction);
    if (!isAfterColon && !isSetIn && count === undefined) continue;
    const run = takeRun(blocks, at + 1).slice(0, count);
    if (run.length < (count ?? (isAfterColon ? 2 : 3))) continue;
    run.forEach((index) => items.add(index));
    at += run.length;
  }
  return items;
}

const COUNTS = ['tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti'];
const MAX_COUNTING_WORDS = 5;

/** How many things a heading announces ("Fire løfter", "Vores 4 værdier"); undefined for other text. */
function countedBy({ text }: Block): number | undefined {
  const words = text.toLocaleLowerCase('da').split(/\s+/u);
  if (words.length > MAX_COUNTING_WORDS || words.length < 2 || /[.:,;?!]$/u.test(text)) return undefined;
  // A number that begins a heading is its own.
  const counts = words.slice(0, -1).flatMap((word, at) => (COUNTS.includes(word) ? [COUNTS.indexOf(word) + 3] : at > 0 && /^(?:[3-9]|10)$/u.test(word) ? [Number(word)] : []));
  return counts[0];
}

const MIN_DEFINITIONS = 3;

function findDefinitionRuns(blocks: readonly Block[]): Set<number> {
  const items = new Set<number>();
  for (let from = 0; from < blocks.length; ) {
    const sign = findDefinition(blocks[from]?.text ?? '');
    let to = from;
    while (sign !== undefined && blocks[to]?.bullet === undefined && blocks[to]?.page === blocks[from]?.page && findDefinition(blocks[to]?.text ?? '') === sign) to += 1;
    if (to - from >= MIN_DEFINITIONS) for (let at = from; at < to; at++) items.add(at);
    from = Math.max(to, from + 1);
  }
  return items;
}

const MIN_INDENT = 2;

function takeRun(blocks: readonly Block[], from: number): number[] {
  const run: number[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || !isItem(block) || (at > from && !isSetLike(block, blocks[from]))) break;
    run.push(at);
  }
  const last = blocks[run.at(-1) ?? from];
  const below = blocks[(run.at(-1) ?? from) + 1];
  // The last one is the heading of what follows, when it stands closer to that than to the list.
  const isHeading =
    run.length > 1 && last !== undefined && below !== undefined && endsSentence(below.text) && below.bullet === undefined && below.blankLinesBefore < last.blankLinesBefore;
  return isHeading ? run.slice(0, -1) : run;
}

function isSetLike(block: Block, first: Block | undefined): boolean {
  return first !== undefined && block.page === first.page && (block.indent > first.indent - MIN_INDENT || block.column !== first.column);
}

/** A declared heading may stand in a list of headings; it is a heading where content follows, which `findHeadings` knows. */
function isItem(block: Block): boolean {
  return block.bullet === undefined && block.text.length <= MAX_ITEM_LENGTH && !/[.!?:]$/.test(block.text);
}
