import assert from 'node:assert/strict';
import { cardExecute } from '../../helpers/activities.ts';
import { type ExtensionApp, groupChatId, startExtension } from '../extension/startExtension.ts';

describe('"Start refleksionen her" on a shared card', () => {
  let app: ExtensionApp;
  beforeEach(async () => (app = await startExtension()));
  afterEach(() => app.stop());

  const group = { conversation: { conversationType: 'groupChat', isGroup: true, id: groupChatId, tenantId: '72f988bf-0000-4000-8000-00000000000a' } };
  const press = async (fields: object = group, statementId = 'grundlag#2') => {
    const { body } = await app.send(cardExecute({ serviceUrl: app.connector.serviceUrl, verb: 'medspiller', data: { medspiller: { v: 1, language: 'da', do: 'start-round', statementId } }, fields: { ...fields } }));
    return String(body.value);
  };

  it('asks the question in the conversation', async () => {
    assert.match(await press(), /Svar på det nye kort/);
    assert.deepEqual(app.shared.map(({ place, content }) => [place.channelId, place.isChat, content]), [[groupChatId, true, { statementId: 'grundlag#2' }]]);
  });

  it('says why not: where two are alone, to guests, and where the bot is not', async () => {
    assert.match(await press({}), /I kun to/);
    app.connector.replyWith(() => ({ status: 200, body: { userRole: 'guest' } }));
    assert.match(await press(), /Gæster kan desværre ikke/);
    app.connector.reset();
    app.refuseSharing();
    assert.match(await press(), /Tilføj mig/);
    assert.deepEqual(app.shared, []);
  });
});
