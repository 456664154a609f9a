import { parsePrompts } from '../../reflections/prompts/promptsFile.ts';
import { resolveQuotes } from '../../reflections/prompts/resolveQuotes.ts';
import { toDocumentId } from '../loadDocument.ts';
import { readDocumentFile, readPromptsJson } from './documentFile.ts';
import type { DocumentFile } from './documentStore.ts';
import { findServed, type InspectionParts, type PublishedVersions } from './inspectVersion.ts';

/**
 * The file with the metadata and the authored prompts of what it replaces where none came with it: whoever sends a new version seldom
 * has those files, and without them roles, perspectives and questions would be lost. Of the prompts those whose quote the new
 * version still has. Throws what reading the document throws.
 */
export async function keepBeside(file: DocumentFile, published: PublishedVersions, { store, directory, dictionary }: Pick<InspectionParts, 'store' | 'directory' | 'dictionary'>): Promise<DocumentFile> {
  if (file.metadata !== undefined && file.prompts !== undefined) return file;
  const documentId = toDocumentId(file.fileName);
  const before = await findServed(documentId, published.get(documentId)?.version, { store, directory });
  const metadata = file.metadata ?? before?.metadata;
  const described = metadata === undefined ? file : { ...file, metadata };
  if (before?.prompts === undefined || file.prompts !== undefined) return described;
  const prompts = await keepPrompts(described, before, dictionary);
  return prompts === undefined ? described : { ...described, prompts };
}

/** The file as it was where all of it fits, so that the same version handed in again is the same. Undefined where nothing fits. */
async function keepPrompts(file: DocumentFile, before: DocumentFile, dictionary: InspectionParts['dictionary']): Promise<Uint8Array | undefined> {
  const { prompts } = parsePrompts(readPromptsJson(before) ?? '');
  const { found, problems } = resolveQuotes(await readDocumentFile(file, dictionary), prompts);
  if (problems.length === 0) return before.prompts;
  // Two quotes may have become one statement, of which nothing is asked twice.
  const kept = new Map(found.map(({ prompt, statement }) => [`${statement.id}\n${prompt.question.da}`, prompt]));
  return kept.size === 0 ? undefined : Buffer.from(`${JSON.stringify({ prompts: [...kept.values()] }, undefined, 2)}\n`);
}
