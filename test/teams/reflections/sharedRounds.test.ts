import assert from 'node:assert/strict';
import { tenantA, tenantB } from '../../helpers/activities.ts';
import type { ConnectorRequest } from '../../helpers/fakeConnector.ts';
import { type Doing, startReflections, type ReflectionApp } from './startReflections.ts';

const chatId = '19:meeting_MjAyNi0xMS0yMA@thread.v2';
const inChat = (id = chatId, tenantId = tenantA) => ({ conversation: { conversationType: 'groupChat', isGroup: true, id, tenantId }, channelData: { tenant: { id: tenantId } } });
const adaptive = 'application/vnd.microsoft.card.adaptive';

describe('a shared round at the wire', () => {
  let app: ReflectionApp;
  const share = (fields: object = inChat(), person = 1) => app.execute({ do: 'start-round', statementId: 'grundlag#1' }, { fields: { ...fields }, person });
  const respond = (roundId: string, person: number, inputs: object, doing: object = { fields: inChat() }) => app.execute({ do: 'respond', roundId }, { person, inputs, ...doing });
  const posted = (): ConnectorRequest[] => app.connector.requests.filter(({ method, path }) => method === 'POST' && path.includes(chatId));
  const updates = (): string[] => app.connector.requests.filter(({ method }) => method === 'PUT').map(({ rawBody }) => rawBody);
  const sharedId = (): string => /"roundId":"([\w-]+)"/.exec(posted()[0]?.rawBody ?? '')?.[1] ?? '';

  beforeEach(async () => (app = await startReflections()));
  afterEach(() => app.stop());

  it('is posted in the chat as a message, in words that speak of no week', async () => {
    await share();
    const [card, ...more] = posted();
    assert.deepEqual(more, []);
    assert.equal(card?.path, `/v3/conversations/${chatId}/activities`);
    assert.match(card.rawBody, /Til refleksion/);
    assert.match(card.rawBody, /Alle her kan læse det bagefter/);
    assert.doesNotMatch(card.rawBody, /Ugens refleksion|i kanalen|uge 47/);
  });
  it('is asked once where it is open, and again elsewhere or once it is closed', async () => {
    await share();
    assert.match(JSON.stringify((await share(inChat(), 2)).body), /allerede stillet her/);
    assert.equal(posted().length, 1);
    assert.match(JSON.stringify((await share(inChat('19:gruppe-2@thread.v2'))).body), /Svar på det nye kort/);
    app.setClock('2026-11-27T09:00:01Z');
    await app.sendDue();
    assert.match(JSON.stringify((await share()).body), /Svar på det nye kort/);
  });
  it('is answered, counted, changed and withdrawn on its card in the chat', async () => {
    await share();
    const roundId = sharedId();
    for (let person = 1; person <= 4; person += 1) assert.equal((await respond(roundId, person, { scale: '4' })).body.type, adaptive);
    await app.sendDue();
    assert.deepEqual(updates(), [], 'nothing shows that anybody has answered');
    await respond(roundId, 5, { scale: '2', text: 'Det kniber' });
    app.setClock('2026-11-20T09:01:00Z');
    await app.sendDue();
    assert.equal(updates().length, 1);
    assert.match(updates()[0] ?? '', /5 har svaret/);
    const own = JSON.stringify((await app.execute({ do: 'view-response', roundId }, { person: 5, fields: inChat() })).body);
    assert.match(own, /Det kniber/);
    assert.match(own, /Til refleksion/);
    await app.execute({ do: 'withdraw', roundId }, { person: 5, fields: inChat() });
    assert.equal((await app.runSql('select * from response')).length, 4);
  });
  it('closes after a week with its result in the chat, all pages of it', async () => {
    await share();
    const roundId = sharedId();
    for (let person = 1; person <= 60; person += 1) await respond(roundId, person, { scale: '3', text: `${'æ'.repeat(480)} nr. ${person}`, step: 'Spørge Bo' });
    app.setClock('2026-11-27T09:00:01Z');
    await app.sendDue();
    const [, digest, ...more] = posted();
    assert.deepEqual(more, []);
    assert.match(digest?.rawBody ?? '', /Til refleksion · det svarede I/);
    assert.match(updates().at(-1) ?? '', /resultatet er sendt her/);
    assert.deepEqual(await app.runSql('select * from response union all select round_id, respondent_key, respondent_key from round_key'), []);
    const pages = [];
    for (let page = 2; page <= 9; page += 1) pages.push(await app.submit({ do: 'show-digest', roundId, page }, { fields: inChat() }));
    const all = [digest?.rawBody, ...pages].join('');
    for (let person = 1; person <= 60; person += 1) assert.ok(all.includes(`nr. ${person}"`), `nr. ${person}`);
    assert.doesNotMatch(all, /Næste gang spørger jeg/);
    assert.match(JSON.stringify((await respond(roundId, 61, { scale: '3' })).body), /resultatet er sendt her/);
  });
  it('is unknown in other chats, channels and tenants', async () => {
    await share();
    const roundId = sharedId();
    const elsewhere: Doing[] = [{ fields: inChat('19:gruppe-2@thread.v2') }, {}, { place: 'personal' }, { fields: inChat(chatId, tenantB), tenantId: tenantB }];
    for (const doing of elsewhere) {
      assert.match(JSON.stringify((await respond(roundId, 2, { scale: '3' }, doing)).body), /kender jeg ikke her/);
      assert.doesNotMatch(await app.submit({ do: 'show-digest', roundId }, doing), /Til refleksion/);
    }
    assert.deepEqual(await app.runSql('select * from response'), []);
  });
  it('is refused to guests, and where the bot is not in the chat, and leaves nothing behind', async () => {
    app.connector.replyWith(({ method, path }) => (method === 'GET' && path.includes('/members/') ? { status: 200, body: { id: '29:person-1', userRole: 'guest' } } : undefined));
    assert.match(JSON.stringify((await share()).body), /Gæster kan desværre ikke/);
    app.connector.replyWith(({ method }) => (method === 'POST' ? { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } } : undefined));
    assert.match(JSON.stringify((await share()).body), /Er jeg føjet til chatten/);
    assert.deepEqual(await app.runSql('select id from round union all select round_id from round_key'), []);
  });
  it('stands in a thread of its own in a channel, whatever is planned there', async () => {
    await app.sendRound();
    app.connector.reset();
    await share({});
    const [thread, ...more] = app.connector.requests.filter(({ method, path }) => method === 'POST' && path === '/v3/conversations');
    assert.deepEqual(more, []);
    assert.match(thread?.rawBody ?? '', /Til refleksion/);
    assert.doesNotMatch(await app.write('historik'), /Til refleksion/);
  });
  it('brings no plan into the chat', async () => {
    for (const text of ['planlæg mandag kl. 9', 'status', 'historik']) {
      const from = app.connector.messages().length;
      await app.send({ type: 'message', id: text, channelId: 'msteams', serviceUrl: app.connector.serviceUrl, from: { id: '29:person-1', aadObjectId: '11111111-aaaa-4aaa-8aaa-000000000001' }, recipient: { id: '28:bot' }, locale: 'da-DK', text, ...inChat() });
      assert.match(JSON.stringify(app.connector.messages().slice(from)), /hører til i en kanal/, text);
    }
    assert.deepEqual(await app.runSql('select * from schedule'), []);
  });
});
