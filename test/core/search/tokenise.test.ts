import assert from 'node:assert/strict';
import { tokenise } from '../../../src/core/search/tokenise.ts';

const words = (text: string): string[] => tokenise(text).map((token) => token.word);

describe('tokenise', () => {
  it('gives words and numbers without punctuation', () => {
    assert.deepEqual(words('SPOR #1: Mennesker, opgaver – og 2018!'), ['spor', '1', 'mennesker', 'opgaver', 'og', '2018']);
  });
  it('gives a hyphenated word whole and in parts', () => {
    const [token] = tokenise('e-mail');
    assert.equal(token?.word, 'email');
    assert.deepEqual(token.parts, ['e', 'mail']);
  });
  it('leaves a hanging hyphen out', () => assert.deepEqual(words('opgave- og ansvarsfordeling'), ['opgave', 'og', 'ansvarsfordeling']));
  it('takes a range of numbers apart', () => assert.deepEqual(words('side 6-7'), ['side', '6', '7']));
  it('leaves endings after an apostrophe out', () => assert.deepEqual(words("MED's HR'en what's"), ['med', 'hr', 'what']));
  it('knows decomposed letters and soft hyphens inside words', () => assert.deepEqual(words('a\u030Aben sam\u00adarbejde'), ['åben', 'samarbejde']));
  it('tells where a word stands in the text', () => {
    const text = 'Vi vil: åbenhed';
    const last = tokenise(text).at(-1);
    assert.equal(text.slice(last?.start, last?.end), 'åbenhed');
  });
  it('gives nothing for a text without words', () => assert.deepEqual(words(' –…!? \n'), []));
});
