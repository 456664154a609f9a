import type { Analyser } from './analyser.ts';
import { isNegation, isStopWord } from './stopWords.ts';
import type { Expression, Thesaurus } from './thesaurus.ts';
import type { Token } from './tokenise.ts';

/** An expression found in a question, with the numbers of its tokens, ascending. */
export interface FoundExpression {
  readonly expression: Expression;
  readonly tokens: readonly number[];
}

/**
 * Finds the expression that begins at a token, in any inflection. Danish puts the subject and the object inside it ("hvordan
 * tager vi borgerne med på råd"): a few words may stand between the first word and the rest, but no negation; an expression
 * of two words, which proves less, has room for one word without meaning of its own ("følger vi op").
 */
export function findExpression(tokens: readonly Token[], at: number, thesaurus: Thesaurus, analyser: Analyser): FoundExpression | undefined {
  const first = tokens[at]?.word ?? '';
  for (const lemma of new Set([first, ...analyser.lemmasOf(first)])) {
    for (const expression of thesaurus.expressionsFrom(lemma)) {
      const rest = findRest(expression.words);
      if (rest !== undefined) return { expression, tokens: [at, ...rest] };
    }
  }
  return undefined;

  function findRest(words: readonly string[]): readonly number[] | undefined {
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

  function isFormOf(form: string, word: string): boolean {
    return form === word || analyser.lemmasOf(form).includes(word);
  }
}

const MAX_GAP = 3;

function mayStandInside(word: string, expressionLength: number): boolean {
  return !isNegation(word) && (expressionLength > 2 || isStopWord(word, 'da'));
}
