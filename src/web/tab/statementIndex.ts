import type { Citation } from '../../core/answers/answer.ts';
import { citeStatement } from '../../core/answers/citations.ts';
import type { Corpus, DocumentInfo, Statement } from '../../core/documents/document.ts';

/** Finds statements that can be quoted by their ids. */
export interface StatementIndex {
  findCitation(statementId: string): Citation | undefined;
}

export function createStatementIndex({ documents }: Corpus): StatementIndex {
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
  };
}
