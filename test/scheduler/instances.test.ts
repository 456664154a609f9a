import assert from 'node:assert/strict';
import { openStore } from '../../src/store/store.ts';
import { createDatabase, engines } from '../contract/reflections/databases.ts';
import { createFakeMessenger } from './fakeMessenger.ts';
import { channel, mette, openScenario } from './scenario.ts';

for (const engine of engines) {
  describe(`two instances on one ${engine} database`, () => {
    it('send everything once between them', async function () {
      this.timeout(30_000);
      const url = await createDatabase[engine]();
      const first = await openStore(url);
      // SQLite is for one process; two connections in one would hold each other up, so that there the two share one.
      const stores = [first, engine === 'SQLite' ? first : await openStore(url)];
      const scenario = await openScenario({ store: first });
      for (let index = 0; index < 40; index += 1) await scenario.reflections.plan({ ...channel, channelId: `19:kanal-${index}@thread.tacv2` }, {}, mette);
      const instances = stores.map((store) => {
        const messenger = createFakeMessenger(scenario.clock);
        messenger.platform = () => new Promise((resolve) => setImmediate(resolve, undefined));
        return { messenger, scheduler: scenario.createScheduler({ store, messenger, limits: { inFlight: 4 } }) };
      });
      for (const nowUtc of ['2026-11-23T08:00:00Z', '2026-11-27T08:00:00Z', '2026-11-30T08:00:00Z', '2026-12-04T08:00:00Z']) {
        scenario.setClock(nowUtc);
        await Promise.all(instances.map(({ scheduler }) => scheduler.runDue()));
      }
      const sent = instances.flatMap(({ messenger }) => messenger.sent);
      for (const [kind, count] of [['prompt', 80], ['preview', 80], ['digest', 40], ['card', 40]] as const) {
        const ids = sent.filter((message) => message.kind === kind).map(({ round, occurrence }) => round?.id ?? occurrence?.roundId);
        assert.deepEqual([kind, ids.length, new Set(ids).size], [kind, count, count]);
      }
      for (const { messenger } of instances) assert.ok(messenger.sent.length > 20, `${messenger.sent.length} of ${sent.length}`);
      await Promise.all([...new Set(stores)].map((store) => store.close()));
    });
  });
}
