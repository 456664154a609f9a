import type { Section } from '../document.ts';
import type { OutlineItem } from './outline.ts';

/** A piece of text and its place in reading order. */
export interface PlacedItem {
  readonly item: Exclude<OutlineItem, { kind: 'heading' }>;
  readonly order: number;
}

/** A section with the items that stand directly in it. */
export interface SectionDraft {
  readonly section: Omit<Section, 'statementIds'>;
  readonly items: PlacedItem[];
  /** Fits the text with which the section around goes on, when this one is a box in its middle. */
  readonly endsBefore?: RegExp;
}

/**
 * Step 8 of reading: the outline becomes sections. A heading closes every open section of its own level and below; role and
 * perspective are inherited from the sections around. Text before the first heading stands in a section without heading.
 */
export function buildSections(outline: readonly OutlineItem[], documentId: string): SectionDraft[] {
  const drafts: SectionDraft[] = [];
  const open: SectionDraft[] = [];
  for (const [order, item] of outline.entries()) {
    if (item.kind === 'heading') {
      while ((open.at(-1)?.section.level ?? -1) >= item.level) open.pop();
      const draft = createDraft(item, open.at(-1)?.section, documentId, drafts.length);
      drafts.push(draft);
      open.push(draft);
      continue;
    }
    if (open.some((draft) => draft.endsBefore?.test(item.block.text))) {
      while (open.length > 0) if (open.pop()?.endsBefore?.test(item.block.text)) break;
    }
    if (open.length > 1 && item.kind === 'paragraph' && isFinishedList(open.at(-1))) open.pop();
    let current = open.at(-1);
    if (current === undefined) {
      current = drafts.at(-1) ?? createUntitledDraft(item, documentId);
      if (drafts.length === 0) drafts.push(current);
    }
    current.items.push({ item, order });
  }
  return drafts;
}

/** "Feedback handler om, at:" heads its list only; running text after that belongs to the section around. */
function isFinishedList(draft: SectionDraft | undefined): boolean {
  return draft !== undefined && /:$/.test(draft.section.heading) && draft.items.at(-1)?.item.kind === 'bullet';
}

function createUntitledDraft(item: OutlineItem, documentId: string): SectionDraft {
  return {
    section: { id: `${documentId}#s0`, documentId, heading: '', level: 0, path: [], lines: item.block.lines },
    items: [],
  };
}

function createDraft(item: Extract<OutlineItem, { kind: 'heading' }>, parent: SectionDraft['section'] | undefined, documentId: string, number: number): SectionDraft {
  const heading = item.block.text;
  const roleId = item.roleId ?? parent?.roleId;
  const perspectiveId = item.perspectiveId ?? parent?.perspectiveId;
  return {
    section: {
      id: `${documentId}#s${number}`,
      documentId,
      heading,
      level: item.level,
      path: item.level === 0 ? [] : [...(parent?.path ?? []), heading],
      ...(parent === undefined ? {} : { parentId: parent.id }),
      ...(roleId === undefined ? {} : { roleId }),
      ...(perspectiveId === undefined ? {} : { perspectiveId }),
      lines: item.block.lines,
    },
    items: [],
    ...(item.endsBefore === undefined ? {} : { endsBefore: item.endsBefore }),
  };
}
