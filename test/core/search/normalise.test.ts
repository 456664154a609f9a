import assert from 'node:assert/strict';
import { normalise, spellingsWithChangedDouble, spellingsWithChangedVowel, spellingsWithDanishLetters } from '../../../src/core/search/normalise.ts';

describe('normalise', () => {
  it('composes letters, lowers case and keeps æ, ø and å', () => {
    assert.equal(normalise('A\u030Aben RÅD Økonomi Ære'), 'åben råd økonomi ære');
  });
  it('makes every dash one and drops what is invisible', () => assert.equal(normalise('e\u2011mail\u00ad\u200b'), 'e-mail'));
  it('drops acute accents only', () => assert.equal(normalise('Idé über'), 'ide über'));
});

describe('spellingsWithDanishLetters', () => {
  it('reads aa, oe and ae as Danish letters', () => {
    assert.ok(spellingsWithDanishLetters('raad').includes('råd'));
    assert.ok(spellingsWithDanishLetters('oekonomi').includes('økonomi'));
    assert.ok(spellingsWithDanishLetters('maaltraening').includes('måltræning'));
  });
  it('gives nothing for a word without such pairs', () => assert.deepEqual(spellingsWithDanishLetters('borger'), []));
});

describe('spellingsWithChangedVowel', () => {
  it('changes one plain vowel at a time', () => {
    assert.ok(spellingsWithChangedVowel('gor').includes('gør'));
    assert.ok(spellingsWithChangedVowel('malsaetning').includes('målsaetning'));
  });
});

describe('spellingsWithChangedDouble', () => {
  it('doubles single consonants, each at a time', () => assert.ok(spellingsWithChangedDouble('komunal').includes('kommunal')));
  it('makes double ones single', () => assert.ok(spellingsWithChangedDouble('cykkel').includes('cykel')));
  it('leaves vowels and the first letter', () => assert.deepEqual(spellingsWithChangedDouble('båæ'), []));
});
