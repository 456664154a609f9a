import { stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { readConfig } from '../../config.ts';
import { BUNDLED_CORPUS_DIRECTORY } from '../../core/documents/bundledCorpus.ts';
import { checkDocument } from '../../core/documents/corpusCheck.ts';
import { listCorpusFiles } from '../../core/documents/loadCorpus.ts';
import { loadDocument } from '../../core/documents/loadDocument.ts';
import type { VersionCheck } from '../../core/documents/versions/inspectVersion.ts';
import type { Vocabulary } from '../../core/documents/vocabulary.ts';
import { AppError } from '../../core/errors.ts';
import { createPromptsError } from '../../core/reflections/prompts/authoredPrompts.ts';
import { checkPrompts } from '../../core/reflections/prompts/promptsCheck.ts';
import { loadDanishDictionary } from '../../core/search/danishDictionary.ts';
import { createTexts } from '../../locales/texts.ts';
import { toErrorText } from './errorText.ts';
import { formatCheck } from './checkReport.ts';

const texts = createTexts('da');

/** Reads every document it is given, by default those that the server reads, tells of each, and exits with 1 when one failed. */
export async function checkFolder(paths: readonly string[], { json }: { readonly json: boolean }): Promise<void> {
  const dictionary = loadDanishDictionary();
  const today = new Date();
  const checks: VersionCheck[] = [];
  const errors: string[] = [];
  const seen = new Set<string>();
  // A pattern for all files of a folder names the metadata files too; they are read with their documents.
  const documentPaths = paths.length > 1 ? paths.filter((path) => extname(path).toLowerCase() !== '.json') : paths;
  for (const path of documentPaths.length > 0 ? documentPaths : [readConfig().corpusDirectory ?? BUNDLED_CORPUS_DIRECTORY]) {
    for (const file of await listFiles(path, errors)) {
      if (seen.has(resolve(file))) continue;
      seen.add(resolve(file));
      const check = await checkFile(file, dictionary, today, errors);
      if (check === undefined) continue;
      checks.push(check);
      if (!json) console.log(`${formatCheck(check, texts)}\n`);
    }
  }
  if (json) console.log(JSON.stringify({ documents: checks, errors }, null, 2));
  for (const error of errors) console.error(error);
  if (!json && checks.length + errors.length > 1) console.log(texts('corpus.total', { read: checks.length, problems: errors.length }));
  if (errors.length > 0) process.exitCode = 1;
}

async function listFiles(path: string, errors: string[]): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) return [path];
  const { documentFiles, problems } = await listCorpusFiles(path);
  errors.push(...problems.map((problem) => toErrorText(problem, texts)));
  return documentFiles;
}

async function checkFile(file: string, dictionary: Vocabulary, today: Date, errors: string[]): Promise<VersionCheck | undefined> {
  try {
    const document = await loadDocument(file, dictionary);
    const prompts = await checkPrompts(file, document);
    if (prompts.problems.length > 0) errors.push(toErrorText(createPromptsError(prompts.file, prompts.problems), texts));
    return { ...checkDocument(document, today, dictionary), prompts };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    errors.push(toErrorText(error, texts));
    return undefined;
  }
}
