import type { Answer, AnswerEngine, Question } from '../../../src/core/answers/answer.ts';
import { createAnswerEngine } from '../../../src/core/answers/engine.ts';
import type { Corpus } from '../../../src/core/documents/document.ts';
import { loadCorpus } from '../../../src/core/documents/loadCorpus.ts';
import { loadDanishDictionary } from '../../../src/core/search/danishDictionary.ts';

/** The engine over the bundled documents, built once for all tests that ask it; it holds no state between questions. */
let bundled: Promise<{ engine: AnswerEngine; corpus: Corpus }> | undefined;

export function loadBundledEngine(): Promise<{ engine: AnswerEngine; corpus: Corpus }> {
  bundled ??= build();
  return bundled;
}

/** Asks the bundled engine. */
export async function ask(text: string, question: Omit<Question, 'text'> = {}): Promise<Answer> {
  const { engine } = await loadBundledEngine();
  return engine.answer({ text, ...question });
}

/** All quotes of an answer, in order. */
export function quotesOf(answer: Answer): string[] {
  return answer.groups.flatMap(({ citations }) => citations.map(({ quote }) => quote));
}

async function build(): Promise<{ engine: AnswerEngine; corpus: Corpus }> {
  const dictionary = loadDanishDictionary();
  const corpus = await loadCorpus(undefined, dictionary);
  return { engine: createAnswerEngine(corpus, { dictionary }), corpus };
}
