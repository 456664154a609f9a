import { sql } from 'kysely';
import type { StatementUse, StatementUses } from '../core/reflections/affectedUses.ts';
import type { Prompt } from '../core/reflections/prompt.ts';
import { toStatementId } from '../core/reflections/prompts/createPrompt.ts';
import type { Database } from './schema.ts';

/** What stands on the statements of a document, in SQL. Asked when an operator looks at a new version, and by nobody else. */
export function createStatementUses(database: Database): StatementUses {
  return {
    async listUses(documentId) {
      const [planned, open, notes] = await Promise.all([
        database.selectFrom('occurrence').select('prompt_id').where('status', '=', 'planned').execute(),
        database.selectFrom('round').select('prompt').where('closed_at_utc', 'is', null).where('sent_at_utc', 'is not', null).execute(),
        database.selectFrom('note').select('statement_id').where(sql<boolean>`statement_id like ${toPattern(documentId)} escape '\\'`).execute(),
      ]);
      const uses: StatementUse[] = [
        ...planned.map(({ prompt_id: promptId }) => ({ kind: 'planned' as const, statementId: toStatementId(promptId) })),
        ...open.map(({ prompt }) => ({ kind: 'round' as const, statementId: (JSON.parse(prompt) as Prompt).statementId })),
        ...notes.map(({ statement_id: statementId }) => ({ kind: 'note' as const, statementId })),
      ];
      return uses.filter(({ statementId }) => statementId.startsWith(`${documentId}#`));
    },
  };
}

function toPattern(documentId: string): string {
  return `${documentId.replace(/[\\%_]/g, '\\$&')}#%`;
}
