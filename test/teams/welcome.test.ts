import assert from 'node:assert/strict';
import { conversationUpdate, inChannel, installationUpdate } from '../helpers/activities.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';
import { aCorpus, anAnswer, createFakeEngine } from './fakeEngine.ts';

describe('the welcome in Teams', () => {
  const engine = createFakeEngine();
  let app: TestApp;

  before(async () => (app = await startTestApp({ engine, corpus: aCorpus() })));
  after(() => app.stop());
  beforeEach(() => {
    app.connector.reset();
    engine.replyWith(() => anAnswer());
  });

  it('greets a person once with questions to try and the choice of role, though Teams announces the installation twice', async () => {
    await app.send(conversationUpdate({ serviceUrl: app.connector.serviceUrl }));
    await app.send(installationUpdate({ serviceUrl: app.connector.serviceUrl }));
    const [message, ...more] = app.connector.messages();
    assert.deepEqual(more, []);
    const json = JSON.stringify(message?.['attachments'][0].content);
    assert.match(json, /Hej, jeg er Medspiller/);
    assert.match(json, /Hvad er min rolle som direktør i Drift\?/);
    assert.match(json, /Input\.ChoiceSet/);
  });

  it('offers only questions that have an answer', async () => {
    engine.replyWith(({ text }) => anAnswer({ kind: text.includes('Vores grundlag') ? 'answer' : 'no-answer' }));
    await app.send(installationUpdate({ serviceUrl: app.connector.serviceUrl }));
    const json = JSON.stringify(app.connector.messages()[0]?.['attachments'][0].content);
    assert.match(json, /Hvad er Vores grundlag\?/);
    assert.ok(!json.includes('Hvad er min rolle som direktør'));
  });

  it('tells a team in a few words what the bot can do', async () => {
    const options = { serviceUrl: app.connector.serviceUrl };
    await app.send(installationUpdate({ ...options, fields: inChannel(options) }));
    const [message, ...more] = app.connector.messages();
    assert.deepEqual(more, []);
    assert.match(String(message?.['text']), /Nævn mig med @/);
    assert.match(String(message?.['text']), /planlæg mandag kl\. 9/);
  });

  it('greets where Teams\' own announcement does not exist', async () => {
    await app.send(conversationUpdate({ serviceUrl: app.connector.serviceUrl, fields: { channelId: 'emulator' } }));
    assert.equal(app.connector.messages().length, 1);
  });

  it('is silent when the app is upgraded or removed, or a colleague joins', async () => {
    for (const action of ['add-upgrade', 'remove', 'remove-upgrade'] as const) await app.send(installationUpdate({ serviceUrl: app.connector.serviceUrl, action }));
    await app.send(conversationUpdate({ serviceUrl: app.connector.serviceUrl, membersAdded: [{ id: '29:person-2' }] }));
    assert.deepEqual(app.connector.messages(), []);
  });
});
