import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { AppError } from '../src/core/errors.ts';
import { createLog, currentCorrelationId, describeError, type Log, withCorrelationId } from '../src/log.ts';

describe('createLog', () => {
  let lines: Record<string, unknown>[];
  let log: Log;
  beforeEach(() => {
    lines = [];
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
        done();
      },
    });
    log = createLog({ logLevel: 'info' }, stream);
  });

  it('writes one JSON line per event from its level up', () => {
    log.debug({ code: 'a' }, 'unseen');
    log.warn({ code: 'b', count: 2 }, 'something happened');
    assert.equal(lines.length, 1);
    assert.equal(lines[0]!['msg'], 'something happened');
    assert.equal(lines[0]!['count'], 2);
    assert.match(String(lines[0]!['time']), /^\d{4}-\d\d-\d\dT.*Z$/);
  });
  it('carries the request’s correlation id through everything awaited in it', async () => {
    await Promise.all(
      ['one', 'two'].map((id) =>
        withCorrelationId(id, async () => {
          await Promise.resolve();
          assert.equal(currentCorrelationId(), id);
          log.info({}, id);
        }),
      ),
    );
    assert.deepEqual(lines.map(({ correlationId, msg }) => [correlationId, msg]), [
      ['one', 'one'],
      ['two', 'two'],
    ]);
    log.info({}, 'outside');
    assert.equal(lines[2]!['correlationId'], undefined);
  });
  it('removes what is personal when a whole activity is logged by mistake', () => {
    const activity = { type: 'message', text: 'hemmelig', from: { id: '29:hemmelig' }, value: { comment: 'hemmelig' } };
    log.error({ activity, text: 'hemmelig', request: { headers: { authorization: 'Bearer hemmelig' }, body: { text: 'hemmelig' } } }, 'mistake');
    assert.doesNotMatch(JSON.stringify(lines), /hemmelig/);
    assert.match(JSON.stringify(lines), /"type":"message"/);
  });
  it('shows where an error was thrown and not its message, in which libraries quote their input', () => {
    let error: unknown;
    try {
      JSON.parse('{"text": "hemmelig\n    at hemmelig');
    } catch (thrown) {
      error = thrown;
    }
    log.error({ error: new Error('hemmelig\n    at hemmelig', { cause: error }) }, 'turn failed');
    assert.doesNotMatch(JSON.stringify(lines), /hemmelig/);
    assert.match(JSON.stringify(lines), /log\.test\.ts/);
    assert.match(JSON.stringify(lines), /SyntaxError/);
  });
});

describe('describeError', () => {
  it('keeps the message of our own errors, which never hold what a person wrote', () => {
    const description = describeError(new AppError({ code: 'store.unusable', message: 'The store is gone' }));
    assert.equal(description['code'], 'store.unusable');
    assert.equal(description['message'], 'The store is gone');
  });
  it('keeps code and status of a platform’s error', () => {
    const { code, statusCode } = describeError(Object.assign(new Error('x'), { code: 'ConversationNotFound', statusCode: 404 }));
    assert.deepEqual([code, statusCode], ['ConversationNotFound', 404]);
  });
  it('says only the type of what is no error', () => {
    assert.deepEqual(describeError('hemmelig'), { name: 'string' });
  });
});
