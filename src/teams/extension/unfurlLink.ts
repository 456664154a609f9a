import type { InvokeResponse } from 'botbuilder';
import { isTenantAllowed } from '../../config.ts';
import type { LeadershipDocument, Statement } from '../../core/documents/document.ts';
import { parseDocumentLink } from '../../core/sharing/documentLink.ts';
import type { SharedStatement } from '../../core/sharing/shareable.ts';
import { createDocumentCard, createDocumentPreview } from '../cards/documentCard.ts';
import { createShareableCard } from '../cards/shareableCard.ts';
import { createSharePreview } from '../cards/sharePreview.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import type { Turn } from '../turn.ts';
import { type ExtensionResult, toResultsResponse } from './extensionResponse.ts';

/**
 * Shows what one of the product's own links leads to: the statement, or the document where it has no such statement. Any
 * other link stays a link. Who asks without telling of which tenant they are sees what the document is, and none of its text.
 */
export function unfurlLink({ activity, tenantId, language }: Turn, { config, corpus, publicUrl }: TeamsDependencies): InvokeResponse {
  const url = publicUrl();
  const { url: link } = (activity.value ?? {}) as { readonly url?: unknown };
  const place = url === undefined || typeof link !== 'string' ? undefined : parseDocumentLink(link, url);
  const document = corpus.documents.find(({ info }) => info.id === place?.documentId);
  if (url === undefined || place === undefined || document === undefined) return toResultsResponse([]);
  const statement = isTenantAllowed(config, tenantId) ? findStatement(document, place.statementId) : undefined;
  const result = statement
    ? { card: createShareableCard(toShared(statement, document), language, { publicUrl: url }), preview: createSharePreview(toShared(statement, document), language) }
    : { card: createDocumentCard(document.info, url, language), preview: createDocumentPreview(document.info, language) };
  return toResultsResponse([withOlderVersion(result)]);
}

/** Unfurled cards are documented up to version 1.3; what these cards have of later ones, clients do without. */
function withOlderVersion({ card, preview }: ExtensionResult): ExtensionResult {
  return { card: { ...card, version: '1.3' }, preview };
}

/** The statement itself where the link is to another rendering of it. */
function findStatement({ statements }: LeadershipDocument, id: string | undefined): Statement | undefined {
  const found = statements.find((statement) => statement.id === id);
  return found?.duplicateOf === undefined ? found : statements.find((statement) => statement.id === found.duplicateOf);
}

function toShared({ id, text, sectionPath, lines }: Statement, { info }: LeadershipDocument): SharedStatement {
  const { id: document, title, municipality } = info;
  const section = sectionPath.filter((heading) => heading !== '').join(' › ');
  return { kind: 'statement', key: id, citation: { statementId: id, document, title, ...(municipality !== undefined && { municipality }), section, quote: text, lines } };
}
