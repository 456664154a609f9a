import assert from 'node:assert/strict';
import { channelMessage, personalMessage } from '../helpers/activities.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';
import { aCorpus, createFakeEngine } from './fakeEngine.ts';

describe('a conversation in Teams', () => {
  const engine = createFakeEngine();
  let app: TestApp;
  let now = new Date('2026-11-20T09:00:00Z');

  before(async () => (app = await startTestApp({ engine, corpus: aCorpus(), clock: () => now })));
  after(() => app.stop());

  it('is remembered for the next question', async () => {
    await app.send(personalMessage({ serviceUrl: app.connector.serviceUrl, text: 'hvad er lederens rolle?', person: 1 }));
    await app.send(personalMessage({ serviceUrl: app.connector.serviceUrl, text: 'og som direktør?', person: 1 }));
    assert.equal(engine.asked.at(-1)?.context?.roleId, 'leder');
  });

  it('is forgotten after ten minutes of silence', async () => {
    await app.send(personalMessage({ serviceUrl: app.connector.serviceUrl, text: 'hvad er lederens rolle?', person: 2 }));
    now = new Date(now.getTime() + 11 * 60_000);
    await app.send(personalMessage({ serviceUrl: app.connector.serviceUrl, text: 'og som direktør?', person: 2 }));
    assert.equal(engine.asked.at(-1)?.context, undefined);
  });

  it('is never shared by two people in one channel', async () => {
    await app.send(channelMessage({ serviceUrl: app.connector.serviceUrl, text: 'hvad er lederens rolle?', person: 1 }));
    await app.send(channelMessage({ serviceUrl: app.connector.serviceUrl, text: 'og som direktør?', person: 3 }));
    assert.equal(engine.asked.at(-1)?.context, undefined);
    await app.send(channelMessage({ serviceUrl: app.connector.serviceUrl, text: 'og som direktør?', person: 1 }));
    assert.equal(engine.asked.at(-1)?.context?.roleId, 'leder');
  });

  it('starts from the installation\'s municipality when the person chose none', async () => {
    const inTestby = await startTestApp({ engine, corpus: aCorpus() }, { MUNICIPALITY: 'Testby' });
    await inTestby.send(personalMessage({ serviceUrl: inTestby.connector.serviceUrl, text: 'hvad er vores mål?' }));
    await inTestby.stop();
    assert.deepEqual(engine.asked.at(-1)?.profile, { municipality: 'Testby' });
  });
});
