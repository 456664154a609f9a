import type { Shareable } from './shareable.ts';

/** What a key says, before anybody has looked whether there is such a thing. */
export interface ParsedKey {
  readonly kind: Shareable['kind'];
  /** Of a statement, and of the statement a prompt is about; of a cell, see `toCellId`; of a round. */
  readonly id: string;
}

/** The key of a thing: its kind's letter and its id, such as `s.gladsaxe-vi-vil#0123456789`. */
export function toKey(kind: Shareable['kind'], id: string): string {
  return `${letters[kind]}.${id}`;
}

/** Undefined for what no `toKey` made; a key that was made so may still name nothing. */
export function parseKey(key: string): ParsedKey | undefined {
  if (key.length > longestKey || key.includes('\0')) return undefined;
  const found = kinds.find((kind) => key.startsWith(`${letters[kind]}.`));
  return found && { kind: found, id: key.slice(2) };
}

/** Names of documents, roles and perspectives are file names and slugs; far longer ones are nobody's. */
const longestKey = 600;

const kinds = ['statement', 'cell', 'prompt', 'round'] as const;

const letters: Readonly<Record<Shareable['kind'], string>> = { statement: 's', cell: 'c', prompt: 'p', round: 'r' };
