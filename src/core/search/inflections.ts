import type { AffixRules, SuffixGroup, SuffixTable } from './affixRules.ts';
import type { WordEntry, WordTable } from './wordTable.ts';

/** Inflection looked up backwards. All forms are lower case. */
export interface Inflections {
  /** True when the form is a word standing alone; names only when asked for. */
  isWord(form: string, isNameAllowed: boolean): boolean;
  /** The 1–3 words the form may be an inflection of, most likely first; a name only when nothing else fits. */
  lemmasOf(form: string): readonly string[];
  /** Words whose linking form in front of a compound this is: "arbejds" → arbejde. Prefixes end in a hyphen: "sam-". */
  linkedWordsOf(form: string): readonly string[];
}

/** Runs the suffix rules backwards over the word table, to a depth of two suffixes ("klub" → "klubb-" → "klubben"). */
export function createInflections(table: WordTable, rules: AffixRules): Inflections {
  return { isWord: (form, isNameAllowed) => readingsOf(form, isNameAllowed).length > 0, lemmasOf, linkedWordsOf };

  function lemmasOf(form: string): readonly string[] {
    const irregular = IRREGULAR_LEMMAS.get(form);
    if (irregular !== undefined) return [irregular];
    let readings = readingsOf(form, false);
    if (readings.length === 0) readings = readingsOf(form, true);
    if (readings.length === 0 && form.startsWith(SUPERLATIVE_PREFIX)) return lemmasOf(form.slice(SUPERLATIVE_PREFIX.length));
    if (readings.length > 1) readings.sort((a, b) => a.rank - b.rank || b.lemma.length - a.lemma.length);
    return [...new Set(readings.map((reading) => reading.lemma))].slice(0, MAX_LEMMAS);
  }

  function linkedWordsOf(form: string): readonly string[] {
    const words: string[] = [];
    forEachGroup(form, rules.linking, (word, group) => {
      const isLinked = table.find(word).some((entry) => isPlain(entry) && isMadeBy(group, entry, word));
      if (isLinked && !words.includes(word)) words.push(word);
    });
    return words;
  }

  function readingsOf(form: string, isNameAllowed: boolean): Reading[] {
    const readings: Reading[] = [];
    for (const entry of table.find(form)) {
      if (isAllowed(entry, isNameAllowed) && !entry.flags.includes(rules.needAffix)) readings.push(toReading(entry, 0));
    }
    forEachGroup(form, rules.free, (word, group) => {
      if (word === form) return;
      collect(word, group, 1);
      for (const flag of group.flags) {
        const underneath = rules.underneath.get(flag);
        if (underneath === undefined || !group.rules.some((rule) => rule.flag === flag && rule.fits(word))) continue;
        forEachGroup(word, underneath, (root, lower) => collect(root, lower, 2));
      }
    });
    return readings;

    function collect(word: string, group: SuffixGroup, steps: number): void {
      for (const entry of table.find(word)) {
        if (isAllowed(entry, isNameAllowed) && isMadeBy(group, entry, word)) readings.push(toReading(entry, steps));
      }
    }
  }

  function isAllowed(entry: WordEntry, isNameAllowed: boolean): boolean {
    if (entry.flags.includes(rules.forbidden) || entry.flags.includes(rules.onlyInCompound)) return false;
    return isNameAllowed || isPlain(entry);
  }
}

interface Reading {
  readonly lemma: string;
  /** 0 = the form is the word itself, 0.5 = an irregular form of it, 1 = one suffix, 2 = a suffix on a suffixed form. */
  readonly rank: number;
}

const MAX_LEMMAS = 3;
const MIN_STEM = 2;
const SUPERLATIVE_PREFIX = 'aller';

/** Plurals with another vowel, which the dictionary lists as words of their own. */
const IRREGULAR_LEMMAS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    barn: 'børn børns børnene børnenes',
    bog: 'bøger bøgers bøgerne bøgernes',
    bonde: 'bønder bønders bønderne bøndernes',
    broder: 'brødre brødres brødrene',
    datter: 'døtre døtres døtrene',
    fader: 'fædre fædres fædrene fædrenes far faren fars',
    fod: 'fødder fødders fødderne føddernes',
    hånd: 'hænder hænders hænderne hændernes',
    kraft: 'kræfter kræfters kræfterne kræfternes',
    mand: 'mænd mænds mændene mændenes',
    moder: 'mødre mødres mødrene mødrenes mor moren mors',
    nat: 'nætter nætters nætterne nætternes',
    rod: 'rødder rødders rødderne røddernes',
    stand: 'stænder stænders stænderne stændernes',
    tand: 'tænder tænders tænderne tændernes',
    øje: 'øjne øjnes øjnene øjnenes',
  }).flatMap(([lemma, forms]) => forms.split(' ').map((form) => [form, lemma] as const)),
);

function forEachGroup(form: string, table: SuffixTable, visit: (word: string, group: SuffixGroup) => void): void {
  for (let length = Math.min(table.longestEnding, form.length - MIN_STEM); length >= 0; length -= 1) {
    const cut = form.length - length;
    const groups = table.groupsByEnding.get(form.slice(cut));
    if (groups === undefined) continue;
    const base = form.slice(0, cut);
    const last = base.charAt(base.length - 1);
    for (const group of groups) {
      if (group.before === undefined || group.before.includes(last)) visit(base + group.strip, group);
    }
  }
}

function isMadeBy(group: SuffixGroup, entry: WordEntry, word: string): boolean {
  return group.rules.some((rule) => entry.flags.includes(rule.flag) && rule.fits(word));
}

function isPlain(entry: WordEntry): boolean {
  return entry.isPlain;
}

function toReading(entry: WordEntry, steps: number): Reading {
  return { lemma: entry.stem ?? entry.word, rank: entry.stem === undefined ? steps : steps + 0.5 };
}
