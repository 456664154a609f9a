import assert from 'node:assert/strict';
import { renderText } from '../../../src/core/answers/renderText.ts';
import { aCitation, aGroup, anAnswer } from '../../teams/fakeEngine.ts';

describe('an answer as text', () => {
  it('puts the source, with the lines it spans, under the quotes that share it', () => {
    const groups = [aGroup([aCitation(12), aCitation(14)])];
    const quotes = groups[0]?.citations.map(({ quote }) => `• ${quote}`) ?? [];
    for (const [language, lines] of [['da', 'linje 12–15'], ['en', 'lines 12–15']] as const) {
      const text = renderText(anAnswer({ language, groups }));
      assert.ok(text.includes([...quotes, `  (Testby · Vores grundlag · Leder › Drift, ${lines})`].join('\n')), text);
    }
  });
});
