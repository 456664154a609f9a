import type { Corpus, LeadershipDocument, LineRange, Section, Statement } from '../core/documents/document.ts';

/** A stretch of a document as it stands, section by section. */
export interface Passage {
  readonly document: LeadershipDocument;
  readonly sections: readonly PassageSection[];
  readonly lines: LineRange;
}

/** The part of a passage under one heading. */
export interface PassageSection {
  readonly section: Section;
  readonly rows: readonly { readonly statement: Statement; readonly isQuoted: boolean }[];
}

/**
 * Finds the statements from one to another with the neighbours around them, in document order and without other renderings
 * of the same text. Undefined when the document no longer holds them. At most `rowLimit` rows.
 */
export function findPassage(corpus: Corpus, fromId: string, toId: string): Passage | undefined {
  for (const document of corpus.documents) {
    const statements = document.statements.filter(({ duplicateOf }) => duplicateOf === undefined);
    const ends = [fromId, toId].map((id) => statements.findIndex((statement) => statement.id === id));
    const from = Math.min(...ends);
    if (from < 0) continue;
    const to = Math.min(Math.max(...ends), from + rowLimit - 2 * neighbours - 1);
    const start = Math.max(0, from - neighbours);
    const rows = statements.slice(start, to + neighbours + 1).map((statement, index) => ({ statement, isQuoted: start + index >= from && start + index <= to }));
    return { document, sections: toSections(document, rows), lines: linesOf(rows) };
  }
  return undefined;
}

/** How many statements are shown before and after what was quoted. */
const neighbours = 3;
/** A card shows no more. */
const rowLimit = 26;

type Row = PassageSection['rows'][number];

function toSections(document: LeadershipDocument, rows: readonly Row[]): PassageSection[] {
  const sections = new Map(document.sections.map((section) => [section.id, section]));
  return [...Map.groupBy(rows, ({ statement }) => statement.sectionId)].flatMap(([id, inSection]) => {
    const section = sections.get(id);
    return section ? [{ section, rows: inSection }] : [];
  });
}

function linesOf(rows: readonly Row[]): LineRange {
  return [Math.min(...rows.map(({ statement }) => statement.lines[0])), Math.max(...rows.map(({ statement }) => statement.lines[1]))];
}
