import assert from 'node:assert/strict';
import { describeLines } from '../src/locales/describeLines.ts';
import { toLanguage } from '../src/locales/language.ts';
import { createTexts, isTextKey } from '../src/locales/texts.ts';
import da from '../src/locales/da.json' with { type: 'json' };
import en from '../src/locales/en.json' with { type: 'json' };

describe('locales', () => {
  it('has the same keys in Danish and English, none of them empty', () => {
    assert.deepEqual(Object.keys(en).sort(), Object.keys(da).sort());
    for (const text of [...Object.values(da), ...Object.values(en)]) assert.ok(text.trim().length > 0);
  });

  it('asks for the same values in both languages', () => {
    for (const key of Object.keys(da)) {
      assert.ok(isTextKey(key));
      assert.deepEqual(findPlaceholders(en[key]), findPlaceholders(da[key]), key);
    }
  });

  it('fills placeholders', () => {
    assert.equal(createTexts('da')('lines.range', { from: 3, to: 5 }), 'linje 3–5');
    assert.equal(createTexts('en')('lines.range', { from: 3, to: 5 }), 'lines 3–5');
  });

  it('names one line and several', () => {
    assert.equal(describeLines([3, 3], createTexts('en')), 'line 3');
    assert.equal(describeLines([3, 5], createTexts('en')), 'lines 3–5');
    assert.equal(describeLines([3, 5], createTexts('da')), 'linje 3–5');
  });

  it('throws when a value is missing', () => {
    assert.throws(() => createTexts('da')('lines.range', { from: 3 }), TypeError);
  });

  it('reads Danish unless the client is English', () => {
    assert.equal(toLanguage('en-GB'), 'en');
    assert.equal(toLanguage('da-DK'), 'da');
    assert.equal(toLanguage('sv-SE'), 'da');
    assert.equal(toLanguage(undefined), 'da');
  });
});

function findPlaceholders(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([placeholder]) => placeholder).sort();
}
