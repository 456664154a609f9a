import assert from 'node:assert/strict';
import { createCatalogue } from '../../../../src/core/answers/catalogue.ts';
import { withContext } from '../../../../src/core/answers/composing/discourse.ts';
import { createDocument } from '../createDocument.ts';

describe('withContext', () => {
  it('takes the sentence before along when the sentence points back', () => {
    assert.deepEqual(quoted(['Vi holder møde om mandagen.', 'Det gør vi for at se hinanden.'], 1), [0, 1]);
  });

  it('takes the sentences after along while they continue it', () => {
    assert.deepEqual(quoted(['Chefgruppen forpligter sig.', 'Det sker ved opfølgning.', 'Vi forpligter også lederne.', 'Kantinen har åbent.'], 0), [0, 1, 2]);
  });

  it('leaves a sentence alone that stands on its own', () => {
    assert.deepEqual(quoted(['Kantinen har åbent.', 'Vi holder møde om mandagen.', 'Ledere går forrest.'], 1), [1]);
  });

  it('does not take an ordinary article for a pointer back', () => {
    assert.deepEqual(quoted(['Kantinen har åbent.', 'Den enkelte leder går forrest.'], 1), [1]);
  });

  it('leaves a bullet alone', () => {
    const document = createDocument({ bullets: ['Vi lytter.', 'Det gør vi hver dag.'] });
    const [, second] = document.statements;
    assert.ok(second);
    assert.deepEqual(withContext(second, createCatalogue({ documents: [document] })).map(({ text }) => text), ['Det gør vi hver dag.']);
  });
});

function quoted(sentences: readonly string[], at: number): number[] {
  const document = createDocument({ sentences });
  const statement = document.statements[at];
  assert.ok(statement);
  return withContext(statement, createCatalogue({ documents: [document] })).map(({ text }) => sentences.indexOf(text));
}
