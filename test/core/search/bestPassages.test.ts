import assert from 'node:assert/strict';
import { createBestPassages } from '../../../src/core/search/bestPassages.ts';

describe('createBestPassages', () => {
  // Few values, so that many are equal.
  const scores = Array.from({ length: 500 }, (_, passage) => (passage * 7919) % 23);
  const expected = scores.map((score, passage) => ({ passage, score })).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, 32);

  const orders = { forwards: [...scores.keys()], backwards: [...scores.keys()].reverse(), scattered: [...scores.keys()].map((n) => (n * 301) % 500) };
  for (const [name, order] of Object.entries(orders)) {
    it(`keeps the best, of equal ones the first, when they come ${name}`, () => {
      const best = createBestPassages(32);
      for (const passage of order) best.offer(passage, scores[passage] ?? 0);
      const kept = best.passages.map((passage, at) => ({ passage, score: best.scores[at] }));
      assert.deepEqual(kept.sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || a.passage - b.passage), expected);
      assert.equal(best.least(), expected.at(-1)?.score);
    });
  }

  it('asks for nothing while there is room, and keeps nothing without a score', () => {
    const best = createBestPassages(2);
    best.offer(1, 0);
    best.offer(2, 5);
    assert.deepEqual(best.passages, [2]);
    assert.equal(best.least(), 0);
  });
});
