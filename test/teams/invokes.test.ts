import assert from 'node:assert/strict';
import { feedbackSubmit, invoke, tenantA } from '../helpers/activities.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';
import type { Feedback } from '../../src/core/answers/answer.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { aCorpus, createFakeEngine } from './fakeEngine.ts';

describe('an invoke from Teams', () => {
  const saved: Feedback[] = [];
  let app: TestApp;
  let store: Store;

  before(async () => {
    const real = await openStore('sqlite::memory:');
    store = { ...real, saveFeedback: (feedback, nowUtc) => (saved.push(feedback), real.saveFeedback(feedback, nowUtc)) };
    app = await startTestApp({ engine: createFakeEngine(), corpus: aCorpus(), store });
  });
  after(() => app.stop());
  beforeEach(() => (saved.length = 0));

  const feedback = (reaction: string, text?: string) => app.send(feedbackSubmit({ serviceUrl: app.connector.serviceUrl, reaction, ...(text !== undefined && { feedback: text }) }));

  it('of feedback is stored with nothing but the thumb when nothing was written', async () => {
    const response = await feedback('like', '{"feedbackText":""}');
    assert.equal(response.status, 200);
    assert.deepEqual(response.body, {});
    assert.deepEqual(saved, [{ tenantId: tenantA, reaction: 'like', intent: 'other' }]);
  });

  it('of feedback is stored with the comment, as Teams and as other clients send it', async () => {
    await feedback('dislike', '{"feedbackText":"Det var en anden rolle"}');
    await feedback('dislike', 'Det var en anden rolle');
    assert.deepEqual(saved.map(({ comment }) => comment), ['Det var en anden rolle', 'Det var en anden rolle']);
    assert.ok(!app.logText().includes('en anden rolle'));
  });

  it('of feedback is stored without what no database takes, though it is hidden in the JSON', async () => {
    await feedback('dislike', JSON.stringify({ feedbackText: 'Det\u0000 var\u001b\ndet \ud800' }));
    assert.deepEqual(saved.map(({ comment }) => comment), ['Det var\ndet \ufffd']);
  });

  it('of feedback with other values is refused with 400', async () => {
    const bad = [{}, { actionName: 'feedback' }, { actionName: 'feedback', actionValue: { reaction: 'love' } }, 'like', null];
    for (const value of bad) {
      const response = await app.send(invoke({ serviceUrl: app.connector.serviceUrl, name: 'message/submitAction', fields: { value } }));
      assert.equal(response.status, 400, JSON.stringify(value));
      assert.equal(response.body.code, 'BadRequest');
    }
    assert.deepEqual(saved, []);
  });

  it('that nobody handles gets an answer in the form its kind expects', async () => {
    const expected: [string, string][] = [
      ['composeExtension/selectItem', 'composeExtension'],
      ['task/fetch', 'task'],
      ['message/fetchTask', 'task'],
      ['config/fetch', 'value'],
      ['signin/verifyState', 'value'],
      ['no/such-thing', 'value'],
    ];
    for (const [name, property] of expected) {
      const response = await app.send(invoke({ serviceUrl: app.connector.serviceUrl, name }));
      assert.equal(response.status, 200, name);
      assert.ok(property in response.body, name);
    }
  });

  it('without a name is answered too', async () => {
    const response = await app.send(invoke({ serviceUrl: app.connector.serviceUrl, name: '', fields: { name: undefined } }));
    assert.equal(response.status, 200);
    const { status, body } = await app.send(invoke({ serviceUrl: app.connector.serviceUrl, name: '', fields: { name: null } }));
    assert.deepEqual([status, 'value' in body], [200, true]);
    assert.doesNotMatch(app.logText(), /turn failed/);
  });
});
