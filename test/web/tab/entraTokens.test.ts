import assert from 'node:assert/strict';
import { createEntraTokens, type EntraTokenParts } from '../../../src/web/tab/entraTokens.ts';
import { botAppId, tenantA, tenantB } from '../../helpers/activities.ts';
import { type EntraServer, type EntraTokenOptions, startEntraServer } from '../../helpers/entraServer.ts';

const now = new Date('2026-11-20T09:00:00Z');
const nowSeconds = now.getTime() / 1000;
const userId = 'aad00000-1111-4222-8333-444444444444';

describe('createEntraTokens', () => {
  let entra: EntraServer;
  let askedBefore: number;
  before(async () => {
    entra = await startEntraServer({ tenantId: tenantA, userId, appId: botAppId }, () => now);
  });
  beforeEach(() => {
    askedBefore = entra.requestCount();
  });
  after(() => entra.stop());

  const create = (changes: Partial<EntraTokenParts> = {}, config: Partial<EntraTokenParts['config']> = {}) =>
    createEntraTokens({ config: { allowedTenants: [tenantA], entraLoginUrl: entra.url, publicUrl: 'https://bot.example:8443/med', ...config }, appId: botAppId, clock: () => now, ...changes });
  const identify = async (options?: EntraTokenOptions, identifier = create()) => await identifier({ authorization: `Bearer ${await entra.signToken(options)}` });

  it('tells who calls, and until when that holds', async () => {
    assert.deepEqual(await identify(), { person: { tenantId: tenantA, userId }, name: 'Mette Møller', expiresAtUtc: new Date('2026-11-20T10:00:00Z') });
  });

  const accepted: Record<string, EntraTokenOptions> = {
    'version 1, whose issuer and audience are others': { claims: { ver: '1.0', iss: `https://sts.windows.net/${tenantA}/`, aud: `api://bot.example:8443/botid-${botAppId}` } },
    'several scopes': { claims: { scp: 'openid access_as_user' } },
    'ids in capitals': { claims: { tid: tenantA.toUpperCase(), oid: userId.toUpperCase() } },
    'a guest of the tenant, who is a person of it': { claims: { idp: `https://sts.windows.net/${tenantB}/`, acct: 1 } },
    'no name': { claims: { name: undefined } },
    'a clock that is a minute off': { claims: { nbf: nowSeconds + 59, exp: nowSeconds - 59 } },
  };
  for (const [what, options] of Object.entries(accepted)) {
    it(`accepts ${what}`, async () => {
      assert.deepEqual((await identify(options)).person, { tenantId: tenantA, userId });
    });
  }

  const refused: Record<string, EntraTokenOptions> = {
    'signed by a key that nobody published': { key: 'unknown' },
    'signed by a key of another tenant': { key: 'other' },
    'signed by another key under the name of ours': { key: 'unknown', header: { kid: 'own' } },
    'signed with the public key as a secret': { key: 'public' },
    'of another issuer': { claims: { iss: 'https://evil.example/v2.0' } },
    'of the issuer of another tenant': { claims: { iss: `https://sts.windows.net/${tenantB}/` } },
    'without an issuer': { claims: { iss: undefined } },
    'for another app': { claims: { aud: 'b07a0000-1111-4222-8333-999999999999' } },
    'for our app at another address': { claims: { aud: `api://evil.example/botid-${botAppId}` } },
    'without an audience': { claims: { aud: undefined } },
    'that has expired': { claims: { exp: nowSeconds - 61 } },
    'that is not valid yet': { claims: { nbf: nowSeconds + 61 } },
    'that never expires': { claims: { exp: undefined } },
    'without a tenant': { claims: { tid: undefined } },
    'of a tenant that is no id': { claims: { tid: '../common' } },
    'without a scope': { claims: { scp: undefined } },
    'with another scope': { claims: { scp: 'openid access_as_user.not' } },
    'with scopes that are no text': { claims: { scp: ['access_as_user'] } },
    'of an app': { claims: { idtyp: 'app' } },
    'of an app, with roles in place of a scope': { claims: { scp: undefined, roles: ['access_as_user'] } },
    'without a person': { claims: { oid: undefined } },
    'of a person that is no id': { claims: { oid: 'mette' } },
  };
  for (const [what, options] of Object.entries(refused)) {
    it(`refuses a token ${what}`, async () => {
      await assert.rejects(identify(options), { code: 'tab.notSignedIn' });
    });
  }

  it('refuses people of other tenants, also those who are guests there, and asks nobody for their keys', async () => {
    await assert.rejects(identify({ claims: { tid: tenantB, iss: `${entra.url}/${tenantB}/v2.0` }, key: 'other' }), { code: 'tab.tenantNotServed' });
    await assert.rejects(identify({ claims: { tid: tenantB, iss: `${entra.url}/${tenantB}/v2.0`, idp: `https://sts.windows.net/${tenantA}/` } }), { code: 'tab.tenantNotServed' });
    assert.equal(entra.requestCount(), askedBefore);
  });
  it('serves a further tenant by its own keys', async () => {
    const identifier = create({}, { allowedTenants: [tenantA, tenantB] });
    const claims = { tid: tenantB, iss: `${entra.url}/${tenantB}/v2.0` };
    assert.equal((await identify({ claims, key: 'other' }, identifier)).person.tenantId, tenantB);
    await assert.rejects(identify({ claims, key: 'own' }, identifier), { code: 'tab.notSignedIn' });
  });

  const headers: Record<string, (token: string) => string | undefined> = {
    'no header': () => undefined,
    'an empty header': () => '',
    'another scheme': (token) => `Basic ${token}`,
    'a scheme alone': () => 'Bearer ',
    'a word': () => 'Bearer abc',
    'three words': () => 'Bearer a.b.c',
    'a token that was changed after signing': (token) => `Bearer ${token.replace(/\.[^.]+\./, `.${encode({ ...decode(token), oid: '00000000-0000-0000-0000-000000000001' })}.`)}`,
    'a token without its signature': (token) => `Bearer ${token.split('.').slice(0, 2).join('.')}.`,
    'an unsigned token': (token) => `Bearer ${encode({ alg: 'none', typ: 'JWT' })}.${token.split('.')[1]!}.`,
    'an unsigned token with something for a signature': (token) => `Bearer ${encode({ alg: 'none', typ: 'JWT' })}.${token.split('.')[1]!}.abc`,
    'two tokens': (token) => `Bearer ${token}, Bearer ${token}`,
  };
  for (const [what, toHeader] of Object.entries(headers)) {
    it(`refuses ${what}`, async () => {
      const authorization = toHeader(await entra.signToken());
      await assert.rejects(create()(authorization === undefined ? {} : { authorization }), { code: 'tab.notSignedIn' });
    });
  }
  it('does not take the word of a local person', async () => {
    await assert.rejects(create()({ 'x-local-person': '00000000-0000-0000-0000-0000000000020' }), { code: 'tab.notSignedIn' });
  });

  for (const answer of ['failure', 'nonsense'] as const) {
    it(`says that the login is out of reach, and not that the token is wrong, when the keys are a ${answer}`, async () => {
      const identifier = create();
      entra.answerWith(answer);
      await assert.rejects(identify({}, identifier), { code: 'tab.loginUnreachable' });
      entra.answerWith('keys');
      assert.equal((await identify({}, identifier)).name, 'Mette Møller');
    });
  }
  it('says so when nobody answers', async () => {
    const identifier = create({}, { entraLoginUrl: 'http://127.0.0.1:1' });
    await assert.rejects(identify({ claims: { iss: `http://127.0.0.1:1/${tenantA}/v2.0` } }, identifier), { code: 'tab.loginUnreachable' });
  });
  it('asks for the keys once', async () => {
    const identifier = create();
    for (let call = 0; call < 3; call += 1) await identify({}, identifier);
    assert.equal(entra.requestCount(), askedBefore + 1);
  });
});

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function decode(token: string): object {
  return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as object;
}
