import type { DocumentDifference } from '../documents/versions/documentDifference.ts';
import type { Prompt } from './prompt.ts';

/** What stands on a statement: a question that a channel gets next, a card that is open for answers, or a leader's own note. */
export interface StatementUse {
  readonly statementId: string;
  readonly kind: 'planned' | 'round' | 'note';
}

/** What is stored about the statements of a document. Of notes there is neither text nor whose they are. */
export interface StatementUses {
  listUses(documentId: string): Promise<readonly StatementUse[]>;
}

/** What stands on statements that a new version of a document changes or no longer has. */
export interface AffectedUses {
  /** Questions of the version until now, which stand on what is no longer there. */
  readonly authored: readonly Prompt[];
  readonly generatedCount: number;
  readonly plannedCount: number;
  readonly roundCount: number;
  readonly noteCount: number;
  /** For each statement that is no longer there and that something stands on: how much does. */
  readonly byStatement: ReadonlyMap<string, number>;
}

/**
 * Finds what the statements that are gone carried. `prompts` are those of the version until now. Stored questions and cards keep
 * their own copy of the quotation, so that nothing breaks; but they quote what the document no longer says.
 */
export function findAffectedUses({ goneIds }: DocumentDifference, prompts: readonly Prompt[], uses: readonly StatementUse[]): AffectedUses {
  const gonePrompts = prompts.filter(({ statementId }) => goneIds.has(statementId));
  const goneUses = uses.filter(({ statementId }) => goneIds.has(statementId));
  const byStatement = new Map<string, number>();
  for (const { statementId } of [...gonePrompts, ...goneUses]) byStatement.set(statementId, (byStatement.get(statementId) ?? 0) + 1);
  const countOf = (wanted: StatementUse['kind']): number => goneUses.filter(({ kind }) => kind === wanted).length;
  const authored = gonePrompts.filter(({ origin }) => origin === 'authored');
  return { authored, generatedCount: gonePrompts.length - authored.length, plannedCount: countOf('planned'), roundCount: countOf('round'), noteCount: countOf('note'), byStatement };
}
