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
      const quote = statements.findCitation(statementId)?.quote;
      // On a statement that has left the documents a note can be changed and deleted, and not be begun.
      if (text.trim() !== '' && quote === undefined && (await reflections.findNotes(caller.person, [statementId])).length === 0) throw new AppError({ code: 'tab.unknownStatement', message: 'A note was written on a statement that no document holds' });
      await reflections.saveNote(caller.person, { statementId, ...(quote !== undefined && { quote }) }, text);
    }),
  ];
}

/** Notes with what they stand on. */
export function listNotes(notes: readonly Note[], statements: StatementIndex): NoteView[] {
  return notes.map((note) => ({ statementId: note.statementId, text: note.text, savedAtUtc: note.savedAtUtc.toISOString(), ...statements.findBasis(note) }));
}

const noteBody = z.strictObject({ text: z.string() });
