import assert from 'node:assert/strict';
import { findReason } from '../../src/locales/deliveryReason.ts';

describe('findReason', () => {
  for (const [reason, text] of [
    ['tooLate', 'tooLate'],
    ['noPrompt', 'noPrompt'],
    ['BotNotInConversationRoster', 'removed'],
    ['MessageSizeTooBig', 'tooBig'],
    ['429', 'busy'],
    ['503', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['SomethingNew', 'other'],
    ['418', 'other'],
  ] as const) {
    it(`says ${text} of ${reason}`, () => assert.equal(findReason(reason), text));
  }
});
