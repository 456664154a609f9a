import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openStore, type Store } from '../../../src/store/store.ts';
import { createDatabase, engines } from '../reflections/databases.ts';
import type { KilledRun } from '../reflections/killedSteps.ts';
import { at } from '../reflections/samples.ts';
import { createLiveRound, meeting } from './liveSamples.ts';

for (const engine of engines) {
  describe(`a live round whose process is killed on ${engine}`, function () {
    this.timeout(60_000);
    let url: string;
    /** Runs steps in a process of its own, which ends by SIGKILL, and opens the store anew. */
    const afterKill = async <Result>(run: Omit<KilledRun, 'url'>, look: (store: Store) => Promise<Result>): Promise<Result> => {
      await runKilled({ url, ...run });
      const store = await openStore(url);
      try {
        return await look(store);
      } finally {
        await store.close();
      }
    };
    beforeEach(async () => {
      url = await createDatabase[engine]();
    });

    it('is open and has every answer that was acknowledged, and goes on', async () => {
      await afterKill({ names: ['startLive', 'answerLive'] }, async (store) => {
        assert.deepEqual(await store.findNewestLiveRound(meeting), createLiveRound());
        assert.deepEqual(await store.findResponse('live-1', 'anna'), { text: 'svar i mødet' });
        assert.equal(await store.saveResponse('live-1', 'bo', { scale: 1 }, at(2)), true);
        assert.equal(await store.countResponses('live-1'), 2);
      });
    });
    it('is closed with its digest, and nothing else is left', async () => {
      await afterKill({ names: ['startLive', 'answerLive', 'closeLive'] }, async (store) => {
        const { digest, respondentKey } = (await store.findNewestLiveRound(meeting))!;
        assert.deepEqual([digest, respondentKey], [{ kind: 'shown', responseCount: 1, texts: ['svar i mødet'], steps: [] }, undefined]);
        assert.equal(await store.countResponses('live-1'), 0);
      });
    });
    it('has not begun, has no answer or is open, when that was not complete', async () => {
      assert.equal(await afterKill({ names: ['startLive'], beforeStatement: 'insert into "round_key"' }, (store) => store.findNewestLiveRound(meeting)), undefined);
      const store = await openStore(url);
      await store.openLiveRound(createLiveRound());
      await store.close();
      assert.equal(await afterKill({ names: ['answerLive'], beforeStatement: '^commit' }, (again) => again.countResponses('live-1')), 0);
      await afterKill({ names: ['answerLive'] }, (again) => again.countResponses('live-1'));
      await afterKill({ names: ['closeLive'], beforeStatement: '^commit' }, async (again) => {
        assert.deepEqual(await again.findNewestLiveRound(meeting), createLiveRound());
        assert.equal(await again.countResponses('live-1'), 1);
      });
    });
  });
}

async function runKilled(killed: KilledRun): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../reflections/killedSteps.ts'), JSON.stringify(killed)], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.once('close', (...how) => resolve(how)));
  assert.equal(signal, 'SIGKILL', `${killed.names.join()} ended by itself with ${String(code)}`);
}
