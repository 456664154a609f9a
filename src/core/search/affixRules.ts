/** One suffix rule: it makes a form from a word that carries its flag. */
export interface SuffixRule {
  readonly flag: number;
  /** Flags the made form carries. */
  readonly flags: readonly number[];
  /** True when the word before the rule is one the rule is for. */
  readonly fits: (word: string) => boolean;
}

/** Suffix rules that turn the end `strip` of a word into `ending`. Reversed: word = form − ending + strip. */
export interface SuffixGroup {
  readonly ending: string;
  readonly strip: string;
  /** The rules' flags, each once. */
  readonly flags: readonly number[];
  readonly rules: readonly SuffixRule[];
}

/** The groups that make forms with a given ending. */
export interface SuffixTable {
  readonly groupsByEnding: ReadonlyMap<string, EndingGroups>;
  readonly longestEnding: number;
}

/** The groups of one ending by the letter (its code) that stands before it in the form, where that is known. */
export interface EndingGroups {
  readonly afterAny: readonly SuffixGroup[];
  readonly afterLetter: ReadonlyMap<number, readonly SuffixGroup[]>;
}

/** A Hunspell affix file turned round, for looking forms up. */
export interface AffixRules {
  /** Rules that make free words. */
  readonly free: SuffixTable;
  /** Rules that make the first part of a compound ("arbejde" → "arbejds-"). */
  readonly linking: SuffixTable;
  /** By a rule's flag: the rules whose made forms may take that rule on top ("klub" → "klubb-" → "klubben"). */
  readonly underneath: ReadonlyMap<number, SuffixTable>;
  /** Flag of words that stand only with a suffix, only in compounds, and never. */
  readonly needAffix: number;
  readonly onlyInCompound: number;
  readonly forbidden: number;
}

/** Reads the SFX rules of a Hunspell `.aff` file (hunspell(5)); prefixes and replacement tables are left out. */
export function parseAffixRules(text: string): AffixRules {
  const specialFlag = (name: string): number => Number(new RegExp(`^${name} (\\d+)`, 'mu').exec(text)?.[1] ?? -1);
  const needAffix = specialFlag('NEEDAFFIX');
  const onlyInCompound = specialFlag('ONLYINCOMPOUND');
  const compoundBegin = specialFlag('COMPOUNDBEGIN');
  const rows = parseRows(text);
  const flagsOfRules = new Set(rows.map((row) => row.flag));
  const free = rows.filter((row) => !row.flags.includes(onlyInCompound));
  const underneath = new Map<number, Row[]>();
  for (const row of free) {
    for (const flag of row.flags) {
      if (!flagsOfRules.has(flag)) continue;
      const list = underneath.get(flag);
      if (list === undefined) underneath.set(flag, [row]);
      else list.push(row);
    }
  }
  return {
    free: toTable(free.filter((row) => !row.flags.includes(needAffix))),
    linking: toTable(rows.filter((row) => row.flags.includes(compoundBegin))),
    underneath: new Map([...underneath].map(([flag, list]) => [flag, toTable(list)])),
    needAffix,
    onlyInCompound,
    forbidden: specialFlag('FORBIDDENWORD'),
  };
}

interface Row extends SuffixRule {
  readonly ending: string;
  readonly strip: string;
  readonly condition: string;
}

function parseRows(text: string): Row[] {
  const rows: Row[] = [];
  const tests = new Map<string, (word: string) => boolean>();
  for (const match of text.matchAll(/^SFX (\d+) (\S+) ([^/\s]+)(?:\/([\d,]+))? (\S+)/gmu)) {
    const [, flag = '', strip = '', ending = '', flags, condition = '.'] = match;
    rows.push({
      flag: Number(flag),
      strip: strip === '0' ? '' : strip,
      ending: ending === '0' ? '' : ending,
      flags: flags === undefined ? [] : flags.split(',').map(Number),
      condition,
      fits: conditionTest(condition, tests),
    });
  }
  return rows;
}

// Compiled when first asked for: most of the conditions are never met.
function conditionTest(condition: string, known: Map<string, (word: string) => boolean>): (word: string) => boolean {
  const existing = known.get(condition);
  if (existing !== undefined) return existing;
  let pattern: RegExp | undefined;
  const test = (word: string): boolean => {
    if (condition === '.') return true;
    pattern ??= new RegExp(`(?:${condition})$`, 'u');
    return pattern.test(word);
  };
  known.set(condition, test);
  return test;
}

function toTable(rows: readonly Row[]): SuffixTable {
  const rowsByShape = Map.groupBy(rows, (row) => `${row.ending} ${row.strip}`);
  const groupsByEnding = new Map<string, { afterAny: SuffixGroup[]; afterLetter: Map<number, SuffixGroup[]> }>();
  let longestEnding = 0;
  for (const shaped of rowsByShape.values()) {
    const [first] = shaped;
    if (first === undefined) continue;
    const group = { ending: first.ending, strip: first.strip, flags: [...new Set(shaped.map((row) => row.flag))], rules: shaped };
    longestEnding = Math.max(longestEnding, first.ending.length);
    const groups = groupsByEnding.get(first.ending) ?? { afterAny: [], afterLetter: new Map<number, SuffixGroup[]>() };
    groupsByEnding.set(first.ending, groups);
    const letters = lettersBefore(shaped);
    if (letters === undefined) groups.afterAny.push(group);
    else for (const letter of new Set(letters)) groups.afterLetter.set(letter.charCodeAt(0), [...(groups.afterLetter.get(letter.charCodeAt(0)) ?? []), group]);
  }
  return { groupsByEnding, longestEnding };
}

// "be → '' for words in bbe" can only have made a form that ends in b. Saves most look-ups of words that cannot exist.
function lettersBefore(rows: readonly Row[]): string | undefined {
  let letters = '';
  for (const { condition, strip } of rows) {
    const elements = condition.match(/\[[^\]]*\]|./gu) ?? [];
    const element = elements.at(-1 - strip.length);
    if (element === undefined || element === '.' || element.startsWith('[^')) return undefined;
    letters += element.replaceAll(/[[\]]/gu, '');
  }
  return letters;
}
