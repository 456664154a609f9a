import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { LiveRound, MeetingKey, MeetingState } from '../../../src/core/meetings/meeting.ts';
import { createMeetingFeeds, type MeetingFeeds } from '../../../src/core/meetings/meetingFeeds.ts';
import { createLiveRound, meeting } from '../../contract/meetings/liveSamples.ts';

const startMs = createLiveRound().sentAtUtc.getTime();

describe('the feed of a meeting', () => {
  let time: sinon.SinonFakeTimers;
  let listeners: { readonly meeting: MeetingKey; readonly listener: () => void }[];
  let state: MeetingState;
  /** When it was read. */
  let reads: number[];
  let readMs: number;
  let failure: Error | undefined;
  let feeds: MeetingFeeds;
  beforeEach(() => {
    time = sinon.useFakeTimers({ now: startMs, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    [listeners, reads, readMs, state, failure] = [[], [], 0, { responseCount: 0 }, undefined];
    feeds = createMeetingFeeds({
      clock: () => new Date(),
      events: {
        subscribe(of, listener) {
          const entry = { meeting: of, listener };
          listeners.push(entry);
          return () => {
            listeners = listeners.filter((one) => one !== entry);
          };
        },
      },
      read: () => {
        reads.push(Date.now() - startMs);
        const seen = state;
        if (failure) return Promise.reject(failure);
        return readMs === 0 ? Promise.resolve(seen) : new Promise((resolve) => setTimeout(() => resolve(seen), readMs));
      },
    });
  });
  afterEach(() => time.restore());
  const change = (responseCount: number): void => {
    state = { ...state, responseCount };
    for (const { listener } of listeners) listener();
  };
  const follow = async (of = meeting) => {
    const seen: string[] = [];
    const leave = await feeds.follow(of, ({ responseCount }) => seen.push(`${responseCount} at ${Date.now() - startMs}`));
    return { seen, leave };
  };

  it('tells the state at once', async () => {
    const { seen } = await follow();
    assert.deepEqual(seen, ['0 at 0']);
  });
  it('tells a change at once when nothing was told for a while', async () => {
    const { seen } = await follow();
    await time.tickAsync(500);
    change(5);
    await time.tickAsync(0);
    assert.deepEqual(seen, ['0 at 0', '5 at 500']);
  });
  it('tells many changes once in every 100 ms, the last one included', async () => {
    const { seen } = await follow();
    for (let count = 1; count <= 30; count += 1) {
      change(count);
      await time.tickAsync(10);
    }
    await time.tickAsync(1_000);
    assert.deepEqual(seen, ['0 at 0', '10 at 100', '20 at 200', '30 at 300']);
    assert.deepEqual(reads, [0, 100, 200, 300]);
  });
  it('reads once for all who follow, whoever came when, and gives them the same object', async () => {
    const objects: MeetingState[][] = [];
    for (let person = 0; person < 500; person += 1) {
      const own: MeetingState[] = [];
      objects.push(own);
      await feeds.follow(meeting, (seen) => own.push(seen));
    }
    change(7);
    await time.tickAsync(1_000);
    assert.deepEqual(reads, [0, 100]);
    assert.equal(listeners.length, 1);
    assert.deepEqual(objects.map((own) => own.map(({ responseCount }) => responseCount)), objects.map(() => [0, 7]));
    assert.equal(new Set(objects.map((own) => own[1])).size, 1);
  });
  it('says nothing when what is shown is the same, so that nobody sees that somebody answered below the threshold', async () => {
    const { seen } = await follow();
    for (let answer = 0; answer < 4; answer += 1) {
      change(0);
      await time.tickAsync(200);
    }
    assert.deepEqual(seen, ['0 at 0']);
    assert.equal(reads.length, 5);
  });
  it('reads what changes while it is reading', async () => {
    const { seen } = await follow();
    await time.tickAsync(200);
    readMs = 70;
    change(1);
    await time.tickAsync(30);
    change(2);
    await time.tickAsync(300);
    assert.deepEqual(seen, ['0 at 0', '1 at 270', '2 at 370']);
  });
  it('reads when the open round’s time is up, as nothing else would tell', async () => {
    state = { responseCount: 0, round: createLiveRound() };
    await follow();
    await time.tickAsync(5 * 60_000 - 1);
    assert.deepEqual(reads, [0]);
    state = { responseCount: 0, round: { ...createLiveRound(), closedAtUtc: new Date(startMs + 5 * 60_000), digest: { kind: 'too-few' } } satisfies LiveRound };
    await time.tickAsync(1);
    assert.deepEqual(reads, [0, 300_000]);
    await time.tickAsync(60 * 60_000);
    assert.equal(reads.length, 2);
  });
  it('ends with the last who leaves: no subscription, no timer, and the next begins anew', async () => {
    const [first, second] = [await follow(), await follow()];
    change(1);
    first.leave();
    first.leave();
    assert.equal(listeners.length, 1);
    second.leave();
    assert.deepEqual([listeners.length, time.countTimers()], [0, 0]);
    const third = await follow();
    assert.deepEqual([first.seen, third.seen], [['0 at 0'], ['1 at 0']]);
  });
  it('keeps meetings and tenants apart', async () => {
    await follow();
    await follow({ ...meeting, meetingId: 'another' });
    await follow({ ...meeting, tenantId: 'another' });
    assert.equal(listeners.length, 3);
  });
  it('is refused when the first state cannot be read, and begins anew for the next who asks', async () => {
    failure = new Error('database down');
    await assert.rejects(Promise.all([follow(), follow()]), /database down/);
    await time.tickAsync(0);
    assert.deepEqual([listeners.length, time.countTimers()], [0, 0]);
    failure = undefined;
    assert.deepEqual((await follow()).seen, ['0 at 0']);
  });
  it('asks again every second while the state cannot be read, and then tells what was missed', async () => {
    const { seen } = await follow();
    failure = new Error('database down');
    await time.tickAsync(200);
    change(6);
    await time.tickAsync(2_500);
    failure = undefined;
    await time.tickAsync(1_000);
    assert.deepEqual(seen, ['0 at 0', '6 at 3200']);
    assert.deepEqual(reads, [0, 200, 1_200, 2_200, 3_200]);
  });
});
