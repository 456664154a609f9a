import type { Language } from '../../core/answers/answer.ts';
import { readWrittenText } from '../../core/reflections/rounds/writtenText.ts';
import { createTexts } from '../../locales/texts.ts';
import { createNoticeCard } from '../cards/noticeCard.ts';
import { createNotesCard, noteInputId, noteLimit } from '../cards/notesCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import type { ReflectionRequest } from '../reflectionRequests.ts';
import { cardReply, textReply } from '../replies.ts';
import type { Reply, Turn } from '../turn.ts';

/** Offers a field for each statement, with what the person wrote before. */
export async function writeNotes({ statementIds }: Extract<ReflectionRequest, { do: 'write-notes' }>, { person }: Turn, language: Language, { corpus, reflections }: TeamsDependencies): Promise<Reply> {
  const text = createTexts(language);
  const wanted = new Set(statementIds);
  const statements = corpus.documents.flatMap((document) => document.statements.filter(({ id }) => wanted.has(id))).slice(0, statementLimit);
  if (statements.length === 0) return textReply(text('teams.outdatedCard'));
  const notes = new Map((await reflections.findNotes(person, statements.map(({ id }) => id))).map((note) => [note.statementId, note.text]));
  return cardReply(createNotesCard(statements.map(({ id, text: quote }) => ({ id, text: quote, note: notes.get(id) ?? '' })), language), text('reflect.notesHeading'));
}

/** Stores what was written and deletes what was emptied. Throws `reflection.textTooLong` before anything is stored. */
export async function saveNotes({ statementIds, inputs = {} }: Extract<ReflectionRequest, { do: 'save-notes' }>, { person }: Turn, language: Language, { corpus, reflections }: TeamsDependencies): Promise<Reply> {
  const text = createTexts(language);
  const known = new Set(corpus.documents.flatMap(({ statements }) => statements.map(({ id }) => id)));
  const before = new Map((await reflections.findNotes(person, statementIds)).map((note) => [note.statementId, note.text]));
  const written = statementIds.flatMap((statementId, index) => {
    const input = inputs[noteInputId(index)] ?? '';
    const note = typeof input === 'string' ? readWrittenText(input, noteLimit) : '';
    return known.has(statementId) && note !== (before.get(statementId) ?? '') ? [{ statementId, note }] : [];
  });
  for (const { statementId, note } of written) await reflections.saveNote(person, statementId, note);
  const after = await reflections.findNotes(person, statementIds);
  const message = after.length === 0 ? text('reflect.notesEmpty') : text('reflect.notesSaved');
  return cardReply(createNoticeCard({ heading: text(after.length === 0 ? 'reflect.notesEmptyHeading' : 'profile.savedHeading'), message }, language), message);
}

/** A card holds no more fields; an answer's page quotes up to twenty statements. */
const statementLimit = 6;
