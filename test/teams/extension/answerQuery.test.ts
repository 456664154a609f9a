import assert from 'node:assert/strict';
import { channelId, tenantA } from '../../helpers/activities.ts';
import type { TestResponse } from '../../helpers/startTestApp.ts';
import { aSharedRound, aSharedStatement } from '../cards/shareableCards.ts';
import { type ExtensionApp, groupChatId, meetingChatId, startExtension } from './startExtension.ts';

interface Row {
  readonly preview: { readonly content: { readonly text: string } };
}

describe('the search of the messaging extension', () => {
  let app: ExtensionApp;
  before(async () => (app = await startExtension()));
  after(() => app.stop());

  const sentence = ({ body }: TestResponse) => String(body.composeExtension.text);
  const search = (text: string, more: object = {}, asking = {}) => app.ask('query', { commandId: 'find', parameters: [{ name: 'text', value: text }], queryOptions: { skip: 0, count: 25 }, ...more }, asking);
  const lastAsked = () => app.finder.asked.at(-1);

  it('finds by the words, and gives each as a row and the full card with its source', async () => {
    const { status, body } = await search('faglig viden');
    assert.equal(status, 200);
    assert.equal(body.composeExtension.type, 'result');
    assert.equal(body.composeExtension.attachmentLayout, 'list');
    const [statement] = body.composeExtension.attachments;
    assert.equal(statement.contentType, 'application/vnd.microsoft.card.adaptive');
    assert.match(JSON.stringify(statement.content), /gældende lovgivning.*linje 412–414/);
    assert.equal(statement.preview.contentType, 'application/vnd.microsoft.card.thumbnail');
    assert.match(String(statement.preview.content.text), /^Jeg bidrager til at formidle/);
    assert.equal(lastAsked()?.text, 'faglig viden');
  });

  it('offers what is worth sharing without a word: at the first look, with no parameter and with none at all', async () => {
    for (const value of [{ commandId: 'find', parameters: [{ name: 'initialRun', value: 'true' }] }, { commandId: 'find', parameters: [] }, { commandId: 'find' }, {}, null]) {
      const { body } = await app.ask('query', value);
      assert.equal(body.composeExtension.attachments.length, 3, JSON.stringify(value));
      assert.equal(lastAsked()?.text, '');
    }
  });

  it('takes the word of a client that names neither command nor parameter', async () => {
    await app.ask('query', { parameters: [{ value: 'teams' }] });
    assert.equal(lastAsked()?.text, 'teams');
  });

  it('gives the page that is asked for', async () => {
    app.finder.holds(Array.from({ length: 40 }, (_, index) => aSharedStatement({ statementId: `grundlag#${index}`, quote: `Nummer ${index}.` })));
    const texts = async (queryOptions: object) => ((await search('', { queryOptions })).body.composeExtension.attachments as Row[]).map(({ preview }) => preview.content.text);
    assert.deepEqual(await texts({ skip: 3, count: 2 }), ['Nummer 3.', 'Nummer 4.']);
    assert.equal((await texts({ skip: 0, count: 9_999 })).length, 25);
    assert.deepEqual(await texts({ skip: 25, count: 25 }), []);
    assert.equal((await texts({ skip: -1, count: 'x' })).length, 10);
    assert.ok((lastAsked()?.limit ?? 99) <= 25);
  });

  it('says warmly that nothing was found, and what to try', async () => {
    const response = await search('kvantecomputer');
    assert.equal(response.body.composeExtension.type, 'message');
    assert.match(sentence(response), /fandt jeg ikke.*Prøv/);
    assert.match(sentence(await search('kvantecomputer', {}, { locale: 'en-GB' })), /did not find/);
  });

  it('knows who asks and where: the channel, the group chat, the meeting’s chat; nowhere where two are alone', async () => {
    await app.runSql(`insert into profile (tenant_id, user_id, role_id, municipality, saved_at_utc) values ('${tenantA}', '11111111-aaaa-4aaa-8aaa-000000000001', 'leder', 'Testby', '2026-11-20T09:00:00Z')`);
    for (const [place, id] of [['channel', channelId], ['group', groupChatId], ['meeting', meetingChatId], ['personal', undefined], ['two people', undefined]] as const) {
      await search('', {}, { place });
      assert.equal(lastAsked()?.channel?.channelId, id, place);
      assert.equal(lastAsked()?.person.userId, '11111111-aaaa-4aaa-8aaa-000000000001');
      assert.deepEqual(lastAsked()?.profile, { roleId: 'leder', municipality: 'Testby' });
      assert.equal(lastAsked()?.language, 'da');
    }
  });

  it('offers to start a prompt where several are, and not where an answer could not be anonymous', async () => {
    app.finder.holds([{ kind: 'prompt', key: 'p', prompt: aSharedRound().round.prompt }]);
    const offers = async (place: 'meeting' | 'two people') => JSON.stringify((await search('', {}, { place })).body).includes('Start refleksionen her');
    assert.equal(await offers('meeting'), true);
    assert.equal(await offers('two people'), false);
  });

  it('takes a search for no sign that the bot is there', async () => {
    await search('', {}, { place: 'channel' });
    assert.deepEqual(await app.runSql('select * from channel'), []);
  });

  it('answers a command that is none of ours, and values of any kind', async () => {
    assert.match(sentence(await app.ask('query', { commandId: 'andet' })), /kan jeg ikke/);
    for (const value of ['', 5, [], { parameters: 'x' }, { parameters: [null, 5, { value: { a: 1 } }] }, { queryOptions: [] }]) {
      const { status, body } = await app.ask('query', value);
      assert.equal(status, 200, JSON.stringify(value));
      assert.ok('composeExtension' in body);
    }
  });

  it('hands a huge word on as it is, and logs nothing of it', async () => {
    const word = 'hemmelig'.repeat(10_000);
    assert.equal((await search(word)).status, 200);
    assert.ok(!app.logText().includes('hemmelig'));
  });
});
