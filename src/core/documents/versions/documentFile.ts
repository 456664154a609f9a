import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LeadershipDocument } from '../document.ts';
import { createDocumentError } from '../documentError.ts';
import { extractBytes, readDocumentBytes } from '../extraction/extractText.ts';
import { toDocumentId } from '../loadDocument.ts';
import { parseMetadata } from '../metadata.ts';
import { readDocument } from '../reading/readDocument.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { DocumentFile } from './documentStore.ts';

/** Reads a document file and what lies beside it as bytes. Throws `document.notFound` or `document.tooLarge`. */
export async function loadDocumentFile(file: string): Promise<DocumentFile> {
  const { dir, name, base } = path.parse(file);
  const bytes = await readDocumentBytes(file);
  const metadata = await findBeside(path.join(dir, `${name}.json`));
  const prompts = await findBeside(path.join(dir, `${name}.prompts.json`));
  return { fileName: base.normalize('NFC'), bytes, ...(metadata && { metadata }), ...(prompts && { prompts }) };
}

/** Reads the document in it, as `loadDocument` does from a folder. Throws the errors of `extractText`, and `document.badMetadata`. */
export async function readDocumentFile({ fileName, bytes, metadata }: DocumentFile, dictionary: Vocabulary): Promise<LeadershipDocument> {
  const id = toDocumentId(fileName);
  const text = await extractBytes(fileName, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return readDocument(text, id, dictionary, metadata && parseMetadata(toText(metadata), `${id}.json`));
}

/** The text of its authored prompts; undefined when it has none. */
export function readPromptsJson({ prompts }: DocumentFile): string | undefined {
  return prompts && toText(prompts);
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

/** Undefined when there is no such file; one that is there and cannot be read is told, or the document would be published without it. */
async function findBeside(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw createDocumentError('document.notFound', file, error instanceof Error ? error.message : 'cannot be read', error);
  }
}
