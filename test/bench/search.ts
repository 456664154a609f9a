import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { LeadershipDocument } from '../../src/core/documents/document.ts';
import { loadCorpus } from '../../src/core/documents/loadCorpus.ts';
import { readDocument } from '../../src/core/documents/reading/readDocument.ts';
import { loadDanishDictionary, type DanishDictionary } from '../../src/core/search/danishDictionary.ts';
import type { BenchResult } from './benchResult.ts';
import { compareSearch, type SearchQuestion } from './searchComparison.ts';
import { toPassages } from './searchPassages.ts';
import { generateStatements } from './searchStatements.ts';

const QUESTIONS = new URL('../eval/questions.jsonl', import.meta.url);
const GENERATED = 100_000;

/**
 * The search against MiniSearch with Danish stemming, stop words and headings in the passage, on the same passages and
 * questions: the bundled documents, these among the .txt files of `others` when given, and among generated statements.
 */
export async function benchSearch(others?: string): Promise<BenchResult[]> {
  const dictionary = loadDanishDictionary();
  const { documents } = await loadCorpus();
  const questions = await readQuestions();
  const bundled = toPassages(documents);
  const results = compareSearch('bundled documents', { passages: bundled, questions, dictionary, rounds: 50, builds: 15, held: 15 });
  if (others === undefined) results.push({ name: 'search among other documents', value: 0, unit: 'skipped', detail: 'not measured: give --others FOLDER' });
  else {
    const passages = [...bundled, ...toPassages(await readOthers(others, dictionary))];
    results.push(...compareSearch('among other documents', { passages, questions, dictionary, rounds: 30, builds: 9, held: 9 }));
  }
  const many = [...bundled, ...generateStatements(GENERATED)];
  results.push(...compareSearch('among 100,000 generated statements', { passages: many, questions, dictionary, rounds: 5, builds: 2, held: 1 }));
  return results;
}

interface QuestionLine {
  readonly question: string;
  readonly context: { readonly role: string | null; readonly municipality: string | null };
  readonly gold: readonly { readonly all: readonly string[] }[];
}

async function readQuestions(): Promise<SearchQuestion[]> {
  const lines = (await readFile(QUESTIONS, 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as QuestionLine);
  return lines
    .filter(({ gold }) => gold.length > 0)
    .map(({ question, context, gold }) => ({
      text: question,
      assumed: [
        ...(context.municipality === null ? [] : [{ kind: 'municipality', name: context.municipality }]),
        ...(context.role === null ? [] : [{ kind: 'role', name: context.role }]),
      ],
      snippets: gold.flatMap(({ all }) => all),
    }));
}

async function readOthers(folder: string, dictionary: DanishDictionary): Promise<LeadershipDocument[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  return Promise.all(files.map(async (file) => readDocument(await readFile(join(folder, file), 'utf8'), parse(file).name, dictionary)));
}
