import { type AffectedUses, findAffectedUses, type StatementUses } from '../../reflections/affectedUses.ts';
import { createPromptsError, holdPromptsAgainst } from '../../reflections/prompts/authoredPrompts.ts';
import { createPromptLibrary } from '../../reflections/prompts/promptLibrary.ts';
import { countPrompts, type PromptsCheck } from '../../reflections/prompts/promptsCheck.ts';
import type { ResolvedQuotes } from '../../reflections/prompts/resolveQuotes.ts';
import { checkDocument, type DocumentCheck } from '../corpusCheck.ts';
import type { LeadershipDocument } from '../document.ts';
import { listCorpusFiles } from '../loadCorpus.ts';
import { toDocumentId } from '../loadDocument.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { compareDocuments, type DocumentDifference } from './documentDifference.ts';
import { loadDocumentFile, readDocumentFile, readPromptsJson } from './documentFile.ts';
import { createUnknownVersion, type DocumentFile, type DocumentStore, hashDocumentFile, type KeptFile, type Publication, type VersionKey } from './documentStore.ts';

/** A document's check with that of its prompts. */
export interface VersionCheck extends DocumentCheck {
  readonly prompts: PromptsCheck;
}

/** What an operator looks at before a version is published. */
export interface Inspection {
  readonly check: VersionCheck;
  /** `own` when a metadata file came with it, `kept` when it has that of what it replaces; without one it is read by its own headings. */
  readonly metadata: 'own' | 'kept' | 'none';
  /** Undefined for a document that was not there before. */
  readonly change: { readonly difference: DocumentDifference; readonly affected: AffectedUses; readonly authored?: KeptPrompts } | undefined;
}

/** What became of the authored prompts of what a version replaces, where it has no others. */
export interface KeptPrompts {
  readonly keptCount: number;
  /** Of those whose quote is not found any more. */
  readonly lostCount: number;
}

/** A version that has been looked at. */
export interface Inspected {
  readonly inspection: Inspection;
  /** The published version that it was compared with; undefined where none was, which leaves the folder's document. */
  readonly replaces: number | undefined;
}

/** What a version is checked with. */
export interface InspectionParts {
  readonly store: Pick<DocumentStore, 'findFile'> & StatementUses;
  /** The folder whose documents are served where none of the same id is published. */
  readonly directory: string;
  readonly dictionary: Vocabulary;
  readonly today: Date;
}

/** Which version of which document is published now. */
export type PublishedVersions = ReadonlyMap<string, Publication['versions'][number]>;

/** Looks it up in the store. */
export async function findPublishedVersions(store: Pick<DocumentStore, 'findPublication'>): Promise<PublishedVersions> {
  return new Map((await store.findPublication()).versions.map((version) => [version.documentId, version]));
}

/** Inspects a file that was handed in. Undefined when just this is published already. Throws what `inspectVersion` throws. */
export async function inspectFile(file: DocumentFile, published: PublishedVersions, parts: InspectionParts): Promise<(Inspected & { readonly contentHash: string }) | undefined> {
  const contentHash = hashDocumentFile(file);
  const current = published.get(toDocumentId(file.fileName));
  if (current?.contentHash === contentHash) return undefined;
  return { contentHash, replaces: current?.version, inspection: await inspectVersion(file, current?.version, parts) };
}

/** Inspects a version that is kept. Undefined when it is published already. Throws `corpus.unknownVersion`, and what `inspectVersion` throws. */
export async function inspectKept(key: VersionKey, published: PublishedVersions, parts: InspectionParts): Promise<(Inspected & { readonly file: KeptFile }) | undefined> {
  const file = await parts.store.findFile(key);
  if (file === undefined) throw createUnknownVersion(key);
  const replaces = published.get(key.documentId)?.version;
  return replaces === key.version ? undefined : { file, replaces, inspection: await inspectVersion(file, replaces, parts) };
}

/**
 * Reads a version, checks it, and holds it against what is served of that document until now: the published version, or the
 * folder's. Throws what reading throws, and `document.badPrompts`.
 */
export async function inspectVersion(file: DocumentFile, publishedVersion: number | undefined, { store, directory, dictionary, today }: InspectionParts): Promise<Inspection> {
  const { document, prompts } = await readWhole(file, dictionary);
  const check = { ...checkDocument(document, today, dictionary), prompts: countPrompts(document, prompts) };
  const documentId = document.info.id;
  const before = await findServed(documentId, publishedVersion, { store, directory });
  const metadata = file.metadata === undefined ? 'none' : before?.metadata !== undefined && Buffer.compare(file.metadata, before.metadata) === 0 ? 'kept' : 'own';
  if (before === undefined) return { check, metadata, change: undefined };
  const old = await readWhole(before, dictionary);
  const difference = compareDocuments(old.document, document);
  const authored = [{ documentId, file: old.prompts.file, prompts: old.prompts.found.map(({ prompt }) => prompt) }];
  const { prompts: oldPrompts } = createPromptLibrary({ documents: [old.document] }, authored);
  const isWithoutAll = file.prompts !== undefined && prompts.found.length === 0;
  const kept = isWithoutAll ? undefined : countKept(old.prompts.found, prompts.found);
  return { check, metadata, change: { difference, affected: findAffectedUses(difference, oldPrompts, await store.listUses(documentId)), ...(kept && { authored: kept }) } };
}

/** Undefined where there were none, or where the version has some of its own. */
function countKept(before: ResolvedQuotes['found'], after: ResolvedQuotes['found']): KeptPrompts | undefined {
  const known = new Set(before.map(({ prompt }) => JSON.stringify(prompt)));
  if (known.size === 0 || after.some(({ prompt }) => !known.has(JSON.stringify(prompt)))) return undefined;
  return { keptCount: after.length, lostCount: before.length - after.length };
}

/** Whether the folder has a document of this id, which is served where none is published. */
export async function isInFolder(directory: string, documentId: string): Promise<boolean> {
  return (await findPath(directory, documentId)) !== undefined;
}

async function readWhole(file: DocumentFile, dictionary: Vocabulary): Promise<{ document: LeadershipDocument; prompts: ReturnType<typeof holdPromptsAgainst> }> {
  const document = await readDocumentFile(file, dictionary);
  const prompts = holdPromptsAgainst(document, file.fileName, readPromptsJson(file));
  if (prompts.problems.length > 0) throw createPromptsError(prompts.file, prompts.problems);
  return { document, prompts };
}

/** What is served of a document until now: the published version, or the folder's. */
export async function findServed(documentId: string, publishedVersion: number | undefined, { store, directory }: Pick<InspectionParts, 'store' | 'directory'>): Promise<DocumentFile | undefined> {
  return publishedVersion === undefined ? await findInFolder(directory, documentId) : await store.findFile({ documentId, version: publishedVersion });
}

async function findInFolder(directory: string, documentId: string): Promise<DocumentFile | undefined> {
  const path = await findPath(directory, documentId);
  return path === undefined ? undefined : await loadDocumentFile(path);
}

async function findPath(directory: string, documentId: string): Promise<string | undefined> {
  const { documentFiles } = await listCorpusFiles(directory);
  return documentFiles.find((file) => toDocumentId(file) === documentId);
}
