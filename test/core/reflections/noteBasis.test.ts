import assert from 'node:assert/strict';
import { createNoteBases } from '../../../src/core/reflections/noteBasis.ts';
import { aCorpus } from '../../teams/fakeEngine.ts';

describe('what a note stands on', () => {
  const corpus = aCorpus();
  const [document] = corpus.documents;
  const first = document!.statements[0]!;

  it('is its statement, whatever was kept of it', () => {
    assert.deepEqual(createNoteBases(corpus)({ statementId: first.id, quote: 'Noget andet' }), { kind: 'served', statement: first });
  });
  it('is the same words in another place of the document, however they are punctuated', () => {
    assert.deepEqual(createNoteBases(corpus)({ statementId: 'grundlag#før', quote: first.text.toUpperCase().replaceAll('–', '-') }), { kind: 'served', statement: first });
  });
  it('is what it was when its document says it no longer, even if another document does', () => {
    const other = { documents: [{ ...document!, info: { ...document!.info, id: 'andet' } }] };
    for (const statementId of ['grundlag#før', first.id]) assert.deepEqual(createNoteBases({ documents: other.documents.map((one) => ({ ...one, statements: one.statements.map((statement) => ({ ...statement, id: `andet#${statement.id}` })) })) })({ statementId, quote: first.text }), { kind: 'changed', quote: first.text });
  });
  it('is not known where it was not kept', () => {
    assert.deepEqual(createNoteBases(corpus)({ statementId: 'grundlag#før' }), { kind: 'changed' });
    assert.deepEqual(createNoteBases(corpus)({ statementId: 'grundlag#før', quote: ' … ' }), { kind: 'changed', quote: ' … ' });
  });
});
