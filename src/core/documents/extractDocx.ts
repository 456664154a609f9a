import { createDocumentError } from './documentError.ts';

/** OLE compound file: what Word writes in place of a zip when the document has a password. */
const OLE_SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * The text of a Word document through mammoth's HTML, which keeps headings, lists and tables: each heading, list item and
 * table cell becomes a block of its own, in reading order.
 */
export async function extractDocx(bytes: Buffer, file: string): Promise<string> {
  if (bytes.subarray(0, 4).equals(OLE_SIGNATURE)) throw createDocumentError('document.encrypted', file, 'the document has a password');
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    return htmlToText(value);
  } catch (error) {
    throw createDocumentError('document.broken', file, 'not a readable Word document', error);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' };

function htmlToText(html: string): string {
  return html
    .replace(/<img[^>]*>/g, '')
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<li>/g, '\n• ')
    .replace(/<\/(?:p|h[1-6]|li|td|th|tr|table|ul|ol)>/g, '\n\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/^• \n+/gm, '• ')
    .replace(/\n{3,}/g, '\n\n');
}
