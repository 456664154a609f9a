import assert from 'node:assert/strict';
import { findReasonText } from '../../../../src/tab/personal/planner/deliveryReason.ts';

describe('findReasonText', () => {
  for (const [reason, text] of [
    ['tooLate', 'plan.reason.tooLate'],
    ['BotNotInConversationRoster', 'plan.reason.removed'],
    ['MessageSizeTooBig', 'plan.reason.tooBig'],
    ['429', 'plan.reason.busy'],
    ['503', 'plan.reason.unreachable'],
    ['ECONNREFUSED', 'plan.reason.unreachable'],
    ['SomethingNew', 'plan.reason.other'],
    ['418', 'plan.reason.other'],
  ] as const) {
    it(`says ${text} of ${reason}`, () => assert.equal(findReasonText(reason), text));
  }
});
