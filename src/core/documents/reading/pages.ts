import type { RawLine } from './rawLines.ts';

/**
 * Step 2 of reading: pages. They divide at form feeds; in a file that is set flush left also at a line that starts with a
 * space, which some converters print for a page break and which begins at least a new block.
 */
export function splitPages(lines: readonly RawLine[]): RawLine[][] {
  const isFlushLeft = isMostlyFlushLeft(lines);
  const pages: RawLine[][] = [[]];
  for (const line of lines) {
    if (line.startsPage || (isFlushLeft && /^ {1,2}\S/.test(line.text))) pages.push([]);
    pages.at(-1)?.push(line);
  }
  return pages.filter((page) => page.some((line) => line.text.trim() !== ''));
}

/** Share of indented lines that a flush-left file has at most: its paragraphs and page breaks. */
const MAX_SHARE_INDENTED = 0.2;

function isMostlyFlushLeft(lines: readonly RawLine[]): boolean {
  const written = lines.filter((line) => line.text.trim() !== '');
  return written.filter((line) => line.text.startsWith(' ')).length <= written.length * MAX_SHARE_INDENTED;
}
