/** Characters of a note; what is longer is refused. */
export const noteLimit = 2000;

/** A leader's own translation of a statement, private to them. */
export interface Note {
  readonly statementId: string;
  readonly text: string;
  /** The statement as it read when the note was written; undefined for notes of before that was kept. */
  readonly quote?: string;
  readonly savedAtUtc: Date;
}
