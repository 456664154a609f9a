import assert from 'node:assert/strict';
import { toCoverage } from '../../../../src/core/reflections/prompts/coverage.ts';
import { createLibrary } from '../createLibrary.ts';

const library = createLibrary(6);
const counts = (usedIds: readonly string[], choice = {}): unknown => toCoverage(library, choice, usedIds).map(({ documentId, themes }) => [documentId, themes.map(({ id, roundCount }) => [id, roundCount])]);

describe('toCoverage', () => {
  it('has every theme, also those that were never asked about', () => {
    assert.deepEqual(counts([]), [['grundlag', [['driften', 0], ['velfaerd', 0]]]]);
  });
  it('counts each time a prompt was sent', () => {
    assert.deepEqual(counts(['prompt-1', 'prompt-3', 'prompt-1', 'prompt-2']), [['grundlag', [['driften', 3], ['velfaerd', 1]]]]);
  });
  it('passes over prompts that are no longer in the documents', () => {
    assert.deepEqual(counts(['gone', 'prompt-2']), [['grundlag', [['driften', 0], ['velfaerd', 1]]]]);
  });
  it('leaves out documents that the choice does not fit and that were never used', () => {
    assert.deepEqual(counts([], { documentId: 'another' }), []);
    assert.deepEqual(counts(['prompt-1'], { documentId: 'another' }), [['grundlag', [['driften', 1], ['velfaerd', 0]]]]);
  });
});
