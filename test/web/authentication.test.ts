import assert from 'node:assert/strict';
import type { Environment } from '../../src/config.ts';
import { BotCredentials, botToken } from '../helpers/botCredentials.ts';
import { botFrameworkOf, registeredBot } from '../helpers/botEnvironment.ts';
import { botAppId, personalMessage, tenantA, tenantB } from '../helpers/activities.ts';
import { createFakeEngine } from '../teams/fakeEngine.ts';
import { type OpenIdServer, startOpenIdServer, tokenIssuer, type TokenOptions } from '../helpers/openIdServer.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';

describe('authentication', () => {
  let openId: OpenIdServer;
  let environment: Environment;
  let app: TestApp;
  const engine = createFakeEngine();

  before(async () => {
    openId = await startOpenIdServer();
    environment = { ...registeredBot, ...botFrameworkOf(openId) };
    app = await startTestApp({ engine, corpus: { documents: [] }, credentialsFactory: new BotCredentials() }, environment);
  });
  after(async () => {
    await app.stop();
    await openId.stop();
  });

  const message = (tenantId = tenantA) => personalMessage({ serviceUrl: app.connector.serviceUrl, tenantId, text: 'hvad står der?' });
  const token = (changes: Partial<TokenOptions> = {}) => openId.signToken({ audience: botAppId, serviceUrl: app.connector.serviceUrl, ...changes });
  const sendWith = (authorization: string, activity = message()) => app.send(activity, { authorization });

  it('serves a valid token, and the reply carries the bot’s own', async () => {
    app.connector.reset();
    assert.equal((await sendWith(await token())).status, 200);
    assert.equal(engine.asked.length, 1);
    assert.notEqual(app.connector.messages().length, 0);
    for (const request of app.connector.requests) assert.equal(request.headers.authorization, `Bearer ${botToken}`);
  });
  it('accepts a clock that is up to five minutes off, and no more', async () => {
    assert.equal((await sendWith(await token({ expiresInSeconds: -270 }))).status, 200);
    assert.equal((await sendWith(await token({ expiresInSeconds: -330 }))).status, 401);
  });

  const refused: Record<string, () => Promise<string>> = {
    'a word for a token': () => Promise.resolve('Bearer abc'),
    'three words for a token': () => Promise.resolve('Bearer a.b.c'),
    'a token that is not valid yet': () => token({ notBeforeInSeconds: 3600 }),
    'another scheme': () => Promise.resolve('Basic YTpi'),
    'an expired token': () => token({ expiresInSeconds: -3600 }),
    'a token for another bot': () => token({ audience: 'b07a0000-1111-4222-8333-999999999999' }),
    'a token of another issuer': () => token({ issuer: 'https://evil.example' }),
    'a token of an unknown key': () => token({ key: 'unknown' }),
    'a token for another service URL': () => token({ serviceUrl: 'http://127.0.0.1:1/' }),
    'a token of a key that is not endorsed for Teams': () => token({ key: 'unendorsed' }),
    'a token that was changed after signing': async () => {
      const [header, , signature] = (await token()).split('.');
      const [, claims] = (await token({ serviceUrl: 'http://127.0.0.1:1/' })).split('.');
      return [header, claims, signature].join('.');
    },
    'an unsigned token': () => Promise.resolve(`Bearer ${unsigned({ iss: tokenIssuer, aud: botAppId, serviceurl: app.connector.serviceUrl, exp: 4_000_000_000 })}`),
  };
  for (const [name, createToken] of Object.entries(refused)) {
    it(`refuses ${name} with 401`, async () => {
      await assertRefused(() => createToken().then((authorization) => sendWith(authorization)));
    });
  }
  it('refuses a request without a token with 401', async () => {
    await assertRefused(() => app.send(message()));
  });
  it('does not serve a tenant that is not allowed, and stores nothing of it', async () => {
    const asked = engine.asked.length;
    const { status } = await sendWith(await token(), message(tenantB));
    assert.ok(status === 200 || status === 403);
    assert.equal(engine.asked.length, asked);
    const { tenant, people } = await storedTenants(app);
    assert.ok(people > 0, 'the allowed tenant’s conversation is stored');
    assert.deepEqual(tenant, [tenantA]);
  });
  it('serves further tenants when they are listed', async () => {
    const other = await startTestApp({ engine, corpus: { documents: [] }, credentialsFactory: new BotCredentials() }, { ...environment, ALLOWED_TENANTS: `${tenantA},${tenantB}` });
    try {
      const asked = engine.asked.length;
      const activity = personalMessage({ serviceUrl: other.connector.serviceUrl, tenantId: tenantB, text: 'hvad?' });
      const authorization = await openId.signToken({ audience: botAppId, serviceUrl: other.connector.serviceUrl });
      assert.equal((await other.send(activity, { authorization })).status, 200);
      assert.equal(engine.asked.length, asked + 1);
    } finally {
      await other.stop();
    }
  });
  it('logs neither tokens nor texts', () => {
    assert.doesNotMatch(app.logText(), /eyJ|the-bots-own-token|hvad står der|Anna/);
  });

  async function assertRefused(send: () => ReturnType<TestApp['send']>): Promise<void> {
    const asked = engine.asked.length;
    app.connector.reset();
    const { status, body } = await send();
    assert.deepEqual([status, body.code], [401, 'web.unauthorized']);
    assert.equal(engine.asked.length, asked);
    assert.equal(app.connector.requests.length, 0);
  }
});

function unsigned(claims: object): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg: 'none', kid: 'msteams', typ: 'JWT' })}.${encode(claims)}.`;
}

async function storedTenants(app: TestApp): Promise<{ tenant: string[]; people: number }> {
  const rows = (await app.runSql('SELECT tenant_id FROM conversation_context UNION ALL SELECT tenant_id FROM profile UNION ALL SELECT tenant_id FROM feedback')) as { tenant_id: string }[];
  return { tenant: [...new Set(rows.map((row) => row.tenant_id))], people: rows.length };
}
