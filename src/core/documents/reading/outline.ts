import type { Block } from './blocks.ts';
import type { ReadingFinding } from '../document.ts';
import { findHeadings } from './headings.ts';
import type { HeadingIds } from './headingHints.ts';
import { findListItems } from './lists.ts';
import { findClaims, moveMarginTitles } from './marginTitles.ts';
import { joinSignatures } from './signatures.ts';
import type { StructureHints } from './structureHints.ts';

/** One piece of the document in reading order. */
export type OutlineItem =
  | ({ readonly kind: 'heading'; readonly block: Block; readonly level: number } & HeadingIds)
  | {
      readonly kind: 'bullet' | 'paragraph' | 'label';
      readonly block: Block;
      readonly leadIn?: string;
      /** For a bullet: each of its sentences is an item. */
      readonly isRunningText?: true;
    };

/** What step 7 of reading gives. */
export interface Outline {
  readonly items: readonly OutlineItem[];
  readonly findings: readonly ReadingFinding[];
}

/**
 * Step 7 of reading: which blocks are headings, list items, running text or labels, and which line introduces a list.
 * Headings come from the metadata, else from how they look.
 */
export function outlineBlocks(blocks: readonly Block[], hints: StructureHints): Outline {
  const ordered = joinSignatures(moveDisplacedLists(moveMarginTitles(blocks), hints));
  const usesCues = hints.otherHeadings ?? (hints.headings.length === 0 && ordered.filter((block) => block.declared !== undefined).length < MIN_MARKED_HEADINGS);
  const items = findListItems(ordered);
  const claims = findClaims(ordered);
  const headings = findHeadings(ordered, items, usesCues);
  const outline: OutlineItem[] = [];
  const findings: ReadingFinding[] = [];
  const headingTexts = new Set([...headings.keys()].map((at) => ordered[at]?.text));
  let leadIn: string | undefined;
  for (const [at, block] of ordered.entries()) {
    const heading = headings.get(at);
    if (heading !== undefined) {
      outline.push({ kind: 'heading', block, ...heading });
      leadIn = /:$/.test(block.text) ? block.text : undefined;
    } else if (block.bullet !== undefined || items.has(at)) {
      outline.push({ kind: 'bullet', block, ...(leadIn === undefined ? {} : { leadIn }) });
    } else if (claims.has(at)) {
      outline.push({ kind: 'bullet', block, isRunningText: true });
    } else if (block.declared !== undefined && headingTexts.has(block.text)) {
      findings.push({ kind: 'removed-debris', lines: block.lines, text: block.text });
    } else {
      leadIn = findLeadIn(block.text, ordered[at + 1]);
      outline.push({ kind: isLabel(block.text) ? 'label' : 'paragraph', block });
    }
  }
  return { items: outline, findings };
}

/** A file that marks this many headings marks all of them. */
const MIN_MARKED_HEADINGS = 2;

const MAX_LABEL_WORDS = 14;

function isLabel(text: string): boolean {
  return !/[.!?…;][”"»’')]*$/u.test(text) && text.split(/\s+/).length <= MAX_LABEL_WORDS;
}

/** The last sentence when it introduces a list: it ends with a colon, or without any sign right before a bullet. */
function findLeadIn(text: string, next: Block | undefined): string | undefined {
  const isOpen = /:$/.test(text) || (next?.bullet !== undefined && isLabel(text.split(/[.!?…]\s+/).at(-1) ?? ''));
  return isOpen ? (/(?:^|[.!?…]\s+)([^.!?…]*)$/u.exec(text)?.[1] ?? text) : undefined;
}

function moveDisplacedLists(blocks: readonly Block[], hints: StructureHints): readonly Block[] {
  let moved = [...blocks];
  for (const { list, after } of hints.displaced) {
    const from = moved.findIndex((block) => new RegExp(list, 'u').test(block.text));
    if (from < 0) continue;
    const isBulleted = moved[from]?.bullet !== undefined;
    const length = moved.slice(from).findIndex((block) => (block.bullet !== undefined) !== isBulleted || block.declared !== undefined);
    const items = moved.splice(from, length < 0 ? moved.length : length);
    const target = moved.findIndex((block) => new RegExp(after, 'u').test(block.text));
    moved = moved.toSpliced(target < 0 ? from : target + 1, 0, ...items);
  }
  return moved;
}
