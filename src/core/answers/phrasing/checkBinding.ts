import type { Alignment, Place } from './alignSentence.ts';
import { isCondition, isNegating } from './claimWords.ts';
import type { PhrasingFault } from './phraser.ts';
import type { ClaimWord } from './readWords.ts';

type Words = readonly ClaimWord[];

/**
 * Whether negations, limits, modals and conditions stand where the statements have them: none added, none moved to another word, and
 * none left out beside words that are used. A word stands where it does by the content words next to it.
 */
export function findBindingFault(said: Words, quoted: readonly Words[], places: Alignment): PhrasingFault | undefined {
  const kept = new Set<string>();
  for (const [index, word] of said.entries()) {
    if (word.kind !== 'binding') continue;
    const beside = [contentBefore(said, index), contentAfter(said, index)].flatMap((at) => (at === undefined ? [] : [places[at]])).filter((place) => place !== undefined);
    const same = beside.flatMap(({ statement, at }) => findBeside(quoted[statement] ?? [], at, word.binding).map((found) => keyOf(statement, found))).find((key) => !kept.has(key));
    // Said twice, a negation takes itself back.
    if (same === undefined) return 'binding-word';
    kept.add(same);
  }
  const isLeftOut = quoted.some((words, statement) => words.some((word, at) => word.kind === 'binding' && !kept.has(keyOf(statement, at)) && isInPlay(words, at, usedOf(places, statement))));
  return isLeftOut ? 'binding-word' : undefined;
}

/** The places of binding words of that class next to the content word at `at`. */
function findBeside(words: Words, at: number, binding: string): number[] {
  return words.flatMap((word, index) => (word.kind === 'binding' && word.binding === binding && (contentBefore(words, index) === at || contentAfter(words, index) === at) ? [index] : []));
}

/** Whether leaving it out would say something else: a condition always, a negation beside one used word, others between two. */
function isInPlay(words: Words, at: number, used: ReadonlySet<number>): boolean {
  const word = words[at];
  if (word?.kind !== 'binding') return false;
  if (isCondition(word.binding)) return used.size > 0;
  const beside = [contentBefore(words, at), contentAfter(words, at)].filter((place) => place !== undefined);
  return isNegating(word.binding) ? beside.some((place) => used.has(place)) : beside.length > 0 && beside.every((place) => used.has(place));
}

function usedOf(places: readonly (Place | undefined)[], statement: number): ReadonlySet<number> {
  return new Set(places.flatMap((place) => (place?.statement === statement ? [place.at] : [])));
}

function contentBefore(words: Words, index: number): number | undefined {
  const at = words.slice(0, index).findLastIndex(({ kind }) => kind === 'content');
  return at < 0 ? undefined : at;
}

function contentAfter(words: Words, index: number): number | undefined {
  const at = words.findIndex(({ kind }, place) => place > index && kind === 'content');
  return at < 0 ? undefined : at;
}

function keyOf(statement: number, at: number): string {
  return `${statement}:${at}`;
}
