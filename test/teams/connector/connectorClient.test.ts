import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { setImmediate as nextLoop } from 'node:timers/promises';
import { createConnectorClient } from '../../../src/teams/connector/connectorClient.ts';
import { createConnectorHttp } from '../../../src/teams/connector/connectorHttp.ts';
import { type FakeConnector, startFakeConnector } from '../../helpers/fakeConnector.ts';

const call = createConnectorHttp(200);

describe('the connector client', () => {
  let connector: FakeConnector;
  const client = (serviceUrl = connector.serviceUrl) => createConnectorClient({ serviceUrl, authorize: () => Promise.resolve('Bearer abc'), call });

  before(async () => (connector = await startFakeConnector()));
  after(() => connector.stop());
  beforeEach(() => connector.reset());

  it('posts an activity as the JSON it is, with the bot’s token', async () => {
    const activity = { type: 'message', text: 'Håb 🙂', timestamp: new Date('2026-11-21T09:00:00Z'), entities: [{ type: 'x', own: { deep: 1 } }] };
    const { id } = await client().conversations.sendToConversation('19:a/b@thread;messageid=1', activity);
    const [request] = connector.requests;
    assert.equal(id, 'reply-1');
    assert.equal(request?.method, 'POST');
    assert.equal(request.path, '/v3/conversations/19:a/b@thread;messageid=1/activities');
    assert.equal(request.headers.authorization, 'Bearer abc');
    assert.equal(request.headers['content-type'], 'application/json; charset=utf-8');
    assert.deepEqual(request.body, { ...activity, timestamp: '2026-11-21T09:00:00.000Z' });
  });
  it('replies to an activity, updates and deletes one', async () => {
    const { conversations } = client();
    await conversations.replyToActivity('c', 'a 1', { type: 'message' });
    await conversations.updateActivity('c', 'a 1', { type: 'message' });
    await conversations.deleteActivity('c', 'a 1');
    assert.deepEqual(
      connector.requests.map(({ method, path, rawBody }) => [method, path, rawBody]),
      [
        ['POST', '/v3/conversations/c/activities/a 1', '{"type":"message"}'],
        ['PUT', '/v3/conversations/c/activities/a 1', '{"type":"message"}'],
        ['DELETE', '/v3/conversations/c/activities/a 1', ''],
      ],
    );
  });
  it('takes a service address with and without a closing slash', async () => {
    for (const serviceUrl of [`${connector.serviceUrl}emea/`, `${connector.serviceUrl}emea`]) await client(serviceUrl).conversations.sendToConversation('c', {});
    assert.deepEqual(connector.requests.map(({ path }) => path), ['/emea/v3/conversations/c/activities', '/emea/v3/conversations/c/activities']);
  });
  it('sends no token where there is none', async () => {
    await createConnectorClient({ serviceUrl: connector.serviceUrl, authorize: () => Promise.resolve(undefined), call }).conversations.sendToConversation('c', {});
    assert.equal(connector.requests[0]?.headers.authorization, undefined);
  });
  it('tells status and code of a refusal, and no word more', async () => {
    connector.replyWith(() => ({ status: 403, body: { error: { code: 'ConversationBlockedByUser', message: 'Anna blocked you' } } }));
    await assert.rejects(client().conversations.sendToConversation('c', {}), { name: 'ConnectorError', statusCode: 403, code: 'ConversationBlockedByUser', message: 'The connector answered 403 ConversationBlockedByUser' });
  });
  it('tells the status of a refusal that is no JSON', async () => {
    connector.replyWith(() => ({ status: 502, body: 'Bad gateway' }));
    await assert.rejects(client().conversations.sendToConversation('c', {}), { name: 'ConnectorError', statusCode: 502, code: 'Unknown' });
  });
  it('tells that nobody was there, so that it may be tried again', async () => {
    const port = await freePort();
    await assert.rejects(client(`http://127.0.0.1:${port}`).conversations.sendToConversation('c', {}), { name: 'NotReachedError', code: 'ECONNREFUSED', isSafeToRepeat: true });
  });
  it('keeps a connection for the next call', async () => {
    const { conversations } = client();
    await conversations.sendToConversation('c', {});
    await untilReusable();
    await conversations.sendToConversation('c', {});
    const [first, second] = connector.requests;
    assert.equal(first?.headers.connection, 'keep-alive');
    assert.equal(first.remotePort, second?.remotePort);
  });
  for (const breakOff of ['end', 'resetAndDestroy'] as const) {
    it(`repeats on a kept connection that was closed instead of answering (${breakOff}), not on a new one`, async () => {
      const server = await startBreakingServer(breakOff);
      const { conversations } = client(server.url);
      await assert.rejects(conversations.sendToConversation('c', {}), { name: 'NotReachedError', code: 'ECONNRESET', isSafeToRepeat: false });
      server.answerNext();
      await conversations.sendToConversation('c', {});
      await untilReusable();
      await assert.rejects(conversations.sendToConversation('c', {}), { name: 'NotReachedError', code: 'ECONNRESET', isSafeToRepeat: true });
      server.stop();
    });
  }
  it('does not call it safe to repeat when an answer broke off', async () => {
    const server = await startBreakingServer('end', 'HTTP/1.1 201 Cre');
    await assert.rejects(client(server.url).conversations.sendToConversation('c', {}), { name: 'NotReachedError', isSafeToRepeat: false });
    server.stop();
  });
  it('gives up on a connector that does not answer, and does not call that safe to repeat', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    await assert.rejects(client(`http://127.0.0.1:${port}`).conversations.sendToConversation('c', {}), { name: 'NotReachedError', code: 'ETIMEDOUT', isSafeToRepeat: false });
    silent.close();
  });
});

/** A connection is used again from the next turn of the event loop on. */
async function untilReusable(): Promise<void> {
  await nextLoop();
}

/** Reads a request and breaks the connection off, perhaps after a piece of an answer; one request is answered after `answerNext`. */
async function startBreakingServer(breakOff: 'end' | 'resetAndDestroy', piece = ''): Promise<{ url: string; answerNext(): void; stop(): void }> {
  let isAnswering = false;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', () => {
      if (isAnswering) socket.write('HTTP/1.1 201 Created\r\ncontent-length: 2\r\n\r\n{}');
      else if (piece === '') socket[breakOff]();
      else socket.write(piece, () => socket[breakOff]());
      isAnswering = false;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, answerNext: () => (isAnswering = true), stop: () => server.close() };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
