import assert from 'node:assert/strict';
import sinon from 'sinon';
import { createSendRates, StoppedError } from '../../../src/teams/connector/sendRates.ts';

describe('createSendRates', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => (clock = sinon.useFakeTimers({ now: 1_000_000 })));
  afterEach(() => clock.restore());

  it('keeps the rate of a conversation, in the order of asking', async () => {
    const starts = await run(20, () => ['tenant', 'channel'], { perTenant: 1_000, perConversation: 7 });
    assert.ok(mostInASecond(starts) <= 8, `${mostInASecond(starts)} in a second`);
    assert.deepEqual(starts.map(({ index }) => index), [...starts.keys()]);
    assert.ok(lastMs(starts) < 19 * (1_000 / 7) + 50, `${lastMs(starts)} ms`);
  });
  it('keeps the rate of a tenant over all its conversations', async () => {
    const starts = await run(120, (index) => ['tenant', `channel ${index}`], { perTenant: 50, perConversation: 7 });
    assert.ok(mostInASecond(starts) <= 51, `${mostInASecond(starts)} in a second`);
    assert.ok(lastMs(starts) < 119 * 20 + 50, `${lastMs(starts)} ms`);
  });
  it('lets no tenant wait for another', async () => {
    const starts = await run(120, (index) => [index < 119 ? 'busy' : 'quiet', `channel ${index}`], { perTenant: 10, perConversation: 7 });
    assert.ok(starts.find(({ index }) => index === 119)!.atMs < 50);
  });
  it('lets nobody wait nor call once it stops', async () => {
    const stopping = new AbortController();
    const keepRates = createSendRates({ perTenant: 1, perConversation: 1 }, stopping.signal);
    const called: number[] = [];
    const calls = Array.from({ length: 30 }, (_, index) => keepRates('tenant', 'channel', () => Promise.resolve(called.push(index))));
    const settled = Promise.allSettled(calls);
    await clock.tickAsync(1_500);
    assert.equal(called.length, 2);
    stopping.abort();
    const results = await settled;
    assert.deepEqual([called.length, results.filter(({ status }) => status === 'rejected').length], [2, 28]);
    assert.ok(results.every((result) => result.status === 'fulfilled' || result.reason instanceof StoppedError));
    await assert.rejects(keepRates('tenant', 'other', () => assert.fail('called')), { name: 'StoppedError' });
    assert.equal(clock.countTimers(), 0);
  });
  it('waits no longer for what failed', async () => {
    const keepRates = createSendRates({ perTenant: 50, perConversation: 7 });
    const failing = assert.rejects(keepRates('tenant', 'channel', () => Promise.reject(new Error('no'))), { message: 'no' });
    const working = keepRates('tenant', 'channel', () => Promise.resolve('yes'));
    await clock.tickAsync(1_000);
    await failing;
    assert.equal(await working, 'yes');
  });

  interface Start {
    readonly index: number;
    readonly atMs: number;
  }

  /** When each of `count` calls started that were asked for at once. */
  async function run(count: number, target: (index: number) => [string, string], rates: Parameters<typeof createSendRates>[0]): Promise<Start[]> {
    const keepRates = createSendRates(rates);
    const starts: Start[] = [];
    for (let index = 0; index < count; index += 1) void keepRates(...target(index), () => Promise.resolve(starts.push({ index, atMs: Date.now() - 1_000_000 })));
    await clock.tickAsync(60_000);
    assert.equal(starts.length, count);
    return starts;
  }
});

function mostInASecond(starts: readonly { readonly atMs: number }[]): number {
  return Math.max(...starts.map(({ atMs: from }) => starts.filter(({ atMs }) => atMs >= from && atMs < from + 1_000).length));
}

function lastMs(starts: readonly { readonly atMs: number }[]): number {
  return Math.max(...starts.map(({ atMs }) => atMs));
}
