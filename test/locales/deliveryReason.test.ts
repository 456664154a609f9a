import assert from 'node:assert/strict';
import { findDeliveryReason } from '../../src/locales/deliveryReason.ts';

describe('findDeliveryReason', () => {
  for (const [reason, text] of [
    ['tooLate', 'tooLate'],
    ['BotNotInConversationRoster', 'removed'],
    ['MessageSizeTooBig', 'tooBig'],
    ['429', 'busy'],
    ['503', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['SomethingNew', 'other'],
    ['418', 'other'],
  ] as const) {
    it(`says ${text} of ${reason}`, () => assert.equal(findDeliveryReason(reason), text));
  }
});
