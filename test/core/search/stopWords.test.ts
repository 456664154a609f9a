import assert from 'node:assert/strict';
import { isNegation, isQuestionWord, isStopWord } from '../../../src/core/search/stopWords.ts';

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
