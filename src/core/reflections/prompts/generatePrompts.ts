import type { LeadershipDocument, Statement } from '../../documents/document.ts';
import { rankFrames } from './chooseFrame.ts';
import { findFitStatements } from './fitStatements.ts';
import type { PromptWording } from './createPrompt.ts';
import { isForTeam } from './isForTeam.ts';
import type { QuestionFrame } from './questionFrame.ts';

/** A question for a statement that nobody wrote one for. */
export interface GeneratedWording extends PromptWording {
  readonly statement: Statement;
}

/** A year of weekly prompts. */
const ENOUGH = 52;

/** How many questions one statement may get where a document has too few statements for a year. */
const MAX_QUESTIONS = 3;

/** Neighbours this close never ask the same, as far as there are other questions that fit. */
const APART = 5;

/**
 * Questions for the statements of a document that people can talk about, one for each that none is authored for; where that
 * makes less than a year of weeks for a whole team, together with the `authoredCount` that there are for one, one more for each
 * statement that is for one, and again.
 */
export function generateWordings(document: LeadershipDocument, authoredIds: ReadonlySet<string>, authoredCount: number): GeneratedWording[] {
  const isTeams = ({ roleId }: Statement): boolean => isForTeam(document.info, roleId);
  let teamCount = authoredCount;
  const statements = findFitStatements(document).map((statement) => ({ statement, left: rankFrames(statement, findRoleName(document, statement)) }));
  const generated: GeneratedWording[] = [];
  for (let question = 0; question < MAX_QUESTIONS; question += 1) {
    if (question > 0 && teamCount >= ENOUGH) break;
    for (const one of statements) {
      if (question === 0 ? authoredIds.has(one.statement.id) : !isTeams(one.statement)) continue;
      const near = generated.slice(-APART).map(({ question: { da } }) => da);
      const lastAsked = ({ question: { da } }: QuestionFrame): number => near.lastIndexOf(da);
      const [frame] = [...one.left].sort((first, second) => lastAsked(first) - lastAsked(second));
      if (frame === undefined) continue;
      one.left = one.left.filter((other) => other !== frame);
      if (isTeams(one.statement)) teamCount += 1;
      generated.push({ statement: one.statement, ...frame, origin: 'generated' });
    }
  }
  return generated;
}

/** A question for any statement, also one that would not be chosen by itself. */
export function generateWording(document: LeadershipDocument, statement: Statement): PromptWording {
  const [frame] = rankFrames(statement, findRoleName(document, statement));
  if (frame === undefined) throw new RangeError('there are frames for every statement');
  return { ...frame, origin: 'generated' };
}

function findRoleName({ info }: LeadershipDocument, { roleId }: Statement): string | undefined {
  return info.roles.find(({ id }) => id === roleId)?.name;
}
