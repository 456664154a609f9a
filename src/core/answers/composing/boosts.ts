import type { Statement } from '../../documents/document.ts';
import { DECISION } from './decisionWeights.ts';
import { countsTopic, FACT_TYPES, holdsFact, type FactType } from './facts.ts';
import type { Understanding } from '../understanding/understand.ts';

/** By how much the statement at that place is likelier (> 1) or less likely (< 1) the answer, apart from its words. */
export type Boost = (at: number, question: Understanding) => number;

/** What no statement's boost exceeds for this question. */
export function findMostBoost({ roles, perspectives, factType, isDefinition }: Understanding): number {
  const ofFacets = (roles.asked.length > 0 ? DECISION.roleMatch : 1) * (perspectives.length > 0 ? DECISION.perspectiveMatch : 1);
  const ofFact = factType === undefined ? 1 : Math.max(DECISION.countsTopic, DECISION.signature, DECISION.holdsFact);
  return ofFacets * ofFact * (isDefinition ? DECISION.definition : 1);
}

/** What of a statement matters whatever is asked; read when it is first needed, since a common word stands in every statement. */
interface Traits {
  readonly isQuestion: boolean;
  /** Its first word in lower case, an article passed over. */
  firstWord?: string;
  /** The kinds of fact it holds. */
  facts?: ReadonlySet<FactType>;
}

const ASKS_FOR_QUESTIONS = /(?:spørgsmål|questions?)(?!\p{L})/iu;
/** Inflections share at least this much of a longer word. */
const ECHO_STEM_LETTERS = 6;

/** Boosts of these statements, found by their places; what matters of one is read once. */
export function createBoosts(statements: readonly Statement[]): Boost {
  const known: (Traits | undefined)[] = Array.from({ length: statements.length });
  return (at, question) => {
    const statement = statements[at];
    if (!statement) return 1;
    const traits = (known[at] ??= { isQuestion: statement.text.trimEnd().endsWith('?') });
    return facetBoost(statement, question) * factBoost(statement, traits, question) * definitionBoost(statement, traits, question) * echoBoost(statement, question);
  };
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
function factBoost(statement: Statement, traits: Traits, question: Understanding): number {
  const type = question.factType;
  if (traits.isQuestion && !ASKS_FOR_QUESTIONS.test(question.text)) return DECISION.isQuestion;
  if (type === undefined) return 1;
  traits.facts ??= new Set(FACT_TYPES.filter((kind) => holdsFact(statement.text, kind)));
  if (!traits.facts.has(type)) return 1;
  // Few sentences hold an amount of money.
  if (type === 'price') return DECISION.countsTopic;
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

/** "Ledelse handler om …" defines what it begins with. */
function definitionBoost({ text }: Statement, traits: Traits, { isDefinition, topicWords }: Understanding): number {
  const [topic] = topicWords;
  if (!isDefinition || topicWords.length !== 1 || !topic) return 1;
  const firstWord = (traits.firstWord ??= readFirstWord(text));
  return firstWord === topic.word || topic.lemmas.includes(firstWord) ? DECISION.definition : 1;
}

function readFirstWord(text: string): string {
  const [firstWord = ''] = text.toLocaleLowerCase('da').replace(/^(?:den|det|de|en|et)\s+/u, '').split(/[^\p{L}]+/u, 1);
  return firstWord;
}
