import { createAnalyser, type Analyser } from './analyser.ts';
import type { DanishDictionary } from './danishDictionary.ts';
import { normalise } from './normalise.ts';
import { readPassages, type PassageWords } from './passageWords.ts';
import { createPostingsBuilder } from './postings.ts';
import { readQuestion } from './readQuestion.ts';
import { createRelatedWords } from './relatedWords.ts';
import { createReranker } from './rerank.ts';
import { createScorer } from './score.ts';
import type { Passage, SearchHit, SearchIndex, SearchOptions, SearchResult } from './search.ts';
import { createSpelling } from './spelling.ts';
import { createTermGroups, inverseDocumentFrequency } from './termGroup.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** The language the index is built with. */
export interface SearchLanguage {
  readonly dictionary: DanishDictionary;
  /** The analyser of that dictionary when there is one already; it keeps the words it has seen. */
  readonly analyser?: Analyser;
  /** Groups of words that mean the same in these documents. */
  readonly synonyms?: readonly (readonly string[])[];
}

/** Indexes passages for Danish and English questions. The index is immutable and answers alike every time. */
export function createSearchIndex(passages: readonly Passage[], language: SearchLanguage): SearchIndex {
  const analyser = language.analyser ?? createAnalyser({ dictionary: language.dictionary });
  const vocabulary = createVocabulary(analyser);
  const builder = createPostingsBuilder();
  const words = readPassages(passages, vocabulary, ({ text, heading, context }) => builder.add(text, heading, context));
  const postings = builder.build(vocabulary.lemmas.length);
  const related = createRelatedWords(vocabulary, analyser, language.synonyms ?? []);
  const termGroups = createTermGroups({ analyser, vocabulary, postings, related, spelling: createSpelling(vocabulary) });
  const scorer = createScorer(postings);
  const reranker = createReranker(words, vocabulary);
  const ids = passages.map((passage) => passage.id);
  const standTogether = createNeighbourTest(words, vocabulary, analyser);

  return {
    search(query, options = {}) {
      const question = readQuestion(query, { analyser, vocabulary, termGroups, standTogether });
      const terms = question.groups.map((group) => group.term);
      const hits = findHits(question, options);
      return { hits, terms, unknownMass: unknownMassOf(terms, inverseDocumentFrequency(0, passages.length)) };
    },
    knows: (word) => analyser.lemmasOf(normalise(word)).some((lemma) => vocabulary.lemmaOf(lemma) >= 0),
    correct: (word) => termGroups.correct(normalise(word)),
  };

  function findHits(question: ReturnType<typeof readQuestion>, options: SearchOptions): SearchHit[] {
    const { limit = DEFAULT_LIMIT, boost } = options;
    const boostOf = boost === undefined ? undefined : (passage: number): number => boost(ids[passage] ?? '');
    const candidates = scorer.findCandidates(question.groups, Math.max(limit, CANDIDATES), boostOf);
    reranker.prepare(question);
    const hits = candidates.passages.map((passage, index) => {
      const { factor, textCoverage, coverage } = reranker.look(passage);
      return { passage, score: (candidates.scores[index] ?? 0) * factor, textCoverage, coverage };
    });
    // Equal scores keep document order, so that the same question gets the same answer.
    hits.sort((a, b) => b.score - a.score || a.passage - b.passage);
    return hits.slice(0, limit).map(({ passage, ...hit }) => ({ passageId: ids[passage] ?? '', ...hit }));
  }
}

const DEFAULT_LIMIT = 10;
/** How many passages get the finer look: past these the coarse order is never wrong enough to matter. */
const CANDIDATES = 100;

function unknownMassOf(terms: SearchResult['terms'], rarest: number): number {
  let unknown = 0;
  let all = 0;
  for (const term of terms) {
    const idf = term.isKnown ? term.idf : rarest;
    all += idf;
    if (!term.isKnown) unknown += idf;
  }
  return all === 0 ? 0 : unknown / all;
}

function createNeighbourTest(words: PassageWords, vocabulary: Vocabulary, analyser: Analyser): (word: string, other: string) => boolean {
  const numbersOf = (word: string): ReadonlySet<number> => new Set(analyser.lemmasOf(word).map((lemma) => vocabulary.lemmaOf(lemma)).filter((number) => number >= 0));
  return (word, other) => {
    const first = numbersOf(word);
    const second = numbersOf(other);
    if (first.size === 0 || second.size === 0) return false;
    const has = (form: number, numbers: ReadonlySet<number>): boolean => form >= 0 && vocabulary.lemmasOfForm(form).some((lemma) => numbers.has(lemma));
    for (let at = 1; at < words.forms.length; at += 1) {
      const before = words.forms[at - 1] ?? -1;
      const here = words.forms[at] ?? -1;
      if ((has(here, first) && has(before, second)) || (has(here, second) && has(before, first))) return true;
    }
    return false;
  };
}
