import assert from 'node:assert/strict';
import { HostProblem } from '../../../src/tab/host.ts';
import { toHostProblem } from '../../../src/tab/shell/toHostProblem.ts';

describe('toHostProblem', () => {
  for (const [errorCode, reason] of [[100, 'not-supported'], [501, 'not-supported'], [9000, 'not-supported'], [1000, 'no-permission'], [5000, 'not-allowed'], [7000, 'stage-busy'], [8001, 'host-silent']] as const) {
    it(`takes Teams' code ${errorCode} for ${reason}`, () => {
      assert.equal(toHostProblem({ errorCode, message: 'no' }, 'failed').reason, reason);
    });
  }
  it('takes what carries no known code for what the caller says', () => {
    for (const error of [{ errorCode: 12345 }, new Error('only allowed in following contexts'), 'CancelledByUser', null, undefined]) assert.equal(toHostProblem(error, 'sign-in').reason, 'sign-in');
  });
  it('keeps a problem that is told already', () => {
    const problem = new HostProblem('host-silent');
    assert.equal(toHostProblem(problem, 'failed'), problem);
  });
});
