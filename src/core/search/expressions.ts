import type { Analyser } from './analyser.ts';
import { isNegation, isStopWord } from './stopWords.ts';
import type { Expression, Thesaurus } from './thesaurus.ts';
import type { Token } from './tokenise.ts';

/** An expression found in a question, with the numbers of its tokens, ascending. */
export interface FoundExpression {
  readonly expression: Expression;
  readonly tokens: readonly number[];
}

/** Finds the expression that begins at a token of a question. */
export type ExpressionFinder = (tokens: readonly Token[], at: number) => FoundExpression | undefined;

/**
 * Finds expressions in any inflection. Danish puts the subject and the object inside them ("hvordan tager vi borgerne med på
 * råd"): a few words may stand between the first word and the rest, but no negation; an expression of two words, which
 * proves less, has room for one word without meaning of its own ("følger vi op").
 */
export function createExpressionFinder(thesaurus: Thesaurus, analyser: Analyser): ExpressionFinder {
  // Nearly all words begin none, which is told at once when kept. Bounded: questions bring words without end.
  const known = new Map<string, readonly Expression[]>();
  return (tokens, at) => {
    for (const expression of expressionsFrom(tokens[at]?.word ?? '')) {
      const rest = findRest(expression.words, tokens, at, isFormOf);
      if (rest !== undefined) return { expression, tokens: [at, ...rest] };
    }
    return undefined;
  };

  function expressionsFrom(word: string): readonly Expression[] {
    let found = known.get(word);
    if (found === undefined) {
      found = [...new Set([word, ...analyser.lemmasOf(word)])].flatMap((lemma) => thesaurus.expressionsFrom(lemma));
      if (known.size >= MAX_CACHED) known.clear();
      known.set(word, found);
    }
    return found;
  }

  // Inflections share their first letter but for the likes of "bedre" (god); told first, since it is asked most.
  function isFormOf(form: string, word: string): boolean {
    return form.charCodeAt(0) === word.charCodeAt(0) && (form === word || analyser.lemmasOf(form).includes(word));
  }
}

const MAX_CACHED = 10_000;
const MAX_GAP = 3;

function findRest(words: readonly string[], tokens: readonly Token[], at: number, isFormOf: (form: string, word: string) => boolean): readonly number[] | undefined {
  const longestGap = words.length > 2 ? MAX_GAP : 1;
  for (let gap = 0; gap <= longestGap; gap += 1) {
    const start = at + 1 + gap;
    if (start + words.length - 1 > tokens.length) return undefined;
    if (gap > 0 && !mayStandInside(tokens[start - 1]?.word ?? '', words.length)) return undefined;
    if (words.every((word, index) => index === 0 || isFormOf(tokens[start + index - 1]?.word ?? '', word))) {
      return words.slice(1).map((_, index) => start + index);
    }
  }
  return undefined;
}

function mayStandInside(word: string, expressionLength: number): boolean {
  return !isNegation(word) && (expressionLength > 2 || isStopWord(word, 'da'));
}
