import assert from 'node:assert/strict';
import type { AppOverrides } from '../../src/app.ts';
import type { Environment } from '../../src/config.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { channelMessage, feedbackSubmit, personalMessage } from '../helpers/activities.ts';
import { registeredBot } from '../helpers/botEnvironment.ts';
import { aCorpus, createFakeEngine } from '../teams/fakeEngine.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';
import { channel, createOccurrence, createPrompt, createSchedule } from '../contract/reflections/samples.ts';
import { readSeries } from './readSeries.ts';

const corpus = aCorpus();
const token = 'a-token-of-the-scraper';

describe('GET /metrics', () => {
  let app: TestApp;
  const start = async (overrides: AppOverrides = {}, environment: Environment = {}): Promise<void> => {
    app = await startTestApp({ engine: createFakeEngine(), corpus, ...overrides }, environment);
  };
  const scrape = (authorization?: string) => fetch(`${app.url}/metrics`, { headers: authorization === undefined ? {} : { authorization } });
  const read = async (): Promise<Map<string, number>> => readSeries(await (await scrape()).text());
  const message = (text: string) => personalMessage({ serviceUrl: app.connector.serviceUrl, text });
  afterEach(() => app.stop());

  describe('is read by', () => {
    it('everybody on this machine in local mode', async () => {
      await start();
      const response = await scrape();
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
    });
    it('nobody outside local mode without METRICS_TOKEN', async () => {
      await start({}, registeredBot);
      assert.equal((await scrape()).status, 404);
      assert.equal((await scrape('Bearer ')).status, 404);
    });
    it('only those who show METRICS_TOKEN, where it is set', async () => {
      await start({}, { ...registeredBot, METRICS_TOKEN: token });
      for (const wrong of [undefined, '', token, `Bearer ${token}x`, `Bearer ${token.slice(0, -1)}`, `bearer ${token}`, `Basic ${token}`]) {
        const refused = await scrape(wrong);
        assert.deepEqual([refused.status, refused.headers.get('www-authenticate')], [401, 'Bearer'], wrong);
        assert.doesNotMatch(await refused.text(), /medspiller_|a-token/);
      }
      assert.equal((await scrape(`Bearer ${token}`)).status, 200);
      assert.doesNotMatch(app.logText(), /a-token/);
    });
  });

  describe('tells', () => {
    it('of turns and answers since the first, though loaded later, and begins every series at 0', async () => {
      await start();
      for (const activity of [message('hvad?'), message('og hvem?'), message(''), feedbackSubmit({ serviceUrl: app.connector.serviceUrl, reaction: 'like' })]) await app.send(activity);
      const series = await read();
      assert.equal(series.get('medspiller_turns_total{kind="message",outcome="done"}'), 3);
      assert.equal(series.get('medspiller_turns_total{kind="feedback",outcome="done"}'), 1);
      assert.equal(series.get('medspiller_turns_total{kind="message",outcome="failed"}'), 0);
      assert.equal(series.get('medspiller_turn_duration_seconds_count{kind="message"}'), 3);
      assert.ok(series.get('medspiller_turn_duration_seconds_sum{kind="message"}')! > 0);
      assert.equal(series.get('medspiller_answers_total{kind="answer",intent="role-perspective"}'), 2);
      assert.equal(series.get('medspiller_answers_total{kind="no-answer",intent="unknown"}'), 0);
      assert.equal(series.get('medspiller_deliveries_total{kind="prompt",outcome="sent"}'), 0);
      assert.ok(series.get('process_resident_memory_bytes')! > 0);
    });
    it('a turn that failed from one that was done, though the person got an apology', async () => {
      await start({ corpus, engine: { answer: () => assert.fail('hemmelig'), search: () => [], subjectOf: () => assert.fail('not asked'), prepare: () => undefined } });
      assert.equal((await app.send(message('hvad?'))).status, 200);
      assert.equal((await read()).get('medspiller_turns_total{kind="message",outcome="failed"}'), 1);
    });
    it('what was refused: no token, or a tenant that is not served', async () => {
      await start({}, { ...registeredBot, METRICS_TOKEN: token });
      assert.equal((await app.send(message('hvad?'))).status, 401);
      await app.stop();
      await start({}, { ALLOWED_TENANTS: '72f988bf-0000-4000-8000-00000000000b' });
      await app.send(message('hvad?'));
      assert.equal((await read()).get('medspiller_turns_total{kind="message",outcome="refused"}'), 1);
    });
    it('of what calls itself anything at all as one of the kinds', async () => {
      await start();
      for (const type of ['trace', 'hemmelig-anna', '"}']) await app.send({ ...message('x'), type });
      assert.equal((await read()).get('medspiller_turns_total{kind="other",outcome="done"}'), 3);
    });
    it('of calls to Teams that were repeated', async () => {
      await start({ typingDelayMs: 60_000 });
      let isRefused = false;
      app.connector.replyWith(() => {
        if (isRefused) return undefined;
        isRefused = true;
        return { status: 429, headers: { 'retry-after': '0' } };
      });
      await app.send(message('hvad?'));
      assert.equal((await read()).get('medspiller_connector_retries_total{cause="throttled"}'), 1);
    });
    it('of messages that were due, by what became of them', async () => {
      await start({ clock: () => new Date('2026-11-16T09:01:00Z') });
      const series = await whileTheQueueIsFull();
      assert.deepEqual([series.get('medspiller_queue_length'), series.get('medspiller_queue_age_seconds')], [1, 60]);
      await app.sendDue();
      const after = await read();
      assert.equal(after.get('medspiller_deliveries_total{kind="prompt",outcome="sent"}'), 1);
      assert.deepEqual([after.get('medspiller_queue_length'), after.get('medspiller_queue_age_seconds')], [0, 0]);
      assert.equal(after.get('medspiller_open_rounds{kind="weekly"}'), 1);
    });
    it('nobody’s name, tenant, conversation or words', async () => {
      await start();
      await app.send(message('min hemmelige bekymring'));
      await app.send(channelMessage({ serviceUrl: app.connector.serviceUrl, text: 'min hemmelige bekymring' }));
      const text = await (await scrape()).text();
      assert.match(text, /medspiller_turns_total\{kind="message",outcome="done"\} 2/);
      assert.doesNotMatch(text, /hemmelig|bekymring|Anna|11111111-aaaa|72f988bf|19:kanal|a:personlig|Et dokument|Vi tør/);
    });
    it('all but the store’s, and that it is down, when the database does not answer', async () => {
      const store = await openStore('sqlite::memory:');
      await start({ store: { ...store, readFigures: () => Promise.reject(new Error('gone')) } });
      await app.send(message('hvad?'));
      const series = await read();
      assert.equal(series.get('medspiller_store_up'), 0);
      assert.equal(series.get('medspiller_turns_total{kind="message",outcome="done"}'), 1);
      assert.deepEqual([...series.keys()].filter((name) => /open_rounds|queue/.test(name)), []);
    });
  });

  async function whileTheQueueIsFull(): Promise<Map<string, number>> {
    const schedule = createSchedule();
    await withStore(async (store) => {
      await store.saveChannel({ ...channel, serviceUrl: app.connector.serviceUrl });
      await store.savePlan(schedule, createOccurrence(47, { prompt: createPrompt('prompt-47', 'grundlag#1') }));
    });
    return await read();
  }

  /** Beside the app, on its database. */
  async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
    const [{ file }] = (await app.runSql('SELECT file FROM pragma_database_list')) as [{ file: string }];
    const store = await openStore(`sqlite:${file}`);
    await work(store);
    await store.close();
  }
});
