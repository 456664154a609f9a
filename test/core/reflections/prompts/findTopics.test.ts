import assert from 'node:assert/strict';
import { findTopics } from '../../../../src/core/reflections/prompts/findTopics.ts';
import { topics } from '../../../../src/core/reflections/prompts/topicFrames.ts';

const topicsOf = (text: string): string[] => findTopics(text).map(({ id }) => id);

describe('findTopics', () => {
  it('finds words in any inflection, in compounds and in capitals', () => {
    assert.deepEqual(topicsOf('MODIGE ledere'), ['courage']);
    assert.deepEqual(topicsOf('Trivselsmålingen'), ['wellbeing']);
    assert.deepEqual(topicsOf('arbejdsfællesskaberne'), ['fellowship']);
    assert.deepEqual(topicsOf('løsninger på tværs'), ['across']);
  });

  it('takes no part of another word for one', () => {
    assert.deepEqual(topicsOf('imod målgruppen'), []);
    assert.deepEqual(topicsOf('et måltid'), []);
    assert.deepEqual(topicsOf('effektivt'), ['means']);
  });

  it('puts what is said most first, and of equals the narrow one', () => {
    assert.deepEqual(topicsOf('Borgere, fejl og borgere, borgere'), ['citizens', 'mistakes']);
    assert.deepEqual(topicsOf('Ansvar for borgeren'), ['citizens', 'fellowship']);
  });

  it('finds every stem of every topic', () => {
    for (const { id, stems } of topics) for (const stem of stems) assert.ok(topicsOf(`og ${stem.replace(/^\*|\.$/g, '')}.`).includes(id), `${id}: ${stem}`);
  });
});
