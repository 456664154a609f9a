import assert from 'node:assert/strict';
import { readResponse } from '../../../../src/core/reflections/rounds/response.ts';
import type { Scale } from '../../../../src/core/reflections/round.ts';

describe('readResponse', () => {
  it('leaves out what is empty', () => {
    assert.deepEqual(readResponse({ scale: 4, text: '  ', step: '' }), { scale: 4 });
    assert.deepEqual(readResponse({ text: ' Vi mangler tid. ' }), { text: 'Vi mangler tid.' });
    assert.deepEqual(readResponse({ step: 'Spørge én kollega' }), { step: 'Spørge én kollega' });
  });
  it('keeps lines, tabs and emoji, and drops what only machines and pranks write', () => {
    assert.deepEqual(readResponse({ text: 'a\u0000b\u001b[31m\u202egnidaer\u2066x\u0085' }), { text: 'ab[31mgnidaerx' });
    assert.deepEqual(readResponse({ text: '1. linje\r\n2.\tlinje\r👩‍👩‍👧' }), { text: '1. linje\n2.\tlinje\n👩‍👩‍👧' });
  });
  it('composes letters and mends half characters, so that databases take them', () => {
    assert.deepEqual(readResponse({ text: 'A\u030Ar\ud800' }), { text: 'År\ufffd' });
  });
  it('takes the longest text and no longer', () => {
    assert.equal(readResponse({ text: ` ${'x'.repeat(500)} ` }).text?.length, 500);
    assert.throws(() => readResponse({ text: 'x'.repeat(501) }), { code: 'reflection.textTooLong', values: { found: 501, max: 500 } });
    assert.throws(() => readResponse({ scale: 3, step: 'x'.repeat(201) }), { code: 'reflection.textTooLong', values: { found: 201, max: 200 } });
  });
  it('refuses ten megabytes at once', () => {
    const text = 'å'.repeat(10_000_000);
    const before = performance.now();
    assert.throws(() => readResponse({ text }), { code: 'reflection.textTooLong' });
    assert.ok(performance.now() - before < 50);
  });
  it('refuses an answer without anything in it', () => {
    for (const response of [{}, { text: ' \n' }, { text: '\u0000', step: '\u202e' }]) assert.throws(() => readResponse(response), { code: 'reflection.responseEmpty' });
  });
  for (const scale of [0, 6, 2.5, Number.NaN, '3']) {
    it(`refuses ${JSON.stringify(scale)} as a scale`, () => {
      assert.throws(() => readResponse({ scale: scale as Scale, text: 'x' }), { code: 'reflection.badScale' });
    });
  }
});
