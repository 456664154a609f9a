import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../errors.ts';
import { createDocumentError } from '../documentError.ts';

/** Larger files are no leadership documents, and reading one would hold up the process: 50 MB. */
export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;

const READABLE_TYPES = new Set(['.txt', '.md', '.pdf', '.docx']);

/** Whether a file name ends as a document that `extractText` reads. */
export function isReadableType(file: string): boolean {
  return READABLE_TYPES.has(path.extname(file).toLowerCase());
}

/**
 * The raw text of a document file: lines as printed, pages divided by form feeds. Throws an AppError that names the file:
 * `document.notFound`, `document.unsupportedType`, `document.tooLarge`, `document.empty`, `document.encrypted`,
 * `document.scanned` (a PDF of pictures) or `document.broken`.
 */
export async function extractText(file: string): Promise<string> {
  if (!isReadableType(file)) throw createUnsupportedType(file);
  return await extractBytes(file, await readDocumentBytes(file));
}

/** The raw text of a document file that has been read; `file` is its name, for its type and for errors. Throws what `extractText` throws. */
export async function extractBytes(file: string, bytes: Buffer): Promise<string> {
  const type = path.extname(file).toLowerCase();
  if (!isReadableType(file)) throw createUnsupportedType(file);
  if (bytes.length === 0) throw createDocumentError('document.empty', file, 'the file is empty');
  const text = await extractByType(type, bytes, file);
  if (text.trim() === '') throw createDocumentError('document.empty', file, 'the file holds no text');
  return text;
}

function createUnsupportedType(file: string): AppError {
  return createDocumentError('document.unsupportedType', file, 'expected a .txt, .md, .pdf or .docx file');
}

/** The bytes of a document file. Throws `document.notFound` or `document.tooLarge`. */
export async function readDocumentBytes(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > MAX_DOCUMENT_BYTES) throw createDocumentError('document.tooLarge', file, `${Math.round(size / 1024 / 1024)} MB, at most 50 MB can be read`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw createDocumentError('document.notFound', file, error instanceof Error ? error.message : 'cannot be read', error);
  }
}

/** The readers are loaded when first needed: most starts read only text files. */
async function extractByType(type: string, bytes: Buffer, file: string): Promise<string> {
  if (type === '.pdf') return (await import('./extractPdf.ts')).extractPdf(bytes, file);
  if (type === '.docx') return (await import('./extractDocx.ts')).extractDocx(bytes, file);
  const text = decodeText(bytes, file);
  return type === '.md' ? (await import('./extractMarkdown.ts')).extractMarkdown(text) : text;
}

/** Marks at the start of a file that tell how its characters are written. */
const BYTE_ORDER_MARKS = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

function decodeText(bytes: Buffer, file: string): string {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return new TextDecoder(marked.encoding).decode(bytes);
  if (bytes.subarray(0, 8192).includes(0)) throw createDocumentError('document.broken', file, 'not a text file: it holds binary data');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Older Windows programs save Danish text in code page 1252.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
