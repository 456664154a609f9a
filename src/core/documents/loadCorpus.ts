import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../errors.ts';
import { loadDanishDictionary } from '../search/danishDictionary.ts';
import type { Corpus, LeadershipDocument } from './document.ts';
import { extractText, isReadableType } from './extractText.ts';
import type { DocumentMetadata } from './metadata.ts';
import { parseMetadata } from './metadata.ts';
import { readDocument } from './readDocument.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The folder of the documents that come with the product. */
export const BUNDLED_CORPUS_DIRECTORY = fileURLToPath(new URL('./corpus', import.meta.url));

/**
 * Reads every document of a folder (.txt, .md, .pdf, .docx) with its metadata file, in order of file names. `dictionary`
 * mends words; pass the one that search uses, so that it is loaded once. Throws `corpus.broken` with every problem of the folder in
 * `values.problems`, one per line: a file that cannot be read, metadata that is wrong or has no document, an id used twice,
 * no document at all.
 */
export async function loadCorpus(directory: string = BUNDLED_CORPUS_DIRECTORY, dictionary: Vocabulary = loadDanishDictionary()): Promise<Corpus> {
  const problems: string[] = [];
  const files = await listFiles(directory, problems);
  const documentFiles = files.filter(isReadableType);
  const ids = documentFiles.map(toDocumentId);
  ids.forEach((id, at) => {
    if (ids.indexOf(id) !== at) problems.push(`${documentFiles[at] ?? id}: ${documentFiles[ids.indexOf(id)] ?? id} has the same id "${id}"; rename one of them`);
  });
  const metadata = await readMetadataFiles(directory, files, ids, problems);
  const documents: LeadershipDocument[] = [];
  for (const file of documentFiles) {
    const id = toDocumentId(file);
    try {
      documents.push(readDocument(await extractText(path.join(directory, file)), id, dictionary, metadata.get(id)));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      problems.push(error.message);
    }
  }
  if (documentFiles.length === 0 && problems.length === 0) problems.push(`${directory}: no document (.txt, .md, .pdf or .docx) in this folder`);
  if (problems.length > 0) {
    throw new AppError({
      code: 'corpus.broken',
      message: `the documents in ${directory} cannot be used:\n${problems.join('\n')}`,
      values: { directory, problems: problems.join('\n') },
    });
  }
  return { documents };
}

/** The id of a document: its file name without extension. */
export function toDocumentId(file: string): string {
  return path.parse(file).name.normalize('NFC');
}

async function listFiles(directory: string, problems: string[]): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && !/^readme\b/i.test(entry.name))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    problems.push(`${directory}: the folder cannot be read (${error instanceof Error ? error.message : String(error)})`);
    return [];
  }
}

async function readMetadataFiles(directory: string, files: readonly string[], ids: readonly string[], problems: string[]): Promise<Map<string, DocumentMetadata>> {
  const metadata = new Map<string, DocumentMetadata>();
  for (const file of files.filter((name) => path.extname(name).toLowerCase() === '.json')) {
    const id = toDocumentId(file);
    if (!ids.includes(id)) problems.push(`${file}: metadata without a document; expected ${id}.txt, .md, .pdf or .docx beside it`);
    try {
      metadata.set(id, parseMetadata(await readFile(path.join(directory, file), 'utf8'), file));
    } catch (error) {
      if (error instanceof AppError) problems.push(...String(error.values['problems']).split('\n').map((problem) => `${file}: ${problem}`));
      else problems.push(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
    }
  }
  return metadata;
}
