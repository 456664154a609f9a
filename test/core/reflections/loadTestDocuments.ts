import { readdirSync } from 'node:fs';
import path from 'node:path';
import { BUNDLED_CORPUS_DIRECTORY } from '../../../src/core/documents/bundledCorpus.ts';
import type { LeadershipDocument } from '../../../src/core/documents/document.ts';
import { loadDocument } from '../../../src/core/documents/loadDocument.ts';
import { dictionary } from '../documents/readText.ts';

const undescribedDirectory = path.join(import.meta.dirname, '..', '..', 'eval', 'undescribed');

/** The bundled documents, and those that nobody described. */
export async function loadTestDocuments(): Promise<LeadershipDocument[]> {
  const files = [BUNDLED_CORPUS_DIRECTORY, undescribedDirectory].flatMap((directory) =>
    readdirSync(directory)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => path.join(directory, name)),
  );
  return (documents ??= await Promise.all(files.map((file) => loadDocument(file, dictionary))));
}

let documents: LeadershipDocument[] | undefined;
