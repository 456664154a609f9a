import assert from 'node:assert/strict';
import type { Digest } from '../../../src/core/reflections/round.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { createDatabase, engines } from '../reflections/databases.ts';
import { at, claimAll, createOccurrence, sendPrompt, without } from '../reflections/samples.ts';
import { createLiveRound, hear, type Hearing, meeting } from './liveSamples.ts';

const other = { ...meeting, meetingId: 'another' };
const elsewhere = { ...meeting, tenantId: 'tenant-b' };
const shown: Digest = { kind: 'shown', responseCount: 3, texts: ['Alfa'], steps: [] };

for (const engine of engines) {
  describe(`live rounds on ${engine}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(await createDatabase[engine]());
    });
    afterEach(() => store.close());

    describe('opening', () => {
      it('keeps a round as it was given', async () => {
        const round = createLiveRound();
        assert.equal(await store.openLiveRound(round), true);
        assert.deepEqual(await store.findNewestLiveRound(meeting), round);
        assert.deepEqual(await store.findRound(round.id), round);
      });
      it('is refused while the meeting has an open one, and changes nothing', async () => {
        await store.openLiveRound(createLiveRound());
        assert.equal(await store.openLiveRound(createLiveRound({ id: 'live-2', sentAtUtc: at(1), respondentKey: 'another' })), false);
        assert.deepEqual(await store.findNewestLiveRound(meeting), createLiveRound());
        assert.equal(await store.findRound('live-2'), undefined);
      });
      it('succeeds for one of many at once', async () => {
        const ids = ['1', '2', '3', '4', '5'];
        const opened = await Promise.all(ids.map((id) => store.openLiveRound(createLiveRound({ id }))));
        assert.equal(opened.filter(Boolean).length, 1);
        assert.equal((await store.listOpenRounds(meeting.tenantId)).length, 1);
      });
      it('is free to other meetings, to the same id in another tenant, and to the next round once one is closed', async () => {
        await store.openLiveRound(createLiveRound());
        assert.equal(await store.openLiveRound(createLiveRound({ id: 'other', ...other })), true);
        assert.equal(await store.openLiveRound(createLiveRound({ id: 'elsewhere', ...elsewhere })), true);
        await store.closeRound('live-1', at(1), () => shown);
        assert.equal(await store.openLiveRound(createLiveRound({ id: 'live-2', sentAtUtc: at(2) })), true);
      });
    });

    describe('the newest', () => {
      it('is none before the first, and never that of another meeting or tenant', async () => {
        await store.openLiveRound(createLiveRound({ id: 'other', ...other }));
        await store.openLiveRound(createLiveRound({ id: 'elsewhere', ...elsewhere }));
        assert.equal(await store.findNewestLiveRound(meeting), undefined);
      });
      it('is the one that began last, closed with its digest and without its key', async () => {
        await store.openLiveRound(createLiveRound({ id: 'first' }));
        await store.closeRound('first', at(1), () => shown);
        await store.openLiveRound(createLiveRound({ id: 'second', sentAtUtc: at(2) }));
        await store.closeRound('second', at(3), () => ({ kind: 'too-few' }));
        assert.deepEqual(await store.findNewestLiveRound(meeting), { ...without(createLiveRound({ id: 'second', sentAtUtc: at(2) }), 'respondentKey'), closedAtUtc: at(3), digest: { kind: 'too-few' } });
      });
      it('is the open one of two that began in the same millisecond', async () => {
        await store.openLiveRound(createLiveRound({ id: 'first' }));
        await store.closeRound('first', at(0), () => shown);
        await store.openLiveRound(createLiveRound({ id: 'second' }));
        assert.equal((await store.findNewestLiveRound(meeting))?.id, 'second');
      });
    });

    it('are answered and closed without anything to be sent', async () => {
      await store.openLiveRound(createLiveRound());
      for (const respondent of ['a', 'b', 'c']) assert.equal(await store.saveResponse('live-1', respondent, { scale: 3 }, at(1)), true);
      assert.equal(await store.deleteResponse('live-1', 'c', at(2)), true);
      assert.equal(await store.countResponses('live-1'), 2);
      let seen = 0;
      await store.closeRound('live-1', at(3), (responses) => ((seen = responses.length), shown));
      assert.equal(seen, 2);
      assert.deepEqual(await claimAll(store, at(1_000_000)), []);
      assert.equal(await store.findNextDueAtUtc(), undefined);
    });
    it('are due to close when their time is up, and lose their texts to retention', async () => {
      await store.openLiveRound(createLiveRound());
      const due = (nowUtc: Date) => store.listRoundsToClose({ nowUtc, sentBeforeUtc: at(-1_000_000), limit: 10 });
      assert.deepEqual(await due(at(4.9)), []);
      assert.deepEqual(await due(at(5)), ['live-1']);
      await store.closeRound('live-1', at(5), () => shown);
      assert.deepEqual(await due(at(6)), []);
      assert.equal(await store.deleteTextsClosedBefore(at(6)), 1);
      assert.deepEqual((await store.findNewestLiveRound(meeting))?.digest, { ...shown, texts: [] });
    });

    describe('tell those who follow the meeting', () => {
      let hearing: Hearing;
      beforeEach(async () => {
        hearing = await hear(store, { isTold: engine === 'PostgreSQL' });
      });
      it('of a start, an answer, a change, a withdrawal and the closing, once each', async () => {
        await store.openLiveRound(createLiveRound());
        await hearing.until(1);
        await store.saveResponse('live-1', 'a', { scale: 1 }, at(1));
        await hearing.until(2);
        await store.saveResponse('live-1', 'a', { scale: 2 }, at(1));
        await hearing.until(3);
        await store.deleteResponse('live-1', 'a', at(1));
        await hearing.until(4);
        await store.closeRound('live-1', at(2), () => shown);
        await hearing.until(5);
        assert.equal(hearing.count(), 5);
      });
      it('when it can be read, and not before', async () => {
        await store.openLiveRound(createLiveRound());
        await hearing.until(1);
        assert.equal((await store.findNewestLiveRound(meeting))?.id, 'live-1');
        const answers = Array.from({ length: 20 }, (_, index) => store.saveResponse('live-1', `person ${index}`, { scale: 1 }, at(1)));
        await Promise.all(answers);
        await hearing.until(21);
        assert.equal(await store.countResponses('live-1'), 20);
      });
      it('of nothing that was refused or changed nothing', async () => {
        await store.openLiveRound(createLiveRound());
        await store.openLiveRound(createLiveRound({ id: 'live-2' }));
        await store.deleteResponse('live-1', 'nobody', at(1));
        await store.saveResponse('unknown', 'a', { scale: 1 }, at(1));
        await assert.rejects(store.closeRound('live-1', at(1), () => { throw new Error('no digest'); }), /no digest/);
        await store.closeRound('live-1', at(2), () => shown);
        await store.saveResponse('live-1', 'a', { scale: 1 }, at(3));
        await store.openLiveRound(createLiveRound({ id: 'live-3', sentAtUtc: at(4) }));
        await hearing.until(3);
        assert.equal(hearing.count(), 3);
      });
      it('of nothing of other meetings, other tenants or weekly rounds, nor when they have stopped', async () => {
        const stopped = await hear(store, { isTold: false });
        const others = await hear(store, { isTold: false, of: other });
        stopped.stop();
        stopped.stop();
        await store.openLiveRound(createLiveRound({ id: 'elsewhere', ...elsewhere }));
        await store.openLiveRound(createLiveRound({ id: 'other', ...other }));
        await sendPrompt(store, createOccurrence(47));
        await store.saveResponse(createOccurrence(47).roundId, 'a', { scale: 1 }, at(1));
        await store.openLiveRound(createLiveRound());
        await Promise.all([hearing.until(1), others.until(1)]);
        assert.deepEqual([hearing.count(), others.count(), stopped.count()], [1, 1, 0]);
      });
    });
  });
}
