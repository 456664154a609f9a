import { checkDocument } from '../../core/documents/corpusCheck.ts';
import type { LeadershipDocument } from '../../core/documents/document.ts';
import { listCorpusFiles } from '../../core/documents/loadCorpus.ts';
import { toDocumentId } from '../../core/documents/loadDocument.ts';
import { compareDocuments, type DocumentDifference } from '../../core/documents/versions/documentDifference.ts';
import { loadDocumentFile, readDocumentFile, readPromptsJson } from '../../core/documents/versions/documentFile.ts';
import type { DocumentFile, DocumentStore } from '../../core/documents/versions/documentStore.ts';
import type { Vocabulary } from '../../core/documents/vocabulary.ts';
import { type AffectedUses, findAffectedUses, type StatementUses } from '../../core/reflections/affectedUses.ts';
import { createPromptsError, holdPromptsAgainst } from '../../core/reflections/prompts/authoredPrompts.ts';
import { createPromptLibrary } from '../../core/reflections/prompts/promptLibrary.ts';
import { countPrompts } from '../../core/reflections/prompts/promptsCheck.ts';
import type { ReportedCheck } from './checkReport.ts';

/** What an operator looks at before a version is published. */
export interface Inspection {
  readonly check: ReportedCheck;
  /** Undefined for a document that was not there before. */
  readonly change: { readonly difference: DocumentDifference; readonly affected: AffectedUses } | undefined;
}

/** What a version is checked with. */
export interface InspectionParts {
  readonly store: Pick<DocumentStore, 'findFile'> & StatementUses;
  /** The folder whose documents are served where none of the same id is published. */
  readonly directory: string;
  readonly dictionary: Vocabulary;
  readonly today: Date;
}

/**
 * Reads a version, checks it, and holds it against what is served of that document until now: the published version, or the
 * folder's. Throws what reading throws, and `document.badPrompts`.
 */
export async function inspectVersion(file: DocumentFile, publishedVersion: number | undefined, { store, directory, dictionary, today }: InspectionParts): Promise<Inspection> {
  const { document, prompts } = await readWhole(file, dictionary);
  const check = { ...checkDocument(document, today, dictionary), prompts: countPrompts(document, prompts) };
  const documentId = document.info.id;
  const before = publishedVersion === undefined ? await findInFolder(directory, documentId) : await store.findFile({ documentId, version: publishedVersion });
  if (before === undefined) return { check, change: undefined };
  const old = await readWhole(before, dictionary);
  const difference = compareDocuments(old.document, document);
  const authored = [{ documentId, file: old.prompts.file, prompts: old.prompts.found.map(({ prompt }) => prompt) }];
  const { prompts: oldPrompts } = createPromptLibrary({ documents: [old.document] }, authored);
  return { check, change: { difference, affected: findAffectedUses(difference, oldPrompts, await store.listUses(documentId)) } };
}

async function readWhole(file: DocumentFile, dictionary: Vocabulary): Promise<{ document: LeadershipDocument; prompts: ReturnType<typeof holdPromptsAgainst> }> {
  const document = await readDocumentFile(file, dictionary);
  const prompts = holdPromptsAgainst(document, file.fileName, readPromptsJson(file));
  if (prompts.problems.length > 0) throw createPromptsError(prompts.file, prompts.problems);
  return { document, prompts };
}

async function findInFolder(directory: string, documentId: string): Promise<DocumentFile | undefined> {
  const { documentFiles } = await listCorpusFiles(directory);
  const path = documentFiles.find((file) => toDocumentId(file) === documentId);
  return path === undefined ? undefined : await loadDocumentFile(path);
}
