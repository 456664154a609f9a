import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AnswerEngine } from './core/answers/answer.ts';
import { createAnswerEngine } from './core/answers/engine.ts';
import { BUNDLED_CORPUS_DIRECTORY } from './core/documents/bundledCorpus.ts';
import type { Corpus, LeadershipDocument } from './core/documents/document.ts';
import type { DocumentStore, Publication } from './core/documents/versions/documentStore.ts';
import type { AuthoredPrompts } from './core/reflections/prompts/promptsFile.ts';
import { createAnalyser, type KnownLemmas } from './core/search/analyser.ts';
import { type DanishDictionary, loadDanishDictionary } from './core/search/danishDictionary.ts';
import { findKept, hashFiles, keep, listFiles } from './keptFile.ts';

/** What answers: the documents and the engine over them. */
export interface Brain {
  readonly corpus: Corpus;
  readonly engine: AnswerEngine;
  /** Ids of those documents that operators published; absent when there are none. */
  readonly published?: ReadonlySet<string>;
  /** The prompts that were written for these documents; absent when there are none. */
  readonly loadPrompts?: () => Promise<readonly AuthoredPrompts[]>;
}

/** What operators published, and where it lies. */
export interface PublishedDocuments extends Pick<Publication, 'versions'>, Pick<DocumentStore, 'findFile'> {}

/** What of a brain is kept from one start to the next. */
interface KeptBrain {
  readonly corpus: Corpus;
  readonly lemmas: KnownLemmas;
  /** Of the published documents. */
  readonly prompts: readonly AuthoredPrompts[];
}

/**
 * The documents of a folder (default: the bundled ones) with an engine over them. Reading takes a third of a start, so that what
 * was read is kept in `file`, and used for as long as neither the documents nor what reads them change by a byte. Published
 * documents stand beside those of the folder, and in place of those with the same id; they are kept in a file of their own. Throws
 * what `loadCorpus` and `readDocumentFile` throw.
 */
export async function loadBrain(directory: string = BUNDLED_CORPUS_DIRECTORY, file: string = keptFile, published?: PublishedDocuments): Promise<Brain> {
  const dictionary = loadDanishDictionary();
  const folderKey = findKey(directory);
  const key = folderKey === undefined || published === undefined ? folderKey : [folderKey, ...published.versions.map(({ contentHash }) => contentHash)].join(' ');
  const ownFile = published === undefined ? file : `${file}-published`;
  const kept = key === undefined ? undefined : (findKept(ownFile, key) as KeptBrain | undefined);
  const read = kept ?? (await readAll(directory, dictionary, published, folderKey === undefined ? undefined : (findKept(file, folderKey) as KeptBrain | undefined)?.corpus));
  const { corpus, prompts } = read;
  const analyser = createAnalyser({ dictionary, ...(kept && { known: kept.lemmas }) });
  const engine = createAnswerEngine(corpus, { dictionary, analyser });
  if (!kept) engine.prepare();
  if (key !== undefined && !kept) keep(ownFile, key, { corpus, prompts, lemmas: analyser.knownLemmas() } satisfies KeptBrain);
  const replaced = new Set(published?.versions.map(({ documentId }) => documentId));
  return {
    corpus,
    engine,
    ...(published && { published: replaced }),
    async loadPrompts() {
      const { loadAuthoredPrompts } = await import('./core/reflections/prompts/authoredPrompts.ts');
      return [...(await loadAuthoredPrompts(directory)).filter(({ documentId }) => !replaced.has(documentId)), ...prompts];
    },
  };
}

const root = join(import.meta.dirname, '..');
const keptFile = join(root, 'node_modules', '.cache', 'brain');

async function readAll(directory: string, dictionary: DanishDictionary, published: PublishedDocuments | undefined, keptFolder: Corpus | undefined): Promise<Pick<KeptBrain, 'corpus' | 'prompts'>> {
  const folder = keptFolder ?? (await readCorpus(directory, dictionary));
  if (published === undefined) return { corpus: folder, prompts: [] };
  const { readPublished } = await import('./core/documents/versions/readPublished.ts');
  const byId = new Map<string, LeadershipDocument>(folder.documents.map((document) => [document.info.id, document]));
  const prompts: AuthoredPrompts[] = [];
  for (const version of published.versions) {
    const { document, authored } = await readPublished(version, published, dictionary);
    byId.set(version.documentId, document);
    if (authored) prompts.push(authored);
    // Turns of others are answered in between.
    await setImmediate();
  }
  return { corpus: { documents: [...byId.values()] }, prompts };
}

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
