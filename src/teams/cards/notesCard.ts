import type { Language } from '../../core/answers/answer.ts';
import type { Statement } from '../../core/documents/document.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { type Card, createCardTemplate, createPartTemplate } from './cardTemplate.ts';
import { executeButton } from './executeButton.ts';
import fieldTemplate from './noteField.json' with { type: 'json' };
import template from './notes.json' with { type: 'json' };

/** A statement with what the person wrote about it before. */
export interface NotedStatement extends Pick<Statement, 'id' | 'text'> {
  readonly note: string;
}

/** Each statement with a field for the person's own words about it, the empty column of a leadership document. */
export function createNotesCard(statements: readonly NotedStatement[], language: Language): Card {
  const text = createTexts(language);
  return fill({
    lang: language,
    speak: [text('reflect.notesHeading'), text('reflect.notesMessage')].join('. '),
    heading: text('reflect.notesHeading'),
    message: text('reflect.notesMessage'),
    fields: statements.map((statement, index) =>
      fillField({
        quote: shorten(statement.text, quoteLimit),
        id: noteInputId(index),
        // A screen reader goes from field to field, and each has to say which statement it is of.
        label: statements.length === 1 ? text('reflect.noteLabel') : text('reflect.noteLabelOf', { number: index + 1, all: statements.length }),
        hint: text('reflect.noteHint'),
        limit: noteLimit,
        value: statement.note,
      }),
    ),
    privacy: text('reflect.notesPrivacy'),
    save: executeButton(text('profile.save'), { do: 'save-notes', statementIds: statements.map(({ id }) => id) }, language, { style: 'positive' }),
  });
}

/** The field of the statement at an index, from 0. */
export function noteInputId(index: number): string {
  return `note${index}`;
}

/** Longest note, in characters: a few sentences on what one does. */
export const noteLimit = 1_000;

const fill = createCardTemplate(template);
const fillField = createPartTemplate(fieldTemplate);

const quoteLimit = 600;
