import { createHash } from 'node:crypto';
import { linesOf } from './blocks.ts';
import type { Statement } from '../document.ts';
import type { PlacedItem, SectionDraft } from './sections.ts';
import { splitSentences } from './sentences.ts';

/** Step 9 of reading: every list item, label and sentence becomes a statement of its section, in document order. */
export function buildStatements(drafts: readonly SectionDraft[]): Statement[] {
  const placed = drafts.flatMap(({ section, items }) => items.map((entry) => ({ section, ...entry }))).sort((one, other) => one.order - other.order);
  const bareLeadIns = findBareLeadIns(placed.map(({ item }) => item));
  const statements: Statement[] = [];
  const used = new Map<string, number>();
  let blockIndex = -1;
  let previous: (typeof placed)[number] | undefined;
  for (const entry of placed) {
    const { item, section } = entry;
    const isSameList = item.kind === 'bullet' && previous?.item.kind === 'bullet' && previous.section === section && previous.order === entry.order - 1;
    previous = entry;
    if (bareLeadIns.has(item)) continue;
    if (!isSameList) blockIndex += 1;
    for (const part of toParts(item)) statements.push(toStatement(part, item, section, blockIndex, used));
  }
  return statements;
}

interface Part {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function toParts(item: PlacedItem['item']): Part[] {
  const { text } = item.block;
  return item.kind === 'paragraph' || item.isRunningText === true ? splitSentences(text) : [{ text, from: 0, to: text.length }];
}

function toStatement(part: Part, item: PlacedItem['item'], section: SectionDraft['section'], blockIndex: number, used: Map<string, number>): Statement {
  const { documentId, roleId, perspectiveId } = section;
  return {
    id: createStatementId(documentId, [part.text, roleId, perspectiveId], used),
    documentId,
    sectionId: section.id,
    text: part.text,
    kind: item.kind === 'paragraph' ? 'sentence' : item.kind,
    ...(roleId === undefined ? {} : { roleId }),
    ...(perspectiveId === undefined ? {} : { perspectiveId }),
    sectionPath: section.path,
    lines: linesOf(item.block, part.from, part.to),
    blockIndex,
    ...(item.leadIn === undefined ? {} : { leadIn: item.leadIn }),
  };
}

/** The same words in the same place of the outline twice get a counted hash, so that ids stay unique. */
function createStatementId(documentId: string, [text = '', roleId = '', perspectiveId = '']: readonly (string | undefined)[], used: Map<string, number>): string {
  const key = `${normaliseWords(text)}\n${roleId}\n${perspectiveId}`;
  const count = used.get(key) ?? 0;
  used.set(key, count + 1);
  const hash = createHash('sha256').update(count === 0 ? key : `${key}\n${count}`).digest('hex');
  return `${documentId}#${hash.slice(0, 10)}`;
}

/** A text as words only: lower case, punctuation and spacing levelled. */
export function normaliseWords(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const MAX_BARE_WORDS = 3;

/** "Vi vil:" only introduces its list; it is kept as the items' lead-in and is nothing to quote. A longer one is, unless it is repeated. */
function findBareLeadIns(items: readonly PlacedItem['item'][]): Set<PlacedItem['item']> {
  const found = items.filter((item, at) => item.kind === 'label' && items[at + 1]?.kind === 'bullet');
  const counts = new Map<string, number>();
  for (const { block } of found) counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
  return new Set(found.filter(({ block }) => (/:$/.test(block.text) && block.text.split(/\s+/).length <= MAX_BARE_WORDS) || (counts.get(block.text) ?? 0) > 1));
}
