import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Language } from '../../../src/core/answers/answer.ts';
import type { Card } from '../../../src/teams/cards/cardTemplate.ts';

/**
 * Every card that the product sends, in its usual states and with content as it is in earnest, by name. They come from the files beside
 * this one that are called `…Cards.ts`, so that a new one is found by itself: of each, what its functions called `…Cards` return.
 */
export function everyCard(language: Language): Record<string, Card> {
  return collect((name) => name.endsWith('Cards') && !name.startsWith('extreme'), language);
}

/** Cards at the limits of what can be written, asked and answered: what the functions called `extreme…` return. */
export function extremeCards(): Record<string, Card> {
  return collect((name) => name.startsWith('extreme'));
}

function collect(isWanted: (name: string) => boolean, ...of: Language[]): Record<string, Card> {
  const cards = sampleFiles.flatMap((file) => Object.entries(load(`./${file}`) as Record<string, unknown>))
    .flatMap(([name, make]) => (typeof make === 'function' && isWanted(name) ? Object.entries((make as (...given: Language[]) => Record<string, Card>)(...of)) : []));
  const names = new Set(cards.map(([name]) => name));
  if (names.size < cards.length) throw new TypeError(`Two cards have one name: ${cards.map(([name]) => name).filter((name) => !names.delete(name)).join(', ')}`);
  return Object.fromEntries(cards);
}

const load = createRequire(import.meta.url);

const sampleFiles = readdirSync(import.meta.dirname).filter((file) => /Cards\.ts$/.test(file));
