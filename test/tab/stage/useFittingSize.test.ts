import assert from 'node:assert/strict';
import { findLargest, typeSizes } from '../../../src/tab/stage/useFittingSize.ts';

describe('findLargest', () => {
  it('finds the largest that fits, whichever that is', () => {
    for (let limit = 16; limit <= 100; limit += 1) assert.equal(findLargest(16, 100, (value) => value <= limit), limit);
  });

  it('is the least where nothing fits', () => {
    assert.equal(findLargest(16, 100, () => false), 16);
    assert.equal(findLargest(16, 16, () => true), 16);
  });
});

describe('typeSizes', () => {
  it('is never smaller than a phone needs, and grows with the room', () => {
    assert.equal(typeSizes(288, 400).leastPx, 16);
    assert.ok(typeSizes(1500, 800).leastPx >= 22);
    for (const [width, height] of [[0, 0], [320, 640], [800, 600], [1600, 900]] as const) assert.ok(typeSizes(width, height).mostPx >= typeSizes(width, height).leastPx);
  });
});
