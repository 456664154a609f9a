import assert from 'node:assert/strict';
import type { BatchReply } from '../../src/cli/askBatch.ts';
import { normaliseForComparison, scoreReply, type EvalQuestion } from '../../src/cli/evalScore.ts';

describe('normaliseForComparison', () => {
  it('joins words broken at a line end and turns punctuation into spaces', () => {
    assert.equal(normaliseForComparison('Opgave-\nløsningen – »bedre«,\n  og billigere!'), 'opgaveløsningen bedre og billigere');
  });

  it('composes letters, so a plus ring equals å', () => {
    assert.equal(normaliseForComparison('pa\u030A'), 'på');
  });
});

describe('scoreReply', () => {
  it('is right when one gold alternative stands whole in the reply and its documents are cited', () => {
    assert.equal(scoreReply(question({}), reply({})).isRight, true);
  });

  it('is wrong when one snippet of the alternative is missing', () => {
    const verdict = scoreReply(question({ gold: [{ all: ['klare mål', 'åbne'], documents: [] }] }), reply({}));
    assert.deepEqual([verdict.isRight, verdict.reason], [false, 'missing: åbne']);
  });

  it('is wrong when a document of the alternative is not cited', () => {
    assert.equal(scoreReply(question({ gold: [{ all: ['klare mål'], documents: ['b'] }] }), reply({})).isRight, false);
  });

  it('is wrong when a forbidden snippet stands in it, however right the rest', () => {
    assert.deepEqual(scoreReply(question({ must_not: ['Vi opstiller'] }), reply({})).forbidden, ['Vi opstiller']);
  });

  it('is wrong when the kind is another', () => {
    assert.equal(scoreReply(question({ expect: 'no-answer', gold: [] }), reply({})).isRight, false);
  });
});

function question(fields: Partial<EvalQuestion>): EvalQuestion {
  return { id: '1', category: 'list', question: 'hvad?', context: {}, expect: 'answer', gold: [{ all: ['klare mål'], documents: ['a'] }], must_not: [], ...fields };
}

function reply(fields: Partial<BatchReply>): BatchReply {
  const citation = { document: 'a', title: 'A', section: '', quote: 'Vi opstiller klare mål', lines: [1, 1] as const };
  return { id: '1', kind: 'answer', text: '• Vi opstiller klare mål', citations: [citation], suggestions: [], elapsedMs: 0, ...fields };
}
