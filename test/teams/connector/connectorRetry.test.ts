import assert from 'node:assert/strict';
import { type ConnectorCall, type ConnectorResponse, NotReachedError } from '../../../src/teams/connector/connectorHttp.ts';
import { withRetries } from '../../../src/teams/connector/connectorRetry.ts';

const call: ConnectorCall = { method: 'POST', url: 'http://connector/', authorization: undefined, body: '{}' };
const done: ConnectorResponse = { status: 201, retryAfter: undefined, body: { id: '1' } };

describe('withRetries', () => {
  for (const status of [412, 429, 502, 503, 504]) {
    it(`repeats after ${status}, each time later`, async () => {
      const { outcome, waits } = await run([answered(status), answered(status), answered(status), done]);
      assert.equal(outcome, done);
      assert.deepEqual(waits, [500, 1_000, 2_000]);
    });
  }
  for (const status of [400, 401, 403, 404, 413, 500]) {
    it(`lets ${status} stand`, async () => {
      const { outcome, waits } = await run([answered(status), done]);
      assert.equal((outcome as ConnectorResponse).status, status);
      assert.deepEqual(waits, []);
    });
  }
  it('waits as long as the connector asks', async () => {
    assert.deepEqual((await run([answered(429, '3'), done])).waits, [3_000]);
  });
  it('lets an answer stand that asks for more than anybody waits', async () => {
    const { outcome, waits } = await run([answered(429, '600'), done]);
    assert.equal((outcome as ConnectorResponse).status, 429);
    assert.deepEqual(waits, []);
  });
  it('waits between half and one and a half times the usual', async () => {
    assert.deepEqual((await run([answered(429), done], 0)).waits, [250]);
    assert.deepEqual((await run([answered(429), done], 0.999)).waits, [749.5]);
  });
  it('gives up after the third repetition', async () => {
    const { outcome, waits } = await run([answered(503), answered(503), answered(503), answered(503), done]);
    assert.equal((outcome as ConnectorResponse).status, 503);
    assert.equal(waits.length, 3);
  });
  it('repeats a call that never left', async () => {
    assert.equal((await run([new NotReachedError('ECONNREFUSED', true, undefined), done])).outcome, done);
  });
  it('does not repeat a call whose answer got lost, or the message might stand there twice', async () => {
    const lost = new NotReachedError('ETIMEDOUT', false, undefined);
    assert.equal((await run([lost, done])).outcome, lost);
  });
});

function answered(status: number, retryAfter?: string): ConnectorResponse {
  return { status, retryAfter, body: undefined };
}

/** What a call that meets these outcomes in turn ends with, and how long it waited between (ms). */
async function run(outcomes: (ConnectorResponse | Error)[], chance = 0.5): Promise<{ outcome: unknown; waits: number[] }> {
  const waits: number[] = [];
  const callOnce = (): Promise<ConnectorResponse> => {
    const next = outcomes.shift();
    return next instanceof Error || next === undefined ? Promise.reject(next ?? new Error('called once too often')) : Promise.resolve(next);
  };
  const repeated = withRetries(callOnce, { wait: (delayMs) => Promise.resolve(waits.push(delayMs)), random: () => chance });
  const outcome: unknown = await repeated(call).catch((error: unknown) => error);
  return { outcome, waits };
}
