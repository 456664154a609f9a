import assert from 'node:assert/strict';
import { sectionPathOf, statementsOf, titleOf, toBlocks, viewsOf } from '../../../../src/tab/personal/document/reading.ts';
import { resolveView } from '../../../../src/tab/personal/document/resolveView.ts';
import type { DocumentView, StatementView } from '../../../../src/web/tab/wire.ts';

describe('reading a document', () => {
  const roles = [
    { id: 'chef', name: 'chef', aliases: [], rank: 0 },
    { id: 'leder', name: 'leder af medarbejdere', nameEn: 'manager', aliases: [], rank: 1 },
  ];
  const perspectives = [{ id: 'drift', name: 'Sikker drift', aliases: [] }, { id: 'udvikling', name: 'Udvikling', aliases: [] }];
  const document: DocumentView = {
    id: 'd',
    title: 'D',
    hasRoles: true,
    hasPerspectives: true,
    roles,
    perspectives,
    sections: [
      { id: 'd#s0', heading: 'Titlen', level: 0, statements: [] },
      { id: 'd#s1', heading: 'Forord', level: 1, statements: [toStatement('d#a', 'Kære alle.', 1)] },
      { id: 'd#s2', heading: 'Rolle: LEDER', level: 1, statements: [] },
      { id: 'd#s3', heading: 'Mit bidrag', level: 2, statements: [toStatement('d#b', 'Jeg lytter.', 2, { kind: 'bullet', roleId: 'leder', perspectiveId: 'drift' })] },
    ],
  };

  describe('toBlocks', () => {
    it('puts the sentences of a paragraph and the bullets of a list together', () => {
      const blocks = toBlocks([
        toStatement('1', 'En.', 1),
        toStatement('2', 'To.', 1),
        toStatement('3', 'Ny tanke.', 2),
        toStatement('4', 'Vi vil:', 3, { kind: 'label' }),
        toStatement('5', 'lytte', 4, { kind: 'bullet', leadIn: 'Vi vil:' }),
        toStatement('6', 'handle', 4, { kind: 'bullet', leadIn: 'Vi vil:' }),
      ]);
      assert.deepEqual(blocks.map(({ kind, statements }) => [kind, ...statements.map(({ id }) => id)]), [['paragraph', '1', '2'], ['paragraph', '3'], ['label', '4'], ['list', '5', '6']]);
    });
    it('says the line before a list once, also when it can be quoted itself', () => {
      const bullet = toStatement('5', 'lytte', 4, { kind: 'bullet', leadIn: 'Vi vil:' });
      assert.deepEqual(toBlocks([bullet]).map(({ leadIn }) => leadIn), ['Vi vil:']);
      assert.deepEqual(toBlocks([toStatement('4', 'Vi vil:', 3), bullet]).map(({ leadIn }) => leadIn), [undefined, undefined]);
    });
  });

  it('finds the statements of a role, a perspective or both', () => {
    assert.deepEqual(statementsOf(document, { roleId: 'leder', perspectiveId: 'drift' }).map(({ id }) => id), ['d#b']);
    assert.deepEqual(statementsOf(document, { roleId: 'leder', perspectiveId: 'udvikling' }), []);
    assert.deepEqual(statementsOf(document, {}).map(({ id }) => id), ['d#a', 'd#b']);
  });
  it('offers the ways to read that the document allows', () => {
    assert.deepEqual(viewsOf(document), ['role', 'perspective', 'matrix', 'chain', 'text']);
    assert.deepEqual(viewsOf({ hasRoles: false, hasPerspectives: true }), ['perspective', 'text']);
    assert.deepEqual(viewsOf({ hasRoles: true, hasPerspectives: false }), ['role', 'text']);
    assert.deepEqual(viewsOf({ hasRoles: false, hasPerspectives: false }), ['text']);
  });
  it('names a section by its chapter and itself, without the document', () => {
    assert.equal(sectionPathOf(document, 'd#b'), 'Rolle: LEDER › Mit bidrag');
    assert.equal(sectionPathOf(document, 'd#a'), 'Forord');
    assert.equal(sectionPathOf(document, 'd#none'), '');
  });
  it('names a role as a heading, in English where the document has it', () => {
    assert.equal(titleOf(roles[1]!, 'da'), 'Leder af medarbejdere');
    assert.equal(titleOf(roles[1]!, 'en'), 'Manager');
    assert.equal(titleOf(roles[0]!, 'en'), 'Chef');
  });

  describe('resolveView', () => {
    const route = { page: 'document', documentId: 'd' } as const;
    it('begins with the reader’s own role, and with the first for who has none here', () => {
      assert.deepEqual(resolveView(document, route, 'leder'), { view: 'role', choice: 'leder' });
      assert.deepEqual(resolveView(document, route, 'borgmester'), { view: 'role', choice: 'chef' });
    });
    it('shows a statement where it stands', () => {
      assert.deepEqual(resolveView(document, { ...route, statementId: 'd#b' }, 'chef'), { view: 'role', choice: 'leder' });
      assert.deepEqual(resolveView(document, { ...route, statementId: 'd#a' }, 'chef'), { view: 'text', choice: undefined });
      assert.deepEqual(resolveView({ ...document, hasRoles: false }, { ...route, statementId: 'd#b' }, undefined), { view: 'perspective', choice: 'drift' });
    });
    it('shows the document as ever for a statement that is gone, and its first of what it does not have', () => {
      assert.deepEqual(resolveView(document, { ...route, statementId: 'd#gone' }, undefined), { view: 'role', choice: 'chef' });
      assert.deepEqual(resolveView(document, { ...route, view: 'chain', choice: 'nothing' }, undefined), { view: 'chain', choice: 'drift' });
      assert.deepEqual(resolveView({ ...document, hasRoles: false }, { ...route, view: 'matrix' }, undefined), { view: 'perspective', choice: 'drift' });
    });
  });
});

function toStatement(id: string, text: string, blockIndex: number, more: Partial<StatementView> = {}): StatementView {
  return { id, text, kind: 'sentence', lines: [1, 1], blockIndex, ...more };
}
