import assert from 'node:assert/strict';
import { derivationalRoot } from '../../../src/core/search/derivationalRoot.ts';

describe('derivationalRoot', () => {
  const families = [['evaluere', 'evaluering'], ['beslutte', 'beslutning'], ['samskabe', 'samskabelse'], ['stolt', 'stolthed'], ['modig', 'mod'], ['lære', 'læring'],
    ['politik', 'politiker'], ['politik', 'politisk'], ['teknik', 'teknisk']];
  for (const [verb = '', noun = ''] of families) {
    it(`is one for ${verb} and ${noun}`, () => assert.equal(derivationalRoot(verb), derivationalRoot(noun)));
  }
  it('keeps unrelated words apart', () => assert.notEqual(derivationalRoot('borger'), derivationalRoot('bolig')));
});
