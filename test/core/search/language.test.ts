import assert from 'node:assert/strict';
import { detectLanguage } from '../../../src/core/search/detectLanguage.ts';
import { danishFor, isEnglishTerm } from '../../../src/core/search/englishTerms.ts';

describe('detectLanguage', () => {
  const english = ['what is my role as leder af medarbejdere in Sammen sikrer vi driften?', 'role of centerchef', 'trust', 'who are the directors', 'tell me about psychological safety', 'leadership in Holbæk'];
  const danish = ['compliance centerchef', 'hvad er min rolle', 'feedback', 'spor 3 relationer', 'hvad betyder Den Nye Syntese of public work for os', '', 'performance i vores team'];
  for (const text of english) it(`takes "${text}" for English`, () => assert.equal(detectLanguage(text), 'en'));
  for (const text of danish) it(`takes "${text}" for Danish`, () => assert.equal(detectLanguage(text), 'da'));
});

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
