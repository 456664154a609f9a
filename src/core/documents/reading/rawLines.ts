import { markDashBullets } from './dashBullets.ts';

/** One line of the raw file with clean characters; inner and outer spaces are kept, because they carry the layout. */
export interface RawLine {
  /** 1-based number in the raw file split at line feeds. */
  readonly line: number;
  readonly text: string;
  /** A form feed, or the `_` some converters print for it, stood before this text. */
  readonly startsPage: boolean;
}

/**
 * Step 1 of reading: clean characters, one entry per raw line. NFC, all kinds of spaces to plain ones, ligatures and private
 * bullet signs to plain characters, control characters, byte order mark and zero-width signs away. A form feed or `SAME_LINE`
 * inside a line splits it in two entries with the same number.
 */
export function readRawLines(raw: string): RawLine[] {
  const clean = cleanCharacters(raw);
  const pageMark = hasUnderscorePages(clean) ? UNDERSCORE_PAGE : /\f/;
  const lines = clean.split('\n').flatMap((row, index) => row.split(SAME_LINE).flatMap((text) => {
    const parts = text.split(pageMark);
    return parts
      .map((part, at) => ({ line: index + 1, text: withoutSideLetters(withoutContentsLeaders(part)), startsPage: at > 0 }))
      .filter((part, at) => at > 0 || parts.length === 1 || part.text.trim() !== '');
  }));
  return markDashBullets(lines);
}

/** Unicode's line separator: begins another line of text on the same line of the file. */
export const SAME_LINE = '\u2028';

/** `_` in place of a form feed: at the start of a line or glued between two texts. */
const UNDERSCORE_PAGE = /\f|^_|(?<=[\p{L}\p{N}.,])_(?=[\p{Lu}»”"])|(?<=^_)_/u;

function hasUnderscorePages(text: string): boolean {
  return !text.includes('\f') && /^_(?![^\n]*_(\W|$))/mu.test(text);
}

const CHARACTER_MENDING: readonly (readonly [RegExp, string])[] = [
  [/\uFEFF|[\u200B-\u200F\u2060\u202A-\u202E]/g, ''],
  [/\r\n?/g, '\n'],
  [/\u00AD[ \t]*\n/g, '-\n'],
  [/\u00AD/g, ''],
  [/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g, ' '],
  [/[\u2029\v]/g, ' '],
  [/[\uF0A7\uF0B7\uF0D8\uF076\uF0FC]/g, '•'],
  [/[\u2010\u2011]/g, '-'],
  // eslint-disable-next-line no-control-regex -- control characters are what is removed here
  [/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFD]/g, ''],
];

function cleanCharacters(raw: string): string {
  let text = raw.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
  for (const [pattern, replacement] of CHARACTER_MENDING) text = text.replace(pattern, replacement);
  return text.normalize('NFC');
}

/** "God ledelse . . . . . 4" is a line of a table of contents: blanked, its width kept so that columns beside it stay put. */
function withoutContentsLeaders(text: string): string {
  if (!/(?:\.\s{0,2}){5}/.test(text)) return text;
  return text.replace(/(?:\S(?:\S| (?! ))*)?\s*(?:\.\s{0,2}){5,}\s*\d*/g, (found) => ' '.repeat(found.length));
}

/** "S P MÅL": single spaced capitals before a line are lettering from the page's margin; blanked as well. */
function withoutSideLetters(text: string): string {
  return text.replace(/^\s*(?:\p{Lu} ){2,}(?=\s*\p{L}{2})/u, (found) => ' '.repeat(found.length));
}
