import assert from 'node:assert/strict';
import { channelId, tenantA, tenantB, threadId } from '../../helpers/activities.ts';
import type { TestResponse } from '../../helpers/startTestApp.ts';
import { type Asking, type ExtensionApp, groupChatId, meetingChatId, startExtension } from './startExtension.ts';

type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- assertions on raw JSON

describe('the card that a leader makes by the messaging extension', () => {
  let app: ExtensionApp;
  beforeEach(async () => (app = await startExtension()));
  afterEach(() => app.stop());

  const open = (asking?: Asking, commandContext = 'compose') => app.ask('fetchTask', { commandId: 'reflection', commandContext, context: { theme: 'default' } }, asking);
  const submit = (data: object, asking?: Asking) => app.ask('submitAction', { commandId: 'reflection', commandContext: 'compose', data }, asking);
  const preview = (message: unknown, botMessagePreviewAction: 'edit' | 'send', asking?: Asking) => app.ask('submitAction', { commandId: 'reflection', botMessagePreviewAction, botActivityPreview: [message] }, asking);
  const cardOf = ({ body }: TestResponse): Json => body.task.value.card.content as Json;
  const button = (card: Json, title: string): Json => (card['actions'] as Json[]).find((action) => action['title'] === title)?.['data'] as Json;
  const element = (card: Json, id: string): Json | undefined => (card['body'] as Json[]).find((one) => one['id'] === id);

  /** Through both pages to the preview. */
  async function toPreview(inputs: object = {}, asking?: Asking): Promise<Json> {
    const topics = cardOf(await open(asking));
    const finish = cardOf(await submit({ ...button(topics, 'Videre'), content: element(topics, 'content')?.['choices'][0].value, roleId: 'leder' }, asking));
    const { body } = await submit({ ...button(finish, 'Vis kortet'), statementId: 'grundlag#2', question: '', answers: 'true', ...inputs }, asking);
    assert.equal(body.composeExtension.type, 'botMessagePreview');
    return body.composeExtension.activityPreview as Json;
  }

  it('begins with a place in the documents, by what the person chose to have remembered', async () => {
    await app.runSql(`insert into profile (tenant_id, user_id, role_id, municipality, saved_at_utc) values ('${tenantA}', '11111111-aaaa-4aaa-8aaa-000000000001', 'leder', 'Gladsaxe', '2026-11-20T09:00:00Z')`);
    const response = await open();
    assert.equal(response.body.task.type, 'continue');
    assert.equal(response.body.task.value.title, 'Lav et refleksionskort');
    const card = cardOf(response);
    assert.equal(element(card, 'content')?.['value'], '{"documentId":"vi-vil"}');
    assert.equal(element(card, 'roleId')?.['value'], 'leder');
    assert.ok((element(card, 'content')?.['choices'] as Json[]).some(({ title }) => title === '– Sammen sikrer vi driften (Hvidovre)'));
  });

  it('goes on with the statements there, and back to another place', async () => {
    const topics = cardOf(await open());
    const finish = cardOf(await submit({ ...button(topics, 'Videre'), content: '{"documentId":"grundlag"}', roleId: '*' }));
    assert.equal(element(finish, 'statementId')?.['choices'].length, 5);
    assert.equal(element(finish, 'statementId')?.['value'], 'grundlag#1');
    assert.equal(element(finish, 'answers')?.['value'], 'true');
    assert.ok(element(cardOf(await submit(button(finish, 'Vælg et andet sted'))), 'content'));
  });

  it('says so where nothing is said to the chosen role, and keeps the choice', async () => {
    const topics = cardOf(await open());
    const card = cardOf(await submit({ ...button(topics, 'Videre'), content: '{"documentId":"grundlag","themeId":"resultater"}', roleId: 'direktion' }));
    assert.match(JSON.stringify(card), /Der står ikke noget til den rolle/);
    assert.equal(element(card, 'content')?.['value'], '{"documentId":"grundlag","themeId":"resultater"}');
    assert.equal(element(card, 'roleId')?.['value'], 'direktion');
  });

  it('is looked at before it is sent: one adaptive card with the statement, the question, its source and that it can be answered', async () => {
    const message = await toPreview({ question: '  Hvad skal vi holde op med?  ' });
    assert.equal(message['type'], 'message');
    assert.equal(message['attachments'].length, 1);
    const text = JSON.stringify(message['attachments'][0].content);
    for (const part of ['Hvad skal vi holde op med?', 'Sætning nummer 2', 'Ledelses- og medarbejdergrundlag, Hvidovre', 'felter til at svare anonymt']) assert.ok(text.includes(part), part);
    assert.doesNotMatch(text, /Action\.(Submit|Execute)/);
  });

  it('can be edited from the preview, with everything that was filled in', async () => {
    const card = cardOf(await preview(await toPreview({ question: 'Hvad skal vi holde op med?', answers: 'false' }), 'edit'));
    assert.equal(element(card, 'statementId')?.['value'], 'grundlag#2');
    assert.equal(element(card, 'question')?.['value'], 'Hvad skal vi holde op med?');
    assert.equal(element(card, 'answers')?.['value'], 'false');
  });

  it('with answers is shared where it was made: in the chat, the meeting’s chat and the channel', async () => {
    for (const [place, id] of [['group', groupChatId], ['meeting', meetingChatId], ['channel', channelId]] as const) {
      const { status, body } = await preview(await toPreview({ question: 'Vores eget?' }, { place }), 'send', { place });
      assert.deepEqual([status, body], [200, {}]);
      const { place: there, content, by } = app.shared.at(-1)!;
      assert.equal(there.channelId, id);
      assert.equal(there.isChat, place === 'channel' ? undefined : true);
      assert.deepEqual(content, { statementId: 'grundlag#2', question: 'Vores eget?' });
      assert.deepEqual([by.userId, by.tenantId, by.isGuest], ['11111111-aaaa-4aaa-8aaa-000000000001', tenantA, false]);
    }
    assert.deepEqual(app.connector.messages(), []);
  });

  it('without answers is sent by the bot in the person’s name, made anew', async () => {
    const message = await toPreview({ answers: 'false' }, { place: 'channel' });
    message['attachments'][0].content.body[0].text = 'Forfalsket';
    const { body } = await preview(message, 'send', { place: 'channel' });
    assert.deepEqual(body, {});
    const [sent] = app.connector.messages();
    const text = JSON.stringify(sent);
    assert.match(text, /Sætning nummer 2/);
    assert.doesNotMatch(text, /Forfalsket|isVisible|grundlag#2\\"/);
    assert.deepEqual(sent!['channelData'].onBehalfOf, [{ itemid: 0, mentionType: 'person', mri: '29:person-1', displayName: 'Anna Andersen' }]);
    assert.equal(sent?.['conversation'].id, threadId);
    assert.deepEqual(app.shared, []);
  });

  it('has no answers where two are alone', async () => {
    for (const place of ['personal', 'two people'] as const) {
      const message = await toPreview({ answers: 'true' }, { place });
      assert.doesNotMatch(JSON.stringify(message), /svare anonymt/);
      await preview(message, 'send', { place });
      assert.equal(app.connector.messages().length, 1, place);
      app.connector.reset();
    }
    assert.deepEqual(app.shared, []);
  });

  it('goes into the compose box from the command box, which is no conversation', async () => {
    const topics = cardOf(await open({}, 'commandBox'));
    const finish = cardOf(await submit({ ...button(topics, 'Videre'), content: '{"documentId":"grundlag"}' }));
    assert.equal(element(finish, 'answers'), undefined);
    const { body } = await submit({ ...button(finish, 'Indsæt kortet'), statementId: 'grundlag#3', question: 'Mit?' });
    assert.equal(body.composeExtension.type, 'result');
    assert.match(JSON.stringify(body.composeExtension.attachments[0].content), /Mit\?.*Sætning nummer 3/);
    assert.ok(!app.connector.requests.some(({ path }) => path.includes('/members/')));
  });

  it('in English where the client is', async () => {
    assert.match(JSON.stringify((await open({ locale: 'en-US' })).body), /What do you want to talk about/);
  });

  describe('where the bot is not', () => {
    beforeEach(() => app.connector.replyWith(({ path }) => (path.includes('/members/') ? { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } } : undefined)));

    it('offers to add it, and goes on once Teams has', async () => {
      const card = cardOf(await open());
      const install = button(card, 'Tilføj Medspiller');
      assert.deepEqual(install['msteams'], { justInTimeInstall: true });
      const topics = cardOf(await submit(install));
      assert.ok(element(topics, 'content'));
    });

    it('lets the person insert the card without it', async () => {
      const topics = cardOf(await submit(button(cardOf(await open()), 'Indsæt kortet selv')));
      const finish = cardOf(await submit({ ...button(topics, 'Videre'), content: '{"documentId":"grundlag"}' }));
      const { body } = await submit({ ...button(finish, 'Indsæt kortet'), statementId: 'grundlag#3' });
      assert.equal(body.composeExtension.type, 'result');
    });

    it('offers the same when that shows only as it is sent, and loses nothing', async () => {
      app.connector.reset();
      const message = await toPreview({ question: 'Vores eget?' });
      app.refuseSharing();
      const install = button(cardOf(await preview(message, 'send')), 'Tilføj Medspiller');
      const card = cardOf(await submit(install));
      assert.equal(element(card, 'question')?.['value'], 'Vores eget?');
      assert.equal(element(card, 'statementId')?.['value'], 'grundlag#2');
      const silent = await toPreview({ answers: 'false' });
      app.connector.replyWith(({ method }) => (method === 'POST' ? { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } } : undefined));
      assert.ok(button(cardOf(await preview(silent, 'send')), 'Tilføj Medspiller'));
    });

    it('is not held up by a roster that does not tell', async () => {
      app.connector.replyWith(({ path }) => (path.includes('/members/') ? { status: 500 } : undefined));
      assert.ok(element(cardOf(await open()), 'content'));
    });
  });

  it('is not sent with answers by a guest, who learns why', async () => {
    const message = await toPreview();
    app.connector.replyWith(({ path }) => (path.includes('/members/') ? { status: 200, body: { userRole: 'guest' } } : undefined));
    assert.match(String((await preview(message, 'send')).body.task.value), /Gæster kan desværre ikke/);
    assert.deepEqual(app.shared, []);
  });

  it('keeps a question that is too long, and says how long it may be', async () => {
    const finish = cardOf(await submit({ ...button(cardOf(await open()), 'Videre'), content: '{"documentId":"grundlag"}' }));
    for (const length of [301, 50_000]) {
      const card = cardOf(await submit({ ...button(finish, 'Vis kortet'), statementId: 'grundlag#2', question: 'x'.repeat(length), answers: 'true' }));
      assert.match(JSON.stringify(card), /plads til 300/);
      assert.equal(element(card, 'question')?.['value'].length, 300);
    }
  });

  it('is refused in the dialog’s own form when it was tampered with, and nothing is sent', async () => {
    const finish = cardOf(await submit({ ...button(cardOf(await open()), 'Videre'), content: '{"documentId":"grundlag"}' }));
    const message = await toPreview();
    const withDraft = (text: unknown) => ({ ...message, attachments: [{ content: { body: [{ type: 'TextBlock', id: 'medspiller', text }] } }] });
    const forged = [
      submit({}),
      submit({ medspiller: { v: 2 } }),
      submit({ ...button(finish, 'Vis kortet'), statementId: 'andet#9', answers: 'true' }),
      submit({ ...button(finish, 'Vis kortet'), statementId: { $ne: 1 } }),
      submit({ ...button(finish, 'Vælg et andet sted'), medspiller: { v: 1, dialog: 'begin', sender: 'bot', draft: { statementId: 'andet#9', isAnswered: true } } }),
      submit({ medspiller: { v: 1, dialog: 'topic', sender: 'bot' }, content: '{"documentId":5}' }),
      submit({ medspiller: { v: 1, dialog: 'topic', sender: 'bot' }, content: 'ikke json' }),
      submit({ medspiller: { v: 1, dialog: 'insert', key: 's.andet#9' } }),
      app.ask('submitAction', null),
      app.ask('submitAction', { data: 'x' }),
      app.ask('fetchTask', { commandId: 'andet' }),
      app.ask('fetchTask', []),
      preview(undefined, 'send'),
      preview({ attachments: [] }, 'send'),
      preview(withDraft('{'), 'send'),
      preview(withDraft('{"statementId":"andet#9","isAnswered":true}'), 'send'),
      preview(withDraft('{"statementId":"andet#9","isAnswered":false}'), 'send'),
      preview(withDraft(`{"statementId":"grundlag#1","isAnswered":false,"question":"${'x'.repeat(301)}"}`), 'send'),
      preview(withDraft('{"statementId":"andet#9","isAnswered":false}'), 'edit'),
    ];
    for (const [index, one] of forged.entries()) {
      const { status, body } = await one;
      assert.equal(status, 200, String(index));
      assert.ok(body.task?.type === 'message' || body.task?.type === 'continue', `${index}: ${JSON.stringify(body)}`);
    }
    assert.deepEqual(app.shared, []);
    assert.deepEqual(app.connector.messages(), []);
  });

  it('is not made by people of a tenant that is not served', async () => {
    const strict = await startExtension({ ALLOWED_TENANTS: tenantA });
    const { status } = await strict.ask('fetchTask', { commandId: 'reflection' }, { tenantId: tenantB });
    assert.equal(status, 403);
    await strict.stop();
  });
});
