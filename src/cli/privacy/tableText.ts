/** What a table of the database holds, told to somebody who has never seen one. In Danish, as the pages are. */
export interface TableText {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly howLong: string;
  readonly whoSees: string;
  /** Whether what it holds belongs to a person, as long as it is kept. */
  readonly isPersonal: boolean;
  /** By the column's name. */
  readonly columns: Readonly<Record<string, string>>;
}

/** By the table's name. */
export type TableTexts = Readonly<Record<string, TableText>>;
