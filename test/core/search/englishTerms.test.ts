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
  it('knows no Danish words', () => {
    for (const word of ['borger', 'ledelse', 'kerneopgave']) assert.equal(isEnglishTerm(word), false, word);
  });
});
