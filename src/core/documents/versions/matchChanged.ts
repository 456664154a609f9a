import type { Statement } from '../document.ts';
import { normaliseWords } from '../reading/statements.ts';

/** A statement whose words, role or perspective are others than before. */
export interface ChangedStatement {
  readonly before: Statement;
  readonly after: Statement;
}

/**
 * Finds which statements of the new version say in other words what one of the old version said: pairs with the most words in
 * common, the nearest place first, each statement in one pair at most. Words in common are measured as 2·|A∩B| / (|A|+|B|)
 * (Dice 1945). In the order of the new version.
 */
export function matchChanged(before: readonly Statement[], after: readonly Statement[]): ChangedStatement[] {
  const pairs = findPairs(before, after).sort((one, other) => one.distance - other.distance || other.likeness - one.likeness || one.to - other.to || one.from - other.from);
  const takenBefore = new Set<number>();
  const found = new Map<number, number>();
  for (const { from, to } of pairs) {
    if (takenBefore.has(from) || found.has(to)) continue;
    takenBefore.add(from);
    found.set(to, from);
  }
  return after.flatMap((statement, to) => {
    const old = before[found.get(to) ?? -1];
    return old === undefined ? [] : [{ before: old, after: statement }];
  });
}

/**
 * How alike two statements must be at least, by how far they stand apart: in one place (role, perspective and section), under one
 * role, or anywhere, where only the same words tell that a statement was moved rather than another one written.
 */
const leastLikeness = [0.4, 0.6, 0.95] as const;

interface Pair {
  /** Places in the two lists. */
  readonly from: number;
  readonly to: number;
  readonly distance: number;
  readonly likeness: number;
}

function findPairs(before: readonly Statement[], after: readonly Statement[]): Pair[] {
  const wordsBefore = before.map(toWords);
  const holders = new Map<string, number[]>();
  wordsBefore.forEach((words, from) => {
    for (const word of words) {
      const held = holders.get(word);
      if (held) held.push(from);
      else holders.set(word, [from]);
    }
  });
  return after.flatMap((statement, to) => {
    const words = toWords(statement);
    const shared = new Map<number, number>();
    for (const word of words) for (const from of holders.get(word) ?? []) shared.set(from, (shared.get(from) ?? 0) + 1);
    return [...shared].flatMap(([from, count]) => {
      const old = before[from];
      if (old === undefined) return [];
      const distance = measureDistance(old, statement);
      const likeness = (2 * count) / (words.size + (wordsBefore[from]?.size ?? 0));
      return likeness < leastLikeness[distance] ? [] : [{ from, to, distance, likeness }];
    });
  });
}

function measureDistance(one: Statement, other: Statement): 0 | 1 | 2 {
  if (one.roleId !== other.roleId) return 2;
  return one.perspectiveId === other.perspectiveId && one.sectionPath.join('\n') === other.sectionPath.join('\n') ? 0 : 1;
}

function toWords({ text }: Statement): Set<string> {
  return new Set(normaliseWords(text).split(' ').filter((word) => word !== ''));
}
