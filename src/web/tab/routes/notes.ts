import { z } from 'zod';
import { AppError } from '../../../core/errors.ts';
import type { Note } from '../../../core/reflections/note.ts';
import { createRoute, type Route } from '../route.ts';
import type { StatementIndex } from '../statementIndex.ts';
import type { TabPorts } from '../tabPorts.ts';
import type { NoteView } from '../wire.ts';

/** The caller's own translations of statements. */
export function createNoteRoutes({ stores, reflections }: TabPorts, statements: StatementIndex): Route[] {
  return [
    createRoute('GET', '/notes', async ({ caller }) => ({ notes: listNotes(await stores.listNotes(caller.person), statements) })),
    createRoute('PUT', '/notes/:statementId', async ({ caller, params: { statementId }, readBody }) => {
      const { text } = await readBody(noteBody);
      // A note on a statement that has left the documents can be deleted, and not be written.
      if (text.trim() !== '' && !statements.findCitation(statementId)) throw new AppError({ code: 'tab.unknownStatement', message: 'A note was written on a statement that no document holds' });
      await reflections.saveNote(caller.person, statementId, text);
    }),
  ];
}

/** Notes with what they are written on, as long as the documents hold it. */
export function listNotes(notes: readonly Note[], statements: StatementIndex): NoteView[] {
  return notes.map(({ statementId, text, savedAtUtc }) => {
    const citation = statements.findCitation(statementId);
    return { statementId, text, savedAtUtc: savedAtUtc.toISOString(), ...(citation && { citation }) };
  });
}

const noteBody = z.strictObject({ text: z.string() });
