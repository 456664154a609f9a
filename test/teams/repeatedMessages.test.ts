import assert from 'node:assert/strict';
import { createDatabase, engines } from '../contract/reflections/databases.ts';
import { cardSubmit, channelMessage, editedMessage, inChannel, personalMessage, type RawActivity } from '../helpers/activities.ts';
import { createRecentMessages } from '../../src/teams/recentMessages.ts';
import type { Turn } from '../../src/teams/turn.ts';
import { type ReflectionApp, startReflections } from './reflections/startReflections.ts';

describe('a message that Teams delivers once more', () => {
  let app: ReflectionApp;
  beforeEach(async () => {
    app = await startReflections();
  });
  afterEach(() => app.stop());

  const options = (text: string) => ({ serviceUrl: app.connector.serviceUrl, text });
  const isAnswered = async (activity: RawActivity): Promise<boolean> => {
    const before = app.connector.messages().length;
    assert.equal((await app.send(activity)).status, 200);
    return app.connector.messages().length > before;
  };

  it('is answered once', async () => {
    const question = personalMessage(options('hvad siger I om tillid?'));
    assert.equal(await isAnswered(question), true);
    assert.equal(await isAnswered(question), false);
    assert.equal(app.engine.asked.length, 1);
  });
  it('is answered once when it comes while the first is still being answered', async () => {
    const question = personalMessage(options('hvad siger I om tillid?'));
    await Promise.all([app.send(question), app.send(question)]);
    assert.equal(app.engine.asked.length, 1);
  });
  it('is told from one with the same id in another conversation or another tenant', async () => {
    const { id } = personalMessage(options('hej'));
    assert.equal(await isAnswered(personalMessage({ ...options('hej'), fields: { id } })), true);
    assert.equal(await isAnswered(personalMessage({ ...options('hej'), person: 2, fields: { id } })), true);
    assert.equal(await isAnswered(personalMessage({ ...options('hej'), tenantId: '72f988bf-0000-4000-8000-00000000000b', fields: { id } })), true);
  });
  it('is told from the same message edited, each time it is', async () => {
    const { id } = personalMessage(options('hvad siger I om tilid?'));
    assert.equal(await isAnswered(personalMessage({ ...options('hvad siger I om tilid?'), fields: { id } })), true);
    for (const text of ['hvad siger I om tillid?', 'hvad siger I om tillid nu?']) assert.equal(await isAnswered(editedMessage({ ...options(text), fields: { id } })), true, text);
  });
  it('is answered again where the answer is in the response, which did not arrive', async () => {
    const question = personalMessage({ ...options('hvad siger I om tillid?'), fields: { deliveryMode: 'expectReplies' } });
    const [first, second] = [await app.send(question), await app.send(question)];
    assert.ok(first.body.activities.length > 0);
    assert.ok(second.body.activities.length > 0);
  });
  it('without an id is never taken for another', async () => {
    const fields = { id: undefined };
    assert.equal(await isAnswered(personalMessage({ ...options('hej'), fields })), true);
    assert.equal(await isAnswered(personalMessage({ ...options('hej'), fields })), true);
  });
  it('is told from another press of the same button', async () => {
    const press = () => cardSubmit({ ...options(''), data: { medspiller: { v: 1, language: 'da', do: 'help' } } });
    assert.equal(await isAnswered(press()), true);
    assert.equal(await isAnswered(press()), true);
  });

  for (const engine of engines) {
    it(`skips one week, not two, when another instance gets it (${engine})`, async () => {
      const url = await createDatabase[engine]();
      const [one, other] = [await startReflections({ DATABASE_URL: url }), await startReflections({ DATABASE_URL: url })];
      try {
        await one.write('planlæg mandag kl. 9');
        const skip = channelMessage({ serviceUrl: one.connector.serviceUrl, text: 'spring over' });
        for (const instance of [one, other, one]) await instance.send(skip);
        assert.match(await one.write('status'), /mandag den 30\. november/);
        assert.equal(one.connector.messages().filter((message) => JSON.stringify(message).includes('har sprunget uge')).length, 1);
        assert.match(await other.write('spring over'), /uge 49/);
      } finally {
        await one.stop();
        await other.stop();
      }
    });
    it(`swaps once by a button that is a message (${engine})`, async () => {
      const url = await createDatabase[engine]();
      const [one, other] = [await startReflections({ DATABASE_URL: url }), await startReflections({ DATABASE_URL: url })];
      try {
        await one.write('planlæg mandag kl. 9');
        const place = { serviceUrl: one.connector.serviceUrl };
        const swap = cardSubmit({ ...place, fields: inChannel(place), data: { medspiller: { v: 1, language: 'da', do: 'swap' } } });
        for (const instance of [one, other]) await instance.send(swap);
        assert.equal(one.connector.messages().filter((message) => JSON.stringify(message).includes('har byttet')).length, 1);
      } finally {
        await one.stop();
        await other.stop();
      }
    });
  }

  it('leaves nothing of who answered a round when, nor of questions', async () => {
    const roundId = await app.sendRound();
    await app.write('hvad siger I om tillid?');
    await app.submit({ do: 'respond', roundId }, { inputs: { scale: '4' } });
    assert.deepEqual(await app.runSql('SELECT * FROM message_claim'), []);
  });
});

describe('messages begun lately', () => {
  const turn = (id: string) => ({ activity: { type: 'message', id }, conversation: { tenantId: 't', conversationId: 'c', userId: 'u' } }) as unknown as Turn;
  it('are forgotten after five minutes', () => {
    let nowMs = 0;
    const recent = createRecentMessages(() => new Date(nowMs));
    assert.equal(recent.isRepeated(turn('1')), false);
    nowMs = 5 * 60 * 1000 - 1;
    assert.equal(recent.isRepeated(turn('1')), true);
    nowMs += 1;
    assert.equal(recent.isRepeated(turn('1')), false);
  });
  it('are no more than the limit, the oldest forgotten first', () => {
    const recent = createRecentMessages(() => new Date(0), 2);
    assert.deepEqual(['1', '2', '3', '3', '2', '1'].map((id) => recent.isRepeated(turn(id))), [false, false, false, true, true, false]);
  });
});
