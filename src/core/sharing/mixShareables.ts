import type { Shareable, SharedCell, SharedPrompt, SharedRound, SharedStatement } from './shareable.ts';

/** What there is of each kind, best first; nothing of a kind that is not wanted. */
export interface ShareablesByKind {
  readonly rounds: readonly SharedRound[];
  readonly cells: readonly SharedCell[];
  readonly statements: readonly SharedStatement[];
  readonly prompts: readonly SharedPrompt[];
}

/**
 * One list, best first. What was found begins with what was looked up; prompts, which repeat statements, have a third of what is
 * left unless there is room for more. What is offered unasked begins with questions, of which a leader needs only one.
 */
export function mixShareables({ rounds, cells, statements, prompts }: ShareablesByKind, how: 'found' | 'offered', limit: number): Shareable[] {
  const first = rounds.slice(0, limit);
  const room = limit - first.length;
  if (how === 'offered') {
    const offered = fill(prompts, cells, room, 1 / 2);
    return [...first, ...offered, ...statements.slice(0, room - offered.length)];
  }
  const restCount = countSecond(cells.length, statements.length + prompts.length, room, 1 / 3);
  return [...first, ...cells.slice(0, room - restCount), ...fill(statements, prompts, restCount, 1 / 3)];
}

function fill<First, Second>(one: readonly First[], other: readonly Second[], room: number, share: number): (First | Second)[] {
  const otherCount = countSecond(one.length, other.length, room, share);
  return [...one.slice(0, room - otherCount), ...other.slice(0, otherCount)];
}

/** How many of the second list there is room for: its share, and what the first leaves. */
function countSecond(firstCount: number, secondCount: number, room: number, share: number): number {
  return Math.min(secondCount, Math.max(Math.floor(room * share), room - firstCount));
}
