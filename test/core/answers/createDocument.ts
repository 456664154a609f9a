import type { DocumentInfo, LeadershipDocument, Section, Statement, StatementKind } from '../../../src/core/documents/document.ts';

interface DocumentParts {
  readonly info?: Partial<DocumentInfo>;
  readonly sentences?: readonly string[];
  readonly bullets?: readonly string[];
}

/** A small document of one section: its sentences as one paragraph, its bullets as one list. */
export function createDocument({ info = {}, sentences = [], bullets = [] }: DocumentParts): LeadershipDocument {
  const id = info.id ?? 'prøve';
  const statements = [...sentences.map((text) => ({ text, kind: 'sentence' as const })), ...bullets.map((text) => ({ text, kind: 'bullet' as const }))].map(
    ({ text, kind }, index) => statementOf(id, text, kind, index),
  );
  const section: Section = {
    id: `${id}#s1`,
    documentId: id,
    heading: 'Afsnit',
    level: 1,
    path: ['Afsnit'],
    lines: [1, statements.length + 1],
    statementIds: statements.map((statement) => statement.id),
  };
  return {
    info: { id, title: 'Prøve', aliases: [], roles: [], roleGroups: [], perspectives: [], synonyms: [], ...info },
    sections: [section],
    statements,
    findings: [],
  };
}

function statementOf(documentId: string, text: string, kind: StatementKind, index: number): Statement {
  return {
    id: `${documentId}#${index}`,
    documentId,
    sectionId: `${documentId}#s1`,
    text,
    kind,
    sectionPath: ['Afsnit'],
    lines: [index + 2, index + 2],
    blockIndex: kind === 'bullet' ? 1 : 0,
  };
}
