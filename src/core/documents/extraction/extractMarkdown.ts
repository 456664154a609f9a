import { BOLD_HEADING_LEVEL, markHeading } from './explicitHeadings.ts';
import { SAME_LINE } from '../reading/rawLines.ts';
import { setTable } from './tables.ts';

/**
 * Markdown as plain lines: headings get blank lines around and keep their signs, emphasis and link addresses go, list signs stay.
 * What is put in between stands on the line that it was made of, so that the file's own lines are counted.
 */
export function extractMarkdown(markdown: string): string {
  const text = markdown
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF?---\n[\s\S]*?\n---\n/, keepLines)
    .replace(/^(?:```|~~~).*$/gm, '')
    .replace(/^(\S.*)\n(=|-)\2{2,}$/gm, (_heading, title: string, sign: string) => `${SAME_LINE}${markHeading(title, sign === '=' ? 1 : 2)}\n`)
    .replace(/^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*$/gm, `${SAME_LINE}$1 $2${SAME_LINE}`)
    .replace(/^(?:\*\*|__)([^*_\n]{2,80}[^*_\n.,;:])(?:\*\*|__)$/gm, (_bold, title: string) => `${SAME_LINE}${markHeading(title, BOLD_HEADING_LEVEL)}${SAME_LINE}`)
    .replace(/!\[[^\]]*\]\([^)]*\)|\[\^\w+\](?!:)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^(\s*)[*+-]\s+(?:\[[ xX]\]\s+)?/gm, '$1• ')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}*_])([*_])(?=\S)([^*_\n]+)\1(?![\p{L}*_])/gu, '$2')
    .replace(/^[ \t]*>[ \t]?/gm, '')
    .replace(/^[ \t]*[-*_=]{3,}[ \t]*$/gm, '');
  return setTables(text);
}

function setTables(text: string): string {
  return text.replace(/(?:^[^\S\n]*\|.*\|[^\S\n]*(?:\n|$))+/gm, (table, at: number) => {
    const rows = table.trim().split('\n').filter((row) => !/^\s*\|[\s:|-]*$/.test(row));
    const above = text.slice(Math.max(0, at - MAX_LOOK_BACK), at).split(/[\n\u2028]/).findLast((line) => /^#{1,6} /.test(line));
    const level = above?.indexOf(' ') ?? 0;
    return `${SAME_LINE}${setTable(rows.map((row) => row.trim().slice(1, -1).split('|')), level).replaceAll('\n', SAME_LINE)}${SAME_LINE}${keepLines(table)}`;
  });
}

function keepLines(text: string): string {
  return text.replace(/[^\n]+/g, '');
}

/** Characters above a table in which its heading is looked for. */
const MAX_LOOK_BACK = 3000;
