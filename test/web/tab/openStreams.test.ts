import assert from 'node:assert/strict';
import { createOpenStreams, type OpenStreams } from '../../../src/web/tab/openStreams.ts';

const mette = { tenantId: 'a', userId: 'mette' };
const bo = { tenantId: 'a', userId: 'bo' };

describe('createOpenStreams', () => {
  it('ends a person’s oldest when there are too many, and nobody else’s', () => {
    const { open, ended } = record(createOpenStreams(2));
    open('bo', bo);
    for (const name of ['first', 'second', 'third', 'fourth']) open(name, mette);
    assert.deepEqual(ended, ['first', 'second']);
  });
  it('makes room when one ends', () => {
    const { open, ended } = record(createOpenStreams(2));
    open('first', mette).end();
    open('second', mette);
    open('third', mette);
    assert.deepEqual(ended, ['first']);
  });
  it('ends all when it is stopped, and every one that comes later', () => {
    const streams = createOpenStreams(2);
    const { open, ended } = record(streams);
    open('first', mette);
    open('second', bo);
    streams.stop();
    open('third', bo);
    assert.deepEqual(ended, ['first', 'second', 'third']);
  });
});

function record(streams: OpenStreams) {
  const ended: string[] = [];
  const open = (name: string, person: typeof mette) => {
    const stream = {
      send: () => undefined,
      end() {
        ended.push(name);
        streams.remove(person, stream);
      },
    };
    streams.add(person, stream);
    return stream;
  };
  return { open, ended };
}
