import { stat } from 'node:fs/promises';
import path from 'node:path';
import { listCorpusFiles } from '../../core/documents/loadCorpus.ts';
import { toDocumentId } from '../../core/documents/loadDocument.ts';
import { loadDocumentFile } from '../../core/documents/versions/documentFile.ts';
import { commandLine, hashDocumentFile, type VersionKey, type VersionToPublish } from '../../core/documents/versions/documentStore.ts';
import { findPublishedVersions, type Inspected, inspectFile } from '../../core/documents/versions/inspectVersion.ts';
import { keepBeside } from '../../core/documents/versions/keepBeside.ts';
import { AppError } from '../../core/errors.ts';
import { askWhether, complainOf, publishAll, type PublishingParts, report, toInspectionParts } from './publishing.ts';

/** A file to be published, which is not kept in memory: a thousand may be many gigabytes. */
interface Candidate extends Inspected {
  readonly path: string;
  readonly contentHash: string;
}

/**
 * Reads files and folders, shows what would change and publishes all of it at one moment, or nothing: whatever is wrong is told
 * at once, before anything is stored. Resolves with whether everything went as asked.
 */
export async function addDocuments(paths: readonly string[], isConfirmed: boolean, parts: PublishingParts): Promise<boolean> {
  const { terminal, texts } = parts;
  const { candidates, unchangedCount, problemCount } = await inspectFiles(paths, parts);
  if (problemCount > 0) {
    terminal.complain(texts('corpus.nothingChanged'));
    return false;
  }
  report(candidates, parts);
  if (unchangedCount > 0) terminal.say(texts('corpus.unchanged', { count: unchangedCount }));
  if (candidates.length === 0) {
    terminal.say(texts('corpus.nothingToPublish'));
    return true;
  }
  const answer = await askWhether(isConfirmed, parts);
  if (answer === 'no') {
    terminal.say(texts('corpus.nothingChanged'));
    return true;
  }
  const drafts: VersionToPublish[] = [];
  try {
    await storeDrafts(candidates, drafts, parts);
    if (answer === 'yes') await publishAll(drafts, parts);
    else terminal.say(texts('corpus.keptAsDrafts', { versions: drafts.map(({ documentId, version }) => `${documentId}@${version}`).join(' ') }));
  } catch (error) {
    await discard(drafts, parts);
    throw error instanceof AppError ? error : createNotStored(error);
  }
  return true;
}

async function inspectFiles(paths: readonly string[], parts: PublishingParts): Promise<{ candidates: Candidate[]; unchangedCount: number; problemCount: number }> {
  const { store, terminal, texts } = parts;
  const { files, problems } = await listFiles(paths);
  for (const problem of problems) complainOf(problem, parts);
  const published = await findPublishedVersions(store);
  const candidates: Candidate[] = [];
  let [unchangedCount, problemCount] = [0, problems.length];
  const progress = await terminal.startProgress(texts('corpus.reading'), files.length);
  for (const file of files) {
    try {
      const inspectionParts = toInspectionParts(parts);
      const inspected = await inspectFile(await keepBeside(await loadDocumentFile(file), published, inspectionParts), published, inspectionParts);
      if (inspected) candidates.push({ path: file, ...inspected });
      else unchangedCount += 1;
    } catch (error) {
      complainOf(error, parts);
      problemCount += 1;
    }
    progress.step();
  }
  progress.end();
  return { candidates, unchangedCount, problemCount };
}

/** The document files of all paths, each once; two of one id would be two versions of one document. */
async function listFiles(paths: readonly string[]): Promise<{ files: string[]; problems: AppError[] }> {
  const problems: AppError[] = [];
  const byId = new Map<string, string>();
  // A pattern for all files of a folder names the JSON files too; they are read with their documents.
  const given = paths.length > 1 ? paths.filter((name) => path.extname(name).toLowerCase() !== '.json') : paths;
  for (const name of given) {
    const isFolder = (await stat(name).catch(() => undefined))?.isDirectory() === true;
    const listed = isFolder ? await listCorpusFiles(name) : { documentFiles: [name], problems: [] };
    problems.push(...listed.problems);
    for (const file of listed.documentFiles.map((one) => path.resolve(one))) {
      const id = toDocumentId(file);
      const other = byId.get(id) ?? file;
      if (other !== file) problems.push(new AppError({ code: 'corpus.sameId', message: `${file} has the same id as ${other}`, values: { file, other } }));
      byId.set(id, other);
    }
  }
  return { files: [...byId.values()], problems };
}

async function storeDrafts(candidates: readonly Candidate[], drafts: VersionToPublish[], parts: PublishingParts): Promise<void> {
  const { store, clock, terminal, texts } = parts;
  const published = await findPublishedVersions(store);
  const progress = await terminal.startProgress(texts('corpus.storing'), candidates.length);
  try {
    for (const { path: file, contentHash, replaces } of candidates) {
      const given = await keepBeside(await loadDocumentFile(file), published, toInspectionParts(parts));
      if (hashDocumentFile(given) !== contentHash) throw new AppError({ code: 'corpus.changedWhileReading', message: `${file} changed after it was read`, values: { file: path.basename(file) } });
      drafts.push({ ...(await store.addDraft(toDocumentId(file), given, { by: commandLine, atUtc: clock() })), replaces, state: 'draft' });
      progress.step();
    }
  } finally {
    progress.end();
  }
}

/** Where this fails too, drafts are left that nobody is answered from, and that the next try takes up. */
async function discard(drafts: readonly VersionKey[], { store }: PublishingParts): Promise<void> {
  await store.discardDrafts(drafts).catch(() => undefined);
}

/** The system's or database's own code; messages may repeat user names and hosts. */
function createNotStored(cause: unknown): AppError {
  const code = (cause as { code?: unknown } | undefined)?.code;
  return new AppError({ code: 'corpus.notStored', message: 'The documents could not be stored', values: { reason: typeof code === 'string' ? code : 'unknown reason' }, cause });
}
