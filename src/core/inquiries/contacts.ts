import type { Corpus, Contact } from '../documents/document.ts';

/** A contact who may be asked, and the document that they look after. */
export interface DocumentContact {
  readonly documentId: string;
  readonly title: string;
  readonly contact: Contact;
}

/** The contacts of documents in their order, each person once, without the one who asks. */
export function findContacts({ documents }: Pick<Corpus, 'documents'>, documentIds: readonly string[], askerId: string): DocumentContact[] {
  const seen = new Set([askerId.toLowerCase()]);
  return documentIds.flatMap((documentId) => {
    const info = documents.find((document) => document.info.id === documentId)?.info;
    const key = info?.contact && (info.contact.entraId ?? info.contact.email ?? '');
    if (!info?.contact || key === undefined || seen.has(key)) return [];
    seen.add(key);
    return [{ documentId, title: info.title, contact: info.contact }];
  });
}
