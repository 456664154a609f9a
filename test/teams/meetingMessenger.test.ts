import assert from 'node:assert/strict';
import type { Channel } from '../../src/core/reflections/messenger.ts';
import type { Shareable } from '../../src/core/sharing/shareable.ts';
import { createLog } from '../../src/log.ts';
import { createDigestCard } from '../../src/teams/cards/digestCard.ts';
import { createShareableCard } from '../../src/teams/cards/shareableCard.ts';
import { createConnectorHttp } from '../../src/teams/connector/connectorHttp.ts';
import { createMeetingMessenger } from '../../src/teams/meetingMessenger.ts';
import { botAppId, botId, channelId, tenantA } from '../helpers/activities.ts';
import { type FakeConnector, startFakeConnector } from '../helpers/fakeConnector.ts';
import { aClosedRound, aDigest, aPrompt } from './cards/reflectionSamples.ts';

const meeting = { tenantId: tenantA, meetingId: 'MCMx' };
const chatId = '19:meeting_MCMx@thread.v2';
const round = aClosedRound(aDigest(), { kind: 'live', meetingId: meeting.meetingId, channelId: chatId, scheduleId: '' });
const prompt: Shareable = { kind: 'prompt', key: 'prompt:1', prompt: aPrompt() };

describe('the messenger of meetings', () => {
  let connector: FakeConnector;
  let known: Channel[];
  let waitsMs: number[];
  let messenger: ReturnType<typeof createMeetingMessenger>;
  before(async () => (connector = await startFakeConnector()));
  after(() => connector.stop());
  beforeEach(() => {
    connector.reset();
    known = [{ tenantId: tenantA, channelId, serviceUrl: connector.serviceUrl, botId }];
    waitsMs = [];
    messenger = createMeetingMessenger({
      connector: { call: createConnectorHttp(), authorize: () => Promise.resolve('Bearer abc') },
      rates: { perTenant: 1_000, perConversation: 1_000 },
      log: createLog({ logLevel: 'silent' }),
      retries: { wait: (delayMs) => Promise.resolve(waitsMs.push(delayMs)), random: () => 0.5 },
      store: { findChannel: (key) => Promise.resolve(known.find((one) => one.channelId === key.channelId)), findAnyChannel: () => Promise.resolve(known[0]) },
      appId: botAppId,
      publicUrl: () => 'https://medspiller.example.dk',
    });
  });
  const sent = () => {
    const [request, ...more] = connector.requests;
    assert.deepEqual(more, []);
    assert.deepEqual([request?.method, request?.path, request?.headers.authorization], ['POST', `/v3/conversations/${chatId}/activities`, 'Bearer abc']);
    return request?.body;
  };

  it('posts the result in the meeting’s chat as the digest, with its question as notification', async () => {
    const result = await messenger.postResult(meeting, chatId, round);
    assert.deepEqual(sent(), {
      type: 'message',
      summary: round.prompt.question.da,
      attachments: [attached(createDigestCard(round, { offerSlower: false }))],
      from: { id: botId },
      conversation: { id: chatId },
    });
    assert.equal(result.kind, 'sent');
  });
  it('says of a live round’s result nothing about weeks, and what to do after too few answers', () => {
    const card = JSON.stringify([createDigestCard(round, { offerSlower: false }), createDigestCard({ ...round, digest: { kind: 'too-few' } }, { offerSlower: false })]);
    assert.match(card, /Fra mødet · det svarede I/);
    assert.match(card, /Tal i stedet om spørgsmålet sammen/);
    assert.doesNotMatch(card, /uge \d|ugens|næste gang/i);
  });
  it('posts a card as it is shared elsewhere, with a way into the documents and a way to answer it there', async () => {
    assert.equal((await messenger.postCard(meeting, chatId, prompt, 'en')).kind, 'sent');
    const body = sent()!;
    assert.deepEqual(body['attachments'], [attached(createShareableCard(prompt, 'en', { publicUrl: 'https://medspiller.example.dk', canStart: true }))]);
    assert.match(String(body['summary']), /^To reflect on\. When did you last learn.{20,}…$/);
    assert.ok(String(body['summary']).length <= 140);
  });
  it('goes by what is known of the chat itself, before any other of the tenant', async () => {
    known = [{ tenantId: tenantA, channelId, serviceUrl: 'http://127.0.0.1:1/', botId: '28:other' }, { tenantId: tenantA, channelId: chatId, serviceUrl: connector.serviceUrl, botId }];
    assert.equal((await messenger.postResult(meeting, chatId, round)).kind, 'sent');
    assert.equal(sent()?.['from']?.id, botId);
  });
  it('goes by Teams’ public address, as the bot, where nothing is known of the tenant', async () => {
    const calls: { url: string; body: string | undefined }[] = [];
    const connecting = { call: ({ url, body }: { url: string; body?: string }) => (calls.push({ url, body }), Promise.resolve({ status: 201, retryAfter: undefined, body: { id: '17' } })), authorize: () => Promise.resolve(undefined) };
    const store = { findChannel: () => Promise.resolve(undefined), findAnyChannel: () => Promise.resolve(undefined) };
    const unknown = createMeetingMessenger({ connector: connecting, rates: { perTenant: 1_000, perConversation: 1_000 }, log: createLog({ logLevel: 'silent' }), store, appId: botAppId });
    assert.deepEqual(await unknown.postResult(meeting, chatId, round), { kind: 'sent', conversationId: chatId, activityId: '17' });
    assert.equal(calls[0]?.url, `https://smba.trafficmanager.net/teams/v3/conversations/${encodeURIComponent(chatId)}/activities`);
    assert.match(calls[0].body ?? '', new RegExp(`"from":{"id":"28:${botAppId}"}`));
  });
  it('tries again what Teams refuses for the moment, and reports what it refuses for good', async () => {
    const replies = [{ status: 429, headers: { 'retry-after': '2' } }, { status: 502 }];
    connector.replyWith(() => replies.shift());
    assert.equal((await messenger.postResult(meeting, chatId, round)).kind, 'sent');
    assert.deepEqual(waitsMs, [2_000, 1_000]);
    connector.replyWith(() => ({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }));
    assert.deepEqual(await messenger.postCard(meeting, chatId, prompt, 'da'), { kind: 'refused', code: 'BotNotInConversationRoster', isChannelGone: true });
  });
});

/** As it is on the wire. */
function attached(content: object): unknown {
  return JSON.parse(JSON.stringify({ contentType: 'application/vnd.microsoft.card.adaptive', content }));
}
