import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import sinon from 'sinon';
import { createAuthorization } from '../../src/model/authorization.ts';

const identity = '11110000-1111-4222-8333-444444444444';

describe('a model that takes tokens instead of a key', () => {
  const asked: IncomingMessage[] = [];
  // Plays the identity endpoint that Azure gives its apps.
  const endpoint = createServer((request, response) => {
    asked.push(request);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ access_token: 'the-token', expires_on: Math.floor(Date.now() / 1000) + 3600, resource: 'https://cognitiveservices.azure.com', token_type: 'Bearer' }));
  });

  before(() => new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve)));
  afterEach(() => sinon.restore());
  after(() => new Promise((resolve) => endpoint.close(resolve)));

  it('is asked as the managed identity, whose token is fetched once', async () => {
    sinon.stub(process, 'env').value({ ...process.env, IDENTITY_ENDPOINT: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/msi/token`, IDENTITY_HEADER: 'header' });
    const authorize = createAuthorization({ identity, isAzure: true });
    const { signal } = new AbortController();
    assert.deepEqual(await authorize(signal), { authorization: 'Bearer the-token' });
    assert.deepEqual(await authorize(signal), { authorization: 'Bearer the-token' });
    assert.equal(asked.length, 1);
    const { searchParams } = new URL(asked[0]?.url ?? '', 'http://endpoint');
    assert.equal(searchParams.get('client_id'), identity);
    assert.match(searchParams.get('resource') ?? '', /^https:\/\/cognitiveservices\.azure\.com/);
  });
});
