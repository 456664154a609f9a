import type { DeclaredHeading } from '../reading/headingHints.ts';
import type { TextLine } from '../reading/textLine.ts';

/** How extraction writes a heading that the file itself marks: one sign per level, as Markdown does. */
const MARKED = /^(#{1,7}) +(?=\S)/;

/** The deepest level: a short paragraph in bold, which heads what follows but has no level of its own. */
export const BOLD_HEADING_LEVEL = 7;

/** A heading as a line that `takeMarkedHeadings` knows. */
export function markHeading(text: string, level: number): string {
  return `${'#'.repeat(Math.min(level, BOLD_HEADING_LEVEL))} ${text}`;
}

/**
 * Takes the heading signs off and tells which lines had them, by index. A single heading of the top level that opens the
 * document is its title: level 0, so that the chapters are not filed under it.
 */
export function takeMarkedHeadings(lines: readonly TextLine[]): { lines: TextLine[]; headings: Map<number, DeclaredHeading> } {
  const levels = new Map<number, number>();
  const plain = lines.map((line, at) => {
    const signs = MARKED.exec(line.text);
    if (signs === null) return line;
    levels.set(at, signs[1]?.length ?? 1);
    return { ...line, text: line.text.slice(signs[0].length) };
  });
  const [first, ...others] = levels.values();
  const isTitled = first !== undefined && others.length > 0 && others.every((level) => level > first);
  const top = isTitled ? first : Math.min(BOLD_HEADING_LEVEL - 1, ...levels.values()) - 1;
  const headings = new Map<number, DeclaredHeading>();
  let above = 0;
  for (const [at, marked] of levels) {
    if (marked < BOLD_HEADING_LEVEL) above = marked - top;
    headings.set(at, { lineCount: 1, level: marked < BOLD_HEADING_LEVEL ? above : above + 1 });
  }
  return { lines: plain, headings };
}
