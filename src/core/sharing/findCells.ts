import type { DocumentInfo, LeadershipDocument, Statement } from '../documents/document.ts';

/** Statements that stand together by role and perspective, or by the one of them that their document has. */
export interface Cell {
  readonly id: string;
  readonly info: DocumentInfo;
  readonly roleId?: string;
  readonly perspectiveId?: string;
  readonly statements: readonly Statement[];
}

/** The cells of a document, in the order in which it names roles, and under each role perspectives. None without either. */
export function findCells({ info, statements }: LeadershipDocument): Cell[] {
  const quotable = statements.filter(({ duplicateOf }) => duplicateOf === undefined);
  const isMatrix = quotable.some(({ roleId, perspectiveId }) => roleId !== undefined && perspectiveId !== undefined);
  // What stands outside a matrix introduces it.
  const within = quotable.filter(({ roleId, perspectiveId }) => (isMatrix ? roleId !== undefined && perspectiveId !== undefined : roleId !== undefined || perspectiveId !== undefined));
  const byCell = Map.groupBy(within, ({ roleId, perspectiveId }) => toCellId(info.id, roleId, perspectiveId));
  const cells = [...byCell].map(([id, own]): Cell => {
    const { roleId, perspectiveId } = own[0] ?? {};
    return { id, info, ...(roleId !== undefined && { roleId }), ...(perspectiveId !== undefined && { perspectiveId }), statements: own };
  });
  const placeOf = ({ roleId, perspectiveId }: Cell): number =>
    info.roles.findIndex(({ id }) => id === roleId) * info.perspectives.length + info.perspectives.findIndex(({ id }) => id === perspectiveId);
  return cells.sort((one, other) => placeOf(one) - placeOf(other));
}

/** `<document id>/<role id>/<perspective id>`, with nothing for the one that the document does not have. */
function toCellId(documentId: string, roleId = '', perspectiveId = ''): string {
  return `${documentId}/${roleId}/${perspectiveId}`;
}
