import type { LeadershipDocument, Statement } from '../../documents/document.ts';
import type { Passage, PassageRange, SearchHit, SearchIndex, SearchResult } from '../../search/search.ts';
import { createSearchIndex, type SearchLanguage } from '../../search/searchIndex.ts';
import type { Language } from '../answer.ts';
import { createBoosts } from './boosts.ts';
import type { Catalogue, ListBlock } from '../catalogue.ts';
import { DECISION } from './decisionWeights.ts';
import type { Understanding } from '../understanding/understand.ts';

/** What the engine can find: statements, whole lists, and sections by their heading. */
export interface Evidence {
  /** At most `limit` hits, default `DECISION.candidates`. */
  findStatements(text: string, documentIds: readonly string[], question: Understanding, limit?: number): SearchResult;
  /** The list whose heading and lead-in fit best, when any fits. */
  findLists(topic: string, documentIds: readonly string[], language: Language): readonly { readonly list: ListBlock; readonly hit: SearchHit }[];
  /** True for a word that any statement holds, in any inflection. */
  knows(word: string): boolean;
  /** Builds what the first search would otherwise wait for. */
  prepare(): void;
}

/** Finds among the quotable statements and the lists of a corpus. They are indexed when first searched, since many questions are looked up. */
export function createEvidence(catalogue: Catalogue, language: SearchLanguage): Evidence {
  const statements = catalogue.documents.flatMap(({ info }) => catalogue.statementsOf(info.id));
  const statementRanges = findRanges(statements);
  const listRanges = findRanges(catalogue.lists);
  const lists = new Map(catalogue.lists.map((list) => [list.id, list]));
  const boostsFor = createBoosts(statements);
  let statementIndex: SearchIndex | undefined;
  let listIndex: SearchIndex | undefined;
  const indexStatements = (): SearchIndex => (statementIndex ??= createSearchIndex(toStatementPassages(catalogue), language));
  const indexLists = (): SearchIndex => (listIndex ??= createSearchIndex(toListPassages(catalogue), language));

  return {
    knows: (word) => indexStatements().knows(word),
    prepare() {
      indexStatements();
      indexLists();
    },
    findStatements(text, documentIds, question, limit = DECISION.candidates) {
      const { factors, ofStatement, most } = boostsFor(question);
      const within = [...new Set(documentIds)].flatMap((id) => statementRanges.get(id) ?? []);
      return indexStatements().search(text, { limit, language: question.language, within, factors, boost: (_id, at) => ofStatement(at), mostBoost: most });
    },
    findLists(topic, documentIds, language) {
      const { hits } = indexLists().search(topic, { limit: 3, language, within: [...new Set(documentIds)].flatMap((id) => listRanges.get(id) ?? []) });
      return hits.flatMap((hit) => {
        const list = lists.get(hit.passageId);
        return list ? [{ list, hit }] : [];
      });
    },
  };
}

/** Where what belongs to each document stands in a list that goes through one document after another. */
function findRanges(list: readonly { readonly documentId: string }[]): ReadonlyMap<string, PassageRange> {
  const ranges = new Map<string, PassageRange>();
  let from = 0;
  list.forEach(({ documentId }, at) => {
    if (list[at + 1]?.documentId === documentId) return;
    ranges.set(documentId, { from, to: at + 1 });
    from = at + 1;
  });
  return ranges;
}

function toStatementPassages(catalogue: Catalogue): Passage[] {
  return catalogue.documents.flatMap((document) => catalogue.statementsOf(document.info.id).map((statement) => statementPassage(statement, document)));
}

function toListPassages(catalogue: Catalogue): Passage[] {
  return catalogue.lists.map((list) => {
    const document = catalogue.findDocument(list.documentId);
    const passage = { id: list.id, text: list.statements.map(({ text }) => text).join(' '), heading: [...list.section.path, list.introduction].join(' '), context: '' };
    return document ? { ...passage, context: documentWords(document) } : passage;
  });
}

function statementPassage(statement: Statement, document: LeadershipDocument): Passage {
  const role = document.info.roles.find(({ id }) => id === statement.roleId)?.name ?? '';
  const perspective = document.info.perspectives.find(({ id }) => id === statement.perspectiveId)?.name ?? '';
  return {
    id: statement.id,
    text: statement.text,
    heading: statement.sectionPath.join(' '),
    context: [documentWords(document), role, perspective, statement.leadIn ?? ''].join(' '),
    ...(statement.otherWords && { otherWords: statement.otherWords }),
    ...(statement.kind === 'sentence' && { paragraph: `${statement.documentId}#${statement.blockIndex}` }),
  };
}

function documentWords({ info }: LeadershipDocument): string {
  return [info.title, info.municipality ?? '', info.publisher ?? ''].join(' ');
}

/** The same evidence for one turn, in which several ways of answering look for the same words: each search is done once. */
export function rememberSearches(evidence: Evidence): Evidence {
  const found = new Map<string, SearchResult>();
  return {
    ...evidence,
    findStatements(text, documentIds, question, limit) {
      const key = [text, limit, ...documentIds, ...question.perspectives.map(({ perspectiveId }) => perspectiveId)].join('\n');
      const known = found.get(key);
      if (known) return known;
      const result = evidence.findStatements(text, documentIds, question, limit);
      found.set(key, result);
      return result;
    },
  };
}
