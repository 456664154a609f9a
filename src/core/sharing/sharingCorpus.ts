import type { Citation, Language } from '../answers/answer.ts';
import { describeRole } from '../answers/cells.ts';
import { citeStatement } from '../answers/citations.ts';
import type { Corpus, DocumentInfo, Statement } from '../documents/document.ts';
import { type Cell, findCells } from './findCells.ts';
import type { SharedCell, SharedStatement } from './shareable.ts';
import { toKey } from './shareableKey.ts';

/** The documents, arranged for what can be shared of them. */
export interface SharingCorpus {
  readonly infos: readonly DocumentInfo[];
  findStatement(id: string): Statement | undefined;
  findCell(id: string): Cell | undefined;
  findCellOf(statementId: string): Cell | undefined;
  cellsOf(documentId: string): readonly Cell[];
  /** What a document can be talked about by: its cells, or its chapters where it has none. In its order; other renderings left out. */
  topicsOf(documentId: string): readonly (readonly Statement[])[];
  share(statement: Statement): SharedStatement;
  shareCell(cell: Cell, language: Language): SharedCell;
}

/** Goes through all statements once. */
export function createSharingCorpus({ documents }: Corpus): SharingCorpus {
  const infos = new Map(documents.map(({ info }) => [info.id, info]));
  const statements = new Map(documents.flatMap((document) => document.statements).flatMap((statement) => (statement.duplicateOf === undefined ? [[statement.id, statement]] : [])));
  const cellsByDocument = new Map(documents.map((document) => [document.info.id, findCells(document)]));
  const cells = new Map([...cellsByDocument.values()].flat().map((cell) => [cell.id, cell]));
  const cellOf = new Map([...cells.values()].flatMap((cell) => cell.statements.map(({ id }) => [id, cell] as const)));
  const byDocument = Map.groupBy(statements.values(), ({ documentId }) => documentId);
  const catalogue = {
    getInfo(id: string): DocumentInfo {
      const info = infos.get(id);
      if (!info) throw new RangeError(`no document with the id ${id} in this corpus`);
      return info;
    },
  };
  const cite = (statement: Statement): Citation => citeStatement(statement, catalogue);
  return {
    infos: [...infos.values()],
    findStatement: (id) => statements.get(id),
    findCell: (id) => cells.get(id),
    findCellOf: (statementId) => cellOf.get(statementId),
    cellsOf: (documentId) => cellsByDocument.get(documentId) ?? [],
    topicsOf(documentId) {
      const own = cellsByDocument.get(documentId) ?? [];
      if (own.length > 0) return own.map((cell) => cell.statements);
      return [...Map.groupBy(byDocument.get(documentId) ?? [], ({ sectionPath }) => sectionPath[0] ?? '').values()];
    },
    share: (statement) => ({ kind: 'statement', key: toKey('statement', statement.id), citation: cite(statement) }),
    shareCell: (cell, language) => ({
      kind: 'cell',
      key: toKey('cell', cell.id),
      heading: describeCell(cell, language),
      documentId: cell.info.id,
      ...(cell.roleId !== undefined && { roleId: cell.roleId }),
      ...(cell.perspectiveId !== undefined && { perspectiveId: cell.perspectiveId }),
      citations: cell.statements.map(cite),
    }),
  };
}

function describeCell({ info, roleId, perspectiveId }: Cell, language: Language): string {
  const role = info.roles.find(({ id }) => id === roleId);
  const perspective = info.perspectives.find(({ id }) => id === perspectiveId);
  return [role && describeRole(role, language), perspective?.name].filter((part) => part !== undefined).join(' · ') || info.title;
}
