import type { CellCheck, DocumentCheck } from '../../core/documents/corpusCheck.ts';
import type { LineRange } from '../../core/documents/document.ts';
import type { VersionCheck } from '../../core/documents/versions/inspectVersion.ts';
import { shortenToFit } from '../../core/shorten.ts';
import type { TextKey, Texts } from '../../locales/texts.ts';

/** Longest list of findings that is shown whole; `--json` has them all. */
const MAX_SHOWN = 12;
const MAX_HEADINGS = 40;
const MAX_TEXT_LENGTH = 140;
/** Columns of a terminal. */
const WIDTH = 80;

/** One document's check as a person reads it in the terminal. */
export function formatCheck(check: VersionCheck, texts: Texts): string {
  const facts = [check.municipality, check.year === undefined ? texts('corpus.noYear') : texts('corpus.age', { year: check.year, age: check.ageYears ?? 0 })];
  const contradictions = check.contradictions.flatMap(({ lines, text, otherLines, other }) => [`${toLines(lines)}: ${text}`, `  ${toLines(otherLines)}: ${other}`]);
  const parts = [
    ...wrap(check.title, ''),
    ...wrap([check.id, ...facts.filter((fact) => fact !== undefined)].join(' · '), '  '),
    ...wrap(texts('corpus.counts', { sections: check.sectionCount, statements: check.statementCount, duplicates: check.duplicateCount }), '  '),
    ...wrap(texts('corpus.prompts', { authored: check.prompts.authored, generated: check.prompts.generated }), '  '),
    ...(check.otherWordsCount > 0 ? wrap(texts('corpus.otherWords', { count: check.otherWordsCount }), '  ') : []),
    ...formatOutline(check, texts),
    ...formatMatrix(check.cells, texts),
    ...formatList('corpus.contradictions', contradictions, check.contradictions.length, texts),
    ...formatList('corpus.suspicious', check.suspiciousWords.map(({ line, word }) => `${line}: ${word}`), check.suspiciousWords.length, texts),
    ...formatList('corpus.unmatched', check.unmatchedQuotes, check.unmatchedQuotes.length, texts),
    ...formatList('corpus.mended', check.mendedWords.map(({ line, found, mended }) => `${line}: ${found} → ${mended}`), check.mendedWords.length, texts),
    ...formatList('corpus.debris', check.removedDebris.map(({ lines, text }) => `${toLines(lines)}: ${shortenToFit(text, MAX_TEXT_LENGTH)}`), check.removedDebris.length, texts),
  ];
  if (check.contradictions.length + check.suspiciousWords.length === 0) parts.push(`  ${texts('corpus.allGood')}`);
  return parts.join('\n');
}

/** Without perspectives the outline shows whether the document was understood. */
function formatOutline({ cells, headings }: DocumentCheck, texts: Texts): string[] {
  if (cells.length > 0) return [];
  if (headings.length === 0) return wrap(texts('corpus.noHeadings'), '  ');
  const rows = headings.slice(0, MAX_HEADINGS).flatMap(({ level, text, statementCount }) => wrap(`${text} (${statementCount})`, ' '.repeat(2 + 2 * Math.max(1, level))));
  return [`  ${texts('corpus.headings')}`, ...rows, ...formatRest(headings.length - MAX_HEADINGS, texts)];
}

function formatMatrix(cells: readonly CellCheck[], texts: Texts): string[] {
  if (cells.length === 0) return [];
  const perspectives = [...new Set(cells.map((cell) => cell.perspectiveId))];
  const roles = [...new Set(cells.map((cell) => cell.roleId))];
  const names = roles.map((role) => role ?? texts('corpus.noRole'));
  const countOf = (role: string | undefined, perspective: string): string => toCount(cells.find(({ roleId, perspectiveId }) => roleId === role && perspectiveId === perspective));
  const table = formatTable(names, perspectives, (row, column) => countOf(roles[row], perspectives[column] ?? ''));
  const isTooWide = table.some((line) => line.length > WIDTH);
  const emptyCount = cells.filter((cell) => cell.count === 0).length;
  return [
    `  ${texts('corpus.matrix')}`,
    ...(isTooWide ? formatTable(perspectives, names, (row, column) => countOf(roles[column], perspectives[row] ?? '')) : table),
    `    ${emptyCount === 0 ? texts('corpus.noEmptyCells') : texts('corpus.emptyCells', { count: emptyCount })}`,
  ];
}

function formatTable(rows: readonly string[], columns: readonly string[], cellOf: (row: number, column: number) => string): string[] {
  const width = Math.max(...rows.map((name) => name.length));
  return [
    `    ${' '.repeat(width)}  ${columns.join('  ')}`,
    ...rows.map((name, row) => `    ${name.padEnd(width)}  ${columns.map((column, at) => cellOf(row, at).padStart(column.length)).join('  ')}`),
  ];
}

/** "4+4": four statements, and four of another rendering; "–" for an empty cell. */
function toCount(cell: CellCheck | undefined): string {
  if (cell === undefined || cell.count + cell.duplicateCount === 0) return '–';
  return cell.duplicateCount === 0 ? String(cell.count) : `${cell.count}+${cell.duplicateCount}`;
}

function formatList(heading: TextKey, items: readonly string[], count: number, texts: Texts): string[] {
  if (count === 0) return [];
  return [`  ${texts(heading, { count })}`, ...items.slice(0, MAX_SHOWN).flatMap((item) => wrap(item, '    ')), ...formatRest(items.length - MAX_SHOWN, texts)];
}

function formatRest(count: number, texts: Texts): string[] {
  return count > 0 ? [`    ${texts('corpus.more', { count })}`] : [];
}

function toLines([from, to]: LineRange): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** Lines of at most 80 characters; those after the first are set in by two more. */
export function wrap(text: string, indent: string): string[] {
  const [, spaces = '', rest = ''] = /^( *)(.*)$/s.exec(text) ?? [];
  const lines: string[] = [];
  let line = indent + spaces;
  for (const word of rest.split(' ')) {
    const isFirst = line.trim() === '';
    if (!isFirst && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${indent}${spaces}  ${word}`;
    } else line += isFirst ? word : ` ${word}`;
  }
  return [...lines, line];
}
