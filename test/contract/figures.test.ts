import assert from 'node:assert/strict';
import { openStore, type Store } from '../../src/store/store.ts';
import { createLiveRound } from './meetings/liveSamples.ts';
import { createDatabase, engines } from './reflections/databases.ts';
import { at, channel, claimAll, createOccurrence, createSchedule, sendPrompt } from './reflections/samples.ts';
import { runSql } from './runSql.ts';

for (const engine of engines) {
  describe(`what a store on ${engine} tells of itself`, () => {
    let url: string;
    let store: Store;
    beforeEach(async () => {
      url = await createDatabase[engine]();
      store = await openStore(url);
    });
    afterEach(() => store.close());

    it('is nothing when there is nothing', async () => {
      assert.deepEqual(await store.readFigures(at(0)), { openRounds: { weekly: 0, shared: 0, live: 0 }, dueCount: 0 });
    });
    it('is which rounds are open, by kind, closed ones left out', async () => {
      await store.saveChannel(channel);
      await sendPrompt(store, createOccurrence(47));
      await sendPrompt(store, createOccurrence(48));
      await store.openLiveRound(createLiveRound());
      assert.deepEqual((await store.readFigures(at(0))).openRounds, { weekly: 2, shared: 0, live: 1 });
      await store.closeRound('schedule-1 2026-W47', at(5), () => ({ kind: 'too-few' }));
      assert.deepEqual((await store.readFigures(at(0))).openRounds, { weekly: 1, shared: 0, live: 1 });
    });
    it('is what is due and since when: also what is being sent, nothing that comes later, nothing of a channel that sleeps', async () => {
      await store.saveChannel(channel);
      for (const [number, minutes] of [-3, -9, 4].entries()) {
        const id = `schedule-${number}`;
        const channelId = `19:${number}@thread.tacv2`;
        await store.saveChannel({ ...channel, channelId });
        await store.savePlan(createSchedule({ id, channelId }), createOccurrence(47, { scheduleId: id, dueAtUtc: at(minutes) }));
      }
      const { dueCount, oldestDueAtUtc } = await store.readFigures(at(0));
      assert.deepEqual([dueCount, oldestDueAtUtc], [2, at(-9)]);
      const [oldest] = await claimAll(store, at(0));
      assert.equal((await store.readFigures(at(0))).dueCount, 2);
      await store.putChannelToSleep(oldest!, 'BotNotInConversationRoster');
      assert.deepEqual((await store.readFigures(at(0))).oldestDueAtUtc, at(-3));
    });
    it('is which migrations it lacks', async () => {
      assert.deepEqual(await store.listMissingMigrations(), []);
      await runSql(url, `DELETE FROM kysely_migration WHERE name = '2026-11-23-round-kinds'`);
      assert.deepEqual(await store.listMissingMigrations(), ['2026-11-23-round-kinds']);
      await runSql(url, 'DROP TABLE kysely_migration');
      assert.ok((await store.listMissingMigrations()).includes('2026-11-21-answers'));
    });
    it('is no migrations, but an error, when it does not answer', async () => {
      const other = await openStore(url);
      await other.close();
      await assert.rejects(other.listMissingMigrations());
    });
  });
}
