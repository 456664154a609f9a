import assert from 'node:assert/strict';
import { DANISH_SYNONYMS } from '../../../src/core/search/thesaurus.ts';

describe('DANISH_SYNONYMS', () => {
  it('holds groups of at least two different words', () => {
    for (const group of DANISH_SYNONYMS) assert.ok(new Set(group).size === group.length && group.length > 1, group.join());
  });
});
