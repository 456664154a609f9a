import type { DeclaredHeadingPattern } from './headingHints.ts';

/** What a metadata file tells about a document's structure; see `metadata.ts` for what each means. Patterns are regular expressions with the `u` flag. */
export interface StructureHints {
  readonly headings: readonly DeclaredHeadingPattern[];
  /** Whether headings are also found by how they look. Default: only when no headings are declared. */
  readonly otherHeadings?: boolean;
  /** Lines that are not text. */
  readonly debris: readonly string[];
  readonly displaced: readonly DisplacedList[];
}

/** A list that the layout printed away from the line that introduces it. */
export interface DisplacedList {
  /** Fits the first item. */
  readonly list: string;
  /** Fits the end of the text it belongs after. */
  readonly after: string;
}

/** A document about whose structure nothing is declared. */
export const NO_HINTS: StructureHints = { headings: [], debris: [], displaced: [] };
