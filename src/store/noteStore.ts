import type { Selectable } from 'kysely';
import type { PersonKey } from '../core/answers/answer.ts';
import type { Note } from '../core/reflections/note.ts';
import type { NoteStore } from '../core/reflections/reflectionStore.ts';
import { prepareQuery } from './prepareQuery.ts';
import type { Database, Tables } from './schema.ts';

/** Leaders' own translations in SQL. */
export function createNoteStore(database: Database): NoteStore {
  // Prepared, since every question in a personal chat asks for them.
  const listRows = prepareQuery(database, (value: (name: keyof PersonKey) => string) =>
    database.selectFrom('note').selectAll().where('tenant_id', '=', value('tenantId')).where('user_id', '=', value('userId')).orderBy('saved_at_utc'),
  );
  return {
    async saveNote({ tenantId, userId }, { statementId, text, quote, savedAtUtc }) {
      if (text === '') {
        await database.deleteFrom('note').where('tenant_id', '=', tenantId).where('user_id', '=', userId).where('statement_id', '=', statementId).execute();
        return;
      }
      // PostgreSQL has no text with a NUL in it, and nobody means one.
      const changes = { text: text.replaceAll('\0', ''), saved_at_utc: savedAtUtc.toISOString(), ...(quote !== undefined && { quote: quote.replaceAll('\0', '') }) };
      await database
        .insertInto('note')
        .values({ tenant_id: tenantId, user_id: userId, statement_id: statementId, ...changes })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id', 'statement_id']).doUpdateSet(changes))
        .execute();
    },
    async findNotes({ tenantId, userId }, statementIds) {
      if (statementIds.length === 0) return [];
      const rows = await database.selectFrom('note').selectAll().where('tenant_id', '=', tenantId).where('user_id', '=', userId).where('statement_id', 'in', statementIds).execute();
      return rows.map(toNote);
    },
    async listNotes(person) {
      return (await listRows(person)).map(toNote);
    },
  };
}

function toNote(row: Selectable<Tables['note']>): Note {
  return { statementId: row.statement_id, text: row.text, savedAtUtc: new Date(row.saved_at_utc), ...(row.quote !== null && { quote: row.quote }) };
}
