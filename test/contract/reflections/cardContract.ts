import assert from 'node:assert/strict';
import type { Delivery } from '../../../src/core/reflections/occurrence.ts';
import type { ReflectionStore } from '../../../src/core/reflections/reflectionStore.ts';
import { at, channel, claimAll, claimAndOpen, createOccurrence, createSchedule, createSent, type OpenEmpty, sendPrompt } from './samples.ts';

/** When the card of a round is brought up to date. */
export function describeCardContract(engine: string, openEmpty: OpenEmpty): void {
  describe(`the card of a round on ${engine}`, () => {
    const id = createOccurrence(47).roundId;
    let store: ReflectionStore;
    beforeEach(async () => {
      store = await openEmpty();
      await store.saveChannel(channel);
      await sendPrompt(store, createOccurrence(47));
    });

    /** Seconds after two minutes past nine. */
    const second = (seconds: number) => at(2 + seconds / 60);
    const answer = (seconds: number, respondent = 'r') => store.saveResponse(id, respondent, { scale: 3 }, second(seconds));
    const claimCard = async (seconds: number): Promise<Delivery | undefined> => (await claimAll(store, second(seconds))).find(({ kind }) => kind === 'card');
    const updateCard = async (seconds: number) => {
      const card = await claimCard(seconds);
      assert.ok(card, 'The card is not due');
      assert.equal(await store.recordDone(card, { doneAtUtc: second(seconds) }), true);
    };

    it('is due at once after a response, a change and a withdrawal, and not after what changed nothing', async () => {
      assert.equal(await claimCard(0), undefined);
      await answer(0);
      await updateCard(0);
      await answer(10);
      await updateCard(10);
      await store.deleteResponse(id, 'r', second(20));
      await updateCard(20);
      await store.deleteResponse(id, 'r', second(30));
      assert.equal(await claimCard(40), undefined);
      assert.equal(await store.findNextDueAtUtc(), undefined);
    });
    it('is due once for many responses', async () => {
      await Promise.all(Array.from({ length: 50 }, (_, n) => answer(0, `r${n}`)));
      await updateCard(1);
      assert.equal(await claimCard(60), undefined);
    });
    it('is due at most every five seconds, with one update after the last response', async () => {
      await answer(0);
      await updateCard(0);
      for (const seconds of [1, 2, 3]) await answer(seconds, `r${seconds}`);
      assert.equal(await claimCard(4.999), undefined);
      assert.deepEqual(await store.findNextDueAtUtc(), second(5));
      await updateCard(5);
      assert.equal(await claimCard(60), undefined);
    });
    it('is due again when a response came while it was being updated', async () => {
      await answer(0);
      const card = await claimCard(0);
      await answer(1, 's');
      await answer(2, 't');
      assert.equal(await store.recordDone(card!, { doneAtUtc: second(3) }), true);
      assert.equal(await claimCard(7.999), undefined);
      await updateCard(8);
      assert.equal(await claimCard(60), undefined);
    });
    it('of a claim that was left is updated once by whoever takes it over', async () => {
      await answer(0);
      const left = (await store.claimDeliveries({ nowUtc: second(0), leaseUntilUtc: second(10), limit: 1 }))[0];
      await answer(1, 's');
      assert.equal(await claimCard(9), undefined);
      await updateCard(10);
      assert.equal(await store.recordDone(left!, { doneAtUtc: second(11) }), false);
      assert.equal(await claimCard(60), undefined);
    });
    it('waits for its retry, also when further responses come', async () => {
      await answer(0);
      const card = await claimCard(0);
      await store.recordRetry(card!, { dueAtUtc: second(20), reason: '429' });
      await answer(1, 's');
      assert.equal(await claimCard(19), undefined);
      assert.equal((await claimCard(20))?.attempts, 1);
    });
    it('counts its tries anew for the next update', async () => {
      await answer(0);
      await store.recordRetry((await claimCard(0))!, { dueAtUtc: second(1), reason: '429' });
      await updateCard(1);
      await answer(30, 's');
      assert.equal((await claimCard(30))?.attempts, 0);
    });
    it('is due when the round closes, and never after', async () => {
      await answer(0);
      await updateCard(0);
      await store.closeRound(id, second(1), () => ({ kind: 'too-few' }));
      assert.equal(await claimCard(4), undefined);
      await updateCard(5);
      assert.equal(await store.findNextDueAtUtc().then((due) => due && due < second(600)), false);
    });
    it('is due again when the round closes while it is being updated', async () => {
      await answer(0);
      const card = await claimCard(0);
      await store.closeRound(id, second(1), () => ({ kind: 'too-few' }));
      await store.recordDone(card!, { doneAtUtc: second(2) });
      await updateCard(7);
      assert.equal(await claimCard(600), undefined);
    });
    it('is not due before the round is known to be sent, and is then, when somebody answered a send that was not recorded', async () => {
      const occurrence = createOccurrence(48);
      await store.savePlan(createSchedule(), occurrence);
      const delivery = await claimAndOpen(store, occurrence);
      assert.equal(await store.saveResponse(occurrence.roundId, 'r', { scale: 2 }, second(0)), true);
      assert.equal(await claimCard(1), undefined);
      await store.recordPromptSent(delivery, createSent({ sentAtUtc: second(2) }));
      assert.equal((await claimCard(2))?.roundId, occurrence.roundId);
      assert.equal(await store.countResponses(occurrence.roundId), 1);
    });
  });
}
