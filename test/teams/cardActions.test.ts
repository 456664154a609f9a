import assert from 'node:assert/strict';
import { cardExecute, cardSubmit } from '../helpers/activities.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';
import { aCitation, aCorpus, aGroup, anAnswer, createFakeEngine } from './fakeEngine.ts';

const ours = (request: object) => ({ medspiller: { v: 1, language: 'da', ...request } });

describe('a card\'s button in Teams', () => {
  const engine = createFakeEngine();
  let app: TestApp;

  before(async () => (app = await startTestApp({ engine, corpus: aCorpus() })));
  after(() => app.stop());
  beforeEach(() => {
    app.connector.reset();
    engine.replyWith(() => anAnswer());
  });

  const submit = (data: unknown, text?: string) => app.send(cardSubmit({ serviceUrl: app.connector.serviceUrl, data, ...(text !== undefined && { text }) }));
  const execute = (data: unknown) => app.send(cardExecute({ serviceUrl: app.connector.serviceUrl, verb: 'medspiller', data }));

  it('asks its question', async () => {
    await submit(ours({ do: 'ask', question: 'hvad er direktørens rolle?' }), 'hvad er direktørens rolle?');
    assert.equal(engine.asked.at(-1)?.text, 'hvad er direktørens rolle?');
    assert.equal(app.connector.messages().length, 2);
  });

  it('turns the page of a long answer, with the profile and context of the first page', async () => {
    const citations = Array.from({ length: 45 }, (_, index) => aCitation(index + 1));
    engine.replyWith(() => anAnswer({ groups: [aGroup(citations)] }));
    await submit(ours({ do: 'ask', question: 'vis det hele' }));
    for (const [page, expected] of [[1, 20], [2, 20], [3, 5]] as const) {
      const card = app.connector.messages().at(-2)?.['attachments'][0].content as { actions: { title: string; data: { medspiller: { page?: number } } }[] };
      assert.equal(JSON.stringify(card).match(/deler min viden med kolleger/g)!.length - spoken(card), expected, `page ${page}`);
      const more = card.actions.find(({ data }) => data.medspiller.page !== undefined);
      if (page === 3) assert.equal(more, undefined);
      else await submit(more?.data);
    }
  });

  it('shows a quotation among its neighbours', async () => {
    await submit(ours({ do: 'show-in-context', from: 'grundlag#5', to: 'grundlag#6' }));
    const [message, ...rest] = app.connector.messages();
    assert.deepEqual(rest, []);
    const json = JSON.stringify(message?.['attachments'][0].content.body);
    for (const n of [2, 3, 4, 5, 6, 7, 8, 9]) assert.ok(json.includes(`opgave *${n}*`), String(n));
    assert.ok(!json.includes('opgave *1*') && !json.includes('opgave *10*'));
  });

  it('tells that its card is outdated when the document has changed', async () => {
    await submit(ours({ do: 'show-in-context', from: 'grundlag#77', to: 'grundlag#78' }));
    assert.match(String(app.connector.messages()[0]?.['text']), /ældre end det dokument/);
  });

  it('that is not ours gets a polite reply', async () => {
    for (const data of [{}, { action: 'buy' }, 'text', ['list'], { medspiller: { v: 2, language: 'da', do: 'help' } }, ours({ do: 'ask', question: 'x'.repeat(5_000) }), ours({ do: 'fly' })]) {
      app.connector.reset();
      const response = await submit(data);
      assert.equal(response.status, 200);
      assert.match(String(app.connector.messages()[0]?.['text']), /Den knap kender jeg ikke/, JSON.stringify(data).slice(0, 60));
    }
  });

  it('may be an Action.Execute, whose card is replaced', async () => {
    const response = await execute(ours({ do: 'help' }));
    assert.equal(response.status, 200);
    assert.equal(response.body.type, 'application/vnd.microsoft.card.adaptive');
    assert.equal(response.body.value.type, 'AdaptiveCard');
    assert.equal(app.connector.messages().length, 0);
  });

  it('of Action.Execute that is not ours gets an error that clients understand', async () => {
    for (const data of [undefined, {}, { medspiller: 'no' }]) {
      const response = await execute(data);
      assert.equal(response.status, 400);
      assert.equal(response.body.type, 'application/vnd.microsoft.error');
      assert.match(String(response.body.value.message), /knap/);
    }
  });
});

/** How often the sentence stands in the parts of the card that are heard and not seen. */
function spoken(card: object): number {
  const { speak, fallbackText } = card as { speak: string; fallbackText: string };
  return `${speak}${fallbackText}`.match(/deler min viden med kolleger/g)?.length ?? 0;
}
