import type { ClaimWord } from './readWords.ts';
import { SUPPORT } from './supportWeights.ts';

/**
 * Whether words are used in the order in which their statement has them. A part may be moved to the front ("I driften tager vi …"),
 * and neighbours may change places ("løbende tilpasser", "tilpasser løbende"); an exchange of what stands before and after a verb is
 * neither. Words for people always keep their order, for who comes first is mostly who does it. `places` are indices of `words`.
 */
export function isInOrder(places: readonly number[], words: readonly ClaimWord[]): boolean {
  const jumps = places.flatMap((at, index) => (at < (places[index - 1] ?? 0) ? [index] : []));
  if (jumps.length > SUPPORT.jumpsBack || !jumps.every((index) => isMove(places, index, words))) return false;
  const people = places.filter((at) => isPeople(words[at]));
  return people.every((at, index) => at >= (people[index - 1] ?? 0));
}

function isMove(places: readonly number[], index: number, words: readonly ClaimWord[]): boolean {
  const from = places[index - 1] ?? 0;
  const to = places[index] ?? 0;
  const isNeighbour = !words.slice(to + 1, from).some(({ kind }) => kind === 'content');
  return isNeighbour || places.slice(0, index).every((before) => before > to);
}

function isPeople(word: ClaimWord | undefined): boolean {
  return word?.kind === 'content' && word.isPeople;
}
