import assert from 'node:assert/strict';
import { compareDocuments, type DocumentDifference } from '../../../../src/core/documents/versions/documentDifference.ts';
import { loadDocument } from '../../../../src/core/documents/loadDocument.ts';
import { BUNDLED_CORPUS_DIRECTORY } from '../../../../src/core/documents/bundledCorpus.ts';
import { dictionary, readText } from '../readText.ts';

const metadata = {
  roles: [{ id: 'leder', name: 'leder' }, { id: 'medarbejder', name: 'medarbejder' }],
  structure: { headings: [{ pattern: 'Rolle: (?<role>.+)', level: 1 }, { pattern: 'Tema: \\p{L}+', level: 2 }] },
};
const first = `Rolle: leder

Tema: Drift

• Jeg følger op på aftaler hver uge
• Jeg sikrer, at opgaverne bliver løst til tiden
• Jeg holder øje med økonomien

Rolle: medarbejder

Tema: Drift

• Jeg følger op på aftaler hver måned
• Jeg siger til, når noget ikke virker
`;

const compare = (before: string, after: string): DocumentDifference => compareDocuments(readText(before, metadata), readText(after, metadata));
const counts = ({ keptCount, changedCount, addedCount, removedCount }: DocumentDifference): number[] => [keptCount, changedCount, addedCount, removedCount];
const show = ({ places }: DocumentDifference) =>
  places.map(({ roleId, section, keptCount, changed, added, removed }) => ({
    place: `${roleId ?? '-'}: ${section}`,
    keptCount,
    changed: changed.map(({ before, after }) => `${before.text} → ${after.text}`),
    added: added.map(({ text }) => text),
    removed: removed.map(({ text }) => text),
  }));

describe('compareDocuments', () => {
  it('finds nothing between a version and itself, however its lines are broken', () => {
    assert.deepEqual(counts(compare(first, first.replace('opgaverne bliver', 'opgaverne\n  bliver'))), [5, 0, 0, 0]);
    assert.deepEqual(compare(first, first).places, []);
    assert.equal(compare(first, first).goneIds.size, 0);
  });
  it('tells per role and section what was changed, added and removed', () => {
    const after = first
      .replace('opgaverne bliver løst til tiden', 'opgaverne bliver løst til tiden og med kvalitet')
      .replace('• Jeg holder øje med økonomien\n', '')
      .replace('• Jeg siger til, når noget ikke virker\n', '• Jeg siger til, når noget ikke virker\n• Vi hjælper nye kolleger godt i gang\n');
    const difference = compare(first, after);
    assert.deepEqual(counts(difference), [3, 1, 1, 1]);
    assert.deepEqual(show(difference), [
      {
        place: 'leder: Rolle: leder › Tema: Drift',
        keptCount: 1,
        changed: ['Jeg sikrer, at opgaverne bliver løst til tiden → Jeg sikrer, at opgaverne bliver løst til tiden og med kvalitet'],
        added: [],
        removed: ['Jeg holder øje med økonomien'],
      },
      { place: 'medarbejder: Rolle: medarbejder › Tema: Drift', keptCount: 1 + 1, changed: [], added: ['Vi hjælper nye kolleger godt i gang'], removed: [] },
    ]);
    assert.equal(difference.goneIds.size, 2);
  });
  it('holds a change against the same role, also when another role says it in nearer words', () => {
    const difference = compare(first, first.replace('følger op på aftaler hver uge', 'følger op på aftaler og mål hver eneste måned'));
    assert.deepEqual(show(difference).map(({ place, changed }) => [place, changed.length]), [['leder: Rolle: leder › Tema: Drift', 1]]);
    assert.match(show(difference)[0]?.changed[0] ?? '', /^Jeg følger op på aftaler hver uge → /);
  });
  it('keeps what only moved to another section, and tells what was given to another role', () => {
    assert.deepEqual(counts(compare(first, first.replace('Tema: Drift', 'Tema: Økonomi'))), [5, 0, 0, 0]);
    const line = '• Jeg holder øje med økonomien\n';
    const difference = compare(first, `${first.replace(line, '')}${line}`);
    assert.deepEqual(counts(difference), [4, 1, 0, 0]);
    const [change] = difference.places[0]?.changed ?? [];
    assert.deepEqual([change?.before.roleId, change?.after.roleId], ['leder', 'medarbejder']);
  });
  it('takes other words for another statement, rather than for a change', () => {
    assert.deepEqual(counts(compare(first, first.replace('Jeg holder øje med økonomien', 'Vi fejrer sammen det, der lykkes'))), [4, 0, 1, 1]);
  });
  it('accounts for every statement of two documents that have nothing in common', async () => {
    const one = await loadDocument(`${BUNDLED_CORPUS_DIRECTORY}/hvidovre-ledelses-og-medarbejdergrundlag.txt`, dictionary);
    const other = await loadDocument(`${BUNDLED_CORPUS_DIRECTORY}/gladsaxe-vi-vil.txt`, dictionary);
    const difference = compareDocuments(one, other);
    const quotable = (statements: typeof one.statements): number => statements.filter(({ duplicateOf }) => duplicateOf === undefined).length;
    assert.equal(difference.keptCount + difference.changedCount + difference.addedCount, quotable(other.statements));
    assert.equal(difference.goneIds.size, quotable(one.statements));
    assert.equal(difference.places.flatMap(({ changed }) => changed).length, difference.changedCount);
  });
});
