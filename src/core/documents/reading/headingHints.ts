import type { Perspective, Role } from '../document.ts';
import { continuesSentence } from './lineBreaks.ts';
import type { TextLine } from './textLine.ts';

/** One kind of heading as the metadata declares it, compiled by `compileHeadingHints`. */
export interface HeadingHint {
  readonly level: number;
  /** Whom and what a mended heading names, or undefined when it is not a heading of this kind. */
  match(text: string): HeadingIds | undefined;
}

/** What a heading says of all that stands under it. */
export interface HeadingIds {
  readonly roleId?: string;
  readonly perspectiveId?: string;
  /** Fits the text with which the section around goes on after this one, when this one is a box. */
  readonly endsBefore?: RegExp;
}

/** A heading as written in a metadata file; see `metadata.ts`. */
export interface DeclaredHeadingPattern {
  readonly pattern: string;
  readonly level: number;
  readonly role?: string | undefined;
  readonly perspective?: string | undefined;
  readonly endsBefore?: string | undefined;
}

/** A heading found in the text. */
export interface DeclaredHeading extends HeadingIds {
  readonly lineCount: number;
  readonly level: number;
}

/**
 * Compiles the headings of a metadata file. A pattern matches the whole heading; its named groups `role` and `perspective`
 * must hold a name or alias of one, otherwise the text is no such heading.
 */
export function compileHeadingHints(patterns: readonly DeclaredHeadingPattern[], roles: readonly Role[], perspectives: readonly Perspective[]): HeadingHint[] {
  return patterns.map(({ pattern, level, role, perspective, endsBefore }) => {
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    return {
      level,
      match(text) {
        const groups = whole.exec(text)?.groups ?? (whole.test(text) ? {} : undefined);
        if (groups === undefined) return undefined;
        const roleId = groups['role'] === undefined ? role : findNamed(groups['role'], roles);
        const perspectiveId = groups['perspective'] === undefined ? perspective : findNamed(groups['perspective'], perspectives);
        if (groups['role'] !== undefined && roleId === undefined) return undefined;
        if (groups['perspective'] !== undefined && perspectiveId === undefined) return undefined;
        return {
          ...(roleId === undefined ? {} : { roleId }),
          ...(perspectiveId === undefined ? {} : { perspectiveId }),
          ...(endsBefore === undefined ? {} : { endsBefore: new RegExp(endsBefore, 'u') }),
        };
      },
    };
  });
}

const MAX_HEADING_LINES = 5;
/** Characters of a heading over several lines. */
const MAX_HEADING_LENGTH = 160;

/**
 * Finds the declared headings by the index of their first line. They start with no small letter. The longest run of lines that matches wins ("LEDER AF",
 * "MEDARBEJDERE"), and a run whose sentence goes on in the next line is no heading.
 */
export function matchDeclaredHeadings(lines: readonly TextLine[], hints: readonly HeadingHint[], mend: (lines: readonly TextLine[]) => string): Map<number, DeclaredHeading> {
  const found = new Map<number, DeclaredHeading>();
  if (hints.length === 0) return found;
  for (let at = 0; at < lines.length; at++) {
    if (/^\p{Ll}/u.test(lines[at]?.text ?? '')) continue;
    for (let count = Math.min(MAX_HEADING_LINES, lines.length - at); count > 0; count--) {
      const run = lines.slice(at, at + count);
      if (count > 1 && run.reduce((length, line) => length + line.text.length, 0) > MAX_HEADING_LENGTH) continue;
      if (run.some((line) => line.column !== lines[at]?.column) || run.slice(0, -1).some((line) => /[.,;]$/.test(line.text))) continue;
      const last = run.at(-1);
      const next = lines[at + count];
      if (last === undefined || (next?.column === last.column && next.blankLinesBefore === 0 && continuesSentence(last.text, next.text))) continue;
      const text = mend(run);
      const match = findMatch(hints, text);
      if (match === undefined) continue;
      found.set(at, { lineCount: count, ...match });
      at += count - 1;
      break;
    }
  }
  return found;
}

function findMatch(hints: readonly HeadingHint[], text: string): (HeadingIds & { level: number }) | undefined {
  for (const hint of hints) {
    const ids = hint.match(text);
    if (ids !== undefined) return { level: hint.level, ...ids };
  }
  return undefined;
}

/** The id of the role or perspective that a heading's words name: its name or one of its aliases, in any case. */
function findNamed(words: string, known: readonly (Role | Perspective)[]): string | undefined {
  const wanted = words.toLowerCase().trim();
  return known.find((item) => item.id === wanted || [item.name, ...item.aliases].some((name) => name.toLowerCase() === wanted))?.id;
}
