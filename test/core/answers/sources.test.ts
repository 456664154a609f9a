import assert from 'node:assert/strict';
import type { Answer, AnswerEngine } from '../../../src/core/answers/answer.ts';
import { createAnswerEngine } from '../../../src/core/answers/engine.ts';
import { dictionary } from '../documents/readText.ts';
import { createDocument } from './createDocument.ts';

/** Most municipalities call theirs the same. */
const DOCUMENTS = [
  createDocument({ info: { id: 'aa', title: 'Ledelsesgrundlag', municipality: 'Aabenraa' }, sentences: ['Formålet med ledelsesgrundlaget er at give ro.', 'Tillid er noget, vi øver os i.'] }),
  createDocument({ info: { id: 'bo', title: 'Ledelsesgrundlaget', municipality: 'Bornholm' }, sentences: ['Formålet med ledelsesgrundlaget er at skabe retning.', 'Tillid kommer til fods.'] }),
  createDocument({ info: { id: 'ko', title: 'Ledelsesgrundlag', municipality: 'Kolding' }, sentences: ['Formålet med ledelsesgrundlaget er at samle os.', 'Tillid er at holde ord.'] }),
  createDocument({ info: { id: 'so', title: 'Sorø leder med hjertet', municipality: 'Sorø' }, sentences: ['Formålet med ledelsesgrundlaget er at give mod.', 'Tillid gror i Sorø.'] }),
];

describe('findSources', () => {
  let engine: AnswerEngine;
  before(() => {
    engine = createAnswerEngine({ documents: DOCUMENTS }, { dictionary });
  });
  const documentsOf = (answer: Answer): string[] => [...new Set(answer.groups.flatMap(({ citations }) => citations.map(({ document }) => document)))];

  it('takes "ledelsesgrundlaget" for the asker’s own, whatever it is called', () => {
    for (const [municipality, id] of [['Aabenraa', 'aa'], ['Sorø', 'so']] as const) {
      assert.deepEqual(documentsOf(engine.answer({ text: 'hvad er formålet med ledelsesgrundlaget', profile: { municipality } })), [id]);
    }
  });

  it('takes it for that of the municipality named, and compares it with no other', () => {
    assert.deepEqual(documentsOf(engine.answer({ text: 'hvad siger Koldings ledelsesgrundlag om tillid' })), ['ko']);
    assert.deepEqual(documentsOf(engine.answer({ text: 'hvad siger ledelsesgrundlaget i Aabenraa om tillid?', profile: { municipality: 'Sorø' } })), ['aa']);
  });

  it('still finds another’s document by a name of its own', () => {
    assert.deepEqual(documentsOf(engine.answer({ text: 'hvad siger Sorø leder med hjertet om tillid?', profile: { municipality: 'Kolding' } })), ['so']);
  });
});
