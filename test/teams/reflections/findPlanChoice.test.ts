import assert from 'node:assert/strict';
import { findPlanChoice } from '../../../src/teams/reflections/findPlanChoice.ts';
import { someChoices } from '../cards/reflectionSamples.ts';
import { aCorpus } from '../fakeEngine.ts';

const find = (words: string) => {
  const found = findPlanChoice(words, someChoices(), corpus());
  return found.kind === 'one' ? found.choice : found.kind;
};

describe('findPlanChoice', () => {
  it('finds a theme by its name, by a part of it and by its everyday name', () => {
    const choice = { documentId: 'grundlag', themeId: 'drift' };
    for (const words of ['Sammen sikrer vi driften', 'driften', '»Driften«', 'sikrer vi', 'compliance']) assert.deepEqual(find(words), choice, words);
  });
  it('finds a role and a document', () => {
    assert.deepEqual(find('leder af medarbejdere'), { documentId: 'grundlag', roleId: 'leder' });
    assert.deepEqual(find('Gladsaxe'), { documentId: 'vi-vil' });
    assert.deepEqual(find('vi vil'), { documentId: 'vi-vil' }, 'the name itself before a part of another');
  });
  it('finds all documents of a municipality that has several', () => {
    const other = { ...someChoices()[0]!, documentId: 'strategi', title: 'Strategi' };
    const { municipality = '' } = other;
    assert.deepEqual(findPlanChoice(municipality, [...someChoices(), other], corpus()), { kind: 'one', choice: { municipality } });
  });
  it('finds nothing for what none is called', () => {
    for (const words of ['rumfart', 'vi', '', '–', 'riften']) assert.equal(find(words), 'none', words);
  });
  it('names all that are called so where they are several', () => {
    const found = findPlanChoice('sammen', someChoices(), corpus());
    assert.equal(found.kind, 'several');
    assert.ok(found.names.length > 1 && found.names.some((name) => name.includes('Sammen sikrer vi driften')), found.names.join());
  });
});

function corpus() {
  const [document] = aCorpus().documents;
  return { documents: [{ ...document!, info: { ...document!.info, perspectives: [{ id: 'drift', name: 'Sammen sikrer vi driften', aliases: ['Compliance'] }] } }] };
}
