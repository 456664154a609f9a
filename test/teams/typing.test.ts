import assert from 'node:assert/strict';
import type { AppOverrides } from '../../src/app.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { channelMessage, groupMessage, personalMessage, type ActivityOptions, type RawActivity } from '../helpers/activities.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';
import { aCorpus, createFakeEngine } from './fakeEngine.ts';

const isTyping = ({ body }: { body: Record<string, unknown> | undefined }) => body?.['type'] === 'typing';

describe('typing', () => {
  for (const [place, message] of [['personal', personalMessage], ['group', groupMessage]] as const) {
    it(`is shown in a ${place} chat before an answer that takes its time`, async () => {
      const types = await typesOfReplies(message, { typingDelayMs: 0 }, (app) => app.connector.waitForRequest(1, isTyping));
      assert.deepEqual(types, ['typing', 'message', 'message']);
    });
  }
  it('is not shown before an answer that is there in time', async () => {
    assert.deepEqual(await typesOfReplies(personalMessage, { typingDelayMs: 60_000 }), ['message', 'message']);
  });
  it('is not shown in a channel, where nobody would see it', async () => {
    const types = await typesOfReplies(channelMessage, { typingDelayMs: 0 }, twoTimers);
    assert.deepEqual(types, ['message', 'message']);
  });
  it('that fails does not cost the answer', async () => {
    const types = await typesOfReplies(personalMessage, { typingDelayMs: 0 }, (app) => {
      app.connector.replyWith((request) => (isTyping(request) ? { status: 403 } : undefined));
      return app.connector.waitForRequest(1, isTyping);
    });
    assert.deepEqual(types, ['typing', 'message', 'message']);
  });
});

/** Longer than one timer of 0 ms that was set meanwhile. */
function twoTimers(): Promise<void> {
  return new Promise((resolve) => setTimeout(() => setTimeout(resolve, 0), 0));
}

/** What the connector gets while the store keeps the turn waiting for `until`. */
async function typesOfReplies(message: (options: ActivityOptions) => RawActivity, overrides: AppOverrides, until: (app: TestApp) => Promise<unknown> = () => Promise.resolve()): Promise<unknown[]> {
  const memory = await openStore('sqlite::memory:');
  const store: Store = {
    ...memory,
    async findProfile(person) {
      await until(app);
      return await memory.findProfile(person);
    },
  };
  const app = await startTestApp({ engine: createFakeEngine(), corpus: aCorpus(), store, ...overrides });
  try {
    await app.send(message({ serviceUrl: app.connector.serviceUrl, text: 'hvad er min rolle?' }));
    return app.connector.requests.map(({ body }): unknown => body?.['type']);
  } finally {
    await app.stop();
  }
}
