import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createAnalyser } from '../../../src/core/search/analyser.ts';
import { loadDanishDictionary } from '../../../src/core/search/danishDictionary.ts';
import { danishThesaurus, parseThesaurus } from '../../../src/core/search/thesaurus.ts';

const DATA = new URL('../../../src/core/search/thesaurus/', import.meta.url);

describe('parseThesaurus', () => {
  const thesaurus = parseThesaurus('fejl, brøler, kiks; svigt | inddrage, involvere, tage med på råd; høre\nsvigt, brud, tage med');
  const wordsOf = (lemma: string, kind: string): string[] => thesaurus.synonymsOf(lemma).filter((synonym) => synonym.kind === kind).map(({ word }) => word);

  it('leads from a head to its group and back', () => {
    assert.deepEqual(wordsOf('fejl', 'same'), ['brøler', 'kiks']);
    assert.deepEqual(wordsOf('brøler', 'same'), ['fejl']);
  });
  it('tells members of one group from the head', () => assert.deepEqual(wordsOf('brøler', 'sibling'), ['kiks']));
  it('tells related words in both directions', () => {
    assert.deepEqual(wordsOf('brøler', 'related'), ['svigt']);
    assert.deepEqual(wordsOf('svigt', 'related'), ['fejl', 'brøler', 'kiks']);
  });
  it('gathers all groups of a word', () => assert.deepEqual(wordsOf('svigt', 'same'), ['brud']));
  it('leads from an expression to plain words, longest expression first', () => {
    assert.deepEqual(thesaurus.expressionsFrom('tage').map(({ words }) => words.length), [4, 2]);
    assert.deepEqual(thesaurus.expressionsFrom('tage')[0]?.meanings, ['inddrage', 'involvere']);
    assert.deepEqual(thesaurus.expressionsFrom('tage')[0]?.related, ['høre']);
  });
  it('never leads to an expression', () => assert.deepEqual(wordsOf('involvere', 'sibling'), []));
  it('knows nothing of other words', () => assert.deepEqual(thesaurus.synonymsOf('cykel'), []));
});

describe('danishThesaurus', () => {
  const groups = readdirSync(DATA).flatMap((file) => readFileSync(new URL(file, DATA), 'utf8').split('`\n')[1]!.split('\n`')[0]!.split(/ \| |\n/u));

  it('holds groups of at least two different entries', () => {
    for (const group of groups) {
      const entries = group.split(/[,;] /u);
      assert.ok(entries.length > 1 && new Set(entries).size === entries.length, group);
      for (const entry of entries) assert.match(entry, /^[a-zæøåé]+(?: [a-zæøåé]+)*$/u, group);
    }
  });
  it('is written in lemmas, since it is asked by them', () => {
    const analyser = createAnalyser({ dictionary: loadDanishDictionary() });
    for (const entry of groups.flatMap((group) => group.split(/[,;] /u))) {
      if (entry.includes(' ') || !analyser.dictionary.has(entry)) continue;
      assert.ok(analyser.lemmasOf(entry).includes(entry), entry);
    }
  });
  it('gives plain words for colloquial ones', () => {
    assert.ok(danishThesaurus().synonymsOf('brøler').some(({ word, kind }) => word === 'fejl' && kind === 'same'));
    assert.ok(danishThesaurus().synonymsOf('fyre').some(({ word }) => word === 'afskedige'));
  });
});
