import { z } from 'zod';

/** What a message says, as plain text: without the names that it mentions, what it replies to, and its attachments. '' when it says nothing. */
export function readMessageText(messagePayload: unknown): string {
  const parsed = payload.safeParse(messagePayload);
  if (!parsed.success) return '';
  const { contentType, content } = parsed.data.body;
  const read = content.slice(0, readLimit);
  return (contentType === 'text' ? read : toPlainText(read)).replace(/\s+/g, ' ').trim();
}

/** Characters of HTML; only the first thousand of text are searched with. */
const readLimit = 20_000;

const payload = z.object({ body: z.object({ contentType: z.string().catch('html'), content: z.string() }) });

/** For search alone: whatever is left of odd HTML is only words that are not found. */
function toPlainText(html: string): string {
  return html
    .replace(/<at\b[^<>]*>[^<>]*<\/at>/gi, ' ')
    .replace(/<blockquote\b[^<>]*\/Reply"[^<>]*>[\s\S]*?<\/blockquote>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (entity, decimal?: string, hex?: string, name?: string) => toCharacter(decimal, hex, name) ?? entity);
}

function toCharacter(decimal: string | undefined, hex: string | undefined, name = ''): string | undefined {
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
  if (code === undefined) return namedCharacters[name];
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

const namedCharacters: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  aring: 'å',
  Aring: 'Å',
  eacute: 'é',
  ndash: '–',
  mdash: '—',
};
