import type { Section, Statement } from '../documents/document.ts';
import type { Citation } from './answer.ts';
import type { Catalogue } from './catalogue.ts';

/** A quoted statement with its source. */
export function citeStatement(statement: Statement, catalogue: Pick<Catalogue, 'getInfo'>): Citation {
  return {
    statementId: statement.id,
    quote: statement.text,
    section: sectionName(statement.sectionPath),
    lines: statement.lines,
    ...sourceOf(statement.documentId, catalogue),
  };
}

/** A heading quoted as such: "SPOR #3 RELATIONER". */
export function citeSection(section: Section, catalogue: Catalogue): Citation {
  return {
    statementId: section.id,
    quote: section.heading,
    section: sectionName(section.path),
    lines: section.lines,
    ...sourceOf(section.documentId, catalogue),
  };
}

function sectionName(path: readonly string[]): string {
  return path.filter((heading) => heading !== '').join(' › ');
}

function sourceOf(documentId: string, catalogue: Pick<Catalogue, 'getInfo'>): Pick<Citation, 'document' | 'title' | 'municipality'> {
  const { title, municipality } = catalogue.getInfo(documentId);
  return { document: documentId, title, ...(municipality === undefined ? {} : { municipality }) };
}
