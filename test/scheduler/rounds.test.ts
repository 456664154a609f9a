import assert from 'node:assert/strict';
import { createLiveRound } from '../contract/meetings/liveSamples.ts';
import { channel, mette, openScenario, tenantId, type Scenario } from './scenario.ts';

describe('rounds', () => {
  let scenario: Scenario;
  beforeEach(async () => {
    scenario = await openScenario();
    await scenario.reflections.plan(channel, {}, mette);
    await scenario.runUntil('2026-11-23T08:00:00Z');
  });
  afterEach(() => scenario.store.close());
  const currentRoundId = (): string => scenario.listSent('prompt').at(-1)!.round!.id;
  const afterSeconds = async (seconds: number): Promise<void> => {
    scenario.setClock(new Date(scenario.clock().getTime() + seconds * 1000));
    await scenario.scheduler.runDue();
  };
  const counts = (): unknown[] => scenario.listSent('card').map(({ responseCount }) => responseCount);

  it('show nothing on the card below the threshold, not even that it was touched', async () => {
    for (let count = 1; count <= 4; count += 1) {
      await scenario.answer(currentRoundId(), count);
      await afterSeconds(10);
    }
    assert.deepEqual(counts(), []);
    await scenario.answer(currentRoundId(), 5);
    await afterSeconds(10);
    assert.deepEqual(counts(), [5]);
  });
  it('do not take the number back when answers are withdrawn below the threshold', async () => {
    await scenario.answer(currentRoundId(), 5);
    await afterSeconds(10);
    await scenario.reflections.withdraw(currentRoundId(), { tenantId, userId: 'person-1' }, channel);
    await afterSeconds(10);
    assert.deepEqual(counts(), [5]);
  });
  it('update the card at most every five seconds however many answer, and once more at the end', async () => {
    for (let second = 0; second < 20; second += 1) {
      for (let one = 0; one < 33; one += 1) await scenario.reflections.respond(currentRoundId(), { tenantId, userId: `person-${second * 33 + one}` }, channel, { scale: 3 });
      await afterSeconds(1);
    }
    await afterSeconds(10);
    assert.ok(counts().length <= 20 / 5 + 2, `${counts().length} updates in twenty seconds`);
    assert.equal(counts().at(-1), 20 * 33);
  });
  it('close when the next prompt comes, which asks how the small steps went', async () => {
    await scenario.answer(currentRoundId(), 6, (index) => ({ scale: 4, step: `Skridt ${index + 1}` }));
    await scenario.runUntil('2026-11-30T08:00:00Z');
    const next = scenario.listSent('prompt')[1]!.round!;
    assert.equal(next.lastSteps.length, 3);
    assert.equal(new Set(next.lastSteps).size, 3);
    for (const step of next.lastSteps) assert.match(step, /^Skridt [1-6]$/);
    const [digest] = scenario.listSent('digest');
    assert.ok(digest?.round?.digest?.kind === 'shown');
    assert.deepEqual(digest.round.digest.distribution, [0, 0, 0, 6, 0]);
    assert.equal(digest.round.conversationId, `${channel.channelId};messageid=1`, 'the thread of the first prompt');
    assert.ok(scenario.messenger.sent.indexOf(digest) > scenario.messenger.sent.indexOf(scenario.listSent('prompt')[1]!), 'what is due first is sent first');
    assert.equal(counts().at(-1), 6, 'the card says that it is closed');
  });
  it('of meetings close when their time is up, and nothing is posted that nobody asked for', async () => {
    const nowUtc = scenario.clock();
    const meeting = { tenantId, meetingId: 'meeting-1' };
    const closesAtUtc = new Date(nowUtc.getTime() + 300_000);
    await scenario.store.openLiveRound(createLiveRound({ ...meeting, sentAtUtc: nowUtc, closesAtUtc }));
    for (const respondent of ['a', 'b', 'c']) await scenario.store.saveResponse('live-1', respondent, { text: respondent }, nowUtc);
    const sentCount = scenario.messenger.sent.length;
    let toldCount = 0;
    const stop = scenario.store.subscribe(meeting, () => (toldCount += 1));
    await afterSeconds(299);
    assert.equal((await scenario.store.findNewestLiveRound(meeting))?.closedAtUtc, undefined);
    await afterSeconds(1);
    const closed = await scenario.store.findNewestLiveRound(meeting);
    assert.deepEqual([closed?.closedAtUtc, closed?.digest?.kind, toldCount], [closesAtUtc, 'shown', 1]);
    await afterSeconds(60);
    assert.equal(scenario.messenger.sent.length, sentCount);
    stop();
  });
  it('ask after no steps that were too few to be shown', async () => {
    await scenario.answer(currentRoundId(), 4, () => ({ step: 'Hemmeligt skridt' }));
    await scenario.runUntil('2026-11-30T08:00:00Z');
    assert.deepEqual(scenario.listSent('prompt')[1]!.round!.lastSteps, []);
    assert.deepEqual(scenario.listSent('digest')[0]!.round!.digest, { kind: 'too-few' });
  });
  it('close after the days that were set, and say so on the card', async () => {
    await scenario.reflections.plan(channel, { closesAfterDays: 2 }, mette);
    await scenario.runUntil('2026-11-30T08:00:00Z');
    const { round } = scenario.listSent('prompt')[1]!;
    assert.equal(round?.closesAtUtc?.toISOString(), '2026-12-02T08:00:00.000Z');
    await scenario.runUntil('2026-12-02T07:59:00Z');
    assert.equal((await scenario.reflections.view(currentRoundId(), mette, channel)).kind, 'open');
    await scenario.runUntil('2026-12-02T08:00:00Z');
    assert.equal((await scenario.reflections.view(currentRoundId(), mette, channel)).kind, 'closed');
  });
  it('close after eight weeks when no next prompt comes', async () => {
    await scenario.reflections.pause(channel, { from: '2026-11-24' }, mette);
    await scenario.runUntil('2027-01-18T07:00:00Z');
    assert.equal((await scenario.reflections.history(channel)).length, 0);
    await scenario.runUntil('2027-01-19T08:00:00Z');
    assert.equal((await scenario.reflections.history(channel)).length, 1);
  });
  it('offer a slower rhythm after four in a row with too few answers, and again after eight', async () => {
    await scenario.answer(currentRoundId(), 5);
    await scenario.runUntil('2027-02-10T00:00:00Z');
    assert.deepEqual(scenario.listSent('digest').map(({ offerSlower }) => offerSlower), [false, false, false, false, true, false, false, false, true, false, false]);
  });
  it('offer the same after four with none as after four with few', async () => {
    for (let week = 1; week <= 5; week += 1) {
      await scenario.answer(currentRoundId(), week % 2 === 0 ? 0 : 4);
      await scenario.runUntil(new Date(Date.UTC(2026, 10, 23 + 7 * week, 9)));
    }
    assert.deepEqual(scenario.listSent('digest').map(({ offerSlower }) => offerSlower), [false, false, false, true, false]);
  });
  it('offer nothing slower than every four weeks', async () => {
    await scenario.reflections.plan(channel, { everyWeeks: 4 }, mette);
    await scenario.runUntil('2027-04-20T00:00:00Z');
    assert.equal(scenario.listSent('digest').length, 5);
    assert.ok(scenario.listSent('digest').every(({ offerSlower }) => offerSlower === false));
  });
  it('keep their counts and lose their texts when they are old', async () => {
    await scenario.answer(currentRoundId(), 5, () => ({ scale: 2, text: 'En tekst', step: 'Et skridt' }));
    await scenario.reflections.stop(channel, mette);
    await scenario.runUntil('2027-11-22T00:00:00Z');
    const digest = async (): Promise<unknown> => (await scenario.reflections.history(channel))[0]!.digest;
    assert.equal(((await digest()) as { texts: string[] }).texts.length, 5);
    await scenario.runUntil('2027-11-24T00:00:00Z');
    assert.deepEqual(await digest(), { kind: 'shown', responseCount: 5, distribution: [0, 5, 0, 0, 0], texts: [], steps: [] });
  });
});
