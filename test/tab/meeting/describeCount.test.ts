import assert from 'node:assert/strict';
import { danishTexts } from '../../../src/locales/tab/tabTexts.ts';
import { describeCount, describeDigest } from '../../../src/tab/meeting/describeCount.ts';

const text = danishTexts;

describe('describeCount', () => {
  it('tells no number below the threshold, whatever number it is given', () => {
    assert.equal(describeCount({ responseCount: 0, threshold: 5 }, text), 'Færre end 5 har svaret endnu');
    assert.equal(describeCount({ responseCount: 4, threshold: 5 }, text), 'Færre end 5 har svaret endnu');
    assert.equal(describeCount({ responseCount: 5, threshold: 5 }, text), '5 har svaret');
  });
});

describe('describeDigest', () => {
  it('says what is not shown, and why', () => {
    assert.match(describeDigest({ kind: 'too-few' }, text), /^Der kom for få svar/);
    assert.equal(describeDigest({ kind: 'shown', responseCount: 7, texts: ['Ja'], steps: [] }, text), '7 har svaret. For få valgte et tal, så dem viser jeg ikke.');
    assert.equal(describeDigest({ kind: 'shown', responseCount: 7, distribution: [0, 1, 2, 3, 1], texts: [], steps: [] }, text), '7 har svaret. Ingen skrev noget.');
  });
});
