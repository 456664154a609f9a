/**
 * Documents: a municipality's leadership documents, read from dirty text into sections and statements that can be quoted.
 *
 * Non-goals: judging content, rewriting it, or guessing what a document means beyond its own headings.
 * Terms: a *section* is a heading with what stands under it; a *statement* is one bullet or sentence that can be quoted;
 * a *role* is who a statement speaks to; a *perspective* is the theme it stands under. A document printed twice in different
 * order has two *renderings*; the first is quoted, the other only checked against it.
 * Start at `loadCorpus.ts` (folders); `extraction/` gets the raw text out of a file, `reading/readDocument.ts` has the steps of reading, in order.
 */

/** A line range in the raw file, 1-based, both ends included. */
export type LineRange = readonly [from: number, to: number];

/** One role of a document, such as "leder af medarbejdere". */
export interface Role {
  /** Stable slug, unique within the document, e.g. `leder-af-medarbejdere`. */
  readonly id: string;
  /** As the document writes it in running text (lower case where Danish has it so). */
  readonly name: string;
  /** English name, for English answers and questions. */
  readonly nameEn?: string;
  /** Everyday names for the same role, in any case or inflection: "teamleder", "team manager". */
  readonly aliases: readonly string[];
  /** Place in the chain of responsibility, 0 = top. Absent for a role that is not a link of it, such as "alle". */
  readonly rank?: number;
  /** True for the role that means every employee. */
  readonly isEveryone?: boolean;
}

/** A word that could mean several roles ("leder"), so that the asker must be asked which. */
export interface RoleGroup {
  readonly aliases: readonly string[];
  /** Role ids. */
  readonly roles: readonly string[];
}

/** One perspective (theme) that runs through a document. */
export interface Perspective {
  readonly id: string;
  /** As the document writes it: "Sammen sikrer vi driften". */
  readonly name: string;
  readonly nameEn?: string;
  /** Other names: "Compliance", "sikker drift", "driften". */
  readonly aliases: readonly string[];
}

/** Who looks after a document: sees what people ask that it does not answer, and may be asked. */
export interface Contact {
  readonly name: string;
  /** As the organisation's directory has it. */
  readonly email?: string;
  /** Entra object id, lower case; without it nobody can be written to. */
  readonly entraId?: string;
}

/** What is known about a document beside its text; see `metadata.ts` for the file format. */
export interface DocumentInfo {
  /** File name without extension. */
  readonly id: string;
  readonly title: string;
  /** "Hvidovre", without "Kommune". Absent when unknown. */
  readonly municipality?: string;
  readonly year?: number;
  readonly publisher?: string;
  /** Other names people use for the document: "Hvidovrevejen", "ledelsesgrundlaget". */
  readonly aliases: readonly string[];
  /** One or two sentences on what the document is, Danish and English; ours, never quoted as the document's. */
  readonly summary?: { readonly da: string; readonly en: string };
  /** The roles in chain order, top first; empty when the document has none. */
  readonly roles: readonly Role[];
  readonly roleGroups: readonly RoleGroup[];
  readonly perspectives: readonly Perspective[];
  /** Groups of words that mean the same in this document, for search only. */
  readonly synonyms: readonly (readonly string[])[];
  readonly contact?: Contact;
}

/** A heading and its place in the document's outline. */
export interface Section {
  /** `<document id>#s<number>`, numbered in document order. */
  readonly id: string;
  readonly documentId: string;
  /** Mended heading, '' for text before the first heading. */
  readonly heading: string;
  /** 0 = the document itself, 1 = a chapter, … */
  readonly level: number;
  /** The headings from the chapter down to this one, its own included; a heading of level 0 is left out. */
  readonly path: readonly string[];
  readonly parentId?: string;
  readonly roleId?: string;
  readonly perspectiveId?: string;
  /** Of the heading itself, or of the first text when there is no heading. */
  readonly lines: LineRange;
  /** Ids of the statements directly in this section (not in subsections), in order. */
  readonly statementIds: readonly string[];
}

/** `bullet`: an item of a list. `sentence`: one sentence of running text. `label`: a short line such as a signature, a date or a heading of a list. */
export type StatementKind = 'bullet' | 'sentence' | 'label';

/** The smallest thing that can be quoted. */
export interface Statement {
  /** `<document id>#<10 hex of a hash of normalised text, role and perspective>`, so it survives re-reading an edited document. */
  readonly id: string;
  readonly documentId: string;
  readonly sectionId: string;
  /** Verbatim after mending (hyphens, spaces, Unicode); no bullet sign. */
  readonly text: string;
  readonly kind: StatementKind;
  readonly roleId?: string;
  readonly perspectiveId?: string;
  readonly sectionPath: readonly string[];
  readonly lines: LineRange;
  /** Statements of one paragraph or one list share a number; sentences of one bullet stay in that bullet. Unique in the document. */
  readonly blockIndex: number;
  /** The line that introduces the list ("Vi vil:"), when there is one. */
  readonly leadIn?: string;
  /** Set when this is another rendering of that statement (printed twice, pull quote): checked, not quoted. */
  readonly duplicateOf?: string;
  /** What it says in everyday language, for search only; ours, never quoted. */
  readonly otherWords?: readonly string[];
}

/** How people say what a statement says; `quote` is the statement or its beginning. */
export interface OtherWords {
  readonly quote: string;
  readonly words: readonly string[];
}

/** A finding of reading, for the corpus check. */
export type ReadingFinding =
  | { readonly kind: 'mended-word'; readonly line: number; readonly found: string; readonly mended: string }
  | { readonly kind: 'removed-debris'; readonly lines: LineRange; readonly text: string }
  | { readonly kind: 'contradiction'; readonly statementId: string; readonly otherId: string; readonly text: string; readonly other: string }
  | { readonly kind: 'unmatched-quote'; readonly quote: string };

/** A document after reading. */
export interface LeadershipDocument {
  readonly info: DocumentInfo;
  readonly sections: readonly Section[];
  /** In document order, other renderings included (see `duplicateOf`). */
  readonly statements: readonly Statement[];
  readonly findings: readonly ReadingFinding[];
}

/** All documents of one installation. */
export interface Corpus {
  readonly documents: readonly LeadershipDocument[];
}
