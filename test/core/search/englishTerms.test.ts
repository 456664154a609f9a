import assert from 'node:assert/strict';
import { danishFor, isEnglishTerm } from '../../../src/core/search/englishTerms.ts';

describe('danishFor', () => {
  it('translates words in regular inflections, likeliest first', () => {
    assert.equal(danishFor('mistakes')[0], 'fejl');
    assert.equal(danishFor('citizens')[0], 'borger');
    assert.equal(danishFor('priorities')[0], 'prioritet');
    assert.equal(danishFor('evaluating')[0], 'evaluere');
  });
  it('translates terms of several words', () => assert.equal(danishFor('psychological safety')[0], 'psykologisk tryghed'));
  it('knows terms whose first word is inflected', () => {
    assert.equal(danishFor('taking part in')[0], 'deltage');
    assert.equal(danishFor('takes part')[0], 'deltage');
  });
  it('prefers the terms of leadership to the general ones', () => assert.equal(danishFor('manager')[0], 'leder'));
  it('knows no Danish words', () => {
    for (const word of ['borger', 'ledelse', 'kerneopgave']) assert.equal(isEnglishTerm(word), false, word);
  });
});
