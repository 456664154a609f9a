/** A line of running text after pages and columns were taken apart: what every later step of reading works on. */
export interface TextLine {
  /** Trimmed; inner runs of spaces are one space. */
  readonly text: string;
  /** 1-based line in the raw file. */
  readonly line: number;
  /** Column where the text starts, and where it ends, in characters. */
  readonly indent: number;
  readonly end: number;
  /** True when the raw line ends in a space, which many converters leave where a line simply wraps. */
  readonly hasTrailingSpace: boolean;
  /** Blank lines between this and the previous line of the same column. */
  readonly blankLinesBefore: number;
  /** Lines side by side in one column of one page share it; a new number is a possible break. */
  readonly column: number;
  readonly page: number;
}

/** Ends a sentence: . ! ? or … and what may close a quotation after it. */
export function endsSentence(text: string): boolean {
  return /[.!?…][”"»’')]*$/u.test(text);
}

/** Starts with a lower-case letter, so it continues something. */
export function startsLowerCase(text: string): boolean {
  return /^[(„”"»«’']?\p{Ll}/u.test(text);
}

const BULLET = /^(?:[•∙▪●◦‣►▶➢✓■□·*○]\s*|o\s+(?=\p{L})|\d{1,2}[.)]\s+(?=\p{L})|[a-z]\)\s+|[-–—]\s+(?=\p{Lu})|\?\s+(?=\p{Lu}))/u;

/** The bullet sign or number a line starts with (a question mark where the converter did not know the sign), with the spaces after it, or undefined. */
export function findBullet(text: string): string | undefined {
  return BULLET.exec(text)?.[0];
}

const DEFINITION = /^\p{Lu}[\p{L}-]+(?: \p{L}+){0,3}( [–—-]|:) [^–—:]*$/u;

/** The sign between a word or two and what they mean: "Tillid – vi tror på hinanden" has " –". */
export function findDefinition(text: string): string | undefined {
  return text.includes(' –') || text.includes(':') || text.includes(' -') || text.includes(' —') ? DEFINITION.exec(text)?.[1] : undefined;
}
