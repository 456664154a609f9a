import type { Language } from '../../core/answers/answer.ts';
import { readWrittenText } from '../../core/reflections/rounds/writtenText.ts';
import { createTexts } from '../../locales/texts.ts';
import { fitCard } from '../cards/fitCard.ts';
import { createListCard, type ListSection } from '../cards/listCard.ts';
import { createNoticeCard } from '../cards/noticeCard.ts';
import { createNotesCard, noteInputId, noteLimit } from '../cards/notesCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import type { ReflectionRequest } from '../reflectionRequests.ts';
import { cardReply, textReply } from '../replies.ts';
import type { Reply, Turn } from '../turn.ts';
import { toNoteSections } from './noteSections.ts';

/** Shows all of the person's notes, and which of them stand on words that the documents no longer have. */
export async function showNotes({ person }: Turn, language: Language, { corpus, stores }: TeamsDependencies): Promise<Reply> {
  const text = createTexts(language);
  const notes = await stores.listNotes(person);
  const heading = text('reflect.dataNotes');
  if (notes.length === 0) return cardReply(createNoticeCard({ heading, message: text('reflect.notesNone') }, language), heading);
  const card = fitCard([30, 15, 8, 4], (most) => createListCard({ heading, message: text('reflect.notesPrivacy'), sections: withoutHeading(toNoteSections(notes, corpus, { notes: most, quote: 300, note: noteLimit }, language)) }, language));
  return cardReply(card, heading);
}

/** The card's own heading says it already. */
function withoutHeading([first, ...rest]: readonly ListSection[]): ListSection[] {
  return first ? [{ ...first, heading: '' }, ...rest] : [];
}

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
  const quotes = new Map(corpus.documents.flatMap(({ statements }) => statements.map((statement) => [statement.id, statement.text])));
  const before = new Map((await reflections.findNotes(person, statementIds)).map((note) => [note.statementId, note.text]));
  const written = statementIds.flatMap((statementId, index) => {
    const input = inputs[noteInputId(index)] ?? '';
    const note = typeof input === 'string' ? readWrittenText(input, noteLimit) : '';
    const quote = quotes.get(statementId);
    return quote !== undefined && note !== (before.get(statementId) ?? '') ? [{ statementId, quote, note }] : [];
  });
  for (const { note, ...on } of written) await reflections.saveNote(person, on, note);
  const after = await reflections.findNotes(person, statementIds);
  const message = after.length === 0 ? text('reflect.notesEmpty') : text('reflect.notesSaved');
  return cardReply(createNoticeCard({ heading: text(after.length === 0 ? 'reflect.notesEmptyHeading' : 'profile.savedHeading'), message }, language), message);
}

/** A card holds no more fields; an answer's page quotes up to twenty statements. */
const statementLimit = 6;
