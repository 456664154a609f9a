import type { Language } from '../../../core/answers/answer.ts';
import type { DocumentInfo, LeadershipDocument, Statement } from '../../../core/documents/document.ts';
import { AppError } from '../../../core/errors.ts';
import { createRoute, type Route } from '../route.ts';
import type { TabPorts } from '../tabPorts.ts';
import type { DocumentSummary, DocumentView, SectionView, StatementView } from '../wire.ts';

/** The documents, to choose from and to read. */
export function createDocumentRoutes({ corpus: { documents } }: TabPorts): Route[] {
  const byId = new Map(documents.map((document) => [document.info.id, document]));
  return [
    createRoute('GET', '/documents', async ({ language }) => await Promise.resolve({ documents: documents.map(({ info }) => toSummary(info, language)) })),
    createRoute('GET', '/documents/:id', async ({ params: { id }, language }) => {
      const document = byId.get(id);
      if (!document) throw new AppError({ code: 'tab.unknownDocument', message: 'A document was asked for that the corpus does not have' });
      return await Promise.resolve(toView(document, language));
    }),
  ];
}

function toSummary({ id, title, municipality, year, summary, roles, perspectives }: DocumentInfo, language: Language): DocumentSummary {
  return {
    id,
    title,
    hasRoles: roles.length > 0,
    hasPerspectives: perspectives.length > 0,
    ...(municipality !== undefined && { municipality }),
    ...(year !== undefined && { year }),
    ...(summary && { summary: summary[language] }),
  };
}

function toView({ info, sections, statements }: LeadershipDocument, language: Language): DocumentView {
  const quotable = new Map(statements.filter(({ duplicateOf }) => duplicateOf === undefined).map((statement) => [statement.id, statement]));
  return {
    ...toSummary(info, language),
    roles: info.roles,
    perspectives: info.perspectives,
    sections: sections.map(({ id, heading, level, roleId, perspectiveId, statementIds }): SectionView => ({
      id,
      heading,
      level,
      statements: statementIds.flatMap((statementId) => quotable.get(statementId) ?? []).map(toStatementView),
      ...(roleId !== undefined && { roleId }),
      ...(perspectiveId !== undefined && { perspectiveId }),
    })),
  };
}

function toStatementView({ id, text, kind, roleId, perspectiveId, lines, blockIndex, leadIn }: Statement): StatementView {
  return {
    id,
    text,
    kind,
    lines,
    blockIndex,
    ...(roleId !== undefined && { roleId }),
    ...(perspectiveId !== undefined && { perspectiveId }),
    ...(leadIn !== undefined && { leadIn }),
  };
}
