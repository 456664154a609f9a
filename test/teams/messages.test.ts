import assert from 'node:assert/strict';
import { channelMessage, editedMessage, groupMessage, personalMessage, threadId } from '../helpers/activities.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';
import { aCorpus, anAnswer, createFakeEngine } from './fakeEngine.ts';

describe('a question in Teams', () => {
  const engine = createFakeEngine();
  let app: TestApp;
  const serviceUrl = () => app.connector.serviceUrl;

  before(async () => (app = await startTestApp({ engine, corpus: aCorpus() })));
  after(() => app.stop());
  beforeEach(() => {
    app.connector.reset();
    engine.replyWith(() => anAnswer());
  });

  it('is answered with a card and, after it, the sources as Teams citations', async () => {
    const response = await app.send(personalMessage({ serviceUrl: serviceUrl(), text: 'hvad er min rolle?' }));
    assert.equal(response.status, 200);
    const [card = {}, sources = {}] = app.connector.messages();
    assert.equal(card['attachments'][0].contentType, 'application/vnd.microsoft.card.adaptive');
    assert.deepEqual(card['channelData'], { feedbackLoop: { type: 'default' } });
    assert.equal(card['text'], undefined, 'Teams would split text and card in two');
    assert.match(String(sources['text']), /^Kilde: Vores grundlag, Testby \[1\] \[2\] \[3\] \[4\]$/);
  });

  it('is told of in the chat list by its heading, or by the first words quoted where the answer has none', async () => {
    await app.send(personalMessage({ serviceUrl: serviceUrl(), text: 'hvad er min rolle?' }));
    assert.equal(app.connector.messages()[0]?.['summary'], 'Leder · Drift');
    app.connector.reset();
    engine.replyWith(() => anAnswer({ heading: '', message: '' }));
    await app.send(personalMessage({ serviceUrl: serviceUrl(), text: 'hvad siger I om fejl?' }));
    assert.match(String(app.connector.messages()[0]?.['summary']), /^Jeg tager ansvar/);
  });

  it('carries the citations on the wire, which the SDK alone would strip', async () => {
    await app.send(personalMessage({ serviceUrl: serviceUrl(), text: 'hvad er min rolle?' }));
    const raw = app.connector.requests.map(({ rawBody }) => rawBody).find((body) => body.includes('https://schema.org/Message'));
    const { entities } = JSON.parse(raw ?? '{}') as { entities: { '@type': string; additionalType?: unknown; citation: { position: number; appearance: { name: string; abstract: string } }[] }[] };
    assert.equal(entities.length, 1);
    assert.equal(entities[0]?.['@type'], 'Message');
    assert.equal(entities[0].additionalType, undefined, 'nothing here is made by AI');
    assert.deepEqual(entities[0].citation.map(({ position }) => position), [1, 2, 3, 4]);
    assert.equal(entities[0].citation[0]?.appearance.name, 'Vores grundlag, Testby');
    assert.match(entities[0].citation[0].appearance.abstract, /^Leder › Drift · linje 1–2: Jeg tager ansvar/);
  });

  it('reaches the engine without mention, entities, control and invisible characters', async () => {
    const text = '<at>Medspiller</at>&nbsp;hvad\u200b er\u0007 min <b>rolle</b> &amp; <at>Bo Berg</at>s?';
    const entities = [{ type: 'mention', text: '<at>Medspiller</at>', mentioned: { id: '28:b07a0000-1111-4222-8333-444444444444', name: 'Medspiller' } }];
    await app.send(groupMessage({ serviceUrl: serviceUrl(), fields: { text, entities } }));
    assert.equal(engine.asked.at(-1)?.text, 'hvad er min <b>rolle</b> & Bo Bergs?');
  });

  it('brings the client\'s language along', async () => {
    await app.send(personalMessage({ serviceUrl: serviceUrl(), text: 'compliance', locale: 'en-GB' }));
    assert.equal(engine.asked.at(-1)?.locale, 'en');
  });

  it('is answered in the thread it was asked in', async () => {
    await app.send(channelMessage({ serviceUrl: serviceUrl(), text: 'hvad er min rolle?' }));
    assert.ok(app.connector.requests.length > 0);
    for (const { path } of app.connector.requests) assert.ok(path.startsWith(`/v3/conversations/${threadId}/activities`), path);
  });

  it('is answered anew when it is edited', async () => {
    await app.send(editedMessage({ serviceUrl: serviceUrl(), text: 'og som direktør?' }));
    assert.equal(engine.asked.at(-1)?.text, 'og som direktør?');
    assert.equal(app.connector.messages().length, 2);
  });

  it('is not answered again when a deleted message is brought back', async () => {
    await app.send(editedMessage({ serviceUrl: serviceUrl(), text: 'og som direktør?', fields: { channelData: { eventType: 'undeleteMessage' } } }));
    assert.equal(app.connector.messages().length, 0);
  });

  it('is answered in the response when the channel expects replies there', async () => {
    const response = await app.send(personalMessage({ serviceUrl: serviceUrl(), text: 'hvad er min rolle?', fields: { deliveryMode: 'expectReplies' } }));
    const { activities } = response.body as { activities: { type: string; entities?: unknown[] }[] };
    assert.deepEqual(activities.filter(({ type }) => type === 'message').length, 2);
    assert.equal(app.connector.requests.length, 0);
  });

  it('of 50,000 characters is declined politely and never reaches the engine', async () => {
    const before = engine.asked.length;
    await app.send(personalMessage({ serviceUrl: serviceUrl(), text: 'hvad er ledelse? '.repeat(3_000) }));
    assert.match(String(app.connector.messages()[0]?.['text']), /langt spørgsmål/);
    assert.equal(engine.asked.length, before);
  });

  it('is asked back with a button for each choice when it could mean several things', async () => {
    const suggestions = ['centerchef', 'leder'].map((role) => ({ title: role, question: `Hvad er rollen som ${role}?`, kind: 'choice' as const }));
    engine.replyWith(() => anAnswer({ kind: 'clarify', heading: '', message: 'Hvilken rolle mener du?', groups: [], suggestions }));
    await app.send(personalMessage({ serviceUrl: serviceUrl(), text: 'hvad er lederens rolle?' }));
    const [message, ...more] = app.connector.messages();
    assert.deepEqual(more, []);
    const json = JSON.stringify(message?.['attachments'][0].content);
    assert.match(json, /Hvilken rolle mener du\?/);
    assert.match(json, /Hvad er rollen som centerchef\?/);
  });

  it('ends in an apology with a code when the engine fails, and the log holds no word of it', async () => {
    engine.replyWith((question) => {
      throw new Error(`cannot answer ${question.text}`);
    });
    const response = await app.send(personalMessage({ serviceUrl: serviceUrl(), text: 'hemmelighedskræmmeri' }));
    assert.equal(response.status, 200);
    const apology = String(app.connector.messages()[0]?.['text']);
    const code = /[0-9a-f-]{36}/.exec(apology)?.[0] ?? 'no code';
    assert.ok(app.logText().includes(code));
    assert.ok(!app.logText().includes('hemmelighedskræmmeri'));
  });

  it('is answered with help when it is nothing but a mention', async () => {
    await app.send(groupMessage({ serviceUrl: serviceUrl(), text: '' }));
    assert.match(JSON.stringify(app.connector.messages()[0]), /Det kan jeg hjælpe med/);
  });

  it('that is a file alone is declined politely', async () => {
    await app.send(personalMessage({ serviceUrl: serviceUrl(), text: '', fields: { text: '', attachments: [{ contentType: 'image/png', contentUrl: 'https://example.org/a.png' }] } }));
    assert.match(String(app.connector.messages()[0]?.['text']), /filer og billeder/);
  });
});
