import type { AnswerEngine } from '../core/answers/answer.ts';
import { createAnswerEngine } from '../core/answers/engine.ts';
import { BUNDLED_CORPUS_DIRECTORY } from '../core/documents/bundledCorpus.ts';
import type { Corpus } from '../core/documents/document.ts';
import { loadCorpus } from '../core/documents/loadCorpus.ts';
import { loadDanishDictionary } from '../core/search/danishDictionary.ts';
import { readConfig } from '../config.ts';

/** The engine over the documents of the configured folder and no others, so that what is measured stays the same whatever is published. */
export async function loadEngine(): Promise<{ engine: AnswerEngine; corpus: Corpus }> {
  const config = readConfig();
  const dictionary = loadDanishDictionary();
  const corpus = await loadCorpus(config.corpusDirectory ?? BUNDLED_CORPUS_DIRECTORY, dictionary);
  return { engine: createAnswerEngine(corpus, { dictionary }), corpus };
}
