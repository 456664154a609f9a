import assert from 'node:assert/strict';
import { createAnalyser, type Analyser } from '../../../src/core/search/analyser.ts';
import { loadDanishDictionary } from '../../../src/core/search/danishDictionary.ts';

describe('createAnalyser', () => {
  let analyser: Analyser;
  before(() => {
    analyser = createAnalyser({ dictionary: loadDanishDictionary() });
  });

  it('gives every word its lemmas and place', () => {
    const text = 'Alle ledere i Hvidovre';
    const [, leaders] = analyser.analyse(text);
    assert.equal(leaders?.lemmas[0], 'leder');
    assert.equal(text.slice(leaders.start, leaders.end), 'ledere');
  });
  it('sees one word in different inflections and cases', () => {
    assert.equal(analyser.isSameWord('Centercheferne', 'centerchefens'), true);
    assert.equal(analyser.isSameWord('Hvidovres', 'hvidovre'), true);
    assert.equal(analyser.isSameWord('centerchef', 'direktion'), false);
    assert.equal(analyser.isSameWord('leder af ledere', 'lederes'), false);
  });
  it('writes number words in digits', () => assert.deepEqual(analyser.lemmasOf('fire'), ['4']));
  it('begins with what another one found', () => {
    const found = createAnalyser({ dictionary: analyser.dictionary });
    found.lemmasOf('ledere');
    const known = [...found.knownLemmas(), ['husker', ['huskelig']]] as const;
    const later = createAnalyser({ dictionary: analyser.dictionary, known });
    assert.deepEqual(later.lemmasOf('ledere'), analyser.lemmasOf('ledere'));
    assert.deepEqual(later.lemmasOf('husker'), ['huskelig']);
  });
  it('always gives at least one lemma', () => assert.ok(analyser.lemmasOf('zzyzxing').length > 0));
});
