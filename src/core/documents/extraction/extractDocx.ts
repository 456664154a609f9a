import { createDocumentError } from '../documentError.ts';
import { BOLD_HEADING_LEVEL, markHeading } from './explicitHeadings.ts';
import { setTable } from './tables.ts';

/** OLE compound file: what Word writes in place of a zip when the document has a password. */
const OLE_SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * The text of a Word document through mammoth's HTML, which keeps headings, lists and tables: each heading (marked with its
 * level), list item and table cell becomes a block of its own, in reading order.
 */
export async function extractDocx(bytes: Buffer, file: string): Promise<string> {
  if (bytes.subarray(0, 4).equals(OLE_SIGNATURE)) throw createDocumentError('document.encrypted', file, 'the document has a password');
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { styleMap: STYLE_MAP });
    return htmlToText(value);
  } catch (error) {
    throw createDocumentError('document.broken', file, 'not a readable Word document', error);
  }
}

/** The title stands above the chapters, which Word's own levels do not say. */
const STYLE_MAP = ['Title', 'heading 1', 'heading 2', 'heading 3', 'heading 4', 'heading 5'].map((name, at) => `p[style-name='${name}'] => h${at + 1}:fresh`);

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' };

function htmlToText(html: string): string {
  let level = 0;
  const marked = html
    .replace(/<img[^>]*>|<sup><a [^>]*>\[\d+\]<\/a><\/sup>|<a href="#(?:foot|end)note-ref-[^>]*>↑<\/a>/g, '')
    .replace(/<p>(?:<a [^>]*><\/a>)*<strong>((?:(?!<\/?(?:p|strong)>).)+)<\/strong><\/p>/g, (paragraph, text: string) => (isBoldHeading(text) ? `<h${BOLD_HEADING_LEVEL}>${text}</h${BOLD_HEADING_LEVEL}>` : paragraph));
  return toLines(
    marked.replace(/<h([1-7])>(.*?)<\/h\1>|<table>(.*?)<\/table>/g, (_found, number: string | undefined, heading: string | undefined, table: string | undefined) => {
      if (table !== undefined) return `\n\n${setTable(toRows(table), level)}\n\n`;
      const isBold = Number(number) === BOLD_HEADING_LEVEL;
      if (!isBold) level = Number(number);
      const text = toLines(heading ?? '').replace(/\s+/g, ' ').trim();
      return text === '' ? '' : `\n\n${markHeading(text, isBold ? level + 1 : level)}\n\n`;
    }),
  );
}

const MAX_BOLD_HEADING_LENGTH = 80;

/** A paragraph all in bold is a heading when it is short and no sentence. */
function isBoldHeading(text: string): boolean {
  return text.length <= MAX_BOLD_HEADING_LENGTH && !/[.,;:]$/.test(text.trim()) && /\p{L}{2}/u.test(text);
}

function toRows(table: string): string[][] {
  return [...table.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) => [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = '']) => toLines(cell).trim()));
}

function toLines(html: string): string {
  return html
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<li[^>]*>/g, '\n• ')
    .replace(/<\/(?:p|li|td|th|tr|table|ul|ol)>/g, '\n\n')
    .replace(/<\/?[a-z][^<>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/^• \n+/gm, '• ')
    .replace(/\n{3,}/g, '\n\n');
}
