import assert from 'node:assert/strict';
import { classifyFailure } from '../../../src/teams/connector/classifyFailure.ts';
import { NotReachedError } from '../../../src/teams/connector/connectorHttp.ts';

const nested = { errorCode: 209, message: '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked from message writes."\r\n}' };

/** Status and body; what it means for a channel, a thread and a person. `gone` and `refused` are final. */
const table: [number, unknown, string, 'gone' | 'refused' | 'failed', 'gone' | 'refused' | 'failed', 'refused' | 'failed'][] = [
  [400, error('BadArgument'), 'BadArgument', 'refused', 'refused', 'refused'],
  [400, error('Bad Argument'), '400', 'refused', 'refused', 'refused'],
  [401, error('BotNotRegistered'), 'BotNotRegistered', 'failed', 'failed', 'failed'],
  [403, error('BotNotInConversationRoster'), 'BotNotInConversationRoster', 'gone', 'gone', 'refused'],
  [403, error('BotDisabledByAdmin'), 'BotDisabledByAdmin', 'gone', 'gone', 'refused'],
  [403, error('ConversationBlockedByUser'), 'ConversationBlockedByUser', 'gone', 'gone', 'refused'],
  [403, nested, 'MessageWritesBlocked', 'gone', 'gone', 'refused'],
  [403, { error: { code: 'ServiceError', ...nested } }, 'MessageWritesBlocked', 'gone', 'gone', 'refused'],
  [403, undefined, '403', 'gone', 'gone', 'refused'],
  [403, '<html>', '403', 'gone', 'gone', 'refused'],
  [404, error('ConversationNotFound'), 'ConversationNotFound', 'gone', 'refused', 'refused'],
  [404, error('ActivityNotFoundInConversation'), 'ActivityNotFoundInConversation', 'refused', 'refused', 'refused'],
  [404, undefined, '404', 'refused', 'refused', 'refused'],
  [405, undefined, '405', 'refused', 'refused', 'refused'],
  [408, undefined, '408', 'failed', 'failed', 'failed'],
  [412, error('PreconditionFailed'), 'PreconditionFailed', 'failed', 'failed', 'failed'],
  [413, error('MessageSizeTooBig'), 'MessageSizeTooBig', 'refused', 'refused', 'refused'],
  [429, error('Throttled'), 'Throttled', 'failed', 'failed', 'failed'],
  [500, error('ServiceError'), 'ServiceError', 'failed', 'failed', 'failed'],
  [502, '<html>', '502', 'failed', 'failed', 'failed'],
  [503, undefined, '503', 'failed', 'failed', 'failed'],
  [504, undefined, '504', 'failed', 'failed', 'failed'],
  [302, undefined, '302', 'failed', 'failed', 'failed'],
];

describe('classifyFailure', () => {
  for (const [status, body, code, ...meanings] of table) {
    it(`${status} ${code}: channel ${meanings[0]}, thread ${meanings[1]}, person ${meanings[2]}`, () => {
      for (const [index, target] of (['channel', 'thread', 'person'] as const).entries()) {
        const meaning = meanings[index];
        const expected = meaning === 'failed' ? { kind: 'failed', code } : { kind: 'refused', code, isChannelGone: meaning === 'gone' };
        assert.deepEqual(classifyFailure({ status, body, retryAfter: undefined }, target), expected, target);
      }
    });
  }
  it('says when the connector wants to be asked again', () => {
    assert.deepEqual(classifyFailure({ status: 429, body: undefined, retryAfter: '120' }, 'channel'), { kind: 'failed', code: '429', retryAfterMs: 120_000 });
    assert.deepEqual(classifyFailure({ status: 429, body: undefined, retryAfter: 'soon' }, 'channel'), { kind: 'failed', code: '429' });
  });
  it('may try again where no answer came', () => {
    assert.deepEqual(classifyFailure(new NotReachedError('ECONNREFUSED', true, undefined), 'channel'), { kind: 'failed', code: 'ECONNREFUSED' });
    assert.deepEqual(classifyFailure(new NotReachedError('ETIMEDOUT', false, undefined), 'thread'), { kind: 'failed', code: 'ETIMEDOUT' });
  });
});

function error(code: string): unknown {
  return { error: { code, message: 'Some words, {not JSON}' } };
}
