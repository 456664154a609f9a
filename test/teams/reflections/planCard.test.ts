import assert from 'node:assert/strict';
import { mondayAtNine, startReflections, type ReflectionApp } from './startReflections.ts';

const guestsInRoster = (fields: object) => ({ method, path }: { method: string; path: string }) => (method === 'GET' && path.includes('/members/') ? { status: 200, body: { id: '29:person-1', ...fields } } : undefined);

describe('the plan card in a channel', () => {
  let app: ReflectionApp;
  const save = (inputs: object = {}, doing: object = {}) => app.execute({ do: 'save-plan' }, { inputs: { ...mondayAtNine, ...inputs }, ...doing });
  const planned = () => app.runSql('select * from schedule');

  beforeEach(async () => (app = await startReflections()));
  afterEach(() => app.stop());

  it('opens with the usual plan, and with the plan as it is once there is one', async () => {
    assert.deepEqual(readInputs(await app.submit({ do: 'plan' })), { weekday: '1', time: '09:00', everyWeeks: '1', content: '{}', holidayRule: 'next-working-day', pauseWeeks: '', closesAfterDays: '*', threshold: '5', zone: 'Europe/Copenhagen' });
    await save({ weekday: '3', time: '13:30', everyWeeks: '2', pauseWeeks: '42,7', closesAfterDays: '4', threshold: '6', zone: 'America/Nuuk', holidayRule: 'skip', content: '{"documentId":"grundlag","themeId":"drift"}' });
    assert.deepEqual(readInputs(await app.submit({ do: 'plan' })), { weekday: '3', time: '13:30', everyWeeks: '2', content: '{"documentId":"grundlag","themeId":"drift"}', holidayRule: 'skip', pauseWeeks: '7,42', closesAfterDays: '4', threshold: '6', zone: 'America/Nuuk' });
  });

  it('tells the channel who planned and what comes next, and shows the plan to who did', async () => {
    const { body } = await save();
    assert.match(JSON.stringify(body.value), /Jeres refleksioner/);
    const [said, ...more] = app.connector.messages();
    assert.deepEqual(more, []);
    assert.match(String(said?.['text']), /^Anna Andersen har planlagt refleksioner\. Hver mandag kl\. 9\. Næste: mandag den 23\. november kl\. 9 \(uge 48\)\./);
    await save({ weekday: '2' }, { person: 2 });
    assert.match(String(app.connector.messages()[1]?.['text']), /^Bo Berg har ændret planen\. Hver tirsdag kl\. 9/);
  });

  it('that says what cannot be gets a reply that says so, and nothing changes', async () => {
    for (const [inputs, expected] of [
      [{ time: '25:00' }, /ikke et klokkeslæt/],
      [{ time: '' }, /ikke et klokkeslæt/],
      [{ zone: 'Mars/Olympus' }, /tidszonen/],
      [{ threshold: '2' }, /mindst 3/],
      [{ pauseWeeks: '60' }, /ingen uge 60/],
      [{ weekday: '9' }, /ikke kan bruge/],
      [{ content: '{"a":1}' }, /ikke kan bruge/],
      [{ content: '{"documentId":"fremmed"}' }, /ingen refleksion/],
    ] as const) {
      const { body } = await save(inputs);
      assert.equal(body.type, 'application/vnd.microsoft.activity.message', JSON.stringify(inputs));
      assert.match(String(body.value), expected, JSON.stringify(inputs));
    }
    assert.deepEqual(await planned(), []);
    assert.deepEqual(app.connector.messages(), []);
  });

  for (const [kind, fields] of Object.entries({ 'a guest': { userRole: 'guest' }, 'a guest by address': { userPrincipalName: 'x_y.dk#EXT#@kommune.dk' }, 'somebody of another organisation': { tenantId: '72f988bf-0000-4000-8000-00000000000b' } })) {
    it(`of ${kind} changes nothing`, async () => {
      app.connector.replyWith(guestsInRoster(fields));
      assert.match(String((await save()).body.value), /gæster/);
      assert.deepEqual(await planned(), []);
    });
  }

  it('of somebody who is not among the admins changes nothing', async () => {
    await app.stop();
    app = await startReflections({ SCHEDULE_ADMINS: '11111111-aaaa-4aaa-8aaa-000000000002' });
    assert.match(String((await save()).body.value), /kan du desværre ikke ændre/);
    assert.equal((await save({}, { person: 2 })).body.type, 'application/vnd.microsoft.card.adaptive');
  });

  it('sent as a message by an older client is answered in the thread', async () => {
    assert.match(await app.submit({ do: 'save-plan' }, { inputs: mondayAtNine }), /Anna Andersen har planlagt refleksioner/);
  });

  it('belongs in a channel', async () => {
    for (const place of ['personal'] as const) {
      assert.match(String((await save({}, { place })).body.value), /hører til i en kanal/);
      assert.match(await app.submit({ do: 'plan' }, { place }), /hører til i en kanal/);
    }
    assert.deepEqual(await planned(), []);
  });
});

describe('the buttons of a plan in its channel', () => {
  let app: ReflectionApp;

  before(async () => {
    app = await startReflections();
    await app.execute({ do: 'save-plan' }, { inputs: mondayAtNine });
  });
  after(() => app.stop());

  it('show how it stands', async () => {
    assert.match(await app.submit({ do: 'plan-status' }), /mandag den 23\. november kl\. 9 \(uge 48\)/);
  });

  it('name the week of what they skip and swap, so that one pressed twice does nothing to the week after', async () => {
    const said = await app.submit({ do: 'plan-status' });
    for (const request of ['skip', 'swap']) assert.match(said, new RegExp(`"do":"${request}","week":"2026-W48"`));
  });

  it('skip the next, which the channel is told', async () => {
    assert.match(await app.submit({ do: 'skip' }, { person: 2 }), /Bo Berg har sprunget uge 48 over\. Næste: mandag den 30\. november kl\. 9 \(uge 49\)\./);
  });

  it('skip nothing more when pressed twice', async () => {
    assert.match(await app.submit({ do: 'skip', week: '2026-W48' }), /Det nåede du ikke/);
  });

  it('swap the next', async () => {
    const [before] = (await app.runSql("select prompt_id from occurrence where status = 'planned'")) as { prompt_id: string }[];
    assert.match(await app.submit({ do: 'swap' }), /Anna Andersen har byttet det næste spørgsmål\. Næste: mandag den 30\./);
    const [after] = (await app.runSql("select prompt_id from occurrence where status = 'planned'")) as { prompt_id: string }[];
    assert.notEqual(after?.prompt_id, before?.prompt_id);
  });

  it('send the next at once', async () => {
    assert.match(await app.submit({ do: 'send-now' }), /Anna Andersen har bedt mig spørge nu/);
    await app.sendDue();
    assert.equal(app.connector.requests.filter(({ path }) => path === '/v3/conversations').length, 1);
  });

  it('change the rhythm, as a digest offers', async () => {
    assert.match(await app.submit({ do: 'set-rhythm', everyWeeks: 2 }), /har ændret planen\. Hver anden mandag/);
  });

  it('stop it, and say how to begin again', async () => {
    assert.match(await app.submit({ do: 'stop' }), /Anna Andersen har stoppet refleksionerne/);
    for (const request of ['plan-status', 'skip', 'stop', 'resume']) assert.match(await app.submit({ do: request }), /er stoppet\. .*»historik«\. Skriv »planlæg«/, request);
  });
});

/** The card's fields as they are filled. */
function readInputs(said: string): Record<string, string> {
  const inputs: Record<string, string> = {};
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('id' in node && 'value' in node && typeof node.id === 'string') inputs[node.id] = String(node.value);
    Object.values(node).forEach(visit);
  };
  visit((JSON.parse(said) as { attachments: { content: unknown }[] }[])[0]?.attachments[0]?.content);
  return inputs;
}
