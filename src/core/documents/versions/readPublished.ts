import { holdPromptsAgainst } from '../../reflections/prompts/authoredPrompts.ts';
import type { AuthoredPrompts } from '../../reflections/prompts/promptsFile.ts';
import type { LeadershipDocument } from '../document.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { readDocumentFile, readPromptsJson } from './documentFile.ts';
import type { DocumentStore, VersionKey } from './documentStore.ts';

/** Reads a published version and the prompts that were written for it. Throws what reading throws: none was published that could not be read then. */
export async function readPublished(key: VersionKey, { findFile }: Pick<DocumentStore, 'findFile'>, dictionary: Vocabulary): Promise<{ document: LeadershipDocument; authored: AuthoredPrompts | undefined }> {
  const file = await findFile(key);
  if (file === undefined) throw new Error(`Version ${key.version} of ${key.documentId} is published, but not there`);
  const document = await readDocumentFile(file, dictionary);
  const json = readPromptsJson(file);
  if (json === undefined) return { document, authored: undefined };
  const { file: name, found } = holdPromptsAgainst(document, file.fileName, json);
  // A quote that this version of the program no longer finds costs its prompt, and not the start.
  return { document, authored: { documentId: key.documentId, file: name, prompts: found.map(({ prompt }) => prompt) } };
}
