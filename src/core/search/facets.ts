import type { Analyser } from './analyser.ts';
import type { AssumedFacet, Passage } from './search.ts';
import { isStopWord } from './stopWords.ts';
import { SEARCH_WEIGHTS } from './weights.ts';

/** Which facets a question names, and which of its words did it. */
export interface NamedFacets {
  /** Per kind: the numbers of the values named, or assumed when none is named. Kinds without either are absent. */
  readonly valuesByKind: ReadonlyMap<number, ReadonlySet<number>>;
  /** Positions of the words that name something. */
  readonly wordsUsed: ReadonlySet<number>;
}

/** The names that passages stand under, found in questions by lemma. */
export interface Facets {
  /** `words` are the question's content words in order, each with its lemmas. */
  findNamed(words: readonly (readonly string[])[], assumed: readonly AssumedFacet[]): NamedFacets;
  /** What the facets make of a passage's score: raised for each kind that fits, lowered for each that names another value. */
  factorOf(passage: number, named: NamedFacets): number;
}

/** Collects the facets of passages; undefined when there are none. */
export function createFacets(passages: readonly Passage[], analyser: Analyser): Facets | undefined {
  const kinds: string[] = [];
  const values: { kind: number; name: string }[] = [];
  const valueNumbers = new Map<string, number>();
  const valuesByPassage: Int32Array[] = [];
  const names = new Map<string, Name[]>();
  passages.forEach((passage, at) => {
    for (const facet of passage.facets ?? []) {
      const value = valueOf(facet.kind, facet.names);
      const kind = values[value]?.kind ?? 0;
      (valuesByPassage[kind] ??= new Int32Array(passages.length).fill(-1))[at] = value;
    }
  });
  if (kinds.length === 0) return undefined;
  // The longest name wins: "leder af medarbejdere" is not also "medarbejder".
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length);

  return {
    findNamed(words, assumed) {
      const valuesByKind = new Map<number, Set<number>>();
      const wordsUsed = new Set<number>();
      for (let at = 0; at < words.length; ) {
        const found = nameAt(words, at);
        for (const { value } of found) add(valuesByKind, value);
        const length = found[0]?.words.length ?? 0;
        for (let used = at; used < at + length; used += 1) wordsUsed.add(used);
        at += Math.max(1, length);
      }
      const isNamed = new Set(valuesByKind.keys());
      for (const { kind, name } of assumed) {
        const value = valueNumbers.get(keyOf(kind, name));
        if (value !== undefined && !isNamed.has(values[value]?.kind ?? -1)) add(valuesByKind, value);
      }
      return { valuesByKind, wordsUsed };
    },
    factorOf(passage, { valuesByKind }) {
      let factor = 1;
      for (const [kind, wanted] of valuesByKind) {
        const value = valuesByPassage[kind]?.[passage] ?? -1;
        if (value >= 0) factor *= wanted.has(value) ? SEARCH_WEIGHTS.facet.fits : SEARCH_WEIGHTS.facet.differs;
      }
      return factor;
    },
  };

  function valueOf(kindName: string, allNames: readonly string[]): number {
    const [name = ''] = allNames;
    const key = keyOf(kindName, name);
    const known = valueNumbers.get(key);
    if (known !== undefined) return known;
    if (!kinds.includes(kindName)) kinds.push(kindName);
    const value = values.push({ kind: kinds.indexOf(kindName), name }) - 1;
    valueNumbers.set(key, value);
    for (const each of allNames) addName(each, value);
    return value;
  }

  function addName(name: string, value: number): void {
    const words = analyser.analyse(name).filter(({ word }) => !isStopWord(word, 'da')).map(({ lemmas }) => lemmas);
    for (const lemma of words[0] ?? []) {
      const list = names.get(lemma);
      if (list === undefined) names.set(lemma, [{ words, value }]);
      else list.push({ words, value });
    }
  }

  // Every value of the longest name that starts here; one name may belong to values of several kinds.
  function nameAt(words: readonly (readonly string[])[], at: number): readonly Name[] {
    const found: Name[] = [];
    for (const lemma of words[at] ?? []) {
      for (const name of names.get(lemma) ?? []) {
        if (name.words.length < (found[0]?.words.length ?? 0)) break;
        if (name.words.every((wanted, index) => wanted.some((each) => words[at + index]?.includes(each)))) {
          if (name.words.length > (found[0]?.words.length ?? 0)) found.length = 0;
          found.push(name);
        }
      }
    }
    return found;
  }

  function add(valuesByKind: Map<number, Set<number>>, value: number): void {
    const kind = values[value]?.kind ?? 0;
    const wanted = valuesByKind.get(kind);
    if (wanted === undefined) valuesByKind.set(kind, new Set([value]));
    else wanted.add(value);
  }
}

interface Name {
  /** Lemmas of each content word. */
  readonly words: readonly (readonly string[])[];
  readonly value: number;
}

function keyOf(kind: string, name: string): string {
  return `${kind}\n${name}`;
}
