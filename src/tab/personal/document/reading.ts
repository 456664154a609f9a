import type { Language } from '../../../core/answers/answer.ts';
import type { DocumentView, StatementView } from '../../../web/tab/wire.ts';
import type { View } from '../route.ts';

/** Statements that stand together: a list with its line before, a paragraph, or a label. */
export interface Block {
  readonly kind: 'list' | 'paragraph' | 'label';
  readonly leadIn?: string;
  readonly statements: readonly StatementView[];
}

/** Puts statements that follow each other back together as the document has them. */
export function toBlocks(statements: readonly StatementView[]): readonly Block[] {
  const blocks: { kind: Block['kind']; leadIn?: string; statements: StatementView[] }[] = [];
  let last: StatementView | undefined;
  for (const statement of statements) {
    const kind = kindOf(statement);
    const block = blocks.at(-1);
    if (block?.kind === kind && last?.blockIndex === statement.blockIndex) block.statements.push(statement);
    // A line that can be quoted itself already stands before the list.
    else blocks.push({ kind, ...(statement.leadIn !== undefined && statement.leadIn !== last?.text && { leadIn: statement.leadIn }), statements: [statement] });
    last = statement;
  }
  return blocks;
}

/** Of a role, of a perspective, or of both: a cell of the matrix. In the document's order. */
export function statementsOf({ sections }: DocumentView, { roleId, perspectiveId }: { readonly roleId?: string; readonly perspectiveId?: string }): readonly StatementView[] {
  return sections.flatMap(({ statements }) =>
    statements.filter((statement) => (roleId === undefined || statement.roleId === roleId) && (perspectiveId === undefined || statement.perspectiveId === perspectiveId)),
  );
}

/** The ways in which a document can be read, the most useful first; never empty. */
export function viewsOf({ hasRoles, hasPerspectives }: Pick<DocumentView, 'hasRoles' | 'hasPerspectives'>): readonly View[] {
  if (hasRoles && hasPerspectives) return ['role', 'perspective', 'matrix', 'chain', 'text'];
  if (hasRoles) return ['role', 'text'];
  return hasPerspectives ? ['perspective', 'text'] : ['text'];
}

/** The name of a role or perspective in running text: "leder af medarbejdere". */
export function nameOf({ name, nameEn }: Named, language: Language): string {
  return language === 'en' ? (nameEn ?? name) : name;
}

/** The same as a heading: "Leder af medarbejdere". */
export function titleOf(named: Named, language: Language): string {
  const title = nameOf(named, language);
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Headings from the chapter down to the statement's own, joined by " › ". */
export function sectionPathOf({ sections }: DocumentView, statementId: string): string {
  const index = sections.findIndex(({ statements }) => statements.some(({ id }) => id === statementId));
  const path: string[] = [];
  let level = Infinity;
  for (const section of sections.slice(0, index + 1).reverse()) {
    if (section.level >= level) continue;
    level = section.level;
    if (level > 0 && section.heading !== '') path.unshift(section.heading);
  }
  return path.join(' › ');
}

interface Named {
  readonly name: string;
  readonly nameEn?: string;
}

function kindOf({ kind }: StatementView): Block['kind'] {
  if (kind === 'bullet') return 'list';
  return kind === 'sentence' ? 'paragraph' : 'label';
}
