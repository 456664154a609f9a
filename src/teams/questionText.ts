import type { IncomingActivity } from './turn.ts';

/** Longest question that is read, in characters. A question is a sentence or two; what is longer is a pasted document. */
export const questionLimit = 1_000;

/**
 * The question as the person meant it: mentions of the bot removed, other people's names kept without tags, HTML entities
 * decoded, control and invisible characters and surplus white space gone.
 */
export function readQuestionText(activity: Pick<IncomingActivity, 'text' | 'entities' | 'recipient'>): string {
  const mentions = findMentions(activity).filter(({ id }) => id === activity.recipient?.id);
  const botNames = new Set([activity.recipient?.name, ...mentions.map(({ text }) => text)]);
  const withoutBot = (activity.text ?? '').replace(/<at\b[^>]*>([^<]*)<\/at>/gi, (tag, name: string) => (botNames.has(tag) || botNames.has(name) ? ' ' : name));
  return decodeEntities(withoutBot.replace(/<(?:br|\/p|\/div)\s*\/?>/gi, ' '))
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

interface Mention {
  readonly id: string | undefined;
  readonly text: string;
}

function findMentions({ entities }: Pick<IncomingActivity, 'entities'>): Mention[] {
  return (entities ?? []).flatMap((entity) => {
    const { type, text, mentioned } = entity as { type: string; text?: unknown; mentioned?: { id?: unknown; name?: unknown } };
    if (type !== 'mention') return [];
    const id = typeof mentioned?.id === 'string' ? mentioned.id : undefined;
    return [text, mentioned?.name].flatMap((name) => (typeof name === 'string' && name !== '' ? [{ id, text: name }] : []));
  });
}

const namedEntities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', aelig: 'æ', oslash: 'ø', aring: 'å', AElig: 'Æ', Oslash: 'Ø', Aring: 'Å' };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (entity: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return namedEntities[name] ?? entity;
    const codePoint = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : entity;
  });
}
