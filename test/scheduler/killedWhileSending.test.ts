import assert from 'node:assert/strict';
import type { ChannelReference } from '../../src/core/reflections/messenger.ts';
import type { Schedule } from '../../src/core/reflections/schedule.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { createDatabase, engines } from '../contract/reflections/databases.ts';
import { bundledStatementId, createOccurrence, createPrompt, createSchedule, sendPrompt } from '../contract/reflections/samples.ts';
import { startChildServer } from '../helpers/childServer.ts';
import { type ConnectorRequest, type FakeConnector, startFakeConnector } from '../helpers/fakeConnector.ts';
import { startTestApp } from '../helpers/startTestApp.ts';

/** Monday of week 48 at nine in Copenhagen. */
const dueAtUtc = new Date('2026-11-23T08:00:00Z');
const minuteMs = 60_000;

for (const engine of engines) {
  describe(`a process that is killed while it sends, on ${engine}`, () => {
    let connector: FakeConnector;
    let databaseUrl: string;
    let store: Store;

    before(async () => {
      connector = await startFakeConnector();
      databaseUrl = await createDatabase[engine]();
      store = await openStore(databaseUrl);
    });
    after(async () => {
      await store.close();
      await connector.stop();
    });

    it('loses nothing: the next one sends the prompt and the digest once more, in the same round and thread', async () => {
      const planned = await planPrompt(store, connector);
      const closed = await closeRoundOfOtherChannel(store, connector);

      // Teams has both messages, and its answer never arrives.
      connector.replyWith((request) => (request.method === 'POST' ? 'hold' : undefined));
      const killed = await startChildServer(new URL('../helpers/appProcess.ts', import.meta.url), {
        PORT: '0',
        DATABASE_URL: databaseUrl,
        LOG_LEVEL: 'warn',
        CLOCK_OFFSET_MS: String(dueAtUtc.getTime() + minuteMs - Date.now()),
      });
      await Promise.all([connector.waitForRequest(1, isThread), connector.waitForRequest(1, isReply)]);
      await killed.kill();

      // By then the killed one's claims have run out.
      connector.replyWith(() => undefined);
      const next = await startTestApp({ clock: () => new Date(dueAtUtc.getTime() + 10 * minuteMs) }, { DATABASE_URL: databaseUrl });
      await next.sendDue();
      await next.sendDue();
      await next.stop();

      const [threads, replies] = [connector.requests.filter(isThread), connector.requests.filter(isReply)];
      assert.deepEqual([threads.length, replies.length], [2, 2]);
      for (const { rawBody } of threads) assert.ok(rawBody.includes(planned.roundId));
      for (const { path } of replies) assert.equal(path, `/v3/conversations/${closed.conversationId}/activities`);

      const round = await store.findRound(planned.roundId);
      assert.match(round?.conversationId ?? '', /^19:1@thread\.tacv2;messageid=reply-\d+$/);
      assert.notEqual(round?.respondentKey, undefined);
      assert.deepEqual((await store.listDeliveryRecords(planned.scheduleId, 10)).map(({ week, status }) => [week, status]), [['2026-W49', 'planned'], ['2026-W48', 'sent']]);
      assert.deepEqual(await store.listUsedPromptIds(planned.scheduleId), [planned.promptId]);
      assert.equal((await store.findPlanned(planned.scheduleId))?.week, '2026-W49');
      const nextUtc = await store.findNextDueAtUtc();
      assert.ok(nextUtc && nextUtc > new Date('2026-11-26T00:00:00Z'), `still due at ${nextUtc?.toISOString()}`);
    }).timeout(60_000);
  });
}

async function planPrompt(store: Store, connector: FakeConnector): Promise<{ scheduleId: string; roundId: string; promptId: string }> {
  const [schedule] = await saveChannel(store, connector, '19:1@thread.tacv2');
  const occurrence = createOccurrence(48, { scheduleId: schedule.id, dueAtUtc, prompt: createPrompt('prompt-48', bundledStatementId) });
  await store.savePlan(schedule, occurrence);
  return { scheduleId: schedule.id, roundId: occurrence.roundId, promptId: occurrence.prompt.id };
}

/** A round that five have answered and that is closed, so that its digest is due. */
async function closeRoundOfOtherChannel(store: Store, connector: FakeConnector): Promise<{ conversationId: string }> {
  const [schedule, channel] = await saveChannel(store, connector, '19:2@thread.tacv2');
  const conversationId = `${channel.channelId};messageid=17`;
  const occurrence = createOccurrence(47, { scheduleId: schedule.id, dueAtUtc: new Date('2026-11-16T08:00:00Z') });
  await sendPrompt(store, occurrence, { schedule, round: { channelId: channel.channelId }, sent: { conversationId, activityId: '17' } });
  for (const person of ['a', 'b', 'c', 'd', 'e']) await store.saveResponse(occurrence.roundId, person, { scale: 4 }, dueAtUtc);
  await store.closeRound(occurrence.roundId, dueAtUtc, () => ({ kind: 'shown', responseCount: 5, texts: [], steps: [] }));
  return { conversationId };
}

async function saveChannel(store: Store, connector: FakeConnector, channelId: string): Promise<[Schedule, ChannelReference]> {
  const schedule = createSchedule({ id: `schedule of ${channelId}`, channelId });
  const channel = { tenantId: schedule.tenantId, channelId, serviceUrl: connector.serviceUrl, botId: '28:bot' };
  await store.saveChannel(channel);
  return [schedule, channel];
}

function isThread({ method, path }: ConnectorRequest): boolean {
  return method === 'POST' && path === '/v3/conversations';
}

function isReply({ method, path }: ConnectorRequest): boolean {
  return method === 'POST' && path.endsWith('/activities');
}
