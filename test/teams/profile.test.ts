import assert from 'node:assert/strict';
import { cardSubmit, channelMessage, personalMessage } from '../helpers/activities.ts';
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

  it('is not stored when nothing, or nothing the documents know, is chosen', async () => {
    assert.match(await submit(save({ roleId: 'kejser', municipality: '' }), 3), /ikke gemt noget/);
    assert.match(await say('min rolle', 3), /husker ikke nogen rolle/);
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
