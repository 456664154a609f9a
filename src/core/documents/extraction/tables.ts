import { BOLD_HEADING_LEVEL, markHeading } from './explicitHeadings.ts';

const MAX_HEADING_WORDS = 8;

/**
 * A table as lines of text. Where the first row and the first column are headings, each cell stands under both; where only one
 * of them is, under that one; otherwise the cells follow each other. `level` is that of the heading above the table.
 */
export function setTable(rows: readonly (readonly string[])[], level: number): string {
  const cells = rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''));
  const [head = [], ...body] = cells;
  if (body.length === 0 || head.length < 2) return cells.flat().join('\n\n');
  const isHeadRow = head.slice(1).every(isHeading) && (head[0] === '' || isHeading(head[0] ?? '')) && body.some((row) => row.some((cell) => !isHeading(cell)));
  const named = isHeadRow ? body : cells;
  const isHeadColumn = named.every((row) => isHeading(row[0] ?? '')) && named.some((row) => row.slice(1).some((cell) => !isHeading(cell)));
  const outer = Math.min(level + 1, BOLD_HEADING_LEVEL - 1);
  if (isHeadRow && isHeadColumn)
    return body.flatMap(([name = '', ...row]) => [markHeading(name, outer), ...row.flatMap((cell, at) => (cell === '' ? [] : [markHeading(head[at + 1] ?? '', outer + 1), cell]))]).join('\n\n');
  if (isHeadColumn) return cells.flatMap(([name = '', ...row]) => [markHeading(name, outer), ...row]).join('\n\n');
  if (isHeadRow) return head.flatMap((name, at) => (name === '' ? [] : [markHeading(name, outer), ...body.map((row) => row[at] ?? '')])).join('\n\n');
  return cells.flat().join('\n\n');
}

function isHeading(text: string): boolean {
  return /\p{L}/u.test(text) && !/[.,;:]$|\n/.test(text) && text.split(/\s+/).length <= MAX_HEADING_WORDS && !text.startsWith('•');
}
