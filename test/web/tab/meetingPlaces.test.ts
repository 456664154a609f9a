import assert from 'node:assert/strict';
import { BotCredentials } from '../../helpers/botCredentials.ts';
import { botFrameworkOf, registeredBot } from '../../helpers/botEnvironment.ts';
import { botAppId, channelMessage, tenantA } from '../../helpers/activities.ts';
import { startEntraServer } from '../../helpers/entraServer.ts';
import { startOpenIdServer } from '../../helpers/openIdServer.ts';
import { type Identity, localPerson, startTabApp, type TabApp } from '../../helpers/tabApp.ts';

describe('places of meetings', () => {
  describe('in local mode', () => {
    let app: TabApp;
    beforeEach(async () => {
      app = await startTabApp({}, {}, 'real');
    });
    afterEach(() => app.stop());

    it('are every meeting, with the test persons in it and their roles', async () => {
      for (const [number, role] of ['organizer', 'presenter', 'attendee', 'attendee', 'attendee'].entries()) {
        assert.equal((await app.call(localPerson(number), 'GET', '/meetings/MCMxOTp4%2F%2B%3D')).body.role, role);
      }
    });
    it('post in the playground’s group chat, and nowhere before a client is there', async () => {
      const key = await findKey(app, localPerson(0));
      const post = () => app.call(localPerson(1), 'POST', '/meetings/m/cards', { key });
      const refused = await post();
      assert.deepEqual([refused.status, refused.body.code], [502, 'meeting.chatUnreachable']);
      await app.send(channelMessage({ serviceUrl: app.connector.serviceUrl, tenantId: '00000000-0000-0000-0000-0000000000001' }));
      assert.equal((await post()).status, 204);
      assert.equal(app.connector.requests.at(-1)?.path, '/v3/conversations/19:gruppe@thread.v2/activities');
    });
  });

  it('are Teams’ own once there are credentials: it is asked who takes part, and its chat gets the result', async () => {
    const userId = 'aad00000-1111-4222-8333-000000000001';
    const [entra, openId] = await Promise.all([startEntraServer({ tenantId: tenantA, userId, appId: botAppId }), startOpenIdServer()]);
    const environment = { ...registeredBot, ...botFrameworkOf(openId), PUBLIC_URL: 'https://bot.example', ENTRA_LOGIN_URL: entra.url };
    const app = await startTabApp({ credentialsFactory: new BotCredentials() }, environment, 'real');
    try {
      const authorization = await openId.signToken({ audience: botAppId, serviceUrl: app.connector.serviceUrl });
      await app.send(channelMessage({ serviceUrl: app.connector.serviceUrl, tenantId: tenantA }), { authorization });
      app.connector.invite('MCMxOTp4/+=', userId, 'Organizer');
      const caller = { authorization: `Bearer ${await entra.signToken()}` };
      const meeting = '/meetings/MCMxOTp4%2F%2B%3D';
      assert.equal((await app.call(caller, 'GET', meeting)).body.mayControl, true);
      const { id } = (await app.call(caller, 'POST', `${meeting}/rounds`, { key: await findKey(app, caller) })).body.round;
      await app.call(caller, 'POST', `${meeting}/rounds/${id}/close`);
      assert.equal((await app.call(caller, 'POST', `${meeting}/rounds/${id}/result`)).status, 204);
      assert.equal(app.connector.requests.at(-1)?.path, '/v3/conversations/19:meeting_MCMxOTp4/+=@thread.v2/activities');
      assert.equal((await app.call(caller, 'GET', '/meetings/another')).status, 403);
    } finally {
      await app.stop();
      await Promise.all([entra.stop(), openId.stop()]);
    }
  });
});

async function findKey(app: TabApp, identity: Identity): Promise<string> {
  return (await app.call(identity, 'GET', '/shareables?text=tillid&kinds=statement&limit=1')).body.shareables[0].key as string;
}
