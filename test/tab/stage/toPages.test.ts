import assert from 'node:assert/strict';
import { charactersThatFit, toPages } from '../../../src/tab/stage/toPages.ts';

describe('toPages', () => {
  it('keeps all texts in their order and fills pages up to their capacity', () => {
    const texts = Array.from({ length: 10 }, (_, index) => String(index).repeat(60));
    const pages = toPages(texts, 300);
    assert.deepEqual(pages.flat(), texts);
    assert.deepEqual(pages.map((page) => page.length), [3, 3, 3, 1]);
  });

  it('gives a text that is longer than a page one of its own', () => {
    assert.deepEqual(toPages(['a', 'b'.repeat(500), 'c'], 300), [['a'], ['b'.repeat(500)], ['c']]);
  });

  it('is one empty page for no texts', () => {
    assert.deepEqual(toPages([], 300), [[]]);
  });
});

describe('charactersThatFit', () => {
  it('grows with the place and shrinks with the type', () => {
    assert.ok(charactersThatFit(1600, 900, 25) > charactersThatFit(800, 600, 25));
    assert.ok(charactersThatFit(1600, 900, 50) < charactersThatFit(1600, 900, 25));
    assert.ok(charactersThatFit(10, 10, 50) > 0);
  });
});
