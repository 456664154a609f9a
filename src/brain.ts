import { join } from 'node:path';
import type { AnswerEngine } from './core/answers/answer.ts';
import { createAnswerEngine } from './core/answers/engine.ts';
import { BUNDLED_CORPUS_DIRECTORY } from './core/documents/bundledCorpus.ts';
import type { Corpus } from './core/documents/document.ts';
import { createAnalyser, type KnownLemmas } from './core/search/analyser.ts';
import { type DanishDictionary, loadDanishDictionary } from './core/search/danishDictionary.ts';
import { findKept, hashFiles, keep, listFiles } from './keptFile.ts';

/** What answers: the documents and the engine over them. */
export interface Brain {
  readonly corpus: Corpus;
  readonly engine: AnswerEngine;
}

/** What of a brain is kept from one start to the next. */
interface KeptBrain {
  readonly corpus: Corpus;
  readonly lemmas: KnownLemmas;
}

/**
 * The documents of a folder (default: the bundled ones) with an engine over them. Reading takes a third of a start, so that what
 * was read is kept in `file`, and used for as long as neither the documents nor what reads them change by a byte. Throws what
 * `loadCorpus` throws.
 */
export async function loadBrain(directory: string = BUNDLED_CORPUS_DIRECTORY, file: string = keptFile): Promise<Brain> {
  const dictionary = loadDanishDictionary();
  const key = findKey(directory);
  const kept = key === undefined ? undefined : (findKept(file, key) as KeptBrain | undefined);
  const corpus = kept?.corpus ?? (await readCorpus(directory, dictionary));
  const analyser = createAnalyser({ dictionary, ...(kept && { known: kept.lemmas }) });
  const engine = createAnswerEngine(corpus, { dictionary, analyser });
  if (key !== undefined && !kept) keep(file, key, { corpus, lemmas: analyser.knownLemmas() } satisfies KeptBrain);
  return { corpus, engine };
}

const root = join(import.meta.dirname, '..');
const keptFile = join(root, 'node_modules', '.cache', 'brain');

async function readCorpus(directory: string, dictionary: DanishDictionary): Promise<Corpus> {
  const { loadCorpus } = await import('./core/documents/loadCorpus.ts');
  return await loadCorpus(directory, dictionary);
}

/** A hash of everything that the reading depends on; undefined when the folder cannot be read, which reading it explains better. */
function findKey(directory: string): string | undefined {
  try {
    const code = listFiles(join(import.meta.dirname, 'core'), { recursive: true }).filter((file) => file.endsWith('.ts'));
    // The package file names the exact versions of the dictionary and of what reads PDF and DOCX.
    return hashFiles([join(root, 'package.json'), import.meta.filename, ...code, ...listFiles(directory, { recursive: false })]);
  } catch {
    return undefined;
  }
}
