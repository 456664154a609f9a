import assert from 'node:assert/strict';
import { toCoverage } from '../../../../src/core/reflections/prompts/coverage.ts';
import { loadBrain } from '../../../../src/brain.ts';
import { createPromptLibrary } from '../../../../src/core/reflections/prompts/promptLibrary.ts';
import { readText } from '../../documents/readText.ts';
import { createLibrary } from '../createLibrary.ts';

const library = createLibrary(6);
const counts = (usedIds: readonly string[], choice = {}): unknown => toCoverage(library, choice, usedIds).map(({ documentId, themes }) => [documentId, themes.map(({ id, roundCount }) => [id, roundCount])]);

describe('toCoverage', () => {
  it('has every theme, also those that were never asked about', () => {
    assert.deepEqual(counts([]), [['grundlag', [['driften', 0], ['velfaerd', 0]]]]);
  });
  it('counts each time a prompt was sent', () => {
    assert.deepEqual(counts(['prompt-1', 'prompt-3', 'prompt-1', 'prompt-2']), [['grundlag', [['driften', 3], ['velfaerd', 1]]]]);
  });
  it('passes over prompts that are no longer in the documents', () => {
    assert.deepEqual(counts(['gone', 'prompt-2']), [['grundlag', [['driften', 0], ['velfaerd', 1]]]]);
  });
  it('leaves out documents that the choice does not fit and that were never used', () => {
    assert.deepEqual(counts([], { documentId: 'another' }), []);
    assert.deepEqual(counts(['prompt-1'], { documentId: 'another' }), [['grundlag', [['driften', 1], ['velfaerd', 0]]]]);
  });

  describe('of documents as they are read', () => {
    const coverageOf = (raw: string, metadata: object, quotes: readonly string[]) => {
      const document = readText(raw, metadata);
      const read = createPromptLibrary({ documents: [document] }, []);
      const ids = quotes.map((quote) => read.prompts.find((prompt) => prompt.quote === quote)?.id ?? assert.fail(`no prompt of ${quote}`));
      return toCoverage(read, {}, ids).map(({ themes, otherCount }) => [themes.map(({ name, roundCount }) => [name, roundCount]), otherCount]);
    };
    const chapters = (...names: string[]) => names.map((pattern) => ({ pattern, level: 1 }));

    it('has no preface for a theme, and counts what was sent of it by itself', () => {
      const raw = 'Forord\n\nVi skal alle turde spørge hinanden til råds.\n\nMod\n\nVi skal alle turde sige vores mening højt.\n\nTillid\n\nVi skal alle stole på hinandens faglighed.\n';
      const structure = { headings: chapters('Forord', 'Mod', 'Tillid') };
      assert.deepEqual(coverageOf(raw, { structure }, ['Vi skal alle turde spørge hinanden til råds.', 'Vi skal alle stole på hinandens faglighed.']), [[[['Mod', 0], ['Tillid', 1]], 1]]);
    });
    it('has the perspectives alone where the document has some', () => {
      const raw = 'Sikker drift\n\nVi skal alle holde de aftaler, vi laver med hinanden.\n\nEGNE NOTER TIL\n\nHvordan kan du bidrage til ambitionen i dit team?\n';
      const metadata = { perspectives: [{ id: 'drift', name: 'Sikker drift' }], structure: { headings: [{ pattern: '(?<perspective>Sikker drift)', level: 1 }, ...chapters('EGNE NOTER TIL')] } };
      assert.deepEqual(coverageOf(raw, metadata, ['Hvordan kan du bidrage til ambitionen i dit team?']), [[[['Sikker drift', 0]], 1]]);
    });
    it('has the preface where there is nothing else', () => {
      assert.deepEqual(coverageOf('Forord\n\nVi skal alle turde spørge hinanden til råds.\n', { structure: { headings: chapters('Forord') } }, ['Vi skal alle turde spørge hinanden til råds.']), [[[['Forord', 1]], 0]]);
    });
    it('names only what the bundled documents are about, and loses no round', async () => {
      const { corpus, loadPrompts } = await loadBrain(undefined);
      const bundled = createPromptLibrary(corpus, (await loadPrompts?.()) ?? []);
      const coverage = toCoverage(bundled, {}, bundled.prompts.map(({ id }) => id));
      for (const { documentId, themes } of coverage) assert.deepEqual(themes.map(({ id }) => id), corpus.documents.find(({ info }) => info.id === documentId)?.info.perspectives.map(({ id }) => id));
      assert.ok(coverage.length >= 5 && coverage.some(({ otherCount }) => otherCount > 0));
      assert.equal(coverage.reduce((sum, { themes, otherCount }) => sum + otherCount + themes.reduce((all, { roundCount }) => all + roundCount, 0), 0), bundled.prompts.length);
    });
  });
});
