import assert from 'node:assert/strict';
import { findOwnChoice, listMunicipalities } from '../../../src/core/reflections/ownChoice.ts';

const of = (documentId: string, municipality?: string) => ({ documentId, title: documentId, ...(municipality !== undefined && { municipality }), roles: [], themes: [] });
const choices = [of('a', 'Holbæk'), of('b', 'Holbæk'), of('c', 'Hvidovre'), of('d')];

describe('what a channel is asked about when nobody chose', () => {
  it('is the only document of its municipality, or all that it has', () => {
    assert.deepEqual(findOwnChoice(choices, 'Hvidovre'), { documentId: 'c' });
    assert.deepEqual(findOwnChoice(choices, 'Holbæk'), { municipality: 'Holbæk' });
  });
  it('is everything where the municipality is not known, has no document, or has them all', () => {
    assert.deepEqual(findOwnChoice(choices, undefined), {});
    assert.deepEqual(findOwnChoice(choices, 'Gladsaxe'), {});
    assert.deepEqual(findOwnChoice(choices.slice(0, 2), 'Holbæk'), {});
  });
  it('offers municipalities of several documents, where there are others', () => {
    assert.deepEqual(listMunicipalities(choices), ['Holbæk']);
    assert.deepEqual(listMunicipalities(choices.slice(0, 2)), []);
  });
});
