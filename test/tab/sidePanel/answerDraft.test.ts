import assert from 'node:assert/strict';
import { emptyDraft, excessOf, toDraft, toResponse } from '../../../src/tab/sidePanel/answerDraft.ts';

describe('answerDraft', () => {
  it('is nothing to send while only spaces are written', () => {
    assert.equal(toResponse(emptyDraft), undefined);
    assert.equal(toResponse({ scale: undefined, text: ' \n ', step: '' }), undefined);
  });

  it('sends what is there, without spaces around it', () => {
    assert.deepEqual(toResponse({ scale: 4, text: ' Ja \n', step: '' }), { scale: 4, text: 'Ja' });
  });

  it('brings an answer back to be changed', () => {
    assert.deepEqual(toResponse(toDraft({ scale: 2, step: 'Spørge' })), { scale: 2, step: 'Spørge' });
  });

  it('counts what is too much', () => {
    assert.equal(excessOf(` ${'x'.repeat(501)} `, 500), 1);
    assert.equal(excessOf('x'.repeat(500), 500), 0);
  });
});
