import type { LeadershipDocument, Statement } from '../documents/document.ts';
import type { Passage, SearchHit, SearchResult } from '../search/search.ts';
import { createSearchIndex, type SearchLanguage } from '../search/searchIndex.ts';
import type { Language } from './answer.ts';
import type { Catalogue, ListBlock } from './catalogue.ts';
import { DECISION } from './decisionWeights.ts';
import { holdsFact } from './facts.ts';
import { NUMBER_WORDS } from './questionWords.ts';
import type { Understanding } from './understand.ts';

/** Inflections share at least this much of a longer word. */
const ECHO_STEM_LETTERS = 6;

/** What the engine can find: statements, whole lists, and sections by their heading. */
export interface Evidence {
  findStatements(text: string, documentIds: readonly string[], question: Understanding): SearchResult;
  /** The list whose heading and lead-in fit best, when any fits. */
  findLists(topic: string, documentIds: readonly string[], language: Language): readonly { readonly list: ListBlock; readonly hit: SearchHit }[];
  /** True for a word that any statement holds, in any inflection. */
  knows(word: string): boolean;
}

/** Indexes the quotable statements and the lists of a corpus. */
export function createEvidence(catalogue: Catalogue, language: SearchLanguage): Evidence {
  const documentOf = new Map<string, string>();
  const statements = catalogue.documents.flatMap((document) =>
    catalogue.statementsOf(document.info.id).map((statement) => remember(statement.id, document, statementPassage(statement, document))),
  );
  const lists = new Map(catalogue.lists.map((list) => [list.id, list]));
  const listPassages = catalogue.lists.map((list) => {
    const document = catalogue.findDocument(list.documentId);
    const passage = { id: list.id, text: list.statements.map(({ text }) => text).join(' '), heading: [...list.section.path, list.introduction].join(' '), context: '' };
    return document ? remember(list.id, document, { ...passage, context: documentWords(document) }) : passage;
  });
  const statementIndex = createSearchIndex(statements, language);
  const listIndex = createSearchIndex(listPassages, language);

  return {
    knows: (word) => statementIndex.knows(word),
    findStatements(text, documentIds, question) {
      const inScope = new Set(documentIds);
      return statementIndex.search(text, {
        limit: DECISION.candidates,
        language: question.language,
        boost: (id) => {
          const statement = catalogue.findStatement(id);
          if (!statement || !inScope.has(statement.documentId)) return 0;
          return facetBoost(statement, question) * factBoost(statement, question) * definitionBoost(statement, question) * echoBoost(statement, question);
        },
      });
    },
    findLists(topic, documentIds, language) {
      const inScope = new Set(documentIds);
      const { hits } = listIndex.search(topic, { limit: 3, language, boost: (id) => (inScope.has(documentOf.get(id) ?? '') ? 1 : 0) });
      return hits.flatMap((hit) => {
        const list = lists.get(hit.passageId);
        return list ? [{ list, hit }] : [];
      });
    },
  };

  function remember(id: string, document: LeadershipDocument, passage: Passage): Passage {
    documentOf.set(id, document.info.id);
    return passage;
  }
}

function statementPassage(statement: Statement, document: LeadershipDocument): Passage {
  const role = document.info.roles.find(({ id }) => id === statement.roleId)?.name ?? '';
  const perspective = document.info.perspectives.find(({ id }) => id === statement.perspectiveId)?.name ?? '';
  return {
    id: statement.id,
    text: statement.text,
    heading: statement.sectionPath.join(' '),
    context: [documentWords(document), role, perspective, statement.leadIn ?? ''].join(' '),
    ...(statement.kind === 'sentence' && { paragraph: `${statement.documentId}#${statement.blockIndex}` }),
  };
}

function documentWords({ info }: LeadershipDocument): string {
  return [info.title, info.municipality ?? '', info.publisher ?? ''].join(' ');
}

/** A named role or perspective raises its own statements and lowers the others of that kind; softly, since the topic decides. */
function facetBoost(statement: Statement, question: Understanding): number {
  let boost = 1;
  const { asked } = question.roles;
  if (asked.length > 0 && statement.roleId !== undefined) {
    boost *= asked.some(({ roleId, documentId }) => roleId === statement.roleId && documentId === statement.documentId) ? DECISION.roleMatch : DECISION.roleMismatch;
  }
  if (question.perspectives.length > 0 && statement.perspectiveId !== undefined) {
    const isNamed = question.perspectives.some((named) => named.perspectiveId === statement.perspectiveId && named.documentId === statement.documentId);
    boost *= isNamed ? DECISION.perspectiveMatch : DECISION.perspectiveMismatch;
  }
  return boost;
}

/** Statements that hold the kind of thing asked for (a date, a number, a name) are likelier answers; others stay possible. */
function factBoost(statement: Statement, question: Understanding): number {
  const type = question.factType;
  const asksForQuestions = /(?:spørgsmål|questions?)(?!\p{L})/iu.test(question.text);
  if (/\?\s*$/u.test(statement.text) && !asksForQuestions) return DECISION.isQuestion;
  if (type === undefined || !holdsFact(statement.text, type)) return 1;
  if (type === 'how-many' && countsTopic(statement.text, question.topicWords)) return DECISION.countsTopic;
  return type === 'who' && statement.kind === 'label' ? DECISION.signature : DECISION.holdsFact;
}

/** A label that says nothing but the question's own words is no answer to it. */
function echoBoost({ kind, text }: Statement, question: Understanding): number {
  if (kind !== 'label') return 1;
  const asked = question.text.toLocaleLowerCase('da');
  const words = text.toLocaleLowerCase('da').split(/[^\p{L}]+/u).filter((word) => word.length > 3);
  return words.every((word) => asked.includes(word.slice(0, ECHO_STEM_LETTERS))) ? DECISION.echo : 1;
}

/** "seks kerneområder": a number stands before the thing that is counted. */
function countsTopic(text: string, topicWords: Understanding['topicWords']): boolean {
  const words = text.toLocaleLowerCase('da').split(/[^\p{L}\p{N}]+/u);
  return words.some((word, at) => (NUMBER_WORDS.has(word) || /^\d+$/u.test(word)) && words.slice(at + 1, at + 3).some((next) => topicWords.some((topic) => next === topic.word || topic.lemmas.some((lemma) => lemma.length > 3 && next.startsWith(lemma)))));
}

/** "Ledelse handler om …" defines what it begins with. */
function definitionBoost(statement: Statement, { isDefinition, topicWords }: Understanding): number {
  const [topic] = topicWords;
  if (!isDefinition || topicWords.length !== 1 || !topic) return 1;
  const [first = ''] = statement.text.toLocaleLowerCase('da').replace(/^(?:den|det|de|en|et)\s+/u, '').split(/[^\p{L}]+/u);
  return first === topic.word || topic.lemmas.includes(first) ? DECISION.definition : 1;
}

/** The same evidence for one turn, in which several ways of answering look for the same words: each search is done once. */
export function rememberSearches(evidence: Evidence): Evidence {
  const found = new Map<string, SearchResult>();
  return {
    ...evidence,
    findStatements(text, documentIds, question) {
      const key = [text, ...documentIds, ...question.perspectives.map(({ perspectiveId }) => perspectiveId)].join('\n');
      const known = found.get(key);
      if (known) return known;
      const result = evidence.findStatements(text, documentIds, question);
      found.set(key, result);
      return result;
    },
  };
}
