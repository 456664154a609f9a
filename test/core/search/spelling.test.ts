import assert from 'node:assert/strict';
import { editDistance, maxEditsFor } from '../../../src/core/search/spelling.ts';

describe('editDistance', () => {
  it('counts insertions, deletions, substitutions and swaps as one each', () => {
    assert.equal(editDistance('centrchef', 'centerchef', 2), 1);
    assert.equal(editDistance('resilienns', 'resiliens', 2), 1);
    assert.equal(editDistance('kapitel', 'kapital', 2), 1);
    assert.equal(editDistance('ledesle', 'ledelse', 2), 1);
    assert.equal(editDistance('complience', 'compliance', 2), 1);
  });
  it('is nought for equal words', () => assert.equal(editDistance('mål', 'mål', 1), 0));
  it('stops one past the limit', () => {
    assert.equal(editDistance('barsel', 'borgere', 1), 2);
    assert.equal(editDistance('abcdefgh', 'hgfedcba', 2), 3);
  });
});

describe('maxEditsFor', () => {
  it('allows more for longer words', () => assert.deepEqual([3, 4, 7, 8, 15].map(maxEditsFor), [0, 1, 1, 2, 2]));
});
