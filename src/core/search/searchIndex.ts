import { createAnalyser, type Analyser } from './analyser.ts';
import type { DanishDictionary } from './danishDictionary.ts';
import { createExpressionFinder, type ExpressionFinder } from './expressions.ts';
import { createFacets, type NamedFacets } from './facets.ts';
import { createWordJoiner } from './joinWords.ts';
import { normalise } from './normalise.ts';
import { readPassages, type PassageWords } from './passageWords.ts';
import { createPostingsBuilder, type Postings } from './postings.ts';
import { readQuestion, type ReadQuestion } from './readQuestion.ts';
import { createRelatedWords } from './relatedWords.ts';
import { createReranker } from './rerank.ts';
import { createScorer, type WeightedGroup } from './score.ts';
import type { Passage, SearchHit, SearchIndex, SearchOptions, SearchResult } from './search.ts';
import { createSpelling } from './spelling.ts';
import { createTermGroups } from './termGroup.ts';
import { danishThesaurus } from './thesaurus.ts';
import type { Token } from './tokenise.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { SEARCH_WEIGHTS } from './weights.ts';

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
  const { vocabulary, words, postings } = readAll(passages, analyser);
  const related = createRelatedWords(vocabulary, analyser, language.synonyms ?? []);
  const termGroups = createTermGroups({ analyser, vocabulary, postings, related, spelling: createSpelling(vocabulary) });
  const scorer = createScorer(postings);
  const reranker = createReranker(words, vocabulary);
  const ids = passages.map((passage) => passage.id);
  const everywhere = [{ from: 0, to: passages.length }];
  const facets = createFacets(passages, analyser);
  const standTogether = createNeighbourTest(words, postings, vocabulary, analyser);
  let findExpression: ExpressionFinder | undefined;
  const reader = {
    // The thesaurus is parsed when first asked.
    findExpression: (tokens: readonly Token[], at: number) => (findExpression ??= createExpressionFinder(danishThesaurus(), analyser))(tokens, at),
    joiner: createWordJoiner({ analyser, vocabulary, standTogether }),
    termGroups,
    standTogether,
  };

  let lastRead: ReadQuery | undefined;

  return {
    search(query, options = {}) {
      const read = readQuery(query, options.language);
      const terms = read.question.groups.map((group) => group.term);
      const hits = findHits(read, options);
      return { hits, terms, unknownMass: unknownMassOf(terms) };
    },
    knows: (word) => analyser.lemmasOf(normalise(word)).some((lemma) => vocabulary.isOfCorpus(vocabulary.lemmaOf(lemma))),
    correct: (word) => termGroups.correct(normalise(word)),
  };

  // A turn looks for the same words in one document after another, and once more for what is near.
  function readQuery(query: string, language: SearchOptions['language']): ReadQuery {
    if (lastRead?.query !== query || lastRead.language !== language) {
      const question = readQuestion(query, reader, language);
      lastRead = { query, language, question, groups: question.groups.map((group) => ({ group, importance: 1 })) };
    }
    return lastRead;
  }

  function findHits(read: ReadQuery, options: SearchOptions): SearchHit[] {
    const { limit = DEFAULT_LIMIT, within = everywhere, factors = [], boost, mostBoost = Infinity } = options;
    const { question } = read;
    const named = facets?.findNamed(question.words.map(({ lemmas }) => lemmas), options.assumed ?? []);
    const groups = weighGroups(read, named);
    const candidates = scorer.findCandidates(groups, Math.max(limit, CANDIDATES), within, {
      factors: [...factors, ...(named?.factors ?? [])],
      ofPassage: boost && ((passage) => boost(ids[passage] ?? '', passage)),
      mostOfPassage: boost ? mostBoost : 1,
    });
    reranker.prepare(groups, question.isNegated);
    const ranked: RankedPassage[] = [];
    // The worst come first in a heap.
    for (let at = candidates.passages.length - 1; at >= 0; at -= 1) {
      const passage = candidates.passages[at] ?? 0;
      const match = reranker.look(passage);
      const score = (candidates.scores[at] ?? 0) * match.factor;
      const worst = ranked[limit - 1];
      if (worst !== undefined && score < worst.score) continue;
      insert(ranked, { passage, score, textCoverage: match.textCoverage, coverage: match.coverage, wordedCoverage: match.wordedCoverage }, limit);
    }
    return ranked.map(({ passage, ...hit }) => ({ passageId: ids[passage] ?? '', ...hit }));
  }
}

interface ReadQuery {
  readonly query: string;
  readonly language: SearchOptions['language'];
  readonly question: ReadQuestion;
  /** All of full importance. */
  readonly groups: readonly WeightedGroup[];
}

// Words that named a facet have done their work: they count little beside the rest of the question.
function weighGroups({ question, groups }: ReadQuery, named: NamedFacets | undefined): readonly WeightedGroup[] {
  if (named === undefined || named.wordsUsed.size === 0) return groups;
  const used = new Set([...named.wordsUsed].map((word) => question.words[word]?.group));
  return groups.map(({ group }, index) => ({ group, importance: used.has(index) ? SEARCH_WEIGHTS.facet.usedWord : 1 }));
}

interface RankedPassage extends Omit<SearchHit, 'passageId'> {
  readonly passage: number;
}

// Keeps the list sorted and no longer than the limit. Equal scores keep document order, so that one question has one answer.
function insert(ranked: RankedPassage[], entry: RankedPassage, limit: number): void {
  let at = ranked.length;
  for (; at > 0; at -= 1) {
    const before = ranked[at - 1];
    if (before === undefined || before.score > entry.score || (before.score === entry.score && before.passage < entry.passage)) break;
    ranked[at] = before;
  }
  ranked[at] = entry;
  if (ranked.length > limit) ranked.pop();
}

// A function of its own, so that nothing of the collecting is kept alive by the index.
function readAll(passages: readonly Passage[], analyser: Analyser): { vocabulary: Vocabulary; words: PassageWords; postings: Postings } {
  const vocabulary = createVocabulary(analyser);
  const builder = createPostingsBuilder();
  const words = readPassages(passages, vocabulary, (lemmas) => builder.add(lemmas));
  return { vocabulary, words, postings: builder.build(vocabulary.lemmas.length) };
}

const DEFAULT_LIMIT = 10;
/** How many passages get the finer look: past these the coarse order is never wrong enough to matter. */
const CANDIDATES = 32;

function unknownMassOf(terms: SearchResult['terms']): number {
  let unknown = 0;
  let all = 0;
  for (const term of terms) {
    all += term.idf;
    if (!term.isKnown) unknown += term.idf;
  }
  return all === 0 ? 0 : unknown / all;
}

// Reads only the passages that hold the first word, which is rare: it is asked of words that were not found.
function createNeighbourTest(words: PassageWords, postings: Postings, vocabulary: Vocabulary, analyser: Analyser): (word: string, other: string) => boolean {
  const lemmasOf = (word: string): number[] => analyser.lemmasOf(word).map((lemma) => vocabulary.lemmaOf(lemma)).filter((lemma) => lemma >= 0);
  return (word, other) => {
    const first = lemmasOf(word);
    const second = lemmasOf(other);
    return second.length > 0 && first.some((lemma) => postings.passages.subarray(postings.starts[lemma], postings.starts[lemma + 1]).some((passage) => standTogetherIn(passage, first, second)));
  };

  function standTogetherIn(passage: number, first: readonly number[], second: readonly number[]): boolean {
    const end = words.starts[passage + 1] ?? 0;
    for (let at = (words.starts[passage] ?? 0) + 1; at < end; at += 1) {
      if ((has(at, first) && has(at - 1, second)) || (has(at, second) && has(at - 1, first))) return true;
    }
    return false;
  }

  function has(at: number, lemmas: readonly number[]): boolean {
    const form = words.forms[at] ?? -1;
    return form >= 0 && vocabulary.lemmasOfForm(form).some((lemma) => lemmas.includes(lemma));
  }
}
