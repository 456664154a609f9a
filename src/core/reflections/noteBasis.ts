import type { Corpus, Statement } from '../documents/document.ts';
import { normaliseWords } from '../documents/reading/statements.ts';
import type { Note } from './note.ts';

/**
 * What a note stands on by now: a statement that is served, in whatever place of its document; or words that its document no
 * longer has, as they read when the note was written where that was kept.
 */
export type NoteBasis = { readonly kind: 'served'; readonly statement: Statement } | { readonly kind: 'changed'; readonly quote?: string };

/** Holds notes against the documents that are served. A statement's id is made of its words, role and perspective, so that one that only moved is found by its words. */
export function createNoteBases({ documents }: Corpus): (note: Pick<Note, 'statementId' | 'quote'>) => NoteBasis {
  const statements = new Map(documents.flatMap((document) => document.statements.map((statement) => [statement.id, statement])));
  return ({ statementId, quote }) => {
    const same = statements.get(statementId) ?? findByWords(documents, statementId, quote);
    return same ? { kind: 'served', statement: same } : { kind: 'changed', ...(quote !== undefined && { quote }) };
  };
}

function findByWords(documents: Corpus['documents'], statementId: string, quote: string | undefined): Statement | undefined {
  const document = documents.find(({ info }) => statementId.startsWith(`${info.id}#`));
  const words = quote === undefined ? '' : normaliseWords(quote);
  return words === '' ? undefined : document?.statements.find(({ text }) => normaliseWords(text) === words);
}
