import assert from 'node:assert/strict';
import { compareDocuments } from '../../../src/core/documents/versions/documentDifference.ts';
import { findAffectedUses } from '../../../src/core/reflections/affectedUses.ts';
import { createPromptLibrary } from '../../../src/core/reflections/prompts/promptLibrary.ts';
import { readText } from '../documents/readText.ts';

const before = readText('Vi lytter til hinanden, før vi beslutter noget.\n\nVi siger det højt, når noget er svært for os.\n\nVi holder det, vi lover hinanden i hverdagen.');
const after = readText('Vi lytter til hinanden, før vi beslutter noget.\n\nVi siger det højt og roligt, når noget er svært for os.');
const question = { da: 'Hvornår sagde vi det sidst?', en: 'When did we last say it?' };
const [kept = '', changed = '', removed = ''] = before.statements.map(({ id }) => id);

describe('findAffectedUses', () => {
  const { prompts } = createPromptLibrary({ documents: [before] }, [{ documentId: 'proeve', file: 'proeve.prompts.json', prompts: [{ quote: 'Vi siger det højt, når noget er svært for os.', question }] }]);
  const difference = compareDocuments(before, after);

  it('counts what stands on changed and removed statements, and nothing of those that were kept', () => {
    const uses = ([['planned', kept], ['planned', changed], ['round', removed], ['round', kept], ['note', changed], ['note', removed], ['note', kept]] as const).map(([kind, statementId]) => ({ kind, statementId }));
    const affected = findAffectedUses(difference, prompts, uses);
    assert.deepEqual([affected.plannedCount, affected.roundCount, affected.noteCount], [1, 1, 2]);
    assert.deepEqual(affected.authored.map(({ question: asked }) => asked), [question]);
    assert.deepEqual([...affected.byStatement.keys()].sort(), [changed, removed].sort());
    assert.equal(affected.generatedCount, prompts.filter(({ origin, statementId }) => origin === 'generated' && statementId !== kept).length);
  });
  it('finds nothing when nothing is gone', () => {
    const affected = findAffectedUses(compareDocuments(before, before), prompts, [{ kind: 'note', statementId: changed }]);
    assert.deepEqual([affected.authored, affected.generatedCount, affected.noteCount, affected.byStatement.size], [[], 0, 0, 0]);
  });
});
