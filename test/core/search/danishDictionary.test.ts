import assert from 'node:assert/strict';
import { loadDanishDictionary, type DanishDictionary } from '../../../src/core/search/danishDictionary.ts';

describe('loadDanishDictionary', () => {
  let dictionary: DanishDictionary;
  before(() => {
    dictionary = loadDanishDictionary();
  });

  it('knows words in every inflection', () => {
    for (const form of ['organisation', 'arbejdspladsens', 'klubben', 'trivslen', 'centret', 'engageret', 'virksomhederne']) {
      assert.equal(dictionary.has(form), true, form);
    }
  });

  it('knows regular compounds that are not in the list', () => {
    for (const form of ['ledelsesgrundlag', 'frokostordningen', 'centerchefens', 'opgave-fordeling']) assert.equal(dictionary.has(form), true, form);
  });

  it('does not know fragments and misspellings', () => {
    for (const form of ['organisa', 'traktiv', 'tionen', 'fælleskab', 'centrchef', 'medarbej', '']) {
      assert.equal(dictionary.has(form), false, form);
    }
  });

  it('tells a listed word from a regular compound', () => {
    assert.equal(dictionary.lists('kerneopgaven'), true);
    assert.equal(dictionary.lists('aarhus'), true);
    assert.equal(dictionary.lists('arbejdsfælleskab'), false);
  });

  it('knows a name only with its capital', () => {
    assert.equal(dictionary.has('Aarhus'), true);
    assert.equal(dictionary.has('aarhus'), false);
  });

  it('gives one lemma to the inflections of a word', () => {
    const paradigms = {
      virksomhed: ['virksomhed', 'virksomheden', 'virksomhederne', 'virksomheders'],
      regel: ['regel', 'reglen', 'regler', 'reglerne'],
      indsats: ['indsats', 'indsatser', 'indsatsen'],
      trivsel: ['trivsel', 'trivslen', 'trivslens'],
      ny: ['ny', 'nyt', 'nye'],
      center: ['center', 'centret', 'centrene', 'centre'],
      barn: ['barn', 'børn', 'børnenes'],
      arbejde: ['arbejde', 'arbejder', 'arbejdede', 'arbejdet'],
      arbejdsfællesskab: ['arbejdsfællesskab', 'arbejdsfællesskaberne'],
    };
    for (const [lemma, forms] of Object.entries(paradigms)) {
      for (const form of forms) assert.ok(dictionary.lemmas(form).includes(lemma), `${form} → ${dictionary.lemmas(form).join()}`);
    }
  });

  it('puts the likeliest lemma first and gives at most three', () => {
    assert.equal(dictionary.lemmas('ledere')[0], 'leder');
    assert.equal(dictionary.lemmas('indsatser')[0], 'indsats');
    for (const form of ['lede', 'skal', 'centre', 'lære']) assert.ok(dictionary.lemmas(form).length <= 3, form);
  });

  it('splits compounds at their main joint', () => {
    assert.deepEqual(dictionary.split('kerneopgave'), ['kerne', 'opgave']);
    assert.deepEqual(dictionary.split('arbejdsfællesskab'), ['arbejde', 'fællesskab']);
    assert.deepEqual(dictionary.split('ansvarsfordeling'), ['ansvar', 'fordeling']);
  });

  it('splits neither simple nor prefixed words', () => {
    for (const lemma of ['borger', 'forslag', 'medarbejder', 'xyzzyplugh']) assert.deepEqual(dictionary.split(lemma), [], lemma);
  });
});
