/** A place in a document: the document alone, or one of its statements. */
export interface DocumentPlace {
  readonly documentId: string;
  /** `<document id>#<hash>`. */
  readonly statementId?: string;
}

/** The product's own address of a place, `PUBLIC_URL/d/<document>#<hash>`, which opens in the personal tab and unfurls in chats. */
export function toDocumentLink(publicUrl: string, { documentId, statementId }: DocumentPlace): string {
  const hash = statementId?.slice(statementId.lastIndexOf('#') + 1);
  return `${publicUrl}/d/${encodeURIComponent(documentId)}${hash === undefined ? '' : `#${encodeURIComponent(hash)}`}`;
}

/** Reads such an address; undefined for any other. Whether the document holds the statement is the caller's to look up. */
export function parseDocumentLink(link: string, publicUrl: string): DocumentPlace | undefined {
  if (!URL.canParse(link) || !URL.canParse(publicUrl)) return undefined;
  const url = new URL(link);
  const base = new URL(publicUrl);
  const path = url.pathname.startsWith(base.pathname) ? url.pathname.slice(base.pathname.replace(/\/+$/, '').length) : '';
  const [, encoded] = /^\/d\/([^/]+)\/?$/.exec(path) ?? [];
  if (url.origin !== base.origin || encoded === undefined) return undefined;
  const documentId = decode(encoded);
  const hash = decode(url.hash.slice(1));
  if (documentId === undefined || hash === undefined) return undefined;
  return { documentId, ...(hash !== '' && { statementId: `${documentId}#${hash}` }) };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
