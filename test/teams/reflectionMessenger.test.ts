import assert from 'node:assert/strict';
import { createLog } from '../../src/log.ts';
import type { ChannelReference, SendResult } from '../../src/core/reflections/messenger.ts';
import { createDigestCard } from '../../src/teams/cards/digestCard.ts';
import { createPreviewCard } from '../../src/teams/cards/previewCard.ts';
import { createPromptCard } from '../../src/teams/cards/promptCard.ts';
import { createConnectorHttp } from '../../src/teams/connector/connectorHttp.ts';
import { createReflectionMessenger } from '../../src/teams/reflectionMessenger.ts';
import { botId, channelId, tenantA } from '../helpers/activities.ts';
import { type ConnectorReply, type FakeConnector, startFakeConnector } from '../helpers/fakeConnector.ts';
import { aClosedRound, aDigest, anOccurrence, aRound, aSchedule } from './cards/reflectionSamples.ts';

const thread = `${channelId};messageid=17`;
const place = { conversationId: thread, activityId: '17' };
const schedule = aSchedule();
const userId = '11111111-aaaa-4aaa-8aaa-000000000001';
const { da: question, en: englishQuestion } = aRound().prompt.question;

describe('the messenger of reflections', () => {
  let connector: FakeConnector;
  let waitsMs: number[];
  let token: () => Promise<string | undefined>;
  let messenger: ReturnType<typeof createReflectionMessenger>;
  const post = () => messenger.postPrompt(aChannel(connector.serviceUrl), aRound(), { isLate: false });
  const update = () => messenger.updateCard(aChannel(connector.serviceUrl), aRound(place), { responseCount: 6 });
  const digest = () => messenger.postDigest(aChannel(connector.serviceUrl), aClosedRound(aDigest(), place), { offerSlower: true });
  const preview = () => messenger.sendPreview(aChannel(connector.serviceUrl), schedule, anOccurrence(), { userId, language: 'en' });

  before(async () => (connector = await startFakeConnector()));
  after(() => connector.stop());
  beforeEach(() => {
    connector.reset();
    waitsMs = [];
    token = () => Promise.resolve('Bearer abc');
    messenger = createReflectionMessenger({
      connector: { call: createConnectorHttp(), authorize: () => token() },
      rates: { perTenant: 1_000, perConversation: 1_000 },
      log: createLog({ logLevel: 'silent' }),
      retries: { wait: (delayMs) => Promise.resolve(waitsMs.push(delayMs)), random: () => 0.5 },
    });
  });

  describe('says', () => {
    it('a prompt in a chat, which has no threads, as a message, and tells the place', async () => {
      const chat = { tenantId: tenantA, channelId: '19:gruppe-1@thread.v2', serviceUrl: connector.serviceUrl, botId, isChat: true } as const;
      const round = aRound({ kind: 'shared', scheduleId: '', channelId: chat.channelId });
      const result = await messenger.postPrompt(chat, round, { isLate: false });
      const [request, ...more] = connector.requests;
      assert.deepEqual(more, []);
      assert.equal(`${request?.method} ${request?.path}`, `POST /v3/conversations/${chat.channelId}/activities`);
      assert.deepEqual(request?.body?.['attachments'], [attached(createPromptCard(round, { responseCount: 0, isLate: false }))]);
      assert.ok(result.kind === 'sent');
      assert.equal(result.conversationId, chat.channelId);
      const { conversationId, activityId } = result;
      await messenger.updateCard(chat, { ...round, conversationId, activityId }, { responseCount: 6 });
      await messenger.postDigest(chat, aClosedRound(aDigest(), { conversationId, activityId }), { offerSlower: false });
      assert.deepEqual(connector.requests.slice(1).map(({ method, path }) => `${method} ${path}`), [`PUT /v3/conversations/${chat.channelId}/activities/${activityId}`, `POST /v3/conversations/${chat.channelId}/activities`]);
    });
    it('that a chat is gone when the bot is not in it', async () => {
      const chat = { tenantId: tenantA, channelId: '19:gruppe-1@thread.v2', serviceUrl: connector.serviceUrl, botId, isChat: true } as const;
      for (const [status, code] of [[403, 'BotNotInConversationRoster'], [404, 'ConversationNotFound']] as const) {
        connector.replyWith(() => ({ status, body: { error: { code } } }));
        assert.deepEqual(await messenger.postPrompt(chat, aRound(), { isLate: false }), { kind: 'refused', code, isChannelGone: true });
      }
    });
    it('a prompt in a new thread of the channel, with its question as notification, and tells the place', async () => {
      const result = await messenger.postPrompt(aChannel(connector.serviceUrl), aRound(), { isLate: true });
      const [request, ...more] = connector.requests;
      assert.deepEqual(more, []);
      assert.equal(request?.method, 'POST');
      assert.equal(request.path, '/v3/conversations');
      assert.equal(request.headers.authorization, 'Bearer abc');
      assert.deepEqual(request.body, {
        isGroup: true,
        bot: { id: botId },
        tenantId: tenantA,
        channelData: { channel: { id: channelId }, tenant: { id: tenantA } },
        activity: { type: 'message', summary: question, attachments: [attached(createPromptCard(aRound(), { responseCount: 0, isLate: true }))], from: { id: botId } },
      });
      const id = result.kind === 'sent' ? result.activityId : undefined;
      assert.match(id ?? '', /^reply-\d+$/);
      assert.deepEqual(result, { kind: 'sent', conversationId: `${channelId};messageid=${id}`, activityId: id });
    });
    it('the card as it is now, in place of the first message of the thread', async () => {
      assert.deepEqual(await update(), { kind: 'sent', conversationId: thread, activityId: '17' });
      const [request] = connector.requests;
      assert.deepEqual([request?.method, request?.path], ['PUT', `/v3/conversations/${thread}/activities/17`]);
      assert.deepEqual(request?.body, {
        type: 'message',
        id: '17',
        summary: question,
        attachments: [attached(createPromptCard(aRound(place), { responseCount: 6, isLate: false }))],
        from: { id: botId },
        conversation: { id: thread },
      });
    });
    it('the digest as a reply in the thread', async () => {
      const result = await digest();
      const [request] = connector.requests;
      assert.deepEqual([request?.method, request?.path], ['POST', `/v3/conversations/${thread}/activities`]);
      assert.deepEqual(request?.body?.['attachments'], [attached(createDigestCard(aClosedRound(aDigest(), place), { offerSlower: true }))]);
      assert.equal(result.kind === 'sent' && result.conversationId, thread);
    });
    it('the preview to one person, by the id in the directory', async () => {
      const result = await preview();
      const [created, sent, ...more] = connector.requests;
      assert.deepEqual(more, []);
      assert.deepEqual([created?.method, created?.path], ['POST', '/v3/conversations']);
      assert.deepEqual(created?.body, { isGroup: false, bot: { id: botId }, members: [{ id: userId }], tenantId: tenantA, channelData: { tenant: { id: tenantA } } });
      const chat = result.kind === 'sent' ? result.conversationId : '';
      assert.deepEqual([sent?.method, sent?.path], ['POST', `/v3/conversations/${chat}/activities`]);
      assert.equal(sent?.body?.['summary'], englishQuestion);
      assert.deepEqual(sent.body['attachments'], [attached(createPreviewCard(anOccurrence(), schedule))]);
    });
  });

  describe('finds the place of a thread', () => {
    const places: [string, unknown, object][] = [
      ['by both ids', { id: thread, activityId: '17' }, { conversationId: thread, activityId: '17' }],
      ['by the thread alone', { id: thread }, { conversationId: thread, activityId: '17' }],
      ['by the message alone', { activityId: '17' }, { conversationId: thread, activityId: '17' }],
      ['in the channel when Teams tells neither, since the prompt is shown', undefined, { conversationId: channelId, activityId: '' }],
    ];
    for (const [name, body, place] of places) {
      it(name, async () => {
        connector.replyWith(() => ({ status: 201, body }));
        assert.deepEqual(await post(), { kind: 'sent', ...place });
      });
    }
    it('and goes on to say that it came late', async () => {
      await messenger.updateCard(aChannel(connector.serviceUrl), aRound({ isLate: true, conversationId: channelId, activityId: '17' }), { responseCount: 6 });
      assert.match(connector.requests[0]?.rawBody ?? '', /lidt forsinket/);
    });
    it('and updates nothing that has none', async () => {
      assert.deepEqual(await messenger.updateCard(aChannel(connector.serviceUrl), aRound(), { responseCount: 1 }), { kind: 'refused', code: 'NoPlace', isChannelGone: false });
      assert.deepEqual(connector.requests, []);
    });
  });

  describe('when Teams refuses for the moment', () => {
    it('tries again, each time later, when throttled without a time', async () => {
      replyInTurn({ status: 429 }, { status: 429 });
      assert.equal((await post()).kind, 'sent');
      assert.deepEqual(waitsMs, [500, 1_000]);
      assert.equal(connector.requests.length, 3);
    });
    it('waits as long as it is told', async () => {
      replyInTurn({ status: 429, headers: { 'retry-after': '2' } });
      assert.equal((await post()).kind, 'sent');
      assert.deepEqual(waitsMs, [2_000]);
    });
    it('leaves longer waits to the scheduler', async () => {
      replyInTurn({ status: 429, headers: { 'retry-after': '120' }, body: { error: { code: 'Throttled' } } });
      assert.deepEqual(await post(), { kind: 'failed', code: 'Throttled', retryAfterMs: 120_000 });
      assert.deepEqual([waitsMs, connector.requests.length], [[], 1]);
    });
    for (const status of [412, 502, 503, 504]) {
      it(`tries again after ${status}, and reports when that does not help`, async () => {
        replyInTurn({ status });
        assert.equal((await update()).kind, 'sent');
        connector.replyWith(() => ({ status }));
        assert.deepEqual(await update(), { kind: 'failed', code: String(status) });
        assert.deepEqual([waitsMs, connector.requests.length], [[500, 500, 1_000, 2_000], 6]);
      });
    }
  });

  describe('when the message may stand there already', () => {
    const cases: [string, ConnectorReply | 'lose', string][] = [
      ['500', { status: 500, body: { error: { code: 'ServiceError' } } }, 'ServiceError'],
      ['a lost answer', 'lose', 'ECONNRESET'],
    ];
    for (const [name, reply, code] of cases) {
      it(`sends nothing again by itself after ${name}`, async () => {
        connector.replyWith(() => reply);
        assert.deepEqual(await post(), { kind: 'failed', code });
        assert.deepEqual([waitsMs, connector.requests.length], [[], 1]);
      });
    }
  });

  describe('when Teams refuses for good', () => {
    const refusals: [string, () => Promise<SendResult>, number, string, boolean][] = [
      ['the bot was removed', post, 403, 'BotNotInConversationRoster', true],
      ['the bot was removed from a thread', digest, 403, 'BotNotInConversationRoster', true],
      ['the bot is disabled', post, 403, 'BotDisabledByAdmin', true],
      ['the channel was deleted', post, 404, 'ConversationNotFound', true],
      ['the thread was deleted', digest, 404, 'ConversationNotFound', false],
      ['the card was deleted', update, 404, 'ActivityNotFoundInConversation', false],
      ['the card is too big', post, 413, 'MessageSizeTooBig', false],
      ['the person does not have the app', preview, 403, 'ConversationBlockedByUser', false],
      ['the person is unknown', preview, 404, 'ConversationNotFound', false],
    ];
    for (const [name, act, status, code, isChannelGone] of refusals) {
      it(`reports that ${name}, after one call`, async () => {
        connector.replyWith(() => ({ status, body: { error: { code } } }));
        assert.deepEqual(await act(), { kind: 'refused', code, isChannelGone });
        assert.deepEqual([waitsMs, connector.requests.length], [[], 1]);
      });
    }
  });

  it('says nothing without a token, and reports that', async () => {
    token = () => Promise.reject(new Error('AADSTS7000215: invalid secret'));
    assert.deepEqual(await post(), { kind: 'failed', code: 'NoToken' });
    assert.deepEqual(connector.requests, []);
  });
  it('gives up at a stop what waits for its turn or for another attempt, and says that it is unsent', async () => {
    const stopping = new AbortController();
    const stoppable = createReflectionMessenger({ connector: { call: createConnectorHttp(), authorize: () => token() }, rates: { perTenant: 1_000, perConversation: 1 }, log: createLog({ logLevel: 'silent' }), stopping: stopping.signal });
    connector.replyWith(() => ({ status: 429, headers: { 'retry-after': '5' } }));
    const results = [1, 2].map(() => stoppable.postPrompt(aChannel(connector.serviceUrl), aRound(), { isLate: false }));
    await connector.waitForRequest(1);
    stopping.abort();
    for (const result of await Promise.all(results)) assert.deepEqual(result, { kind: 'failed', code: 'Stopped', isUnsent: true });
    assert.equal(connector.requests.length, 1);
  });
  it('reports that nobody was there', async () => {
    const result = await messenger.postPrompt(aChannel('http://127.0.0.1:1/'), aRound(), { isLate: false });
    assert.deepEqual(result, { kind: 'failed', code: 'ECONNREFUSED' });
    assert.deepEqual(waitsMs, [500, 1_000, 2_000]);
  });

  /** The first replies; then the usual ones. */
  function replyInTurn(...replies: ConnectorReply[]): void {
    connector.replyWith(() => replies.shift());
  }
});

function aChannel(serviceUrl: string): ChannelReference {
  return { tenantId: tenantA, channelId, serviceUrl, botId };
}

/** As it is on the wire. */
function attached(content: object): unknown {
  return JSON.parse(JSON.stringify({ contentType: 'application/vnd.microsoft.card.adaptive', content }));
}
