import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../errors.ts';
import { checkPromptsBeside } from '../reflections/prompts/authoredPrompts.ts';
import { isPromptsFile, toPromptedId } from '../reflections/prompts/promptsFile.ts';
import { loadDanishDictionary } from '../search/danishDictionary.ts';
import { BUNDLED_CORPUS_DIRECTORY } from './bundledCorpus.ts';
import type { Corpus, LeadershipDocument } from './document.ts';
import { isReadableType } from './extraction/extractText.ts';
import { loadDocument, toDocumentId } from './loadDocument.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads every document of a folder (.txt, .md, .pdf, .docx) with its metadata file, in order of file names. `dictionary`
 * mends words; pass the one that search uses, so that it is loaded once. Throws `corpus.broken` with every problem of the folder in
 * `values.problems`, one per line: a file that cannot be read, metadata or prompts that are wrong or have no document, an id used
 * twice, no document at all. The prompts are only checked, so that a wrong one is told at once; `loadAuthoredPrompts` reads them.
 */
export async function loadCorpus(directory: string = BUNDLED_CORPUS_DIRECTORY, dictionary: Vocabulary = loadDanishDictionary()): Promise<Corpus> {
  const problems: string[] = [];
  const { documentFiles, problems: found } = await listCorpusFiles(directory);
  problems.push(...found.map(({ message }) => message));
  const documents: LeadershipDocument[] = [];
  for (const file of documentFiles) {
    try {
      const document = await loadDocument(file, dictionary);
      documents.push(document);
      await checkPromptsBeside(file, document);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      problems.push(...toProblems(error));
    }
  }
  if (problems.length > 0) {
    throw new AppError({
      code: 'corpus.broken',
      message: `the documents in ${directory} cannot be used:\n${problems.join('\n')}`,
      values: { directory, problems: problems.join('\n') },
    });
  }
  return { documents };
}

/**
 * The document files of a folder, sorted, and what is wrong with the folder itself: unreadable, no document, an id used
 * twice, metadata or prompts without a document. Sub-folders, hidden files and a README are left alone.
 */
export async function listCorpusFiles(directory: string): Promise<{ documentFiles: string[]; problems: AppError[] }> {
  const problems: AppError[] = [];
  const files = await listFiles(directory, problems);
  const documentFiles = files.filter(isReadableType);
  const ids = documentFiles.map(toDocumentId);
  ids.forEach((id, at) => {
    const first = ids.indexOf(id);
    if (first !== at) problems.push(createFolderProblem('corpus.sameId', `has the same id "${id}" as ${documentFiles[first] ?? id}; rename one of them`, { file: documentFiles[at] ?? id, other: documentFiles[first] ?? id }));
  });
  for (const file of files.filter((name) => path.extname(name).toLowerCase() === '.json')) {
    const [code, what, id] = isPromptsFile(file) ? ['corpus.strayPrompts', 'prompts', toPromptedId(file)] : ['corpus.strayMetadata', 'metadata', toDocumentId(file)];
    if (!ids.includes(id)) problems.push(createFolderProblem(code, `${what} without a document; expected ${id}.txt, .md, .pdf or .docx beside it`, { file, id }));
  }
  if (documentFiles.length === 0 && problems.length === 0) problems.push(createFolderProblem('corpus.noDocument', 'no document (.txt, .md, .pdf or .docx) in this folder', { file: directory }));
  return { documentFiles: documentFiles.map((file) => path.join(directory, file)), problems };
}

function createFolderProblem(code: string, problem: string, values: { readonly file: string } & Record<string, string>): AppError {
  return new AppError({ code, message: `${values.file}: ${problem}`, values });
}

/** Errors of metadata and of prompts hold several problems; each gets its file's name. */
function toProblems(error: AppError): string[] {
  const { file, problems } = error.values;
  return problems === undefined ? [error.message] : String(problems).split('\n').map((problem) => `${file ?? ''}: ${problem}`);
}

async function listFiles(directory: string, problems: AppError[]): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && !/^readme\b/i.test(entry.name))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    problems.push(createFolderProblem('corpus.unreadableFolder', `the folder cannot be read (${error instanceof Error ? error.message : String(error)})`, { file: directory }));
    return [];
  }
}
