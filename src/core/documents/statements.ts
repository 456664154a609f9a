import { createHash } from 'node:crypto';
import { linesOf } from './blocks.ts';
import type { Statement } from './document.ts';
import type { OutlineItem } from './outline.ts';
import type { SectionDraft } from './sections.ts';
import { splitSentences } from './sentences.ts';

/** Step 8 of reading: every list item, label and sentence of the sections becomes a statement. */
export function buildStatements(drafts: readonly SectionDraft[]): Statement[] {
  const statements: Statement[] = [];
  const used = new Set<string>();
  const bareLeadIns = findBareLeadIns(drafts);
  let blockIndex = -1;
  for (const draft of drafts) {
    let isInList = false;
    for (const item of draft.items) {
      if (item.kind === 'label' && bareLeadIns.has(item)) {
        isInList = false;
        continue;
      }
      if (!(item.kind === 'bullet' && isInList)) blockIndex += 1;
      isInList = item.kind === 'bullet';
      for (const part of toParts(item)) statements.push(toStatement(part, item, draft.section, blockIndex, used));
    }
  }
  return statements;
}

interface Part {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function toParts(item: SectionDraft['items'][number]): Part[] {
  const { text } = item.block;
  return item.kind === 'paragraph' ? splitSentences(text) : [{ text, from: 0, to: text.length }];
}

function toStatement(part: Part, item: SectionDraft['items'][number], section: SectionDraft['section'], blockIndex: number, used: Set<string>): Statement {
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
function createStatementId(documentId: string, [text = '', roleId = '', perspectiveId = '']: readonly (string | undefined)[], used: Set<string>): string {
  const key = `${normaliseWords(text)}\n${roleId}\n${perspectiveId}`;
  for (let count = 0; ; count++) {
    const hash = createHash('sha256').update(count === 0 ? key : `${key}\n${count}`).digest('hex').slice(0, 10);
    const id = `${documentId}#${hash}`;
    if (used.has(id)) continue;
    used.add(id);
    return id;
  }
}

/** A text as words only: lower case, punctuation and spacing levelled. */
export function normaliseWords(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const MAX_BARE_WORDS = 3;

/** "Vi vil:" only introduces its list; it is kept as the items' lead-in and is nothing to quote. A longer one is, unless it is repeated. */
function findBareLeadIns(drafts: readonly SectionDraft[]): Set<OutlineItem> {
  const counts = new Map<string, number>();
  const found: OutlineItem[] = [];
  for (const { items } of drafts)
    items.forEach((item, at) => {
      if (item.kind !== 'label' || !/:$/.test(item.block.text) || items[at + 1]?.kind !== 'bullet') return;
      found.push(item);
      counts.set(item.block.text, (counts.get(item.block.text) ?? 0) + 1);
    });
  return new Set(found.filter(({ block }) => block.text.split(/\s+/).length <= MAX_BARE_WORDS || (counts.get(block.text) ?? 0) > 1));
}
