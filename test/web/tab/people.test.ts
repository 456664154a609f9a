import assert from 'node:assert/strict';
import type { AppOverrides } from '../../../src/app.ts';
import { BotCredentials } from '../../helpers/botCredentials.ts';
import { registeredBot } from '../../helpers/botEnvironment.ts';
import { botAppId, tenantA, tenantB } from '../../helpers/activities.ts';
import { type EntraServer, startEntraServer } from '../../helpers/entraServer.ts';
import { localPerson, startTabApp, type TabApp } from '../../helpers/tabApp.ts';

const mette = 'aad00000-1111-4222-8333-000000000001';
const bo = 'aad00000-1111-4222-8333-000000000002';
const stranger = 'aad00000-1111-4222-8333-000000000003';
const now = new Date('2026-11-20T09:00:00Z');
const meeting = '/meetings/meeting-1';

describe('people of the tab', () => {
  let entra: EntraServer;
  let app: TabApp;
  beforeEach(async () => {
    entra = await startEntraServer({ tenantId: tenantA, userId: mette, appId: botAppId }, () => now);
  });
  afterEach(async () => {
    await app.stop();
    await entra.stop();
  });
  const start = async (overrides: AppOverrides = {}) => {
    const environment = {
      ...registeredBot,
      MICROSOFT_APP_ID: botAppId.toUpperCase(),
      ALLOWED_TENANTS: `${tenantA},${tenantB}`,
      PUBLIC_URL: 'https://bot.example',
      ENTRA_LOGIN_URL: entra.url,
    };
    app = await startTabApp({ clock: () => now, credentialsFactory: new BotCredentials(), ...overrides }, environment, { [mette]: 'organizer', [bo]: 'attendee' });
  };
  const sign = async (oid: string, tid = tenantA) => ({
    authorization: `Bearer ${await entra.signToken({ claims: { oid, tid, iss: `${entra.url}/${tid}/v2.0` }, key: tid === tenantA ? 'own' : 'other' })}`,
  });

  it('are who their token says', async () => {
    await start();
    const { status, body } = await app.call(await sign(mette), 'GET', '/me');
    assert.deepEqual([status, body.name], [200, 'Mette Møller']);
    const refused = await app.call({ authorization: 'Bearer a.b.c' }, 'GET', '/me');
    assert.deepEqual([refused.status, refused.body.code], [401, 'tab.notSignedIn']);
  });
  it('are no local persons once there are credentials', async () => {
    await start();
    assert.equal((await app.call(localPerson(0), 'GET', '/me')).status, 401);
    assert.equal((await app.call({ ...(await sign(mette)), ...localPerson(0) }, 'GET', '/me')).body.name, 'Mette Møller');
  });
  it('are asked to come back when Microsoft’s login is out of reach', async () => {
    await start();
    entra.answerWith('failure');
    const { status, body } = await app.call(await sign(mette), 'GET', '/me');
    assert.deepEqual([status, body.code], [503, 'tab.loginUnreachable']);
  });
  it('share nothing with another tenant, not even a meeting of the same name', async () => {
    await start();
    const [ours, theirs] = [await sign(mette), await sign(mette, tenantB)];
    const { shareables } = (await app.call(ours, 'GET', '/shareables?text=tillid&kinds=statement&limit=1')).body;
    const { id } = (await app.call(ours, 'POST', `${meeting}/rounds`, { key: shareables[0].key })).body.round;
    await app.call(ours, 'PUT', '/me/profile', { municipality: 'Hvidovre' });
    const stored = await app.readStored();
    assert.equal((await app.call(theirs, 'GET', meeting)).body.state.round, undefined);
    for (const [method, path, body] of [
      ['GET', 'response', undefined],
      ['PUT', 'response', { scale: 1 }],
      ['DELETE', 'response', undefined],
      ['POST', 'close', undefined],
      ['POST', 'result', undefined],
    ] as const) {
      const refused = await app.call(theirs, method, `${meeting}/rounds/${id}/${path}`, body);
      assert.deepEqual([refused.status, refused.body.code], [404, 'meeting.unknownRound'], `${method} ${path}`);
    }
    assert.deepEqual((await app.call(theirs, 'GET', '/me')).body.profile, {});
    assert.equal(await app.readStored(), stored);
  });
  it('are followed no longer than their token holds', async () => {
    let nowUtc = now;
    await start({ clock: () => nowUtc });
    const authorization = await sign(bo);
    nowUtc = new Date(now.getTime() + 3_600_000);
    const response = await fetch(`${app.url}/api/tab${meeting}/events`, { headers: authorization });
    // Within the tolerance it is still a token, and the stream ends at once.
    assert.equal(response.status, 200);
    await response.text();
    nowUtc = new Date(now.getTime() + 3_661_000);
    assert.equal((await fetch(`${app.url}/api/tab${meeting}/events`, { headers: authorization })).status, 401);
  });

  describe('who call too often', () => {
    it('are asked to wait, each by themselves', async () => {
      await start({ tabLimits: { perPerson: 3 } });
      const [first, second] = [await sign(mette), await sign(bo)];
      for (let call = 0; call < 3; call += 1) assert.equal((await app.call(first, 'GET', '/notes')).status, 200);
      const refused = await app.call(first, 'GET', '/notes');
      assert.deepEqual([refused.status, refused.body.code], [429, 'tab.tooMany']);
      assert.match(refused.headers.get('retry-after') ?? '', /^\d+$/);
      assert.match(refused.body.message as string, /Vent \d+ sekunder/);
      assert.equal((await app.call(second, 'GET', '/notes')).status, 200);
    });
    it('are asked to wait earlier where others see what comes of it', async () => {
      await start({ tabLimits: { postings: 1 } });
      const caller = await sign(mette);
      const { shareables } = (await app.call(caller, 'GET', '/shareables?text=tillid&limit=1')).body;
      assert.equal((await app.call(caller, 'POST', `${meeting}/cards`, { key: shareables[0].key })).status, 204);
      assert.equal((await app.call(caller, 'POST', `${meeting}/cards`, { key: shareables[0].key })).status, 429);
      assert.equal(app.posted.length, 1);
      assert.equal((await app.call(caller, 'GET', '/notes')).status, 200);
    });
    it('are told apart by address as long as nobody knows them', async () => {
      await start({ tabLimits: { perAddress: 2 } });
      const from = (address: string) => ({ 'x-forwarded-for': `198.51.100.9, ${address}` });
      const call = async (address: string) => (await app.call(from(address), 'GET', '/me')).status;
      assert.deepEqual([await call('203.0.113.7:5001'), await call('203.0.113.7:5002'), await call('203.0.113.7'), await call('203.0.113.8')], [401, 401, 429, 401]);
      assert.equal((await app.call({ ...(await sign(stranger)), ...from('203.0.113.7') }, 'GET', '/notes')).status, 200);
    });
  });
});
