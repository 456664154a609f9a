import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import fc from 'fast-check';
import { createDatabase } from '../contract/reflections/databases.ts';
import { personalMessage } from '../helpers/activities.ts';
import { activityInputs } from './activityInputs.ts';
import { callInputs } from './callInputs.ts';
import { type FuzzMode, type FuzzServers, startFuzzServers } from './fuzzServers.ts';
import type { FuzzInput, FuzzWorld } from './fuzzWorld.ts';
import { findFault, sendInput } from './sendInput.ts';
import { type Fault, type FuzzedApp, startFuzzedApp } from './startFuzzedApp.ts';

/** The same inputs in every run; the bench sends many more. */
const options = { seed: 2026, numRuns: 150 };

const modes: readonly (readonly [FuzzMode, keyof typeof createDatabase])[] = [
  ['local', 'SQLite'],
  ['credentials', 'PostgreSQL'],
];
for (const [mode, engine] of modes) {
  describe(`whatever is sent (${mode}, ${engine})`, function () {
    this.timeout(120_000);
    const agent = new Agent({ keepAlive: true });
    const faults: Fault[] = [];
    const onUnhandled = (error: unknown): void => void faults.push({ what: `unhandled rejection: ${String(error)}` });
    let servers: FuzzServers;
    let app: FuzzedApp;
    let world: FuzzWorld;
    before(async () => {
      servers = await startFuzzServers(mode);
      app = await startFuzzedApp({ ...servers.environment, DATABASE_URL: await createDatabase[engine]() }, (fault) => faults.push(fault));
      world = await servers.openWorld(app.url);
      process.on('unhandledRejection', onUnhandled);
    });
    after(async () => {
      process.off('unhandledRejection', onUnhandled);
      agent.destroy();
      await app.stop();
      await servers.stop();
    });

    const check = async (inputs: fc.Arbitrary<FuzzInput>): Promise<void> => {
      const property = fc.asyncProperty(inputs, async (input) => {
        faults.length = 0;
        assert.equal(findFault(await sendInput(app.url, input, agent), faults), undefined);
      });
      await fc.assert(property, options);
    };
    it('to the bot is answered and fails nowhere', () => check(activityInputs(world)));
    it('to the tab is answered and fails nowhere', () => check(callInputs(world)));
    it('leaves nothing behind that the scheduler fails on', async () => {
      faults.length = 0;
      await app.sendDue();
      assert.deepEqual(faults, []);
    });
    it('does not keep the bot from answering the next', async () => {
      const body = JSON.stringify(personalMessage({ serviceUrl: world.serviceUrl, text: 'Hvad siger Gladsaxe om psykologisk tryghed?' }));
      const { status } = await sendInput(app.url, { method: 'POST', path: '/api/messages', headers: { ...world.botIdentities[0], 'content-type': 'application/json' }, body }, agent);
      assert.equal(status, 200);
      assert.deepEqual(faults, []);
    });
  });
}
