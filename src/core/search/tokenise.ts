import { normalise } from './normalise.ts';

/** One word of a text. */
export interface Token {
  /** Normalised; a hyphenated word without its hyphens: "e-mail" → email, "#1" → 1. */
  readonly word: string;
  /** The parts of a hyphenated word, else empty. */
  readonly parts: readonly string[];
  /** Place in the text, `end` exclusive, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The words and numbers of a text in order. Endings set off by an apostrophe ("MED's", "HR'en") are left out. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const written = match[0];
    const start = match.index;
    const end = start + written.length;
    const normal = normalise(written);
    if (!JOINT.test(normal)) {
      tokens.push({ word: normal, parts: NO_PARTS, start, end });
      continue;
    }
    const parts = normal.replace(APOSTROPHE_ENDING, '').replaceAll(APOSTROPHE, '').split(HYPHENS).filter((part) => part !== '');
    if (parts.length === 0) continue;
    const isRangeOfNumbers = parts.every((part) => NUMBER.test(part));
    if (isRangeOfNumbers) for (const part of parts) tokens.push({ word: part, parts: NO_PARTS, start, end });
    else tokens.push({ word: parts.join(''), parts: parts.length > 1 ? parts : NO_PARTS, start, end });
  }
  return tokens;
}

const NO_PARTS: readonly string[] = [];
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b]*(?:[-'’´\u2010-\u2015][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b]*)*/gu;
const JOINT = /[-'’´]/u;
const HYPHENS = /-+/u;
const APOSTROPHE = /['’´]/gu;
const APOSTROPHE_ENDING = /['’´](?:s|en|ens|et|ets|er|ers|erne|ernes|ene|ne)$/u;
const NUMBER = /^\d+$/u;
