import type { Analyser } from './analyser.ts';
import type { AssumedFacet, Factor, Passage } from './search.ts';
import { isStopWord } from './stopWords.ts';
import { SEARCH_WEIGHTS } from './weights.ts';

/** Which facets a question names, and which of its words did it. */
export interface NamedFacets {
  /** One for each kind of which a value is named, or else assumed. */
  readonly factors: readonly Factor[];
  /** Positions of the words that name something. */
  readonly wordsUsed: ReadonlySet<number>;
}

/** The names that passages stand under, found in questions by lemma. */
export interface Facets {
  /** `words` are the question's content words in order, each with its lemmas. The factors are filled anew by the next question. */
  findNamed(words: readonly (readonly string[])[], assumed: readonly AssumedFacet[]): NamedFacets;
}

/** Collects the facets of passages; undefined when there are none. */
export function createFacets(passages: readonly Passage[], analyser: Analyser): Facets | undefined {
  const kinds: string[] = [];
  const values: { kind: number; name: string }[] = [];
  const valueNumbers = new Map<string, Map<string, number>>();
  const valuesByPassage: Int32Array[] = [];
  const factorsByKind: Float64Array[] = [];
  const names = new Map<string, Name[]>();
  passages.forEach((passage, at) => {
    for (const facet of passage.facets ?? []) {
      const value = valueOf(facet.kind, facet.names);
      const kind = values[value]?.kind ?? 0;
      (valuesByPassage[kind] ??= new Int32Array(passages.length))[at] = value + 1;
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
        const value = valueNumbers.get(kind)?.get(name);
        if (value !== undefined && !isNamed.has(values[value]?.kind ?? -1)) add(valuesByKind, value);
      }
      return { factors: [...valuesByKind].map(([kind, wanted]) => toFactor(kind, wanted)), wordsUsed };
    },
  };

  function toFactor(kind: number, wanted: ReadonlySet<number>): Factor {
    const factors = (factorsByKind[kind] ??= new Float64Array(values.length + 1)).fill(SEARCH_WEIGHTS.facet.differs);
    // Value 0 is "none of this kind".
    factors[0] = 1;
    for (const value of wanted) factors[value + 1] = SEARCH_WEIGHTS.facet.fits;
    return { values: valuesByPassage[kind] ?? new Int32Array(passages.length), factors };
  }

  function valueOf(kindName: string, allNames: readonly string[]): number {
    const [name = ''] = allNames;
    const ofKind = valueNumbers.get(kindName) ?? new Map<string, number>();
    const known = ofKind.get(name);
    if (known !== undefined) return known;
    valueNumbers.set(kindName, ofKind);
    if (!kinds.includes(kindName)) kinds.push(kindName);
    const value = values.push({ kind: kinds.indexOf(kindName), name }) - 1;
    ofKind.set(name, value);
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
