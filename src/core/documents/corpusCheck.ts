import type { LeadershipDocument, LineRange, ReadingFinding, Statement } from './document.ts';
import { findSuspiciousWords } from './suspiciousWords.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many statements one role has in one perspective. */
export interface CellCheck {
  /** Undefined for statements of a perspective that speak to no role in particular. */
  readonly roleId?: string;
  readonly perspectiveId: string;
  /** Statements that are quoted. */
  readonly count: number;
  /** Statements of other renderings, which are only checked against the quoted ones. */
  readonly duplicateCount: number;
}

/** What was understood of one document, and what looks broken. */
export interface DocumentCheck {
  readonly id: string;
  readonly title: string;
  readonly municipality?: string;
  readonly year?: number;
  /** Whole calendar years since `year`. */
  readonly ageYears?: number;
  readonly sectionCount: number;
  /** The outline as understood, with how many statements stand directly under each heading. */
  readonly headings: readonly { readonly level: number; readonly text: string; readonly statementCount: number }[];
  /** Statements that can be quoted, and those that repeat them. */
  readonly statementCount: number;
  readonly duplicateCount: number;
  /** Statements that can be quoted and are also written in other words, and quotes of such words that the document has not. */
  readonly otherWordsCount: number;
  readonly unmatchedQuotes: readonly string[];
  /** Every used role × every perspective, in the metadata's order, empty cells included; empty without perspectives. */
  readonly cells: readonly CellCheck[];
  readonly mendedWords: readonly { readonly line: number; readonly found: string; readonly mended: string }[];
  readonly removedDebris: readonly { readonly lines: LineRange; readonly text: string }[];
  readonly suspiciousWords: readonly { readonly line: number; readonly word: string }[];
  readonly contradictions: readonly { readonly lines: LineRange; readonly text: string; readonly otherLines: LineRange; readonly other: string }[];
}

/** Checks a document as read; `today` tells its age, `dictionary` which words look broken. Pure, so that the terminal, a test and the operator see the same. */
export function checkDocument(document: LeadershipDocument, today: Date, dictionary: Vocabulary): DocumentCheck {
  const { info, statements, findings } = document;
  const linesOf = new Map(statements.map((statement) => [statement.id, statement.lines]));
  return {
    id: info.id,
    title: info.title,
    ...(info.municipality === undefined ? {} : { municipality: info.municipality }),
    ...(info.year === undefined ? {} : { year: info.year, ageYears: Math.max(0, today.getUTCFullYear() - info.year) }),
    sectionCount: document.sections.length,
    headings: document.sections.filter(({ heading }) => heading !== '').map(({ level, heading, statementIds }) => ({ level, text: heading, statementCount: statementIds.length })),
    statementCount: statements.filter((statement) => statement.duplicateOf === undefined).length,
    duplicateCount: statements.filter((statement) => statement.duplicateOf !== undefined).length,
    otherWordsCount: statements.filter(({ duplicateOf, otherWords }) => duplicateOf === undefined && otherWords !== undefined).length,
    unmatchedQuotes: ofKind(findings, 'unmatched-quote').map(({ quote }) => quote),
    cells: countCells(document),
    mendedWords: ofKind(findings, 'mended-word').map(({ line, found, mended }) => ({ line, found, mended })),
    removedDebris: ofKind(findings, 'removed-debris').map(({ lines, text }) => ({ lines, text })),
    suspiciousWords: findSuspiciousWords(statements, dictionary),
    contradictions: ofKind(findings, 'contradiction').map(({ statementId, otherId, text, other }) => ({
      lines: linesOf.get(statementId) ?? [0, 0],
      text,
      otherLines: linesOf.get(otherId) ?? [0, 0],
      other,
    })),
  };
}

function countCells({ info, statements }: LeadershipDocument): CellCheck[] {
  const placed = statements.filter((statement) => statement.perspectiveId !== undefined);
  const roles: (string | undefined)[] = info.roles.map((role) => role.id).filter((id) => placed.some((statement) => statement.roleId === id));
  if (placed.some((statement) => statement.roleId === undefined) || roles.length === 0) roles.push(undefined);
  return roles.flatMap((roleId) =>
    info.perspectives.map(({ id }) => {
      const cell = placed.filter((statement) => statement.roleId === roleId && statement.perspectiveId === id);
      return { ...(roleId === undefined ? {} : { roleId }), perspectiveId: id, ...countRenderings(cell) };
    }),
  );
}

function countRenderings(cell: readonly Statement[]): { count: number; duplicateCount: number } {
  const duplicateCount = cell.filter((statement) => statement.duplicateOf !== undefined).length;
  return { count: cell.length - duplicateCount, duplicateCount };
}

function ofKind<Kind extends ReadingFinding['kind']>(findings: readonly ReadingFinding[], kind: Kind): Extract<ReadingFinding, { kind: Kind }>[] {
  return findings.filter((finding): finding is Extract<ReadingFinding, { kind: Kind }> => finding.kind === kind);
}
