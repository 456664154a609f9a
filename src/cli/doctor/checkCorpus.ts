import type { DocumentCheck } from '../../core/documents/corpusCheck.ts';
import { type Finding, good, warning, wrong } from '../../core/operators/finding.ts';
import type { Texts } from '../../locales/texts.ts';

/** What the corpus check found of one document. */
export interface CorpusDocument extends Pick<DocumentCheck, 'id' | 'statementCount' | 'ageYears'> {
  readonly contradictionCount: number;
  /** Undefined where words were not looked up. */
  readonly suspiciousCount: number | undefined;
}

/** The documents, or why they cannot be used. */
export type CorpusFacts = { readonly kind: 'read'; readonly documents: readonly CorpusDocument[] } | { readonly kind: 'broken'; readonly problems: string };

/** Whether the documents can be quoted: one finding for all that is well, and one for each document that wants a look. */
export function checkCorpus(facts: CorpusFacts, text: Texts): Finding[] {
  if (facts.kind === 'broken') return [wrong('documents.readable', text('doctor.corpusBroken', { problems: facts.problems }), text('doctor.corpusDo'))];
  const { documents } = facts;
  const statements = documents.reduce((sum, { statementCount }) => sum + statementCount, 0);
  return [
    statements === 0 ? wrong('documents.readable', text('doctor.corpusEmpty'), text('doctor.corpusDo')) : good('documents.readable', text('doctor.corpusGood', { count: documents.length, statements })),
    ...documents.flatMap((document) => checkDocument(document, text)),
  ];
}

/** Leadership documents are commonly revised every election period of four years. */
const oldYears = 5;

function checkDocument({ id, statementCount, ageYears = 0, contradictionCount, suspiciousCount = 0 }: CorpusDocument, text: Texts): Finding[] {
  const name = `documents.${id}` as const;
  if (statementCount === 0) return [wrong(name, text('doctor.documentEmpty', { id }), text('doctor.corpusDo'))];
  const remarks = [
    ...(contradictionCount > 0 ? [text('doctor.contradictions', { count: contradictionCount })] : []),
    ...(suspiciousCount > 0 ? [text('doctor.suspicious', { count: suspiciousCount })] : []),
    ...(ageYears >= oldYears ? [text('doctor.oldDocument', { years: ageYears })] : []),
  ];
  return remarks.length === 0 ? [] : [warning(name, text('doctor.document', { id, remarks: remarks.join(', ') }), text('doctor.documentDo'))];
}

/** The facts of documents that were checked. */
export function toCorpusFacts(checks: readonly DocumentCheck[], options: { readonly areWordsLookedUp: boolean }): CorpusFacts {
  return {
    kind: 'read',
    documents: checks.map(({ id, statementCount, ageYears, contradictions, suspiciousWords }) => ({
      id,
      statementCount,
      ...(ageYears !== undefined && { ageYears }),
      contradictionCount: contradictions.length,
      suspiciousCount: options.areWordsLookedUp ? suspiciousWords.length : undefined,
    })),
  };
}
