import assert from 'node:assert/strict';
import { type ActivityOptions, cardExecute, channelId, channelMessage, inChannel, installationUpdate } from './helpers/activities.ts';
import { type ConnectorRequest, isMessage } from './helpers/fakeConnector.ts';
import { startTestApp, type TestApp, type TestResponse } from './helpers/startTestApp.ts';

describe('a team’s weeks with reflections', () => {
  let app: TestApp;
  let now: Date;
  const options = (person = 1): ActivityOptions => ({ serviceUrl: app.connector.serviceUrl, person });
  const inTheChannel = (person?: number) => ({ ...options(person), fields: inChannel(options(person)) });
  const passTo = async (time: string): Promise<readonly ConnectorRequest[]> => {
    now = new Date(time);
    const before = app.connector.requests.length;
    await app.sendDue();
    return app.connector.requests.slice(before);
  };

  beforeEach(async () => {
    now = new Date('2026-11-19T12:00:00Z');
    app = await startTestApp({ clock: () => now });
    await app.send(installationUpdate(inTheChannel()));
    await app.send(channelMessage({ ...options(), text: 'planlæg mandag kl. 9' }));
  });
  afterEach(() => app.stop());

  it('go from a plan by preview, prompt and answers to a digest', async () => {
    assert.match(JSON.stringify(app.connector.messages().at(-1)), /mandag/);

    const [chat, preview, ...noMore] = await passTo('2026-11-20T08:00:00Z');
    assert.deepEqual(noMore, []);
    assert.deepEqual(chat?.body?.['members'], [{ id: '11111111-aaaa-4aaa-8aaa-000000000001' }]);
    assert.match(preview?.rawBody ?? '', /"AdaptiveCard"/);

    const [posted] = await passTo('2026-11-23T08:00:00Z');
    assert.equal(posted?.path, '/v3/conversations');
    assert.equal(posted.body?.['channelData'].channel.id, channelId);
    assert.equal(posted.body['activity'].summary, preview?.body?.['summary'], 'what was shown before is what comes');

    for (const person of [1, 2, 3, 4, 5]) assert.equal((await answer(posted, person, { scale: '4', text: `Svar nummer ${person}`, step: '' })).status, 200);
    const updates = (await passTo('2026-11-23T08:00:10Z')).filter(isMessage);
    assert.deepEqual(updates.map(({ method }) => method), ['PUT']);
    assert.match(updates[0]?.rawBody ?? '', /5 har svaret/);
    assert.doesNotMatch(updates[0]?.rawBody ?? '', /Svar nummer/);

    const nextWeek = await passTo('2026-11-30T08:00:00Z');
    const digest = nextWeek.find(({ method, path }) => method === 'POST' && path.endsWith('/activities'));
    assert.equal(digest?.path.split(';')[0], `/v3/conversations/${channelId}`);
    for (const person of [1, 2, 3, 4, 5]) assert.ok(digest.rawBody.includes(`Svar nummer ${person}`));
    const next = nextWeek.find(({ path }) => path === '/v3/conversations');
    assert.notEqual(next?.body?.['activity'].summary, posted.body['activity'].summary);
  });

  it('pause while the bot is out of the team, and go on when it is back', async () => {
    await app.send(installationUpdate({ ...inTheChannel(), action: 'remove' }));
    assert.deepEqual(await passTo('2026-11-23T08:00:00Z'), []);
    assert.deepEqual(await app.runSql('SELECT asleep_because FROM channel'), [{ asleep_because: 'BotRemoved' }]);
    await app.send(installationUpdate(inTheChannel()));
    const [posted] = (await passTo('2026-11-23T09:30:00Z')).filter(({ path }) => path === '/v3/conversations');
    assert.match(posted?.rawBody ?? '', /lidt forsinket/);
  });

  it('pause when Teams refuses for good, with its reason kept, until the channel is heard of', async () => {
    app.connector.replyWith(({ path }) => (path === '/v3/conversations' ? { status: 403, body: { error: { code: 'BotDisabledByAdmin' } } } : undefined));
    assert.equal((await passTo('2026-11-23T08:00:00Z')).length, 1);
    assert.deepEqual(await app.runSql('SELECT asleep_because FROM channel'), [{ asleep_because: 'BotDisabledByAdmin' }]);
    assert.deepEqual(await passTo('2026-11-23T09:00:00Z'), []);
    app.connector.replyWith(() => undefined);
    await app.send(channelMessage({ ...options(2), text: 'status' }));
    assert.deepEqual(await app.runSql('SELECT asleep_because FROM channel'), [{ asleep_because: null }]);
    assert.equal((await passTo('2026-11-23T10:00:00Z')).filter(({ path }) => path === '/v3/conversations').length, 1);
  });

  it('are reached at the address that Teams gave last', async () => {
    await app.send(channelMessage({ ...options(2), text: 'hjælp', fields: { serviceUrl: `${app.connector.serviceUrl}emea/` } }));
    const [posted] = (await passTo('2026-11-23T08:00:00Z')).filter(({ path }) => path.endsWith('/v3/conversations'));
    assert.equal(posted?.path, '/emea/v3/conversations');
  });

  /** Presses the button that the posted card has for it. */
  async function answer(posted: ConnectorRequest, person: number, inputs: object): Promise<TestResponse> {
    const data = /\{"medspiller":\{[^}]*"do":"respond"[^}]*\}\}/.exec(posted.rawBody)?.[0];
    assert.ok(data, 'the card has a button to answer');
    return await app.send(cardExecute({ ...inTheChannel(person), verb: 'medspiller', data: { ...(JSON.parse(data) as object), ...inputs } }));
  }
});
