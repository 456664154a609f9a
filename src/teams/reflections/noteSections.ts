import type { Language } from '../../core/answers/answer.ts';
import type { Corpus } from '../../core/documents/document.ts';
import { createNoteBases } from '../../core/reflections/noteBasis.ts';
import type { Note } from '../../core/reflections/note.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import type { ListRow, ListSection } from '../cards/listCard.ts';
import { toCardData } from '../request.ts';

/** What a card has room for. */
export interface NoteLimits {
  readonly notes: number;
  /** Characters. */
  readonly quote: number;
  readonly note: number;
}

/**
 * The newest notes, each under what it was written on; those whose text is no longer in the documents are by themselves, with
 * the old words as they were. Pressing one whose text is there lets it be changed.
 */
export function toNoteSections(notes: readonly Note[], corpus: Corpus, limits: NoteLimits, language: Language): ListSection[] {
  const text = createTexts(language);
  const findBasis = createNoteBases(corpus);
  const shown = notes.slice(-limits.notes).map((note) => ({ note, basis: findBasis(note) }));
  const more = notes.length - shown.length;
  const toRow = (title: string, note: Note): ListRow => ({ title: shorten(title, limits.quote), value: shorten(note.text, limits.note) });
  return [
    {
      heading: text('reflect.dataNotes'),
      rows: [
        ...shown.flatMap(({ note, basis }) => (basis.kind === 'served' ? [{ ...toRow(basis.statement.text, note), ...(basis.statement.id === note.statementId && { data: toCardData({ do: 'write-notes', statementIds: [note.statementId] }, language) }) }] : [])),
        ...(more > 0 ? [{ title: text('reflect.dataMoreNotes', { count: more }), value: '' }] : []),
      ],
    },
    { heading: text('reflect.notesChanged'), rows: shown.flatMap(({ note, basis }) => (basis.kind === 'changed' ? [toRow(basis.quote ?? text('reflect.noteQuoteUnknown'), note)] : [])) },
  ];
}
