import assert from 'node:assert/strict';
import { derivationalRoot } from '../../../src/core/search/derivationalRoot.ts';
import { digitsOf } from '../../../src/core/search/numberWords.ts';
import { isNegation, isQuestionWord, isStopWord } from '../../../src/core/search/stopWords.ts';
import { DANISH_SYNONYMS } from '../../../src/core/search/thesaurus.ts';

describe('isStopWord', () => {
  it('keeps what changes the question', () => {
    for (const word of ['ikke', 'fire', 'mod', 'leder', 'uden']) assert.equal(isStopWord(word, 'da'), false, word);
  });
  it('knows English words only in English questions', () => {
    assert.equal(isStopWord('to', 'en'), true);
    assert.equal(isStopWord('to', 'da'), false);
    assert.equal(isStopWord('og', 'en'), true);
  });
  it('tells question words and negations', () => {
    assert.ok(isQuestionWord('hvornår') && isQuestionWord('who') && !isQuestionWord('leder'));
    assert.ok(isNegation('ikke') && isNegation('not') && !isNegation('vil'));
  });
});

describe('digitsOf', () => {
  it('reads cardinals and ordinals of both languages', () => {
    assert.deepEqual(['tre', 'tredje', 'five', 'tyve'].map(digitsOf), ['3', '3', '5', '20']);
  });
  it('leaves words that mostly mean something else', () => assert.deepEqual(['en', 'anden', 'første'].map(digitsOf), [undefined, undefined, undefined]));
});

describe('derivationalRoot', () => {
  const families = [['evaluere', 'evaluering'], ['beslutte', 'beslutning'], ['samskabe', 'samskabelse'], ['stolt', 'stolthed'], ['modig', 'mod'], ['lære', 'læring']];
  for (const [verb = '', noun = ''] of families) {
    it(`is one for ${verb} and ${noun}`, () => assert.equal(derivationalRoot(verb), derivationalRoot(noun)));
  }
  it('keeps unrelated words apart', () => assert.notEqual(derivationalRoot('borger'), derivationalRoot('bolig')));
});

describe('DANISH_SYNONYMS', () => {
  it('holds groups of at least two different words', () => {
    for (const group of DANISH_SYNONYMS) assert.ok(new Set(group).size === group.length && group.length > 1, group.join());
  });
});
