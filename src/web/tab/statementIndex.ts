import type { Citation } from '../../core/answers/answer.ts';
import { citeStatement } from '../../core/answers/citations.ts';
import type { Corpus, DocumentInfo, Statement } from '../../core/documents/document.ts';
import { createNoteBases } from '../../core/reflections/noteBasis.ts';
import type { Note } from '../../core/reflections/note.ts';

/** Finds statements that can be quoted by their ids, and what notes stand on. */
export interface StatementIndex {
  findCitation(statementId: string): Citation | undefined;
  /** The statement that a note stands on by now, or the words that its document no longer has. */
  findBasis(note: Note): { readonly citation: Citation } | { readonly quote?: string };
}

export function createStatementIndex(corpus: Corpus): StatementIndex {
  const { documents } = corpus;
  const findBasis = createNoteBases(corpus);
  const infos = new Map<string, DocumentInfo>(documents.map(({ info }) => [info.id, info]));
  const statements = new Map<string, Statement>(documents.flatMap((document) => document.statements.map((statement) => [statement.id, statement])));
  const getInfo = (documentId: string): DocumentInfo => {
    const info = infos.get(documentId);
    if (!info) throw new TypeError('A statement names a document that is not in the corpus');
    return info;
  };
  return {
    findCitation(statementId) {
      const statement = statements.get(statementId);
      return statement && citeStatement(statement, { getInfo });
    },
    findBasis(note) {
      const basis = findBasis(note);
      return basis.kind === 'served' ? { citation: citeStatement(basis.statement, { getInfo }) } : { ...(basis.quote !== undefined && { quote: basis.quote }) };
    },
  };
}
