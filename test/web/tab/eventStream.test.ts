import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import sinon from 'sinon';
import { openEventStream } from '../../../src/web/tab/eventStream.ts';

const times = { heartbeatMs: 20_000, lifetimeMs: 900_000, retryMs: 2_000 };

describe('openEventStream', () => {
  let clock: sinon.SinonFakeTimers;
  let response: FakeResponse;
  let closed: sinon.SinonSpy;
  beforeEach(() => {
    clock = sinon.useFakeTimers();
    response = new FakeResponse();
    closed = sinon.spy();
  });
  afterEach(() => clock.restore());
  const open = () => openEventStream(response as unknown as ServerResponse, times, closed);

  it('sends events one after another, unbuffered, and says when to come back', () => {
    const stream = open();
    stream.send('state', { a: 1 });
    stream.send('state', { text: 'to\nlinjer' });
    assert.deepEqual([response.status, response.headers['Content-Type'], response.headers['X-Accel-Buffering']], [200, 'text/event-stream; charset=utf-8', 'no']);
    assert.equal(response.text, 'retry: 2000\n\nevent: state\ndata: {"a":1}\n\nevent: state\ndata: {"text":"to\\nlinjer"}\n\n');
  });
  it('beats every 20 seconds', () => {
    open();
    clock.tick(60_000);
    assert.equal(response.text.match(/^: $/gm)?.length, 3);
  });
  it('keeps only the newest state for a reader who is slow', () => {
    const stream = open();
    response.writableNeedDrain = true;
    for (let state = 1; state <= 1000; state += 1) stream.send('state', { state });
    assert.doesNotMatch(response.text, /state/);
    response.writableNeedDrain = false;
    response.emit('drain');
    assert.match(response.text, /^retry: 2000\n\nevent: state\ndata: \{"state":1000\}\n\n$/);
  });
  it('cuts a reader off who reads nothing for two heartbeats, and nobody who reads again', () => {
    open();
    response.writableNeedDrain = true;
    clock.tick(20_000);
    response.writableNeedDrain = false;
    response.emit('drain');
    clock.tick(20_000);
    response.writableNeedDrain = true;
    clock.tick(20_000);
    assert.equal(response.destroyed, false);
    clock.tick(20_000);
    assert.equal(response.destroyed, true);
    assert.equal(closed.callCount, 1);
  });
  it('ends after its time, and sends nothing any more', () => {
    const stream = open();
    clock.tick(900_000);
    assert.equal(response.ended, true);
    const { text } = response;
    stream.send('state', {});
    stream.end();
    clock.tick(900_000);
    assert.equal(response.text, text);
    assert.equal(closed.callCount, 1);
    assert.equal(clock.countTimers(), 0);
  });
  it('lets go when the reader leaves', () => {
    open();
    response.destroy();
    assert.equal(closed.callCount, 1);
    assert.equal(clock.countTimers(), 0);
  });
});

class FakeResponse extends EventEmitter {
  status = 0;
  headers: Record<string, string> = {};
  text = '';
  writableNeedDrain = false;
  destroyed = false;
  ended = false;
  writeHead(status: number, headers: Record<string, string>): void {
    Object.assign(this, { status, headers });
  }
  write(text: string): void {
    this.text += text;
  }
  end(): void {
    this.ended = true;
    this.emit('close');
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('close');
  }
}
