import type { CellCheck, DocumentCheck } from '../core/documents/corpusCheck.ts';
import type { LineRange } from '../core/documents/document.ts';
import type { TextKey, Texts } from '../locales/texts.ts';

/** Longest list of findings that is shown whole; `--json` has them all. */
const MAX_SHOWN = 12;
const MAX_TEXT_LENGTH = 100;

/** One document's check as a person reads it in the terminal. */
export function formatCheck(check: DocumentCheck, texts: Texts): string {
  const facts = [check.municipality, check.year === undefined ? texts('corpus.noYear') : texts('corpus.age', { year: check.year, age: check.ageYears ?? 0 })];
  return [
    check.title,
    `  ${[check.id, ...facts.filter((fact) => fact !== undefined)].join(' · ')}`,
    `  ${texts('corpus.counts', { sections: check.sectionCount, statements: check.statementCount, duplicates: check.duplicateCount })}`,
    ...formatMatrix(check.cells, texts),
    ...formatList('corpus.contradictions', check.contradictions.map(({ lines, text, otherLines, other }) => `${toLines(lines)}: ${text}\n      ${toLines(otherLines)}: ${other}`), texts),
    ...formatList('corpus.suspicious', check.suspiciousWords.map(({ line, word }) => `${line}: ${word}`), texts),
    ...formatList('corpus.mended', check.mendedWords.map(({ line, found, mended }) => `${line}: ${found} → ${mended}`), texts),
    ...formatList('corpus.debris', check.removedDebris.map(({ lines, text }) => `${toLines(lines)}: ${shorten(text)}`), texts),
  ].join('\n');
}

function formatMatrix(cells: readonly CellCheck[], texts: Texts): string[] {
  if (cells.length === 0) return [];
  const perspectives = [...new Set(cells.map((cell) => cell.perspectiveId))];
  const roles = [...new Set(cells.map((cell) => cell.roleId))];
  const names = roles.map((role) => role ?? texts('corpus.noRole'));
  const width = Math.max(...names.map((name) => name.length));
  const rows = roles.map((role, at) => {
    const counts = perspectives.map((perspective) => {
      const cell = cells.find(({ roleId, perspectiveId }) => roleId === role && perspectiveId === perspective);
      return toCount(cell).padStart(perspective.length);
    });
    return `    ${(names[at] ?? '').padEnd(width)}  ${counts.join('  ')}`;
  });
  const emptyCount = cells.filter((cell) => cell.count === 0).length;
  return [
    `  ${texts('corpus.matrix')}`,
    `    ${' '.repeat(width)}  ${perspectives.join('  ')}`,
    ...rows,
    `    ${emptyCount === 0 ? texts('corpus.noEmptyCells') : texts('corpus.emptyCells', { count: emptyCount })}`,
  ];
}

/** "4+4": four statements, and four of another rendering; "–" for an empty cell. */
function toCount(cell: CellCheck | undefined): string {
  if (cell === undefined || cell.count + cell.duplicateCount === 0) return '–';
  return cell.duplicateCount === 0 ? String(cell.count) : `${cell.count}+${cell.duplicateCount}`;
}

function formatList(heading: TextKey, items: readonly string[], texts: Texts): string[] {
  const shown = items.slice(0, MAX_SHOWN).map((item) => `    ${item}`);
  const rest = items.length > MAX_SHOWN ? [`    ${texts('corpus.more', { count: items.length - MAX_SHOWN })}`] : [];
  return [`  ${texts(heading, { count: items.length })}`, ...shown, ...rest];
}

function toLines([from, to]: LineRange): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function shorten(text: string): string {
  return text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH - 1)}…` : text;
}
