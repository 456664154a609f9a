import assert from 'node:assert/strict';
import type { Citation } from '../../../src/core/answers/answer.ts';
import { danishTexts } from '../../../src/locales/tab/tabTexts.ts';
import { describeSource } from '../../../src/tab/meeting/describeSource.ts';
import { toQuotedBlocks } from '../../../src/tab/meeting/quotedBlocks.ts';

describe('toQuotedBlocks', () => {
  it('names the source once for what stands together in a section', () => {
    const citations = [citation('Et', 'Driften', [10, 11]), citation('To', 'Driften', [12, 14]), citation('Tre', 'Resultater', [30, 30])];
    const blocks = toQuotedBlocks({ kind: 'cell', key: 'cell', link: '', heading: 'Centerchef', citations });
    assert.deepEqual(blocks.map(({ quotes, source }) => [quotes, source.section, source.lines]), [
      [['Et', 'To'], 'Driften', [10, 14]],
      [['Tre'], 'Resultater', [30, 30]],
    ]);
  });
});

describe('describeSource', () => {
  const text = danishTexts;

  it('names document, section and lines', () => {
    assert.equal(describeSource(citation('Et', 'Driften', [10, 11]), text), 'Ledelsesgrundlag, Holbæk · Driften · linje 10–11');
  });

  it('names the municipality once, and no section where there is none', () => {
    assert.equal(describeSource({ title: 'Sammen om Frederikssund', municipality: 'Frederikssund', section: '', lines: [3, 3] }, text), 'Sammen om Frederikssund · linje 3');
  });
});

function citation(quote: string, section: string, lines: readonly [number, number]): Citation {
  return { statementId: `holbaek#${quote}`, document: 'holbaek', title: 'Ledelsesgrundlag', municipality: 'Holbæk', section, quote, lines };
}
