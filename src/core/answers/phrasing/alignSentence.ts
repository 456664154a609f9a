import type { ClaimWord } from './readWords.ts';
import type { WordSupport } from './wordSupport.ts';

/** Where a word of a sentence stands in one of its statements. */
export interface Place {
  /** Index among the sentence's statements. */
  readonly statement: number;
  /** Index among the statement's words. */
  readonly at: number;
  /** Support, above 0. */
  readonly weight: number;
}

/** Places in the order of the sentence's words; undefined for a word that is in no statement, and for pronouns. */
export type Alignment = readonly (Place | undefined)[];

/**
 * Lays a sentence's words beside its statements', from left to right: on in the statement that it is in, or else to where the word is
 * best supported. The nearest place ahead is taken, so that a jump back is one only when there is no other way.
 */
export function alignSentence(sentence: readonly ClaimWord[], statements: readonly (readonly ClaimWord[])[], support: WordSupport): Alignment {
  let last: Place | undefined;
  return sentence.map((word) => {
    if (word.kind === 'person') return undefined;
    const places = statements.flatMap((statement, index) => findPlaces(word, statement, support).map((place) => ({ ...place, statement: index })));
    const here = places.filter(({ statement }) => statement === last?.statement);
    const best = Math.max(0, ...places.map(({ weight }) => weight));
    const candidates = here.some(({ weight }) => weight > best - tie) ? here : places;
    const chosen = candidates.filter(({ weight }) => weight > Math.max(0, ...candidates.map((place) => place.weight)) - tie).sort((a, b) => distance(a, last) - distance(b, last))[0];
    // Where "kan" stands tells nothing of which statement a sentence is in.
    if (chosen && word.kind === 'content') last = chosen;
    return chosen;
  });
}

/** Supports nearer than this are as good as each other. */
const tie = 0.3;

/** Ahead first, the nearest of it; then back, from the beginning. */
function distance({ statement, at }: Place, last: Place | undefined): number {
  if (statement !== last?.statement) return 0;
  return at >= last.at ? at - last.at : 1_000 + at;
}

function findPlaces(word: ClaimWord, statement: readonly ClaimWord[], support: WordSupport): Omit<Place, 'statement'>[] {
  const places = statement.flatMap((quoted, at) => {
    const weight = weightOf(word, quoted, support);
    return weight > 0 ? [{ at, weight }] : [];
  });
  if (places.length > 0 || word.kind !== 'content') return places;
  const contentAt = statement.flatMap((quoted, at) => (quoted.kind === 'content' ? [{ quoted, at }] : []));
  const parts = support.ofParts(word, contentAt.map(({ quoted }) => quoted));
  const at = contentAt[parts.at]?.at;
  return at === undefined ? [] : [{ at, weight: parts.weight }];
}

function weightOf(said: ClaimWord, quoted: ClaimWord, support: WordSupport): number {
  if (said.kind === 'content' && quoted.kind === 'content') return support.ofWord(said, quoted);
  return said.kind === 'binding' && quoted.kind === 'binding' && said.binding === quoted.binding ? 1 : 0;
}
