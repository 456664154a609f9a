import assert from 'node:assert/strict';
import sinon from 'sinon';
import { openStore, type Store } from '../../src/store/store.ts';
import { runSql } from '../contract/runSql.ts';
import { identityToken, useIdentityEndpoint } from '../helpers/identityEndpoint.ts';
import { createPostgresDatabase } from '../helpers/postgres.ts';
import { passwordRole } from '../helpers/postgresServer.ts';

const identity = '11110000-1111-4222-8333-444444444444';

describe('a PostgreSQL that takes tokens instead of a password', () => {
  let store: Store | undefined;

  afterEach(async () => {
    sinon.restore();
    await store?.close();
  });

  it('is opened, listened to and used as the managed identity', async () => {
    const url = new URL(await createPostgresDatabase());
    await runSql(url.href, `CREATE ROLE ${passwordRole} LOGIN PASSWORD '${identityToken}'`);
    await runSql(url.href, `GRANT ALL ON DATABASE ${url.pathname.slice(1)} TO ${passwordRole}`);
    await runSql(url.href, `ALTER SCHEMA public OWNER TO ${passwordRole}`);
    const asked = await useIdentityEndpoint();
    url.username = passwordRole;
    url.password = '';
    store = await openStore(url.href, identity);
    // Called once it listens.
    await new Promise<void>((resolve) => store!.subscribe({ tenantId: 'tenant', meetingId: 'meeting' }, resolve));
    assert.equal(await store.isReady(), true);
    assert.deepEqual([asked[0]?.clientId, asked[0]?.header], [identity, 'header']);
    assert.match(asked[0]?.resource ?? '', /^https:\/\/ossrdbms-aad\.database\.windows\.net/);
  });
});
