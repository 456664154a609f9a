import type { AffixRules, SuffixGroup, SuffixTable } from './affixRules.ts';
import type { WordEntry, WordTable } from './wordTable.ts';

/** Inflection looked up backwards. All forms are lower case. */
export interface Inflections {
  /** True when the form is a word standing alone; names only when asked for. */
  isWord(form: string, isNameAllowed: boolean): boolean;
  /** True when the form may be a name, whatever else it may be: "bjørn", "hansens". */
  isName(form: string): boolean;
  /** The 1–3 words the form may be an inflection of, most likely first; a name only when nothing else fits. */
  lemmasOf(form: string): readonly string[];
  /** Words whose linking form in front of a compound this is: "arbejds" → arbejde. Prefixes end in a hyphen: "sam-". */
  linkedWordsOf(form: string): readonly string[];
}

/** Runs the suffix rules backwards over the word table, to a depth of two suffixes ("klub" → "klubb-" → "klubben"). */
export function createInflections(table: WordTable, rules: AffixRules): Inflections {
  return {
    isWord: (form, isNameAllowed) => readingsOf(form).some((reading) => isNameAllowed || reading.isPlain),
    isName: (form) => readingsOf(form).some(({ isPlain }) => !isPlain),
    lemmasOf,
    linkedWordsOf,
  };

  function lemmasOf(form: string): readonly string[] {
    const irregular = IRREGULAR_LEMMAS.get(form);
    if (irregular !== undefined) return [irregular];
    const readings = readingsOf(form);
    if (readings.length === 0 && form.startsWith(SUPERLATIVE_PREFIX)) return lemmasOf(form.slice(SUPERLATIVE_PREFIX.length));
    const isPlain = readings.some((reading) => reading.isPlain);
    const ranked = isPlain ? readings.filter((reading) => reading.isPlain) : readings;
    if (ranked.length > 1) ranked.sort((a, b) => a.rank - b.rank || b.lemma.length - a.lemma.length);
    const lemmas: string[] = [];
    for (const { lemma } of ranked) if (lemmas.length < MAX_LEMMAS && !lemmas.includes(lemma)) lemmas.push(lemma);
    return lemmas;
  }

  function linkedWordsOf(form: string): readonly string[] {
    const words: string[] = [];
    forEachGroup(form, rules.linking, (base, group) => {
      for (const entry of table.find(base, group.strip)) {
        if (entry.isPlain && isMadeBy(group, entry) && !words.includes(entry.word)) words.push(entry.word);
      }
    });
    return words;
  }

  function readingsOf(form: string): Reading[] {
    const readings: Reading[] = [];
    for (const entry of table.find(form)) {
      if (isFree(entry) && !entry.flags.includes(rules.needAffix)) readings.push(toReading(entry, 0));
    }
    forEachGroup(form, rules.free, (base, group) => {
      if (group.ending !== group.strip) collect(base, group, 1);
    });
    // A suffix on a suffixed form is rare and costs most: only for what is no word otherwise.
    if (readings.length === 0) forEachGroup(form, rules.free, collectUnderneath);
    return readings;

    function collectUnderneath(base: string, group: SuffixGroup): void {
      const word = base + group.strip;
      for (const flag of group.flags) {
        const underneath = rules.underneath.get(flag);
        if (underneath === undefined || !group.rules.some((rule) => rule.flag === flag && rule.fits(word))) continue;
        forEachGroup(word, underneath, (root, lower) => collect(root, lower, 2));
      }
    }

    function collect(base: string, group: SuffixGroup, steps: number): void {
      for (const entry of table.find(base, group.strip)) {
        if (isFree(entry) && isMadeBy(group, entry)) readings.push(toReading(entry, steps));
      }
    }
  }

  function isFree(entry: WordEntry): boolean {
    return !entry.flags.includes(rules.forbidden) && !entry.flags.includes(rules.onlyInCompound);
  }
}

interface Reading {
  readonly lemma: string;
  readonly isPlain: boolean;
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

function forEachGroup(form: string, table: SuffixTable, visit: (base: string, group: SuffixGroup) => void): void {
  for (let length = Math.min(table.longestEnding, form.length - MIN_STEM); length >= 0; length -= 1) {
    const cut = form.length - length;
    const groups = table.groupsByEnding.get(form.slice(cut));
    if (groups === undefined) continue;
    const base = form.slice(0, cut);
    for (const group of groups.afterAny) visit(base, group);
    for (const group of groups.afterLetter.get(form.charCodeAt(cut - 1)) ?? NO_GROUPS) visit(base, group);
  }
}

const NO_GROUPS: readonly SuffixGroup[] = [];

function isMadeBy(group: SuffixGroup, entry: WordEntry): boolean {
  return group.rules.some((rule) => entry.flags.includes(rule.flag) && rule.fits(entry.word));
}

function toReading(entry: WordEntry, steps: number): Reading {
  return { lemma: entry.stem ?? entry.word, isPlain: entry.isPlain, rank: entry.stem === undefined ? steps : steps + 0.5 };
}
