import type { Citation, Language } from '../../core/answers/answer.ts';
import type { Texts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import { linkRuns, type TextRun, toLine } from './textRuns.ts';
import { toLines } from './toLines.ts';

/** What is shown beside the answer to the one who asks in a personal chat, and to nobody in a group. */
export interface PersonalView {
  /** The person's own translations by the id of their statement. */
  readonly notes: ReadonlyMap<string, string>;
}

/** What the person wrote about the statements, line by line. */
export function noteLines(citations: readonly Citation[], { notes }: PersonalView, text: Texts): object[] {
  return citations.flatMap(({ statementId }) => {
    const label: TextRun = { type: 'TextRun', text: `${text('reflect.notesHeading')}: `, size: 'Small', weight: 'Bolder', color: 'Accent' };
    const written = toLines(notes.get(statementId) ?? '');
    return written.map((line, index) => toLine(index === 0 ? 'Small' : 'None', [...(index === 0 ? [label] : []), { type: 'TextRun', text: line.text, size: 'Small', italic: true }]));
  });
}

/** Bytes that the person's note on a statement adds to a card. */
export function weighNote(citation: Citation, personal: PersonalView, text: Texts): number {
  return personal.notes.has(citation.statementId) ? Buffer.byteLength(JSON.stringify(noteLines([citation], personal, text))) : 0;
}

/** What can be done with the statements that were quoted. Links, since suggestions take the few buttons that Teams shows. */
export function toolRuns(citations: readonly Citation[], isPersonal: boolean, language: Language, text: Texts): TextRun[] {
  const statementIds = citations.map(({ statementId }) => statementId);
  const choose = linkRuns({ title: text('reflect.choose'), data: toCardData({ do: 'choose-prompt', statementIds }, language) }, 'Small');
  if (!isPersonal) return choose;
  const write = linkRuns({ title: text('reflect.notesHeading'), data: toCardData({ do: 'write-notes', statementIds }, language) }, 'Small');
  return [...choose, { type: 'TextRun', text: '  ·  ', isSubtle: true }, ...write];
}
