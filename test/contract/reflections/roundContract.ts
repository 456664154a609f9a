import assert from 'node:assert/strict';
import type { ReflectionStore } from '../../../src/core/reflections/reflectionStore.ts';
import type { Digest, Response } from '../../../src/core/reflections/round.ts';
import { at, channel, claimAll, claimOne, createOccurrence, createPrompt, createRound, createSchedule, type OpenEmpty, sendPrompt } from './samples.ts';

/** What a store does with rounds and their responses. */
export function describeRoundContract(engine: string, openEmpty: OpenEmpty): void {
  describe(`rounds on ${engine}`, () => {
    const occurrence = createOccurrence(47);
    const id = occurrence.roundId;
    let store: ReflectionStore;
    beforeEach(async () => {
      store = await openEmpty();
      await store.saveChannel(channel);
    });

    describe('opening', () => {
      beforeEach(() => store.savePlan(createSchedule(), occurrence));

      it('does nothing for what is not planned, or not any more', async () => {
        await store.openRound(createRound(createOccurrence(48)));
        await store.openRound(createRound({ ...occurrence, roundId: 'other' }));
        await store.skipPlanned('schedule-1', '2026-W47', undefined);
        await store.openRound(createRound(occurrence));
        assert.deepEqual(await store.listOpenRounds(channel.tenantId), []);
      });
      it('keeps a round as it was given', async () => {
        const round = createRound(occurrence, { lastSteps: ['Spørg én mere "hvorfor?"', '🙂'], language: 'en', threshold: 3 });
        await store.openRound(round);
        assert.deepEqual(await store.findRound(id), round);
      });
      it('again keeps the key, and takes the prompt and steps as long as it was neither sent nor answered', async () => {
        await store.openRound(createRound(occurrence));
        const swapped = { prompt: createPrompt('other'), lastSteps: ['et skridt'] };
        await store.openRound(createRound(occurrence, { ...swapped, respondentKey: 'another' }));
        assert.deepEqual(await store.findRound(id), createRound(occurrence, swapped));
        await store.saveResponse(id, 'r', { scale: 3 }, at(0));
        await store.openRound(createRound(occurrence));
        assert.deepEqual(await store.findRound(id), createRound(occurrence, swapped));
      });
      it('again changes nothing of a round that is sent or closed', async () => {
        await sendPrompt(store, occurrence);
        const sent = await store.findRound(id);
        await store.openRound(createRound(occurrence, { prompt: createPrompt('other') }));
        assert.deepEqual(await store.findRound(id), sent);
        await store.closeRound(id, at(5), () => tooFew);
        await store.openRound(createRound(occurrence));
        assert.equal((await store.findRound(id))?.respondentKey, undefined);
      });
      it('many times at once opens one', async () => {
        await Promise.all(['1', '2', '3', '4'].map((respondentKey) => store.openRound(createRound(occurrence, { respondentKey }))));
        assert.equal((await store.listOpenRounds(channel.tenantId)).length, 1);
      });
      for (const forged of ['unknown', '', 'schedule-1 2026-W47\0', "'; DROP TABLE round; --", 'x'.repeat(100_000)]) {
        it(`did not happen to a round with the id ${JSON.stringify(forged.slice(0, 30))}`, async () => {
          await sendPrompt(store, occurrence);
          assert.equal(await store.findRound(forged), undefined);
        });
      }
    });

    describe('a response', () => {
      beforeEach(() => sendPrompt(store, occurrence));

      it('is found as it was given, changed as a whole, and withdrawn', async () => {
        assert.equal(await store.findResponse(id, 'r'), undefined);
        const full: Response = { scale: 4, text: "Det' svært, \0 men\n»vi« øver os 🙂", step: 'Spørge Bo' };
        assert.equal(await store.saveResponse(id, 'r', full, at(2)), true);
        assert.deepEqual(await store.findResponse(id, 'r'), full);
        assert.equal(await store.saveResponse(id, 'r', { text: 'kun dette' }, at(3)), true);
        assert.deepEqual(await store.findResponse(id, 'r'), { text: 'kun dette' });
        assert.equal(await store.countResponses(id), 1);
        assert.equal(await store.deleteResponse(id, 'r', at(4)), true);
        assert.equal(await store.findResponse(id, 'r'), undefined);
        assert.equal(await store.countResponses(id), 0);
        assert.equal(await store.deleteResponse(id, 'r', at(5)), true);
      });
      it('is one person’s and one round’s', async () => {
        await sendPrompt(store, createOccurrence(48));
        await store.saveResponse(id, 'r', { scale: 1 }, at(2));
        await store.saveResponse(id, 's', { scale: 2 }, at(2));
        assert.equal(await store.findResponse('schedule-1 2026-W48', 'r'), undefined);
        assert.deepEqual(await store.findResponse(id, 's'), { scale: 2 });
        assert.deepEqual([await store.countResponses(id), await store.countResponses('schedule-1 2026-W48')], [2, 0]);
      });
      it('is refused by a round that is closed or unknown, and changes nothing', async () => {
        await store.saveResponse(id, 'r', { scale: 1 }, at(2));
        await store.closeRound(id, at(3), () => tooFew);
        await Promise.all((await claimAll(store, at(9))).map((delivery) => store.recordDone(delivery, { doneAtUtc: at(9) })));
        assert.equal(await store.saveResponse(id, 's', { scale: 1 }, at(10)), false);
        assert.equal(await store.deleteResponse(id, 'r', at(10)), false);
        assert.equal(await store.saveResponse('unknown', 'r', { scale: 1 }, at(10)), false);
        assert.equal(await store.countResponses(id), 0);
        assert.deepEqual(await claimAll(store, at(600)), []);
      });
      it('of many people at once is lost for none', async () => {
        const saved = await Promise.all(Array.from({ length: 200 }, (_, n) => store.saveResponse(id, `r${n % 150}`, { text: `svar ${n}` }, at(2))));
        assert.ok(saved.every(Boolean));
        assert.equal(await store.countResponses(id), 150);
      });
    });

    describe('closing', () => {
      it('turns the responses into the digest, once, and leaves neither them nor the key', async () => {
        await sendPrompt(store, occurrence);
        await store.saveResponse(id, 'r', { scale: 4, text: 'én' }, at(2));
        await store.saveResponse(id, 's', { step: 'to' }, at(2));
        const seen: unknown[] = [];
        const close = () =>
          store.closeRound(id, at(3), (responses, threshold) => {
            seen.push([...responses].map((response) => JSON.stringify(response)).sort(), threshold);
            return shown;
          });
        const outcomes = await Promise.all([close(), close(), close()]);
        assert.deepEqual(outcomes.sort(), [false, false, true]);
        assert.deepEqual(seen, [['{"scale":4,"text":"én"}', '{"step":"to"}'], 5]);
        assert.equal(await store.closeRound(id, at(4), () => tooFew), false);
        const round = await store.findRound(id);
        assert.deepEqual([round?.digest, round?.closedAtUtc, round?.respondentKey], [shown, at(3), undefined]);
        assert.equal(await store.findResponse(id, 'r'), undefined);
        assert.deepEqual((await claimAll(store, at(3))).map(({ kind }) => kind).sort(), ['card', 'digest']);
      });
      for (const digest of [{ kind: 'too-few' }, { kind: 'shown', responseCount: 5, texts: [], steps: [] }] satisfies Digest[]) {
        it(`keeps a digest as it was given: ${JSON.stringify(digest)}`, async () => {
          await sendPrompt(store, occurrence);
          await store.closeRound(id, at(3), () => digest);
          assert.deepEqual((await store.findRound(id))?.digest, digest);
        });
      }
      it('did not happen when the digest cannot be made', async () => {
        await sendPrompt(store, occurrence);
        await store.saveResponse(id, 'r', { scale: 4 }, at(2));
        await assert.rejects(store.closeRound(id, at(3), () => assert.fail('broken')), /broken/);
        assert.equal(await store.countResponses(id), 1);
        assert.equal((await store.findRound(id))?.respondentKey, 'c0ffee');
        assert.equal(await store.closeRound(id, at(3), () => tooFew), true);
      });
      it('of an unknown round is nothing', async () => {
        assert.equal(await store.closeRound('unknown', at(3), () => tooFew), false);
      });
      it('is due at its time, by the next prompt, or when it was sent long ago, oldest first', async () => {
        const weeks = { 40: undefined, 41: at(5), 42: at(6), 43: undefined };
        for (const [week, closesAtUtc] of Object.entries(weeks)) {
          const channelId = `channel-${week}`;
          const schedule = createSchedule({ id: channelId, channelId });
          await sendPrompt(store, createOccurrence(Number(week), { scheduleId: channelId }), { schedule, sent: { closesAtUtc, sentAtUtc: at(Number(week) - 43) } });
        }
        const due = async (minutes: number, sentBefore: number, limit = 10) =>
          (await store.listRoundsToClose({ nowUtc: at(minutes), sentBeforeUtc: at(sentBefore), limit })).map((one) => one.slice(-3));
        assert.deepEqual(await due(4, -3), []);
        assert.deepEqual(await due(5, -3), ['W41']);
        assert.deepEqual(await due(6, -2.5), ['W40', 'W41', 'W42']);
        assert.deepEqual(await due(6, 99), ['W40', 'W41', 'W42', 'W43']);
        assert.deepEqual(await due(6, 99, 2), ['W40', 'W41']);
        await store.closeRound('channel-40 2026-W40', at(6), () => tooFew);
        assert.deepEqual(await due(6, -2.5), ['W41', 'W42']);
      });
      it('is seen in the lists of open and of closed rounds', async () => {
        for (const week of [45, 46, 47]) await sendPrompt(store, createOccurrence(week), { sent: { sentAtUtc: at(week) } });
        for (const week of [46, 45]) await store.closeRound(`schedule-1 2026-W${week}`, at(60), () => shown);
        const weeksOf = (rounds: readonly { week: string }[]) => rounds.map(({ week }) => week);
        assert.deepEqual(weeksOf(await store.listClosedRounds('schedule-1', 10)), ['2026-W46', '2026-W45']);
        assert.deepEqual(weeksOf(await store.listClosedRounds('schedule-1', 1)), ['2026-W46']);
        assert.deepEqual(await store.listClosedRounds('other', 1), []);
        assert.deepEqual(await store.listOpenRoundIds('schedule-1'), ['schedule-1 2026-W47']);
        assert.deepEqual(weeksOf(await store.listOpenRounds(channel.tenantId)), ['2026-W47']);
        assert.deepEqual(await store.listOpenRounds('tenant-b'), []);
      });
      it('finds a response that comes at the same time in the digest, or refuses it', async () => {
        await sendPrompt(store, occurrence);
        let inDigest: readonly Response[] = [];
        const answering = Array.from({ length: 60 }, (_, n) => () => store.saveResponse(id, `r${n}`, { text: `${n}` }, at(2)));
        const closing = () => store.closeRound(id, at(3), (responses) => ((inDigest = responses), tooFew));
        const outcomes = await Promise.all([...answering.slice(0, 30), closing, ...answering.slice(30)].map((act) => act()));
        outcomes.splice(30, 1);
        const saved = outcomes.flatMap((isSaved, n) => (isSaved ? [String(n)] : []));
        assert.deepEqual(inDigest.map(({ text }) => text).sort(), saved.sort());
        assert.equal(await store.countResponses(id), 0);
      });
    });

    describe('retention', () => {
      it('empties texts and steps of digests closed before, also where the steps were carried on, and keeps the counts', async () => {
        await sendPrompt(store, createOccurrence(45), { sent: { sentAtUtc: at(1) } });
        await store.closeRound('schedule-1 2026-W45', at(10), () => shown);
        await sendPrompt(store, createOccurrence(46), { round: { lastSteps: shown.steps }, sent: { sentAtUtc: at(20) } });
        await store.closeRound('schedule-1 2026-W46', at(30), () => shown);
        await sendPrompt(store, createOccurrence(47), { round: { lastSteps: shown.steps }, sent: { sentAtUtc: at(40) } });
        assert.equal(await store.deleteTextsClosedBefore(at(10)), 0);
        assert.equal(await store.deleteTextsClosedBefore(at(11)), 1);
        assert.equal(await store.deleteTextsClosedBefore(at(11)), 0);
        const rounds = await Promise.all([45, 46, 47].map((week) => store.findRound(`schedule-1 2026-W${week}`)));
        assert.deepEqual(rounds.map((round) => round?.digest), [{ ...shown, texts: [], steps: [] }, shown, undefined]);
        assert.deepEqual(rounds.map((round) => round?.lastSteps), [[], [], shown.steps]);
      });
    });

    it('a digest is done with once', async () => {
      await sendPrompt(store, occurrence);
      await store.closeRound(id, at(3), () => tooFew);
      const digest = await claimOne(store, 'digest', at(3));
      assert.equal(await store.recordDone(digest, { doneAtUtc: at(4) }), true);
      assert.equal(await store.recordDone(digest, { doneAtUtc: at(4) }), false);
    });
  });
}

const tooFew = { kind: 'too-few' } as const satisfies Digest;

const shown = {
  kind: 'shown',
  responseCount: 7,
  distribution: [0, 1, 2, 3, 1],
  texts: ['»Vi« tør mere', 'Nej \0'],
  steps: ['Spørge Bo'],
} as const satisfies Digest;
