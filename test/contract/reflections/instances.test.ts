import assert from 'node:assert/strict';
import type { Delivery } from '../../../src/core/reflections/occurrence.ts';
import type { Response } from '../../../src/core/reflections/round.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { runSql } from '../runSql.ts';
import { createDatabase, engines } from './databases.ts';
import { at, channel, claimAll, createOccurrence, createPrompt, createRound, createSchedule, createSent, sendPrompt } from './samples.ts';

for (const engine of engines) {
  describe(`instances that share one database on ${engine}`, () => {
    let url: string;
    let stores: readonly Store[];
    beforeEach(async () => {
      url = await createDatabase[engine]();
      stores = await Promise.all([1, 2, 3].map(() => openStore(url)));
    });
    afterEach(() => Promise.all(stores.map((store) => store.close())));

    it('claim each of 3,000 deliveries once, and each once more after the leases', async () => {
      const numbers = 'WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 3000)';
      await runSql(
        url,
        `INSERT INTO delivery (kind, round_id, tenant_id, channel_id, schedule_id, week, due_at_utc) ${numbers}
         SELECT 'prompt', 'round ' || n, 't', 'c' || n, 's' || n, '2026-W47', '2026-11-16T08:59:00.000Z' FROM numbers`,
      );
      for (const minutes of [0, 10]) {
        const claimed: Delivery[] = [];
        const claimUntilNone = async (store: Store) => {
          for (let taken: readonly Delivery[] = [], isFirst = true; isFirst || taken.length > 0; isFirst = false) {
            taken = await store.claimDeliveries({ nowUtc: at(minutes), leaseUntilUtc: at(minutes + 10), limit: 37 });
            claimed.push(...taken);
          }
        };
        // Each instance has several claims under way, as on as many connections.
        await Promise.all([...stores, ...stores, ...stores].map(claimUntilNone));
        assert.equal(claimed.length, 3_000);
        assert.equal(new Set(claimed.map(({ roundId }) => roundId)).size, 3_000);
      }
    });
  });
}

describe('instances on PostgreSQL', () => {
  let stores: readonly Store[];
  before(async () => {
    const url = await createDatabase.PostgreSQL();
    stores = await Promise.all([1, 2, 3].map(() => openStore(url)));
    await stores[0]!.saveChannel(channel);
  });
  after(() => Promise.all(stores.map((store) => store.close())));
  const storeOf = (n: number) => stores[n % stores.length]!;

  it('have a response in the digest or refuse it, when one closes while others answer', async () => {
    for (const week of [31, 32, 33, 34, 35]) {
      const occurrence = createOccurrence(week);
      await sendPrompt(storeOf(0), occurrence);
      let inDigest: readonly Response[] = [];
      const closings: boolean[] = [];
      const acts = Array.from({ length: 60 }, (_, n) => async () => {
        if (n % 20 !== 10) return await storeOf(n).saveResponse(occurrence.roundId, `r${n}`, { text: `${n}` }, at(2));
        closings.push(await storeOf(n).closeRound(occurrence.roundId, at(3), (responses) => ((inDigest = responses), { kind: 'too-few' })));
        return false;
      });
      const saved = await Promise.all(acts.map((act) => act()));
      assert.deepEqual(inDigest.map(({ text }) => Number(text)).sort((a, b) => a - b), saved.flatMap((isSaved, n) => (isSaved ? [n] : [])));
      assert.deepEqual(closings.sort(), [false, false, true]);
      assert.equal(await storeOf(1).countResponses(occurrence.roundId), 0);
    }
  });

  it('send what a person swapped in at the last moment, or say that it is too late', async () => {
    const claimAndFind = async (store: Store, id: string) => {
      while ((await claimAll(store)).length === 0);
      return await store.findOccurrence(id, '2026-W47');
    };
    for (let n = 0; n < 120; n += 1) {
      const id = `last moment ${n}`;
      await storeOf(0).savePlan(createSchedule({ id, channelId: id }), createOccurrence(47, { scheduleId: id }));
      const [found, isSwapped] = await Promise.all([
        claimAndFind(storeOf(1), id),
        storeOf(2).replacePrompt(id, '2026-W47', createPrompt('swapped')),
      ]);
      assert.equal(found?.prompt.id === 'swapped', isSwapped);
    }
  });

  it('send, answer, close, plan, skip and stop at once without an error, and leave each channel one planned with its delivery', async () => {
    const ids = ['k1', 'k2', 'k3', 'k4'];
    for (const id of ids) await storeOf(0).saveChannel({ ...channel, channelId: id });
    const schedule = (id: string, n: number) => createSchedule({ id, channelId: id, time: `1${n % 10}:00` });
    const occurrence = (id: string, n: number) => createOccurrence(`week ${n}`, { scheduleId: id, roundId: `${id} ${n}`, previewAtUtc: at(-1) });
    for (const id of ids) await storeOf(0).savePlan(schedule(id, 0), occurrence(id, 1_000));
    const send = async (store: Store, n: number) => {
      for (const delivery of await store.claimDeliveries({ nowUtc: at(n), leaseUntilUtc: at(n + 1), limit: 3 })) {
        const found = await store.findOccurrence(delivery.scheduleId, delivery.week);
        if (delivery.kind !== 'prompt' || !found) await store.recordDone(delivery, { doneAtUtc: at(n) });
        else if (n % 7 === 0) await store.recordRetry(delivery, { dueAtUtc: at(n + 1), reason: '429' });
        else if (n % 11 === 0) await store.recordPromptNotSent(delivery, { status: 'failed', reason: '413', next: occurrence(delivery.scheduleId, n) });
        else {
          await store.openRound(createRound(found, { channelId: delivery.channelId }));
          await store.recordPromptSent(delivery, createSent({ sentAtUtc: at(n), next: occurrence(delivery.scheduleId, n) }));
        }
      }
    };
    const answer = async (store: Store, id: string, n: number) => {
      for (const roundId of await store.listOpenRoundIds(id)) await store.saveResponse(roundId, `r${n % 5}`, { scale: 3 }, at(n));
    };
    const close = async (store: Store, n: number) => {
      for (const roundId of await store.listRoundsToClose({ nowUtc: at(n), sentBeforeUtc: at(0), limit: 10 })) await store.closeRound(roundId, at(n), () => ({ kind: 'too-few' }));
    };
    const acts = Array.from({ length: 240 }, (_, n) => async () => {
      const store = storeOf(n);
      const id = ids[n % ids.length]!;
      const weeks = (await store.findPlanned(id))?.week ?? '';
      if (n % 3 === 0) await send(store, n);
      else if (n % 8 === 1) await store.savePlan(schedule(id, n), n % 16 === 1 ? undefined : occurrence(id, n));
      else if (n % 8 === 2) await store.skipPlanned(id, weeks, occurrence(id, n));
      else if (n % 8 === 4) await store.replacePrompt(id, weeks, createPrompt(`p${n}`));
      else if (n % 8 === 5) await close(store, n);
      else if (n % 8 === 7) await store.deleteTextsClosedBefore(at(n));
      else await answer(store, id, n);
    });
    const queue = [...acts];
    await Promise.all(Array.from({ length: 18 }, async () => {
      for (let act = queue.shift(); act; act = queue.shift()) await act();
    }));
    for (const { id } of await storeOf(0).listUnplanned(10)) await storeOf(0).planNext(occurrence(id, 2_000));
    const due = await claimAll(storeOf(0), at(9_999));
    for (const id of ids) {
      const planned = await storeOf(0).findPlanned(id);
      assert.ok(planned, `${id} has nothing planned`);
      assert.deepEqual(due.filter((delivery) => delivery.kind === 'prompt' && delivery.scheduleId === id).map(({ roundId }) => roundId), [planned.roundId]);
    }
  });
});
