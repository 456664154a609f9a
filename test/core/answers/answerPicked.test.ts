import assert from 'node:assert/strict';
import type { Answer, AnswerEngine } from '../../../src/core/answers/answer.ts';
import { createAnswerEngine } from '../../../src/core/answers/engine.ts';
import { dictionary, readText } from '../documents/readText.ts';
import { quotesOf } from './bundledEngine.ts';

const RAW = `Ledelse i Skibby Kommune

Baggrund

Grundlaget er skrevet på tre aftenmøder, og vi er
stolte af det.

Tre holdninger til ledelse

Vores holdninger er fælles for alle, der leder hos os.

Vi leder med åbne døre

Enhver kan gå ind, også når vinden blæser fra nord.

Vi giver slip i tide

Den, der har opgaven, har også nøglen.

Vi fejrer det, der lykkes

• Kage om fredagen
• En hilsen i hånden
`;

describe('answerPicked', () => {
  let engine: AnswerEngine;
  before(() => {
    engine = createAnswerEngine({ documents: [readText(RAW)] }, { dictionary });
  });

  it('gives the chapters that a heading counts', () => {
    assert.deepEqual(quotesOf(engine.answer({ text: 'Hvad er de tre holdninger?' })), ['Vi leder med åbne døre', 'Vi giver slip i tide', 'Vi fejrer det, der lykkes']);
  });

  it('gives what stands under the heading with that number, one after the other', () => {
    const [, second, third] = converse('Hvad er de tre holdninger?', 'hvad siger den anden?', 'og den sidste?');
    assert.deepEqual(second && quotesOf(second), ['Den, der har opgaven, har også nøglen.']);
    assert.deepEqual(third && quotesOf(third), ['Kage om fredagen', 'En hilsen i hånden']);
  });

  it('takes a number for nothing when nothing was listed', () => {
    const [, second] = converse('hvad er døre', 'uddyb den tredje');
    assert.notDeepEqual(second && quotesOf(second), ['Kage om fredagen', 'En hilsen i hånden']);
  });

  function converse(...texts: readonly string[]): Answer[] {
    let context: Answer['context'];
    return texts.map((text) => {
      const answer = engine.answer({ text, ...(context ? { context } : {}) });
      context = answer.context ?? context;
      return answer;
    });
  }
});
