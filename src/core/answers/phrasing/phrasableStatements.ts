import type { Answer, Citation } from '../answer.ts';

/** The statements of an answer that may be phrased, as they are numbered on its card; undefined when its quotations speak for themselves. */
export function phrasableStatements(answer: Answer): readonly Citation[] | undefined {
  // Places that only may hold the answer would become the answer in a model's words.
  if (answer.kind !== 'answer' || answer.isUnsure) return undefined;
  const statements = answer.groups.flatMap(({ citations }) => citations);
  const length = statements.reduce((sum, { quote }) => sum + quote.length, 0);
  return statements.length > 0 && statements.length <= statementLimit && length <= lengthLimit ? statements : undefined;
}

/** Teams' own citations are numbered as far as this, and a list that is longer is read faster as the list it is. */
const statementLimit = 10;
/** Characters: what a model reads within the time, and what fits on the first page of a card. */
const lengthLimit = 5_000;
