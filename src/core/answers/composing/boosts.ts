import type { Statement } from '../../documents/document.ts';
import type { Factor } from '../../search/search.ts';
import type { Understanding } from '../understanding/understand.ts';
import { DECISION } from './decisionWeights.ts';
import { createFactMemory } from './factMemory.ts';
import { countsTopic, type FactType } from './facts.ts';
import { createPlaceFactors } from './placeFactors.ts';

/** By how much each statement is likelier (> 1) or less likely (< 1) the answer to one question, apart from its words. */
export interface QuestionBoosts {
  /** For the role and perspective it stands under. */
  readonly factors: readonly Factor[];
  /** For what the statement at that place says. */
  readonly ofStatement: (at: number) => number;
  /** What `ofStatement` never exceeds. */
  readonly most: number;
}

const ASKS_FOR_QUESTIONS = /(?:spørgsmål|questions?)(?!\p{L})/iu;
/** Inflections share at least this much of a longer word. */
const ECHO_STEM_LETTERS = 6;

/** Boosts of these statements for one question. What the question alone decides is read once. */
export function createBoosts(statements: readonly Statement[]): (question: Understanding) => QuestionBoosts {
  const factorsFor = createPlaceFactors(statements);
  const holds = createFactMemory(statements);
  return (question) => {
    const asksForQuestions = ASKS_FOR_QUESTIONS.test(question.text);
    const asked = question.text.toLocaleLowerCase('da');
    const type = question.factType;
    const definition = toDefinitionPattern(question);

    return {
      factors: factorsFor(question),
      ofStatement(at) {
        const statement = statements[at];
        return statement === undefined ? 1 : factBoost(statement, at) * (definition?.test(statement.text) === true ? DECISION.definition : 1) * echoBoost(statement, asked);
      },
      most: (type === undefined ? 1 : MOST_FOR_FACT[type]) * (definition === undefined ? 1 : DECISION.definition),
    };

    /** Statements that hold the kind of thing asked for (a date, a number, a name) are likelier answers; others stay possible. */
    function factBoost({ text, kind }: Statement, at: number): number {
      if (!asksForQuestions && text.trimEnd().endsWith('?')) return DECISION.isQuestion;
      if (type === undefined || !holds(at, type)) return 1;
      // Few sentences hold an amount of money.
      if (type === 'price') return DECISION.countsTopic;
      if (type === 'how-many' && countsTopic(text, question.topicWords)) return DECISION.countsTopic;
      return type === 'who' && kind === 'label' ? DECISION.signature : DECISION.holdsFact;
    }
  };
}

/** What a statement that holds the fact is raised by at most. */
const MOST_FOR_FACT: Readonly<Record<FactType, number>> = {
  price: DECISION.countsTopic,
  'how-many': DECISION.countsTopic,
  who: DECISION.signature,
  when: DECISION.holdsFact,
  'how-much': DECISION.holdsFact,
  name: DECISION.holdsFact,
  where: DECISION.holdsFact,
  which: 1,
};

/** A label that says nothing but the question's own words (in lower case) is no answer to it. */
function echoBoost({ kind, text }: Statement, asked: string): number {
  if (kind !== 'label') return 1;
  const words = text.toLocaleLowerCase('da').split(/[^\p{L}]+/u).filter((word) => word.length > 3);
  return words.every((word) => asked.includes(word.slice(0, ECHO_STEM_LETTERS))) ? DECISION.echo : 1;
}

/** "Ledelse handler om …" defines what it begins with, an article passed over. */
function toDefinitionPattern({ isDefinition, topicWords }: Understanding): RegExp | undefined {
  const [topic] = topicWords;
  if (!isDefinition || topicWords.length !== 1 || !topic) return undefined;
  const words = [topic.word, ...topic.lemmas].filter((word) => /^\p{L}+$/u.test(word));
  return words.length === 0 ? undefined : new RegExp(`^(?:(?:den|det|de|en|et)\\s+)?(?:${words.join('|')})(?!\\p{L})`, 'iu');
}
