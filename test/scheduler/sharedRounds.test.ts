import assert from 'node:assert/strict';
import type { ChannelReference, SendResult } from '../../src/core/reflections/messenger.ts';
import { channel, mette, openScenario, type Scenario } from './scenario.ts';

const chat: ChannelReference = { ...channel, channelId: '19:meeting_MjA@thread.v2', isChat: true };
const statementId = 'statement-1';

describe('shared rounds', () => {
  let scenario: Scenario;
  beforeEach(async () => (scenario = await openScenario()));
  afterEach(() => scenario.store.close());
  const share = (place = chat, content: object = {}, by = mette) => scenario.reflections.share(place, { statementId, ...content }, by);
  const kinds = () => scenario.messenger.sent.map(({ kind }) => kind);
  const openRounds = () => scenario.store.listOpenRounds(channel.tenantId);

  it('are posted at once, without the key that tells whose an answer is', async () => {
    const round = await share();
    assert.deepEqual(kinds(), ['prompt']);
    const [sent] = scenario.listSent('prompt');
    assert.equal(sent?.channelId, chat.channelId);
    assert.equal(sent.round?.respondentKey, undefined);
    assert.equal(round.respondentKey, undefined);
    assert.deepEqual([round.kind, round.scheduleId, round.week, round.threshold, round.closesAtUtc], ['shared', '', '2026-W48', 5, new Date('2026-11-30T07:00:00Z')]);
    const kept = await scenario.store.findRound(round.id);
    assert.match(kept?.respondentKey ?? '', /^[0-9a-f]{64}$/);
    assert.equal(kept?.activityId, round.activityId);
  });
  it('take the leader’s own question in place of the prompt’s', async () => {
    const { prompt } = await share(chat, { question: '  Hvad gør vi\r\nnu? ' });
    assert.deepEqual(prompt.question, { da: 'Hvad gør vi\nnu?', en: 'Hvad gør vi\nnu?' });
    assert.equal(prompt.origin, 'own');
    assert.equal(prompt.statementId, statementId);
  });
  it('count on their card, close after a week and say what was answered, once', async () => {
    const { id } = await share();
    await scenario.answer(id, 6, (index) => ({ scale: 4, text: `Svar ${index + 1}` }), chat);
    await scenario.scheduler.runDue();
    assert.equal(scenario.listSent('card').at(-1)?.responseCount, 6);
    await scenario.runUntil('2026-11-30T06:59:00Z');
    assert.deepEqual(scenario.listSent('digest'), []);
    await scenario.runUntil('2026-12-08T08:00:00Z');
    const [digest, ...more] = scenario.listSent('digest');
    assert.deepEqual(more, []);
    assert.equal(digest?.channelId, chat.channelId);
    assert.equal(digest.offerSlower, false);
    assert.ok(digest.round?.digest?.kind === 'shown' && digest.round.digest.responseCount === 6);
    assert.ok(scenario.listSent('card').at(-1)?.round?.closedAtUtc);
    assert.equal((await scenario.store.findRound(id))?.respondentKey, undefined);
  });
  it('show nothing of fewer than five, and offer no slower rhythm however often', async () => {
    for (let times = 0; times < 5; times += 1) {
      const { id } = await share();
      await scenario.answer(id, 4, undefined, chat);
      await scenario.runUntil(new Date(scenario.clock().getTime() + 8 * 24 * 60 * 60 * 1000));
    }
    const digests = scenario.listSent('digest');
    assert.deepEqual(digests.map(({ round, offerSlower }) => [round?.digest, offerSlower]), Array(5).fill([{ kind: 'too-few' }, false]));
    assert.ok(scenario.listSent('card').every(({ round, responseCount }) => round?.closedAtUtc && responseCount === 0));
  });
  it('go on beside the channel’s plan, which neither closes nor counts them', async () => {
    await scenario.reflections.plan(channel, {}, mette);
    await scenario.runUntil('2026-11-27T08:00:00Z');
    const { id } = await share(channel);
    await scenario.answer(id, 5);
    await scenario.runUntil('2026-12-02T08:00:00Z');
    assert.equal(scenario.listSent('prompt').length, 3);
    assert.equal((await scenario.store.findRound(id))?.closedAtUtc, undefined, 'the next weekly prompt has come');
    await scenario.runUntil('2026-12-05T08:00:00Z');
    assert.ok((await scenario.store.findRound(id))?.closedAtUtc);
    assert.deepEqual((await scenario.reflections.history(channel)).map(({ kind }) => kind), ['weekly']);
    const times = (await scenario.reflections.coverage(channel)).flatMap(({ themes }) => themes.map(({ roundCount }) => roundCount));
    assert.equal(times.reduce((sum, count) => sum + count), 2);
    const next = scenario.listSent('prompt').at(-1)?.round;
    assert.deepEqual(next?.lastSteps, []);
  });
  it('stop with the chat that the bot was removed from, and go on when it is back', async () => {
    const { id } = await share();
    await scenario.answer(id, 5, undefined, chat);
    await scenario.store.putChannelToSleep(chat, 'BotRemoved');
    await scenario.runUntil('2026-12-01T08:00:00Z');
    assert.deepEqual(kinds(), ['prompt']);
    await scenario.store.wakeChannel(chat);
    await scenario.scheduler.runDue();
    assert.deepEqual(kinds().sort(), ['card', 'digest', 'prompt']);
  });

  describe('are refused', () => {
    const nothingHappened = async () => {
      assert.deepEqual(scenario.messenger.sent, []);
      assert.deepEqual(await openRounds(), []);
      assert.equal(await scenario.store.findChannel(chat), undefined);
    };
    it('to guests and other tenants, and without statement or question', async () => {
      await assert.rejects(share(chat, {}, { ...mette, isGuest: true }), { code: 'reflection.mayNotShare' });
      await assert.rejects(share(chat, {}, { ...mette, tenantId: 'tenant-b' }), { code: 'reflection.mayNotShare' });
      await assert.rejects(share(chat, { statementId: '__proto__' }), { code: 'reflection.noPrompt' });
      await assert.rejects(share(chat, { question: ' \u202e\n' }), { code: 'reflection.noQuestion' });
      for (const length of [301, 10_000_000]) await assert.rejects(share(chat, { question: 'x'.repeat(length) }), { code: 'reflection.textTooLong' });
      await nothingHappened();
    });
    it('where the place cannot be posted to, and leave nothing behind', async () => {
      scenario.messenger.platform = () => ({ kind: 'refused', code: 'BotNotInConversationRoster', isChannelGone: true });
      await assert.rejects(share(), { code: 'reflection.notPosted' });
      await nothingHappened();
    });
    it('where nobody knows whether the card was seen, and leave nothing behind within the hour unless it is answered', async () => {
      scenario.messenger.platform = (): SendResult => ({ kind: 'failed', code: 'ETIMEDOUT' });
      await assert.rejects(share(), { code: 'reflection.notPosted' });
      await assert.rejects(share(), { code: 'reflection.notPosted' });
      const [seen, unseen] = await openRounds();
      await scenario.answer(seen!.id, 5, undefined, chat);
      // Its card is in the chat, and so is whoever answers it.
      await scenario.store.saveChannel(chat);
      scenario.messenger.platform = () => undefined;
      await scenario.runUntil('2026-11-23T08:30:00Z');
      assert.equal(await scenario.store.findRound(unseen!.id), undefined);
      assert.equal((await scenario.store.findRound(seen!.id))?.closedAtUtc, undefined);
      await scenario.runUntil('2026-12-02T08:30:00Z');
      assert.equal(scenario.listSent('digest').length, 1);
      assert.equal(await scenario.store.findNextDueAtUtc(), undefined);
    });
  });
});
