import assert from 'node:assert/strict';
import type { TestResponse } from '../../helpers/startTestApp.ts';
import { aSharedStatement } from '../cards/shareableCards.ts';
import { type ExtensionApp, startExtension } from './startExtension.ts';

interface Element {
  readonly type: string;
  readonly items?: readonly { readonly actions?: readonly { readonly data: unknown }[] }[];
}

describe('finding what a message is about', () => {
  let app: ExtensionApp;
  beforeEach(async () => (app = await startExtension()));
  afterEach(() => app.stop());

  const open = (content: string) => app.ask('fetchTask', { commandId: 'find-for-message', commandContext: 'message', messagePayload: { id: '1', body: { contentType: 'html', content } } });
  const press = (data: unknown) => app.ask('submitAction', { commandId: 'find-for-message', commandContext: 'message', data });
  /** What the buttons of each row send. */
  const rowsOf = ({ body }: TestResponse) => (body.task.value.card.content.body as Element[]).filter(({ type }) => type === 'Container').map(({ items = [] }) => items.at(-1)?.actions?.map(({ data }) => data) ?? []);
  const sentence = ({ body }: TestResponse) => String(body.task.value);

  it('shows the statements nearest to its text, and nothing else', async () => {
    const response = await open('<p>faglig</p>');
    assert.deepEqual(app.finder.asked.map(({ text, kinds, limit }) => ({ text, kinds, limit })), [{ text: 'faglig', kinds: ['statement'], limit: 5 }]);
    assert.equal(rowsOf(response).length, 1);
    assert.match(JSON.stringify(response.body), /ny faglig viden.*Hvidovre.*linje 412–414/);
  });

  it('inserts one into the compose box', async () => {
    const [[insert] = []] = rowsOf(await open('faglig'));
    const { body } = await press(insert);
    assert.equal(body.composeExtension.type, 'result');
    assert.match(JSON.stringify(body.composeExtension.attachments), /ny faglig viden/);
  });

  it('makes a reflection card of one', async () => {
    const [[, discuss] = []] = rowsOf(await open('faglig'));
    const { body } = await press(discuss);
    const fields = body.task.value.card.content.body as { id?: string; value?: string }[];
    assert.equal(fields.find(({ id }) => id === 'statementId')?.value, 'grundlag#5');
  });

  it('says so when nothing resembles it, and when it says nothing', async () => {
    app.finder.holds([]);
    assert.match(sentence(await open('vejret i morgen')), /ligner/);
    assert.match(sentence(await open('<img src="x">')), /ingen tekst/);
    assert.match(sentence(await app.ask('fetchTask', { commandId: 'find-for-message' })), /ingen tekst/);
  });

  it('keeps and logs nothing of the text', async () => {
    app.finder.holds([aSharedStatement()]);
    await open('<p>Hemmeligt om Bo Berg</p>');
    const tables = (await app.runSql(`select name from sqlite_master where type = 'table'`)) as { name: string }[];
    const stored = await Promise.all(tables.map(({ name }) => app.runSql(`select * from "${name}"`)));
    assert.ok(!`${JSON.stringify(stored)}${app.logText()}`.includes('Hemmeligt'));
  });
});
