import assert from 'node:assert/strict';
import { createHelpCard } from '../../../src/teams/cards/helpCard.ts';
import { aCorpus } from '../fakeEngine.ts';

describe('createHelpCard', () => {
  it('tells of the documents that it has no room for', () => {
    const [info] = aCorpus().documents.map((document) => document.info);
    const documents = Array.from({ length: 49 }, (_, index) => ({ ...info!, title: `Grundlag ${index}` }));
    assert.match(JSON.stringify(createHelpCard({ documents, questions: [], place: 'personal' }, 'da')), /… og 19 til/);
    assert.doesNotMatch(JSON.stringify(createHelpCard({ documents: documents.slice(0, 30), questions: [], place: 'personal' }, 'da')), /… og/);
  });
});
