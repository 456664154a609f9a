import assert from 'node:assert/strict';
import { parseMetadata } from '../../../../src/core/documents/metadata.ts';
import { checkDocument } from '../../../../src/core/documents/corpusCheck.ts';
import { readDocument } from '../../../../src/core/documents/reading/readDocument.ts';
import { loadDanishDictionary } from '../../../../src/core/search/danishDictionary.ts';

const RAW = `Samarbejde

Der er plads til, at vi er konstruktivt uenige i vores dialog.
Vi holder fast i det, der virker.

Ledelse

Der er plads til, at vi er konstruktivt uenige i vores dialog.
`;

const read = (otherWords: readonly { quote: string; words: string[] }[]) =>
  readDocument(RAW, 'grundlag', loadDanishDictionary(), parseMetadata(JSON.stringify({ title: 'Grundlaget', structure: { headings: [{ pattern: 'Samarbejde|Ledelse', level: 1 }] }, otherWords }), 'grundlag.json'));

describe('other words', () => {
  const words = ['Må man sige chefen imod?'];

  it('belong to the statement that is quoted, wherever it stands', () => {
    for (const quote of ['Der er plads til, at vi er konstruktivt uenige i vores dialog.', 'Der er plads til, at vi er konstruktivt']) {
      const { statements } = read([{ quote, words }]);
      assert.deepEqual(statements.filter(({ otherWords }) => otherWords !== undefined).map(({ text }) => text), statements.filter(({ text }) => text.startsWith('Der er plads')).map(({ text }) => text));
      assert.deepEqual(statements[0]?.otherWords, words);
    }
  });

  it('are added up when a statement is quoted twice', () => {
    const quote = 'Vi holder fast i det, der virker.';
    assert.deepEqual(read([{ quote, words }, { quote, words: ['kør bare videre'] }]).statements[1]?.otherWords, [...words, 'kør bare videre']);
  });

  it('for a statement that is not there, or a beginning too short to tell, are left out and told of', () => {
    const document = read([{ quote: 'Der er plads til', words }, { quote: 'Vi deler aldrig vores viden med nogen.', words }]);
    assert.ok(document.statements.every(({ otherWords }) => otherWords === undefined));
    const { otherWordsCount, unmatchedQuotes } = checkDocument(document, new Date('2026-11-21'), loadDanishDictionary());
    assert.deepEqual({ otherWordsCount, unmatchedQuotes }, { otherWordsCount: 0, unmatchedQuotes: ['Der er plads til', 'Vi deler aldrig vores viden med nogen.'] });
  });

  it('must be lines of some words', () => {
    for (const entry of [{ quote: 'Vi', words: [] }, { quote: '', words }, { quote: 'Vi', words: ['x'.repeat(201)] }, { quote: 'Vi', words, note: 'x' }]) {
      assert.throws(() => read([entry]), { code: 'document.badMetadata' }, JSON.stringify(entry));
    }
  });
});
