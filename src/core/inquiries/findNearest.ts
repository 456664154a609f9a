import type { AnswerEngine, Citation } from '../answers/answer.ts';
import type { Corpus } from '../documents/document.ts';
import type { Inquiry } from './inquiry.ts';

/** Statements of the inquiry's documents that may be the answer, nearest first. */
export function findNearest({ text, documentIds }: Pick<Inquiry, 'text' | 'documentIds'>, { engine, corpus }: { readonly engine: AnswerEngine; readonly corpus: Corpus }): readonly Citation[] {
  const municipality = corpus.documents.find(({ info }) => documentIds.includes(info.id))?.info.municipality;
  const found = engine.search({ text, ...(municipality !== undefined && { profile: { municipality } }) }, statementLimit);
  return found.filter(({ document }) => documentIds.includes(document));
}

/** What a contact can look through on a card. */
const statementLimit = 4;
