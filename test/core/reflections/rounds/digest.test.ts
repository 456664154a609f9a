import assert from 'node:assert/strict';
import { shuffle, toDigest } from '../../../../src/core/reflections/rounds/digest.ts';
import type { Response, ShownDigest } from '../../../../src/core/reflections/round.ts';
import { createRandom } from '../../../helpers/createRandom.ts';

const people = (count: number, response: (index: number) => Response): Response[] => Array.from({ length: count }, (_, index) => response(index));
const shown = (responses: readonly Response[], threshold = 5): ShownDigest => {
  const digest = toDigest(responses, threshold, createRandom(1));
  assert.equal(digest.kind, 'shown');
  return digest;
};

describe('toDigest', () => {
  it('holds nothing but that there were too few, one below the threshold', () => {
    assert.deepEqual(toDigest(people(4, () => ({ scale: 1, text: 'Hemmeligt', step: 'Skridt' })), 5, createRandom(1)), { kind: 'too-few' });
  });
  it('is the same for none and for few', () => {
    assert.deepEqual(toDigest([], 5, createRandom(1)), toDigest(people(4, () => ({ scale: 5 })), 5, createRandom(1)));
  });
  it('never shows what two said, whatever threshold it is given', () => {
    for (const threshold of [0, 1, 2, Number.NaN]) assert.deepEqual(toDigest(people(2, () => ({ scale: 1 })), threshold, createRandom(1)), { kind: 'too-few' });
  });
  it('counts the people and what they chose, at the threshold', () => {
    const digest = shown(people(5, (index) => ({ scale: index < 3 ? 4 : 2 })));
    assert.deepEqual(digest, { kind: 'shown', responseCount: 5, distribution: [0, 2, 0, 3, 0], texts: [], steps: [] });
  });
  it('shows no distribution of fewer scales than the threshold', () => {
    const digest = shown(people(7, (index) => (index < 4 ? { scale: 5 } : { text: `Tekst ${index}` })));
    assert.equal(digest.distribution, undefined);
    assert.equal(digest.responseCount, 7);
  });
  it('keeps every text and every step as it was written', () => {
    const digest = shown(people(9, (index) => ({ text: `Tekst ${index}`, ...(index % 2 === 0 && { step: `Skridt ${index}` }) })));
    assert.deepEqual(digest.texts.toSorted(), people(9, () => ({})).map((_, index) => `Tekst ${index}`));
    assert.deepEqual(digest.steps.toSorted(), ['Skridt 0', 'Skridt 2', 'Skridt 4', 'Skridt 6', 'Skridt 8']);
  });
  it('shuffles texts and steps by themselves, so that a place in one says nothing of the other', () => {
    let together = 0;
    for (let seed = 1; seed <= 2000; seed += 1) {
      const digest = toDigest(people(6, (index) => ({ text: String(index), step: String(index) })), 5, createRandom(seed)) as ShownDigest;
      if (digest.texts[0] === digest.steps[0]) together += 1;
    }
    // By chance one in six: 333 of 2000, standard deviation 17.
    assert.ok(together > 333 - 5 * 17 && together < 333 + 5 * 17, `${together} of 2000`);
  });
});

describe('shuffle', () => {
  it('gives every order as often as any other', () => {
    const random = createRandom(7);
    const counts = new Map<string, number>();
    for (let round = 0; round < 24_000; round += 1) {
      const order = shuffle(['a', 'b', 'c', 'd'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    assert.equal(counts.size, 24);
    // Pearson's chi-square with 23 degrees of freedom; 49.7 is exceeded once in a thousand.
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    assert.ok(chiSquare < 49.7, `${chiSquare}`);
  });
  it('leaves what it was given as it is', () => {
    const items = Object.freeze([1, 2, 3]);
    assert.deepEqual(shuffle(items, createRandom(3)).toSorted(), [1, 2, 3]);
  });
  it('keeps to the list when chance is at its ends', () => {
    assert.deepEqual(shuffle([1, 2, 3], () => 0), [2, 3, 1]);
    assert.deepEqual(shuffle([1, 2, 3], () => 1 - Number.EPSILON), [1, 2, 3]);
  });
});
