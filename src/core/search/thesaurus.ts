import { BASIC_SYNONYMS } from './thesaurus/basics.ts';
import { CHANGE_SYNONYMS } from './thesaurus/change.ts';
import { LEADING_SYNONYMS } from './thesaurus/leading.ts';
import { PEOPLE_SYNONYMS } from './thesaurus/people.ts';
import { WELFARE_SYNONYMS } from './thesaurus/welfare.ts';
import { WORK_SYNONYMS } from './thesaurus/work.ts';

/**
 * A Danish thesaurus of work, leadership, people, change and welfare: what a colleague may say instead of a word. General
 * language, kept apart from the documents' own synonyms, which their metadata declare.
 *
 * Format of the data: groups stand between ` | ` or line breaks, words between `, `. The first word is the group's head
 * and the next ones mean the same; those after `; ` are only related. Several words in a row are an expression, which leads
 * to the group's words but is never led to.
 */
export interface Thesaurus {
  /** The words near a lemma, closest kin first, each once. */
  synonymsOf(lemma: string): readonly Synonym[];
  /** The expressions that begin with this lemma, longest first. */
  expressionsFrom(lemma: string): readonly Expression[];
}

/** A word that may stand for another: for `same` either is a group's head, `sibling` share a head, `related` are neither. */
export interface Synonym {
  readonly word: string;
  readonly kind: 'same' | 'sibling' | 'related';
}

/** A figure of speech with the plain words for it, likeliest first. */
export interface Expression {
  /** In the thesaurus' spelling: base forms. */
  readonly words: readonly string[];
  readonly meanings: readonly string[];
  /** Words of the same subject. */
  readonly related: readonly string[];
}

/** The thesaurus of this product; parsed (some milliseconds) by the first call. */
export function danishThesaurus(): Thesaurus {
  return (parsed ??= parseThesaurus([BASIC_SYNONYMS, CHANGE_SYNONYMS, LEADING_SYNONYMS, PEOPLE_SYNONYMS, WELFARE_SYNONYMS, WORK_SYNONYMS].join('|')));
}

/** The same over given groups, for tests and other thesauri in this format. */
export function parseThesaurus(data: string): Thesaurus {
  // Only the words' places are kept; a group is read when one of its words is asked for. Reading all takes thrice as long.
  const read: (Group | undefined)[] = [];
  const readExpressions = new Map<string, readonly Expression[]>();
  const groups = data.trim().replaceAll('\n', GROUP_END).split(GROUP_END);
  const groupsOf = new Map<string, number | number[]>();
  const expressions = new Map<string, [entry: string, group: number][]>();
  groups.forEach((group, number) => {
    for (const entry of group.replace(RELATED, NEXT).split(NEXT)) {
      const space = entry.indexOf(' ');
      if (space < 0) addTo(groupsOf, entry, number);
      else {
        const first = entry.slice(0, space);
        const others = expressions.get(first);
        if (others === undefined) expressions.set(first, [[entry, number]]);
        else others.push([entry, number]);
      }
    }
  });
  return {
    synonymsOf: (lemma) => collectSynonyms(lemma, [groupsOf.get(lemma) ?? []].flat().map(readGroup)),
    expressionsFrom(lemma) {
      const entries = expressions.get(lemma);
      if (entries === undefined) return NONE;
      const known = readExpressions.get(lemma);
      if (known !== undefined) return known;
      // An expression may stand in several groups, and means what each of them does.
      const found = [...Map.groupBy(entries, ([entry]) => entry)].map(([entry, same]) => {
        const ofEntry = same.map(([, number]) => readGroup(number));
        return { words: entry.split(' '), meanings: unique(ofEntry.flatMap((group) => group.same)), related: unique(ofEntry.flatMap((group) => group.related)) };
      });
      found.sort((x, y) => y.words.length - x.words.length);
      readExpressions.set(lemma, found);
      return found;
    },
  };

  function readGroup(number: number): Group {
    const known = read[number];
    if (known !== undefined) return known;
    const [same = '', related = ''] = (groups[number] ?? '').split(RELATED);
    return (read[number] = { same: singleWords(same), related: singleWords(related) });
  }
}

interface Group {
  readonly same: readonly string[];
  readonly related: readonly string[];
}

const NONE: readonly Expression[] = [];
const GROUP_END = ' | ';
const NEXT = ', ';
const RELATED = '; ';
const RANK = { same: 0, sibling: 1, related: 2 } as const;

let parsed: Thesaurus | undefined;

function addTo(groupsOf: Map<string, number | number[]>, word: string, group: number): void {
  const before = groupsOf.get(word);
  if (before === undefined) groupsOf.set(word, group);
  else if (typeof before === 'number') groupsOf.set(word, [before, group]);
  else before.push(group);
}

function singleWords(list: string): readonly string[] {
  return list.split(NEXT).filter((word) => word !== '' && !word.includes(' '));
}

function collectSynonyms(lemma: string, groups: readonly Group[]): Synonym[] {
  const kinds = new Map<string, Synonym['kind']>();
  const add = (word: string, kind: Synonym['kind']): void => {
    const before = kinds.get(word);
    if (word !== lemma && (before === undefined || RANK[kind] < RANK[before])) kinds.set(word, kind);
  };
  for (const { same, related } of groups) {
    const isHead = same[0] === lemma;
    const isSame = isHead || same.includes(lemma);
    same.forEach((word, index) => add(word, !isSame ? 'related' : isHead || index === 0 ? 'same' : 'sibling'));
    if (isSame) for (const word of related) add(word, 'related');
  }
  return [...kinds].map(([word, kind]) => ({ word, kind })).sort((a, b) => RANK[a.kind] - RANK[b.kind]);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
