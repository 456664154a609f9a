import assert from 'node:assert/strict';
import { request } from 'node:http';
import { localPerson, startTabApp, type TabApp } from '../../helpers/tabApp.ts';

const secret = 'hemmelig sætning om Jytte';
const organizer = localPerson(0);
const json = { 'content-type': 'application/json' };

describe('bad input to the tab', () => {
  let app: TabApp;
  let round: string;
  let note: string;
  before(async () => {
    app = await startTabApp();
    const { shareables } = (await app.call(organizer, 'GET', '/shareables?text=tillid&kinds=statement&limit=1')).body;
    note = `/notes/${encodeURIComponent(shareables[0].citation.statementId as string)}`;
    const { id } = (await app.call(organizer, 'POST', '/meetings/meeting-1/rounds', { key: shareables[0].key })).body.round;
    round = `/meetings/meeting-1/rounds/${id}`;
  });
  after(() => app.stop());

  const deep = `{"text":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
  const cases: [string, number, string, () => Parameters<TabApp['call']>][] = [
    ['nobody', 401, 'tab.notSignedIn', () => [{}, 'GET', '/me']],
    ['a person who is not on the list', 401, 'tab.notSignedIn', () => [{ 'x-local-person': 'Jytte' }, 'GET', '/me']],
    ['a token in local mode', 401, 'tab.notSignedIn', () => [{ authorization: 'Bearer a.b.c' }, 'GET', '/me']],
    ['a key of every object for a person', 401, 'tab.notSignedIn', () => [{ 'x-local-person': '__proto__' }, 'GET', '/me']],
    ['an unknown address', 404, 'tab.unknownAddress', () => [organizer, 'GET', `/${encodeURIComponent(secret)}`]],
    ['an empty id', 404, 'tab.unknownAddress', () => [organizer, 'GET', '/documents/']],
    ['an id that is no UTF-8', 404, 'tab.unknownAddress', () => [organizer, 'GET', '/documents/%c3%28']],
    ['an id with a NUL', 404, 'tab.unknownAddress', () => [organizer, 'GET', '/documents/a%00b']],
    ['an id without an end', 404, 'tab.unknownAddress', () => [organizer, 'GET', `/documents/${'a'.repeat(5_000)}`]],
    ['a way out of the folder', 404, 'tab.unknownDocument', () => [organizer, 'GET', '/documents/..%2f..%2fpackage.json']],
    ['a key of every object for a document', 404, 'tab.unknownDocument', () => [organizer, 'GET', '/documents/__proto__']],
    ['a method that is not served', 405, 'tab.wrongMethod', () => [organizer, 'POST', '/me']],
    ['a limit of nothing', 400, 'tab.badQuery', () => [organizer, 'GET', '/shareables?limit=0']],
    ['a limit that is no number', 400, 'tab.badQuery', () => [organizer, 'GET', '/shareables?limit=ti']],
    ['an unknown kind', 400, 'tab.badQuery', () => [organizer, 'GET', '/shareables?kinds=constructor']],
    ['a forged key', 404, 'tab.unknownCard', () => [organizer, 'GET', '/shareables/s.gladsaxe-vi-vil%23ffffffffff']],
    ['somebody else’s plan', 404, 'tab.unknownPlan', () => [organizer, 'GET', '/plans/00000000-0000-4000-8000-000000000000']],
    ['a profile that the documents do not know', 400, 'tab.badBody', () => [organizer, 'PUT', '/me/profile', { roleId: secret }]],
    ['a profile of wrong types', 400, 'tab.badBody', () => [organizer, 'PUT', '/me/profile', { roleId: 5 }]],
    ['a profile with more in it', 400, 'tab.badBody', () => [organizer, 'PUT', '/me/profile', { municipality: 'Hvidovre', isAdmin: true }]],
    ['a key that would become a prototype', 400, 'tab.badBody', () => [organizer, 'PUT', note, `{"text":"${secret}","__proto__":{"isAdmin":true}}`]],
    ['a list', 400, 'tab.badBody', () => [organizer, 'PUT', note, [secret]]],
    ['null', 400, 'tab.badBody', () => [organizer, 'PUT', note, 'null']],
    ['no JSON', 400, 'tab.badBody', () => [organizer, 'PUT', note, `{"text": "${secret}"`]],
    ['an empty body', 400, 'tab.badBody', () => [organizer, 'PUT', note, undefined, json]],
    ['10,000 levels', 400, 'tab.badBody', () => [organizer, 'PUT', note, deep]],
    ['a form in place of JSON', 400, 'tab.badBody', () => [organizer, 'PUT', note, `text=${secret}`, { 'content-type': 'application/x-www-form-urlencoded' }]],
    ['a compressed body', 400, 'tab.badBody', () => [organizer, 'PUT', note, { text: secret }, { 'content-encoding': 'gzip' }]],
    ['a note on a forged statement', 404, 'tab.unknownStatement', () => [organizer, 'PUT', '/notes/gladsaxe-vi-vil%23ffffffffff', { text: secret }]],
    ['a note that is too long', 400, 'reflection.textTooLong', () => [organizer, 'PUT', note, { text: 'a'.repeat(9_000) }]],
    ['a body of 10 MB', 413, 'tab.tooLarge', () => [organizer, 'PUT', note, { text: secret.repeat(400_000) }]],
    ['a body of 10 MB from nobody', 401, 'tab.notSignedIn', () => [{}, 'PUT', note, { text: secret.repeat(400_000) }]],
    ['a round of a forged statement', 404, 'meeting.unknownCard', () => [organizer, 'POST', '/meetings/meeting-1/rounds', { key: 's.gladsaxe-vi-vil%23ffffffffff' }]],
    ['a round of two minutes in words', 400, 'tab.badBody', () => [organizer, 'POST', '/meetings/meeting-1/rounds', { key: 'x', minutes: 'to' }]],
    ['a round of a day', 400, 'meeting.badMinutes', () => [organizer, 'POST', '/meetings/meeting-1/rounds', { key: 'x', minutes: 1440 }]],
    ['a threshold of one', 400, 'reflection.badThreshold', () => [organizer, 'POST', '/meetings/meeting-1/rounds', { key: 'x', threshold: 1 }]],
    ['a card of nothing', 400, 'tab.badBody', () => [organizer, 'POST', '/meetings/meeting-1/cards', { key: '' }]],
    ['an answer of six', 400, 'tab.badBody', () => [organizer, 'PUT', `${round}/response`, { scale: 6 }]],
    ['an answer in words', 400, 'tab.badBody', () => [organizer, 'PUT', `${round}/response`, { scale: '4' }]],
    ['an answer of nothing', 400, 'reflection.responseEmpty', () => [organizer, 'PUT', `${round}/response`, {}]],
    ['an answer that is too long', 400, 'reflection.textTooLong', () => [organizer, 'PUT', `${round}/response`, { text: 'a'.repeat(501) }]],
    ['an answer to a round that is not there', 404, 'meeting.unknownRound', () => [organizer, 'PUT', '/meetings/meeting-1/rounds/nope/response', { scale: 1 }]],
    ['an answer to a round of another meeting', 403, 'meeting.notParticipant', () => [organizer, 'PUT', `${round.replace('meeting-1', 'meeting-2')}/response`, { scale: 1 }]],
    ['a meeting that is no meeting', 403, 'meeting.notParticipant', () => [organizer, 'GET', '/meetings/__proto__']],
  ];
  for (const [name, status, code, toCall] of cases) {
    it(`refuses ${name} with ${status}, and nothing has changed`, async () => {
      const stored = await app.readStored();
      const refused = await app.call(...toCall());
      assert.deepEqual([refused.status, refused.body.code], [status, code]);
      assert.deepEqual(Object.keys(refused.body as object), ['code', 'message', 'correlationId']);
      assert.equal(refused.body.correlationId, refused.headers.get('x-correlation-id'));
      assert.doesNotMatch(JSON.stringify(refused.body), /hemmelig|\{\w+\}| at \S+:\d/);
      assert.match(refused.headers.get('content-security-policy') ?? '', /default-src 'none'; frame-ancestors 'none'/);
      assert.equal(await app.readStored(), stored);
      assert.equal((await app.call(organizer, 'GET', '/me')).status, 200);
    });
  }
  it('is told in the language of the page', async () => {
    assert.match((await app.call({}, 'GET', '/me', undefined, { 'accept-language': 'en' })).body.message as string, /Reload the page/);
    assert.match((await app.call({}, 'GET', '/me', undefined, { 'accept-language': 'da' })).body.message as string, /Hent siden igen/);
  });
  it('says how to sign in, and what is served', async () => {
    assert.equal((await app.call({}, 'GET', '/me')).headers.get('www-authenticate'), 'Bearer');
    assert.equal((await app.call(organizer, 'PATCH', note, {})).headers.get('allow'), 'PUT');
  });
  it('is served on this machine alone, whatever name it is called by', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(`${app.url}/api/tab/me`, { headers: { ...organizer, host: 'evil.example' } }, (response) => resolve(response.resume().statusCode)).on('error', reject).end();
    });
    assert.equal(status, 403);
  });
  it('logs nothing of any text, name or id of a person', () => {
    assert.match(app.logText(), /tab call refused/);
    assert.doesNotMatch(app.logText(), /hemmelig|Jytte|Anna Andersen|0000000000020|tab call failed/);
  });
});
