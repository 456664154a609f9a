import type { DocumentView, StatementView } from '../../../web/tab/wire.ts';
import type { Route, View } from '../route.ts';
import { viewsOf } from './reading.ts';

/** The view that is shown, with the role, perspective or section that it is about. */
export interface ResolvedView {
  readonly view: View;
  readonly choice: string | undefined;
}

/** What a route means in this document: a statement is shown where it stands, what the document does not have is replaced by its first, a reader's own role comes before others. */
export function resolveView(document: DocumentView, route: Route & { readonly page: 'document' }, ownRoleId: string | undefined): ResolvedView {
  const statement = route.statementId === undefined ? undefined : findStatement(document, route.statementId);
  if (statement !== undefined) return viewOfStatement(document, statement);
  const views = viewsOf(document);
  const view = views.find((one) => one === route.view) ?? views[0] ?? 'text';
  return { view, choice: choiceOf(document, view, route.choice, ownRoleId) };
}

/** Undefined for a statement that the document no longer has. */
export function findStatement({ sections }: DocumentView, statementId: string): StatementView | undefined {
  return sections.flatMap(({ statements }) => statements).find(({ id }) => id === statementId);
}

function viewOfStatement(document: DocumentView, { roleId, perspectiveId }: StatementView): ResolvedView {
  const views = viewsOf(document);
  if (roleId !== undefined && views.includes('role')) return { view: 'role', choice: roleId };
  if (perspectiveId !== undefined && views.includes('perspective')) return { view: 'perspective', choice: perspectiveId };
  return { view: 'text', choice: undefined };
}

function choiceOf({ roles, perspectives }: DocumentView, view: View, wanted: string | undefined, ownRoleId: string | undefined): string | undefined {
  const find = (choices: readonly { readonly id: string }[], id: string | undefined): string | undefined => choices.find((choice) => choice.id === id)?.id;
  switch (view) {
    case 'role':
      return find(roles, wanted) ?? find(roles, ownRoleId) ?? roles[0]?.id;
    case 'perspective':
    case 'chain':
      return find(perspectives, wanted) ?? perspectives[0]?.id;
    case 'matrix':
      return undefined;
    case 'text':
      return wanted;
  }
}
