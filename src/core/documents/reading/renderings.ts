import type { ReadingFinding, Statement } from '../document.ts';
import { normaliseWords } from './statements.ts';

/** What step 10 of reading gives. */
export interface MatchedRenderings {
  readonly statements: readonly Statement[];
  readonly contradictions: readonly ReadingFinding[];
}

/**
 * Step 10 of reading: what is printed twice. Statements of the same role and perspective in another section are one rendering
 * of the same, even where the wording differs, which is then a contradiction; a pull quote repeats its section's text. The
 * first one is quoted.
 */
export function matchRenderings(statements: readonly Statement[]): MatchedRenderings {
  const duplicates = new Map<string, string>();
  const contradictions: ReadingFinding[] = [];
  for (const cell of cellsOf(statements)) matchCell(cell, duplicates, contradictions);
  matchPullQuotes(statements, duplicates);
  return {
    statements: statements.map((statement) => {
      const duplicateOf = duplicates.get(statement.id);
      return duplicateOf === undefined ? statement : { ...statement, duplicateOf };
    }),
    contradictions,
  };
}

function cellsOf(statements: readonly Statement[]): Statement[][] {
  const placed = statements.filter((statement) => statement.roleId !== undefined && statement.perspectiveId !== undefined);
  return [...Map.groupBy(placed, (statement) => `${statement.roleId ?? ''}/${statement.perspectiveId ?? ''}`).values()];
}

/** Least similarity of two wordings of the same statement (Dice coefficient of their words). */
const MIN_SIMILARITY = 0.4;

function matchCell(cell: readonly Statement[], duplicates: Map<string, string>, contradictions: ReadingFinding[]): void {
  const [first] = cell;
  if (cell.every((statement) => statement.sectionId === first?.sectionId)) return;
  const known = new Map(cell.map((statement) => [statement.id, normaliseWords(statement.text).split(' ')]));
  const wordsOf = ({ id }: Statement): readonly string[] => known.get(id) ?? [];
  const originals = cell.filter((statement) => statement.sectionId === first?.sectionId);
  const pairs = cell
    .filter((statement) => statement.sectionId !== first?.sectionId)
    .flatMap((other) => originals.map((original) => ({ original, other, similarity: compareWords(wordsOf(original), wordsOf(other)) })))
    .filter(({ similarity }) => similarity >= MIN_SIMILARITY)
    .sort((one, another) => another.similarity - one.similarity);
  const taken = new Set<string>();
  for (const { original, other } of pairs) {
    const key = `${original.id}/${other.sectionId}`;
    if (duplicates.has(other.id) || taken.has(key)) continue;
    taken.add(key);
    duplicates.set(other.id, original.id);
    if (normaliseWords(original.text) !== normaliseWords(other.text))
      contradictions.push({ kind: 'contradiction', statementId: original.id, otherId: other.id, text: original.text, other: other.text });
  }
}

function compareWords(left: readonly string[], right: readonly string[]): number {
  return (2 * countShared(left, right)) / (left.length + right.length);
}

function countShared(words: readonly string[], others: readonly string[]): number {
  const left = [...others];
  let shared = 0;
  for (const word of words) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return shared;
}

const MIN_QUOTED_SHARE = 0.8;

/** A statement wholly in quotation marks whose words nearly all stand in one or two neighbouring sentences of its section. */
function matchPullQuotes(statements: readonly Statement[], duplicates: Map<string, string>): void {
  for (const quote of statements) {
    if (!/^[”"»„“]\s?\p{Lu}[^”"«“]*[”"«“]$/u.test(quote.text) || duplicates.has(quote.id)) continue;
    const words = normaliseWords(quote.text).split(' ');
    const original = statements.find(
      (statement) => statement.sectionId === quote.sectionId && statement.id !== quote.id && countShared(words, normaliseWords(statement.text).split(' ')) >= words.length * MIN_QUOTED_SHARE,
    );
    if (original !== undefined) duplicates.set(quote.id, original.id);
  }
}
