import assert from 'node:assert/strict';
import { invoke, installationUpdate, personalMessage, tenantA, tenantB } from '../helpers/activities.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';
import { aCorpus, createFakeEngine } from './fakeEngine.ts';

describe('tenants that are served', () => {
  const engine = createFakeEngine();
  let app: TestApp;

  before(async () => (app = await startTestApp({ engine, corpus: aCorpus() }, { ALLOWED_TENANTS: tenantA })));
  after(() => app.stop());
  beforeEach(() => app.connector.reset());

  it('are those of the list', async () => {
    await app.send(personalMessage({ serviceUrl: app.connector.serviceUrl, text: 'hvad er min rolle?', tenantId: tenantA.toUpperCase() }));
    assert.equal(engine.asked.length, 1);
  });

  it('are no others: a question is declined politely and asked of nobody', async () => {
    const before = engine.asked.length;
    await app.send(personalMessage({ serviceUrl: app.connector.serviceUrl, text: 'hvad er min rolle?', tenantId: tenantB }));
    assert.match(String(app.connector.messages()[0]?.['text']), /en anden organisation/);
    assert.equal(engine.asked.length, before);
  });

  it('are no others: an invoke gets 403 and an installation no welcome', async () => {
    const response = await app.send(invoke({ serviceUrl: app.connector.serviceUrl, name: 'message/submitAction', tenantId: tenantB }));
    assert.equal(response.status, 403);
    await app.send(installationUpdate({ serviceUrl: app.connector.serviceUrl, tenantId: tenantB }));
    assert.deepEqual(app.connector.messages(), []);
  });
});
