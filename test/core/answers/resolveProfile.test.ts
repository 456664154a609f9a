import assert from 'node:assert/strict';
import { resolveProfile } from '../../../src/core/answers/resolveProfile.ts';
import { createDocument } from './createDocument.ts';

describe('resolveProfile', () => {
  const corpus = {
    documents: [
      createDocument({ info: { id: 'a', municipality: 'Hvidovre', roles: [{ id: 'lm', name: 'leder af medarbejdere', aliases: ['teamleder'], rank: 3 }] } }),
      createDocument({ info: { id: 'b', municipality: 'Gladsaxe' } }),
    ],
  };

  it('finds a role by name, alias or id, in any case', () => {
    for (const role of ['Leder af medarbejdere', 'TEAMLEDER', 'lm']) assert.equal(resolveProfile(corpus, role, 'Hvidovre').roleId, 'lm');
  });

  it('takes "Hvidovre Kommune" for Hvidovre', () => {
    assert.equal(resolveProfile(corpus, null, 'hvidovre kommune').municipality, 'Hvidovre');
  });

  it('leaves out a role that the municipality does not have', () => {
    assert.deepEqual(resolveProfile(corpus, 'teamleder', 'Gladsaxe'), { municipality: 'Gladsaxe' });
  });

  it('is empty when nothing is given', () => {
    assert.deepEqual(resolveProfile(corpus), {});
  });
});
