import assert from 'node:assert/strict';
import { listPrompts } from '../../../../src/core/reflections/prompts/listPrompts.ts';
import { createPrompt } from '../createLibrary.ts';

describe('listPrompts', () => {
  const prompts = [
    createPrompt({ id: '1', statementId: 's1', roleId: 'leder' }),
    createPrompt({ id: '2', statementId: 's1', roleId: 'leder' }),
    createPrompt({ id: '3', statementId: 's2', themeId: 'velfaerd' }),
    createPrompt({ id: '4', statementId: 's3', documentId: 'vi-vil', source: { title: 'Vi vil', section: '', lines: [1, 1] } }),
  ];
  const ids = (choice: Parameters<typeof listPrompts>[1]) => listPrompts({ prompts }, choice).map(({ id }) => id);

  it('lists one prompt for each statement, in order', () => assert.deepEqual(ids({}), ['1', '3', '4']));

  it('keeps to what was chosen', () => {
    assert.deepEqual(ids({ documentId: 'grundlag', themeId: 'driften' }), ['1']);
    assert.deepEqual(ids({ roleId: 'leder' }), ['1']);
    assert.deepEqual(ids({ municipality: 'Hvidovre' }), ['1', '3']);
    assert.deepEqual(ids({ documentId: 'vi-vil', roleId: 'leder' }), []);
  });
});
