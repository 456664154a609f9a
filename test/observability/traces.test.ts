import assert from 'node:assert/strict';
import { AppError } from '../../src/core/errors.ts';
import { personalMessage } from '../helpers/activities.ts';
import { aCorpus, createFakeEngine } from '../teams/fakeEngine.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';
import { createOccurrence, createPrompt, createSchedule } from '../contract/reflections/samples.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type Collector, startCollector } from './collector.ts';

const corpus = aCorpus();

describe('traces', () => {
  let collector: Collector;
  beforeEach(async () => (collector = await startCollector()));
  afterEach(() => collector.stop());
  const start = (overrides: Parameters<typeof startTestApp>[0] = {}) => startTestApp({ engine: createFakeEngine(), corpus, ...overrides }, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  const ask = (app: TestApp) => app.send(personalMessage({ serviceUrl: app.connector.serviceUrl, text: 'min hemmelige bekymring' }));

  it('show a turn with its answer, what it asked of the store and what it sent, under the ids that the log has', async () => {
    const app = await start();
    const { headers } = await ask(app);
    await app.stop();
    assert.ok(collector.paths.every((path) => path === 'POST /v1/traces'));
    const [turn, ...more] = collector.spans.filter(({ name }) => name === 'turn');
    assert.deepEqual(more, []);
    assert.equal(turn!.parentSpanId, undefined);
    assert.deepEqual(turn!.attributes, { 'medspiller.correlation_id': headers.get('x-correlation-id'), 'medspiller.turn.kind': 'message', 'medspiller.turn.outcome': 'done' });
    const children = collector.spans.filter(({ name }) => name !== 'turn');
    assert.deepEqual(new Set(children.map(({ traceId, parentSpanId }) => `${traceId} ${parentSpanId}`)), new Set([`${turn!.traceId} ${turn!.spanId}`]));
    const names = new Set(children.map(({ name }) => name));
    for (const name of ['answer', 'send', 'store findProfile', 'store findContext', 'store saveContext']) assert.ok(names.has(name), `${name} is not among ${[...names].join(', ')}`);
    assert.deepEqual(children.find(({ name }) => name === 'answer')!.attributes, { 'medspiller.answer.kind': 'answer', 'medspiller.answer.intent': 'role-perspective' });
    assert.deepEqual(children.find(({ name }) => name === 'send')!.attributes, { 'http.request.method': 'POST', 'http.response.status_code': 201 });
    assert.doesNotMatch(collector.text(), /hemmelig|bekymring|Anna|11111111-aaaa|72f988bf|a:personlig|29:person|Et dokument|Vi tør/);
  });
  it('put their id into every log line of the turn, beside the correlation id', async () => {
    const app = await start({ corpus, engine: { answer: () => assert.fail('hemmelig'), search: () => [], subjectOf: () => assert.fail('not asked'), prepare: () => undefined } });
    const { headers } = await ask(app);
    await app.stop();
    const line = app.logText().split('\n').map((text) => (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>).find(({ msg }) => msg === 'turn failed');
    const turn = collector.spans.find(({ name }) => name === 'turn')!;
    assert.deepEqual([line!['correlationId'], line!['traceId']], [headers.get('x-correlation-id'), turn.traceId]);
    const answer = collector.spans.find(({ name }) => name === 'answer')!;
    assert.deepEqual([answer.isError, answer.attributes['error.type']], [true, 'AssertionError']);
    assert.equal(turn.attributes['medspiller.turn.outcome'], 'failed');
    assert.doesNotMatch(collector.text(), /hemmelig/);
  });
  it('show what was sent unasked', async () => {
    const store = await openStore('sqlite::memory:');
    const app = await start({ store, clock: () => new Date('2026-11-16T09:01:00Z') });
    await plan(store, app.connector.serviceUrl);
    await app.sendDue();
    await app.stop();
    const delivery = collector.spans.find(({ name, attributes }) => name === 'delivery' && attributes['medspiller.delivery.kind'] === 'prompt')!;
    assert.equal(delivery.attributes['medspiller.delivery.outcome'], 'sent');
    const children = collector.spans.filter(({ parentSpanId }) => parentSpanId === delivery.spanId).map(({ name }) => name);
    assert.ok(children.includes('send') && children.includes('store recordPromptSent'), children.join(', '));
    assert.ok(!collector.spans.some(({ name, parentSpanId }) => name.startsWith('store ') && parentSpanId === undefined), 'the scheduler’s looks at its queue are no traces');
  });
  it('carry the code of an error of ours', async () => {
    const store = await openStore('sqlite::memory:');
    const app = await start({ store: { ...store, findProfile: () => Promise.reject(new AppError({ code: 'store.unusable', message: 'gone' })) } });
    await ask(app);
    await app.stop();
    const call = collector.spans.find(({ name }) => name === 'store findProfile')!;
    assert.deepEqual([call.isError, call.attributes['error.type']], [true, 'store.unusable']);
  });
  it('are not sent without an endpoint', async () => {
    const app = await startTestApp({ engine: createFakeEngine(), corpus });
    await ask(app);
    await app.stop();
    assert.doesNotMatch(app.logText(), /traceId/);
    assert.deepEqual(collector.spans, []);
  });
  for (const status of [500, 'hold'] as const) {
    it(`hold up neither a turn nor the stop when the collector ${status === 'hold' ? 'does not answer' : 'fails'}`, async () => {
      await collector.stop();
      collector = await startCollector(status);
      const app = await start({ stopTimeoutMs: 1_000 });
      assert.equal((await ask(app)).status, 200);
      await app.stop();
    });
  }
});

async function plan(store: Store, serviceUrl: string): Promise<void> {
  const schedule = createSchedule();
  await store.saveChannel({ tenantId: schedule.tenantId, channelId: schedule.channelId, serviceUrl, botId: '28:bot' });
  await store.savePlan(schedule, createOccurrence(47, { prompt: createPrompt('prompt-47', 'grundlag#1') }));
}
