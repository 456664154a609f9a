import assert from 'node:assert/strict';
import { guessMunicipality, MUNICIPALITIES } from '../../../src/core/documents/municipalities.ts';

describe('guessMunicipality', () => {
  it('knows the 98 municipalities', () => {
    assert.equal(new Set(MUNICIPALITIES).size, 98);
  });

  it('takes the one that is most often called a municipality, also in the genitive and over a line break', () => {
    assert.equal(guessMunicipality('Lemvig Kommunes vision. I Lemvig\nKommune leder vi. Odense Kommune gør også.'), 'Lemvig');
    assert.equal(guessMunicipality('ledere i Høje-\nTaastrup Kommune'), 'Høje-Taastrup');
  });

  it('falls back on the file name, then on the only name in the text', () => {
    assert.equal(guessMunicipality('Vi leder.', 'hoeje-taastrup-grundlag'), 'Høje-Taastrup');
    assert.equal(guessMunicipality('Vi leder i Ringsted.'), 'Ringsted');
    assert.equal(guessMunicipality('Mellem Odense og Vejle.'), undefined);
  });

  it('does not find a name inside another word', () => {
    assert.equal(guessMunicipality('Vi udvejer og greverne odder.'), undefined);
  });
});
