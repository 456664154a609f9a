import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import sinon from 'sinon';
import { openStore, type Store } from '../../src/store/store.ts';
import { createPostgresDatabase } from '../helpers/postgres.ts';
import { passwordRole } from '../helpers/postgresServer.ts';
import { runSql } from '../contract/runSql.ts';

const identity = '11110000-1111-4222-8333-444444444444';

describe('a PostgreSQL that takes tokens instead of a password', () => {
  const asked: IncomingMessage[] = [];
  // Plays the identity endpoint that Azure gives its apps.
  const endpoint = createServer((request, response) => {
    asked.push(request);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ access_token: 'the-token', expires_on: Math.floor(Date.now() / 1000) + 3600, resource: 'https://ossrdbms-aad.database.windows.net', token_type: 'Bearer' }));
  });
  let store: Store | undefined;

  before(() => new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve)));
  afterEach(async () => {
    sinon.restore();
    await store?.close();
    asked.length = 0;
  });
  after(() => new Promise((resolve) => endpoint.close(resolve)));

  it('is opened, listened to and used as the managed identity', async () => {
    const url = new URL(await createPostgresDatabase());
    const name = url.pathname.slice(1);
    await runSql(url.href, `CREATE ROLE ${passwordRole} LOGIN PASSWORD 'the-token'`);
    await runSql(url.href, `GRANT ALL ON DATABASE ${name} TO ${passwordRole}`);
    await runSql(url.href, `ALTER SCHEMA public OWNER TO ${passwordRole}`);
    sinon.stub(process, 'env').value({ ...process.env, IDENTITY_ENDPOINT: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/msi/token`, IDENTITY_HEADER: 'header' });
    url.username = passwordRole;
    url.password = '';
    store = await openStore(url.href, identity);
    const meeting = { tenantId: 'tenant', meetingId: 'meeting' };
    // Called once it listens.
    await new Promise<void>((resolve) => store!.subscribe(meeting, resolve));
    assert.equal(await store.isReady(), true);
    const { searchParams } = new URL(asked[0]?.url ?? '', 'http://endpoint');
    assert.equal(searchParams.get('client_id'), identity);
    assert.match(searchParams.get('resource') ?? '', /^https:\/\/ossrdbms-aad\.database\.windows\.net/);
    assert.equal(asked[0]?.headers['x-identity-header'], 'header');
  });
});
