import type { Answer, AnswerEngine, Question } from '../answers/answer.ts';
import type { Cell } from './findCells.ts';
import type { SharingCorpus } from './sharingCorpus.ts';
import { takeTurns } from './takeTurns.ts';

/**
 * The cells that an answer was looked up in, in its order. Where the engine asks back which role is meant, those of every role
 * that it asks about, at most `limit`: whoever picks from a list can answer by picking.
 */
export function findLookedUp(answer: Answer, question: Question, { engine, corpus, limit }: { readonly engine: AnswerEngine; readonly corpus: SharingCorpus; readonly limit: number }): readonly Cell[] {
  if (answer.kind === 'answer') return cellsOf(answer, corpus);
  if (answer.kind === 'no-answer') return [];
  const choices = answer.suggestions.filter(({ kind }) => kind === 'choice').slice(0, limit);
  return unique(takeTurns(choices.map((choice) => cellsOf(engine.answer({ ...question, text: choice.question }), corpus))));
}

function cellsOf(answer: Answer, corpus: SharingCorpus): readonly Cell[] {
  if (!lookedUp.has(answer.intent)) return [];
  const quoted = answer.groups.flatMap(({ citations }) => citations.flatMap(({ statementId }) => corpus.findCellOf(statementId) ?? []));
  const { perspectiveId, documentIds = [] } = answer.context ?? {};
  // Of a perspective as a whole only what concerns everybody and the asker is quoted.
  const ofAllRoles = answer.intent === 'perspective' ? documentIds.flatMap((id) => corpus.cellsOf(id).filter((cell) => cell.perspectiveId === perspectiveId)) : [];
  return unique([...quoted, ...ofAllRoles]);
}

/** Intents whose answers stand in cells, and are no choice of single statements. */
const lookedUp: ReadonlySet<Answer['intent']> = new Set(['role-perspective', 'role', 'perspective', 'chain']);

function unique(cells: readonly Cell[]): readonly Cell[] {
  return [...new Set(cells)];
}
