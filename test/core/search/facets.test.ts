import assert from 'node:assert/strict';
import { loadDanishDictionary } from '../../../src/core/search/danishDictionary.ts';
import type { Facet, SearchIndex, SearchOptions } from '../../../src/core/search/search.ts';
import { createSearchIndex } from '../../../src/core/search/searchIndex.ts';

const role = (...names: string[]): Facet => ({ kind: 'role', names });
const town = (name: string): Facet => ({ kind: 'municipality', names: [name] });
const statement = (id: string, facets: readonly Facet[]) => ({ id, text: `Jeg sikrer klare mål, nr. ${id}.`, heading: '', context: '', facets });

describe('facets of a search', () => {
  let index: SearchIndex;
  before(() => {
    const passages = [
      statement('a', [role('havnechef'), town('Solby')]),
      statement('b', [role('leder af havnefolk', 'teamleder'), town('Solby')]),
      statement('c', [role('havnefolk'), town('Solby')]),
      statement('d', [role('havnechef'), town('Klitby')]),
      statement('e', [town('Klitby')]),
    ];
    index = createSearchIndex(passages, { dictionary: loadDanishDictionary() });
  });
  const best = (query: string, options?: SearchOptions): string | undefined => index.search(query, options).hits[0]?.passageId;

  it('prefer the value that the question names, in any inflection', () => assert.equal(best('havnechefernes mål i Klitby'), 'd'));
  it('know aliases', () => assert.equal(best('teamlederens mål'), 'b'));
  it('take the longest name', () => assert.equal(best('mål for leder af havnefolk'), 'b'));
  it('fall back on the asker for kinds that are not named', () => {
    assert.equal(best('mål for havnechef', { assumed: [{ kind: 'municipality', name: 'Klitby' }] }), 'd');
    assert.equal(best('mål for havnechef i Solby', { assumed: [{ kind: 'municipality', name: 'Klitby' }] }), 'a');
  });
  it('are soft: passages of another value stay in the list', () => assert.equal(index.search('mål for havnechef').hits.length, 5));
});
