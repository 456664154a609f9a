import type { LeadershipDocument, Statement } from '../documents/document.ts';
import { rankFrames } from './chooseFrame.ts';
import { findFitStatements } from './fitStatements.ts';
import type { PromptWording } from './createPrompt.ts';
import type { QuestionFrame } from './topicFrames.ts';

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
 * Questions for the statements of a document that a team can talk about, one for each; where that makes less than a year of
 * weeks with the `authoredCount` that there are, a second and third question about the same statements.
 */
export function generateWordings(document: LeadershipDocument, authoredIds: ReadonlySet<string>, authoredCount: number): GeneratedWording[] {
  const statements = findFitStatements(document).filter(({ id }) => !authoredIds.has(id));
  const ranked = statements.map((statement) => rankFrames(statement, findRoleName(document, statement)));
  const generated: GeneratedWording[] = [];
  const asked = new Map<Statement, QuestionFrame[]>();
  for (let question = 0; question < MAX_QUESTIONS; question += 1) {
    if (question > 0 && authoredCount + generated.length >= ENOUGH) break;
    for (const [at, statement] of statements.entries()) {
      const near = generated.slice(-APART).map(({ question: { da } }) => da);
      const own = asked.get(statement) ?? [];
      const frames = (ranked[at] ?? []).filter((frame) => !own.includes(frame));
      const frame = frames.find(({ question: { da } }) => !near.includes(da)) ?? frames[0];
      if (frame === undefined) continue;
      asked.set(statement, [...own, frame]);
      generated.push({ statement, ...frame, origin: 'generated' });
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
