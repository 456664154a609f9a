import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LeadershipDocument } from '../../documents/document.ts';
import { AppError } from '../../errors.ts';
import type { AuthoredPrompts, ParsedPrompts } from './promptsFile.ts';
import { isPromptsFile, parsePrompts, toPromptedId, toPromptsFile } from './promptsFile.ts';
import { type ResolvedQuotes, resolveQuotes } from './resolveQuotes.ts';

/**
 * Reads the authored prompts of a folder's documents, in order of file names. Throws `corpus.broken` with every problem of
 * form in `values.problems`, one per line; there is none in a folder as `loadCorpus` has read it.
 */
export async function loadAuthoredPrompts(directory: string): Promise<readonly AuthoredPrompts[]> {
  const found: AuthoredPrompts[] = [];
  const problems: string[] = [];
  for (const file of await listPromptsFiles(directory, problems)) {
    const read = await readPrompts(path.join(directory, file));
    problems.push(...(read?.problems ?? []).map((problem) => `${file}: ${problem}`));
    found.push({ documentId: toPromptedId(file), file, prompts: (read?.prompts ?? []).filter((prompt) => prompt !== undefined) });
  }
  if (problems.length > 0) {
    throw new AppError({
      code: 'corpus.broken',
      message: `the prompts in ${directory} cannot be used:\n${problems.join('\n')}`,
      values: { directory, problems: problems.join('\n') },
    });
  }
  return found;
}

/** The prompts beside a document file, held against the document. */
export interface PromptsBeside {
  /** File name, also when there is no such file. */
  readonly file: string;
  readonly found: ResolvedQuotes['found'];
  /** Every problem with its place in the file, one line each. */
  readonly problems: readonly string[];
}

/** Reads the prompts beside a document file; none when there is no such file. */
export async function readPromptsBeside(documentFile: string, document: LeadershipDocument): Promise<PromptsBeside> {
  const promptsFile = toPromptsFile(documentFile);
  return holdAgainst(document, promptsFile, await readPrompts(promptsFile));
}

/** The same for the text of a file of prompts that has been read; none when there is no text. */
export function holdPromptsAgainst(document: LeadershipDocument, documentFile: string, json: string | undefined): PromptsBeside {
  return holdAgainst(document, toPromptsFile(documentFile), json === undefined ? undefined : parsePrompts(json));
}

function holdAgainst(document: LeadershipDocument, promptsFile: string, { prompts, problems }: ParsedPrompts = { prompts: [], problems: [] }): PromptsBeside {
  const resolved = resolveQuotes(document, prompts);
  return { file: path.basename(promptsFile), found: resolved.found, problems: [...problems, ...resolved.problems] };
}

/** Throws `document.badPrompts`, whose `values.problems` has one problem per line, when the prompts beside a document file cannot be used. */
export async function checkPromptsBeside(documentFile: string, document: LeadershipDocument): Promise<void> {
  const { file, problems } = await readPromptsBeside(documentFile, document);
  if (problems.length > 0) throw createPromptsError(file, problems);
}

/** The error of a file whose prompts cannot be used. */
export function createPromptsError(file: string, problems: readonly string[]): AppError {
  return new AppError({
    code: 'document.badPrompts',
    message: `${file} is not a valid file of prompts: ${problems.join('; ')}`,
    values: { file, problems: problems.join('\n') },
  });
}

/** Undefined when there is no such file. */
async function readPrompts(file: string): Promise<ParsedPrompts | undefined> {
  try {
    return parsePrompts(await readFile(file, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return code === 'ENOENT' ? undefined : { prompts: [], problems: [`(file): cannot be read (${code})`] };
  }
}

async function listPromptsFiles(directory: string, problems: string[]): Promise<string[]> {
  try {
    return (await readdir(directory)).filter((name) => isPromptsFile(name) && !name.startsWith('.')).sort();
  } catch (error) {
    problems.push(`the folder cannot be read (${error instanceof Error ? error.message : String(error)})`);
    return [];
  }
}
