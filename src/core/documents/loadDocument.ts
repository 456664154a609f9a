import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LeadershipDocument } from './document.ts';
import { extractText } from './extraction/extractText.ts';
import type { DocumentMetadata } from './metadata.ts';
import { parseMetadata } from './metadata.ts';
import { readDocument } from './reading/readDocument.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads one document file with the metadata file of the same name beside it, when there is one. Throws the errors of
 * `extractText`, and `document.badMetadata`.
 */
export async function loadDocument(file: string, dictionary: Vocabulary): Promise<LeadershipDocument> {
  const metadata = await findMetadata(file);
  return readDocument(await extractText(file), toDocumentId(file), dictionary, metadata);
}

/** The id of a document: its file name without extension. */
export function toDocumentId(file: string): string {
  return path.parse(file).name.normalize('NFC');
}

async function findMetadata(file: string): Promise<DocumentMetadata | undefined> {
  const { dir, name } = path.parse(file);
  const metadataFile = path.join(dir, `${name}.json`);
  let json: string;
  try {
    json = await readFile(metadataFile, 'utf8');
  } catch {
    return undefined;
  }
  return parseMetadata(json, path.basename(metadataFile));
}
