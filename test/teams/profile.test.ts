import assert from 'node:assert/strict';
import { cardSubmit, channelMessage, installationUpdate, personalMessage } from '../helpers/activities.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';
import { aCorpus, createFakeEngine } from './fakeEngine.ts';

const save = (inputs: object) => ({ medspiller: { v: 1, language: 'da', do: 'save-profile' }, ...inputs });
const press = (action: string) => ({ medspiller: { v: 1, language: 'da', do: action } });

describe('a person\'s role and data in Teams', () => {
  const engine = createFakeEngine();
  let app: TestApp;

  before(async () => (app = await startTestApp({ engine, corpus: aCorpus() })));
  after(() => app.stop());
  beforeEach(() => app.connector.reset());

  async function say(text: string, person = 1): Promise<string> {
    await app.send(personalMessage({ serviceUrl: app.connector.serviceUrl, text, person }));
    return JSON.stringify(app.connector.messages().at(-1));
  }

  async function submit(data: unknown, person = 1): Promise<string> {
    await app.send(cardSubmit({ serviceUrl: app.connector.serviceUrl, data, person }));
    return JSON.stringify(app.connector.messages().at(-1));
  }

  it('is unknown until the person chooses', async () => {
    assert.match(await say('min rolle'), /husker ikke nogen rolle/);
    const card = await say('Skift rolle!');
    assert.match(card, /Leder/);
    assert.match(card, /Testby/);
    assert.match(card, /husker jeg din rolle og kommune – ikke andet/);
    assert.ok(!card.includes('"alle"'), 'nobody\'s role is "everyone"');
    assert.match(await say('min rolle'), /husker ikke nogen rolle/);
  });

  it('is remembered once chosen, and goes with every question', async () => {
    assert.match(await submit(save({ roleId: 'leder', municipality: 'Testby' })), /Leder, Testby/);
    assert.match(await say('min rolle'), /Leder, Testby/);
    await say('hvad er min rolle i drift?');
    assert.deepEqual(engine.asked.at(-1)?.profile, { roleId: 'leder', municipality: 'Testby' });
  });

  it('is another person\'s own', async () => {
    await submit(save({ roleId: 'direktoer', municipality: 'Testby' }), 2);
    assert.match(await say('min rolle', 2), /Direktør, Testby/);
    assert.match(await say('min rolle', 1), /Leder, Testby/);
  });

  it('is not stored when nothing is chosen', async () => {
    assert.match(await submit(save({ roleId: '', municipality: '' }), 3), /hverken rolle eller kommune/);
    assert.match(await say('min rolle', 3), /husker ikke nogen rolle/);
  });

  it('stays as it was when a card from before a document was replaced offers what is gone', async () => {
    assert.match(await submit(save({ roleId: 'kejser', municipality: '' }), 3), /findes ikke længere i dokumenterne/);
    assert.match(await say('min rolle', 3), /husker ikke nogen rolle/);
    await submit(save({ roleId: 'leder' }), 5);
    await submit(save({ roleId: 'kejser' }), 5);
    assert.match(await say('min rolle', 5), /husker dig som Leder/);
  });

  it('is forgotten, and said to be, when both are chosen away', async () => {
    await submit(save({ roleId: 'leder' }), 6);
    assert.match(await submit(save({ roleId: '', municipality: '' }), 6), /Så har jeg glemt din rolle og kommune/);
    assert.match(await say('min rolle', 6), /husker ikke nogen rolle/);
  });

  it('is shown for what it is when no document has it any more', async () => {
    await submit(save({ roleId: 'leder' }), 7);
    await app.runSql("UPDATE profile SET role_id = 'kejser' WHERE role_id = 'leder' AND user_id LIKE '%7'");
    assert.match(await say('vis mine data', 7), /kejser \(findes ikke længere i dokumenterne\)/);
    assert.match(await say('min rolle', 7), /kejser \(findes ikke længere/);
  });

  it('is not stored by continuing without', async () => {
    assert.match(await submit(press('skip-profile'), 4), /gemmer ikke noget/);
    assert.match(await say('min rolle', 4), /husker ikke nogen rolle/);
  });

  it('is shown with all that is stored', async () => {
    const card = await say('vis mine data');
    assert.match(card, /Leder/);
    assert.match(card, /Igangværende samtaler/);
  });

  it('is deleted only after the person confirmed', async () => {
    assert.match(await say('slet mine data'), /Skal jeg glemme dig\?/);
    assert.match(await say('min rolle'), /Leder, Testby/);
    assert.match(await submit(press('keep-data')), /som det var/);
    assert.match(await submit(press('confirm-delete')), /Så er det slettet/);
    assert.match(await say('min rolle'), /husker ikke nogen rolle/);
  });

  it('is spoken of in English to who writes English', async () => {
    assert.match(await say('show my data'), /What I have stored about you/);
    assert.match(await say('Help'), /What I can help with/);
  });

  it('is not shown where others read along', async () => {
    for (const text of ['min rolle', 'vis mine data', 'slet mine data', 'skift rolle']) {
      app.connector.reset();
      await app.send(channelMessage({ serviceUrl: app.connector.serviceUrl, text }));
      assert.match(String(app.connector.messages()[0]?.['text']), /personlig chat/, text);
    }
  });
});

describe('documents without roles and municipalities', () => {
  let app: TestApp;
  before(async () => {
    const [document] = aCorpus().documents;
    const { municipality: _, ...info } = document!.info;
    app = await startTestApp({ engine: createFakeEngine(), corpus: { documents: [{ ...document!, info: { ...info, roles: [] } }] } });
  });
  after(() => app.stop());

  it('offer no choice, neither when asked for nor in the welcome', async () => {
    const { serviceUrl } = app.connector;
    await app.send(installationUpdate({ serviceUrl }));
    for (const text of ['min rolle', 'skift rolle']) await app.send(personalMessage({ serviceUrl, text }));
    const [welcome, ...replies] = app.connector.messages();
    assert.deepEqual(welcome?.['attachments'][0].content.actions, []);
    for (const { text } of replies) assert.match(String(text), /ikke noget at vælge/);
    assert.equal(replies.length, 2);
  });
});
