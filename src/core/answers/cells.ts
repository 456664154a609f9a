import { capitalise } from '../capitalise.ts';
import type { Perspective, Role, Statement } from '../documents/document.ts';
import type { AnswerGroup, Language } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import { citeStatement } from './citations.ts';

/** The quotable statements of one role under one perspective; without a role or perspective, of all. */
export function findCell(catalogue: Catalogue, documentId: string, roleId?: string, perspectiveId?: string): Statement[] {
  return catalogue
    .statementsOf(documentId)
    .filter(
      (statement) =>
        (roleId === undefined || statement.roleId === roleId) &&
        (perspectiveId === undefined || statement.perspectiveId === perspectiveId),
    );
}

/** One group for each role under each perspective, in the order given; a single cell has no heading. Empty cells are left out. */
export function groupCells(
  catalogue: Catalogue,
  documentId: string,
  roles: readonly Role[],
  perspectives: readonly Perspective[],
): AnswerGroup[] {
  return roles.flatMap((role) =>
    perspectives.flatMap((perspective) => {
      const cell = findCell(catalogue, documentId, role.id, perspective.id);
      const heading = [roles.length > 1 ? capitalise(role.name) : '', perspectives.length > 1 ? perspective.name : ''].filter((part) => part !== '').join(' · ');
      return cell.length === 0 ? [] : [toGroup(cell, catalogue, heading)];
    }),
  );
}

/** Quotes statements as one group: bullets when any is a list item, else running text. */
export function toGroup(statements: readonly Statement[], catalogue: Catalogue, heading = ''): AnswerGroup {
  return {
    heading,
    citations: statements.map((statement) => citeStatement(statement, catalogue)),
    layout: statements.some(({ kind }) => kind !== 'sentence') ? 'bullets' : 'prose',
  };
}

/** A role's name as the reader's language has it, the document's own beside it: "Leader of employees (leder af medarbejdere)". */
export function describeRole({ name, nameEn }: Role, language: Language): string {
  return capitalise(language === 'en' && nameEn !== undefined ? `${nameEn} (${name})` : name);
}
