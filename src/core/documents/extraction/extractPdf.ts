import { createDocumentError } from '../documentError.ts';

/** A piece of text and where it stands on the page, in points; y grows upward. */
interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The text of a PDF in layout mode: items at the same height make a line, gaps become spaces, so that columns stand side by
 * side as printed and are taken apart by reading. Rotated and curved lettering is left out. Pages are divided by form feeds.
 */
export async function extractPdf(bytes: Buffer, file: string): Promise<string> {
  const { getDocumentProxy } = await import('unpdf');
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const isEncrypted = error instanceof Error && error.name === 'PasswordException';
    throw createDocumentError(isEncrypted ? 'document.encrypted' : 'document.broken', file, isEncrypted ? 'the PDF has a password' : 'not a readable PDF', error);
  }
  try {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      pages.push(layOutPage(content.items.flatMap((item) => ('str' in item ? toUprightItem(item) : []))));
    }
    const text = pages.join('\f');
    if (text.trim() === '') throw createDocumentError('document.scanned', file, `${document.numPages} pages without text: a scan; run it through text recognition (OCR) first`);
    return text;
  } catch (error) {
    if (error instanceof Error && error.name === 'AppError') throw error;
    throw createDocumentError('document.broken', file, 'a page of the PDF cannot be read', error);
  } finally {
    await document.cleanup();
  }
}

function toUprightItem(item: { str: string; transform: number[]; width: number; height: number }): PdfItem[] {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
  const isUpright = a > 0 && Math.abs(b) < a * 0.05;
  if (!isUpright || item.str.trim() === '') return [];
  return [{ text: item.str, x, y, width: item.width, height: item.height === 0 ? a : item.height }];
}

function layOutPage(items: readonly PdfItem[]): string {
  const unit = findCharacterWidth(items);
  const left = Math.min(...items.map((item) => item.x));
  const lines: PdfItem[][] = [];
  for (const item of [...items].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const last = lines.at(-1);
    const [first] = last ?? [];
    if (last !== undefined && first !== undefined && Math.abs(first.y - item.y) < Math.min(first.height, item.height) * 0.4) last.push(item);
    else lines.push([item]);
  }
  const output: string[] = [];
  let previous: PdfItem | undefined;
  for (const line of lines) {
    const [first] = line;
    if (first === undefined) continue;
    if (previous !== undefined && previous.y - first.y > Math.max(previous.height, first.height) * 1.7) output.push('');
    output.push(setLine(line, left, unit));
    previous = first;
  }
  return output.join('\n');
}

function setLine(line: readonly PdfItem[], left: number, unit: number): string {
  let text = '';
  let end = left;
  for (const item of [...line].sort((one, other) => one.x - other.x)) {
    const gap = item.x - end;
    const column = Math.round((item.x - left) / unit);
    if (text === '') text = ' '.repeat(Math.max(0, column));
    else if (gap > unit * 2) text = text.padEnd(Math.max(column, text.length + 3), ' ');
    else if (gap > unit * 0.3 && !text.endsWith(' ')) text += ' ';
    text += item.text;
    end = item.x + item.width;
  }
  return text.trimEnd();
}

/** The median width of a character, in points. */
function findCharacterWidth(items: readonly PdfItem[]): number {
  const widths = items.filter((item) => item.text.length >= 3 && item.width > 0).map((item) => item.width / item.text.length).sort((one, other) => one - other);
  return widths[Math.floor(widths.length / 2)] ?? 5;
}
