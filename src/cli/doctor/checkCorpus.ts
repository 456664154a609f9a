import type { DocumentCheck } from '../../core/documents/corpusCheck.ts';
import { type Finding, good, warning, wrong } from '../../core/operators/finding.ts';
import type { Texts } from '../../locales/texts.ts';

/** What the corpus check found of one document. */
export interface CorpusDocument extends Pick<DocumentCheck, 'id' | 'statementCount' | 'ageYears'> {
  readonly contradictionCount: number;
  /** Undefined where words were not looked up. */
  readonly suspiciousCount: number | undefined;
}

/** Ids of the documents that operators published in the database; the others are the folder's. `unknown`: only the folder's were looked at. */
export type Published = ReadonlySet<string> | 'unknown';

/** The documents, or why they cannot be used. */
export type CorpusFacts = { readonly kind: 'read'; readonly documents: readonly CorpusDocument[]; readonly published: Published } | { readonly kind: 'broken'; readonly problems: string };

/** Whether the documents can be quoted: one finding for all that is well, and one for each document that wants a look. */
export function checkCorpus(facts: CorpusFacts, text: Texts): Finding[] {
  if (facts.kind === 'broken') return [wrong('documents.readable', text('doctor.corpusBroken', { problems: facts.problems }), text('doctor.corpusDo'))];
  const { documents, published } = facts;
  const statements = documents.reduce((sum, { statementCount }) => sum + statementCount, 0);
  return [
    statements === 0 ? wrong('documents.readable', text('doctor.corpusEmpty'), text('doctor.corpusDo')) : good('documents.readable', `${text('doctor.corpusGood', { count: documents.length, statements })} ${describeOrigin(documents, published, text)}`),
    ...documents.flatMap((document) => checkDocument(document, text)),
  ];
}

/** Where the served documents come from, so that nobody wonders why a change of the folder is not seen. */
function describeOrigin(documents: readonly CorpusDocument[], published: Published, text: Texts): string {
  if (published === 'unknown') return text('doctor.servedUnknown');
  if (published.size === 0) return text('doctor.servedFolder');
  const name = (wanted: boolean): string => documents.filter(({ id }) => published.has(id) === wanted).map(({ id }) => id).join(', ') || '–';
  return text('doctor.servedBoth', { published: name(true), folder: name(false) });
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
export function toCorpusFacts(checks: readonly DocumentCheck[], options: { readonly areWordsLookedUp: boolean; readonly published: Published }): CorpusFacts {
  return {
    kind: 'read',
    published: options.published,
    documents: checks.map(({ id, statementCount, ageYears, contradictions, suspiciousWords }) => ({
      id,
      statementCount,
      ...(ageYears !== undefined && { ageYears }),
      contradictionCount: contradictions.length,
      suspiciousCount: options.areWordsLookedUp ? suspiciousWords.length : undefined,
    })),
  };
}
