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
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    if (kindOf(text.charCodeAt(at)) < LOWER) continue;
    const start = at;
    let isLower = true;
    let hasJoint = false;
    for (; at < length; at += 1) {
      const kind = kindOf(text.charCodeAt(at));
      if (kind === JOINT && at + 1 < length && kindOf(text.charCodeAt(at + 1)) >= LOWER) hasJoint = true;
      else if (kind <= JOINT) break;
      else if (kind === OTHER) isLower = false;
    }
    const written = text.slice(start, at);
    const word = isLower ? written : normalise(written);
    if (hasJoint) addJointed(tokens, normalise(word), start, at);
    else if (word !== '') tokens.push({ word, parts: NO_PARTS, start, end: at });
  }
  return tokens;
}

function addJointed(tokens: Token[], word: string, start: number, end: number): void {
  const parts = word.replace(APOSTROPHE_ENDING, '').replaceAll(APOSTROPHE, '').split(HYPHENS).filter((part) => part !== '');
  const isRangeOfNumbers = parts.every((part) => NUMBER.test(part));
  if (isRangeOfNumbers) for (const part of parts) tokens.push({ word: part, parts: NO_PARTS, start, end });
  else tokens.push({ word: parts.join(''), parts: parts.length > 1 ? parts : NO_PARTS, start, end });
}

const NO_PARTS: readonly string[] = [];
const APOSTROPHE = /['’´]/gu;
const APOSTROPHE_ENDING = /['’´](?:s|en|ens|et|ets|er|ers|erne|ernes|ene|ne)$/u;
const HYPHENS = /-+/u;
const NUMBER = /^\d+$/u;

// Kinds of characters. OTHER is what a word may hold but has to be normalised for.
const GAP = 0;
const JOINT = 1;
const LOWER = 2;
const OTHER = 3;

// A table instead of a regular expression: reading text is half of what building an index costs.
const KINDS = Uint8Array.from({ length: 0x250 }, (_, code) => kindOfCharacter(String.fromCharCode(code)));

function kindOf(code: number): number {
  return code < KINDS.length ? (KINDS[code] ?? GAP) : kindOfCharacter(String.fromCharCode(code));
}

function kindOfCharacter(character: string): number {
  if (/[-'’´\u2010-\u2015]/u.test(character)) return JOINT;
  if (/[a-z0-9æøå]/u.test(character)) return LOWER;
  return /[\p{L}\p{N}\p{M}\u00ad\u200b]/u.test(character) ? OTHER : GAP;
}
