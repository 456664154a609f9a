import assert from 'node:assert/strict';
import { digitsOf } from '../../../src/core/search/numberWords.ts';

describe('digitsOf', () => {
  it('reads cardinals and ordinals of both languages', () => {
    assert.deepEqual(['tre', 'tredje', 'five', 'tyve'].map(digitsOf), ['3', '3', '5', '20']);
  });
  it('leaves words that mostly mean something else', () => assert.deepEqual(['en', 'anden', 'første'].map(digitsOf), [undefined, undefined, undefined]));
});
