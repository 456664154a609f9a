import assert from 'node:assert/strict';
import { tenantB } from '../../helpers/activities.ts';
import { startReflections, type ReflectionApp } from './startReflections.ts';

const adaptive = 'application/vnd.microsoft.card.adaptive';
const message = 'application/vnd.microsoft.activity.message';

describe('a response on the card', () => {
  let app: ReflectionApp;
  let roundId: string;
  const respond = (person: number, inputs: object) => app.execute({ do: 'respond', roundId }, { person, inputs });
  const view = async (person: number) => JSON.stringify((await app.execute({ do: 'view-response', roundId }, { person })).body);

  beforeEach(async () => {
    app = await startReflections();
    roundId = await app.sendRound();
    app.connector.reset();
  });
  afterEach(() => app.stop());

  it('is shown to the one who wrote it, to be changed or withdrawn, and to nobody else', async () => {
    const { body } = await respond(1, { scale: '4', text: 'Vi *taler* sammen.\nHver dag.', step: 'Spørge Bo' });
    assert.equal(body.type, adaptive);
    const json = JSON.stringify(body.value);
    for (const shown of ['Tak for dit svar', '4 – i høj grad', 'Vi *taler* sammen.', 'Hver dag.', 'Spørge Bo', 'Træk svaret tilbage', 'Færre end 3 har svaret endnu']) assert.ok(json.includes(shown), shown);
    assert.deepEqual(body.value.refresh.userIds, ['29:person-1']);
    const form = body.value.actions[0].card.body as { id?: string; value?: string }[];
    assert.deepEqual(form.flatMap(({ id, value }) => (id === undefined ? [] : [[id, value]])), [['scale', '4'], ['text', 'Vi *taler* sammen.\nHver dag.'], ['step', 'Spørge Bo']]);
    assert.deepEqual(app.connector.messages(), [], 'the channel hears nothing');
    assert.ok(!(await view(2)).includes('taler'));
  });

  it('is seen again by opening the card, which changes nothing', async () => {
    await respond(1, { scale: '4', text: '', step: '' });
    const before = await app.runSql('select * from response');
    assert.match(await view(1), /4 – i høj grad/);
    assert.match(await view(2), /Du har ikke svaret endnu/);
    const automatic = await app.execute({ do: 'view-response', roundId }, { person: 2, fields: { value: { trigger: 'automatic', action: { verb: 'medspiller', data: { medspiller: { v: 1, language: 'da', do: 'view-response', roundId } } } } } });
    assert.match(JSON.stringify(automatic.body), /Input\.ChoiceSet/);
    assert.deepEqual(await app.runSql('select * from response'), before);
  });

  it('that comes twice counts once, and the later stands', async () => {
    await respond(1, { scale: '2' });
    const json = JSON.stringify((await respond(1, { scale: '5', text: 'Ombestemt' })).body.value);
    assert.match(json, /5 – i meget høj grad/);
    assert.equal((await app.runSql('select * from response')).length, 1);
  });

  it('can be withdrawn', async () => {
    await respond(1, { scale: '2' });
    const { body } = await app.execute({ do: 'withdraw', roundId });
    assert.match(JSON.stringify(body.value), /Input\.ChoiceSet/);
    assert.deepEqual(await app.runSql('select * from response'), []);
  });

  it('is counted on the card from the threshold on', async () => {
    for (const person of [1, 2]) assert.match(JSON.stringify((await respond(person, { scale: '3' })).body), /Færre end 3 har svaret endnu/);
    assert.match(JSON.stringify((await respond(3, { scale: '3' })).body), /3 har svaret/);
  });

  it('with nothing in it, or with too much, is told so and nothing is kept', async () => {
    const empty = await respond(1, { scale: '', text: '  ', step: '' });
    assert.equal(empty.body.type, message);
    assert.match(String(empty.body.value), /ikke noget i svaret endnu/);
    assert.match(String((await respond(1, { text: 'x'.repeat(501) })).body.value), /501 tegn, og der er plads til 500/);
    assert.match(String((await respond(1, { step: 'x'.repeat(201) })).body.value), /plads til 200/);
    assert.deepEqual(await app.runSql('select * from response'), []);
  });

  it('from a card that was tampered with is refused', async () => {
    const { status, body } = await respond(1, { scale: '6' });
    assert.equal(status, 400);
    assert.match(String(body.value.message), /knap/);
    assert.deepEqual(await app.runSql('select * from response'), []);
  });

  it('to a round that is not of this channel and tenant is refused, whatever the id', async () => {
    const forged = await app.execute({ do: 'respond', roundId: '00000000-0000-4000-8000-000000000000' }, { inputs: { scale: '3' } });
    const foreign = await app.execute({ do: 'respond', roundId }, { inputs: { scale: '3' }, tenantId: tenantB });
    const elsewhere = await app.execute({ do: 'respond', roundId }, { inputs: { scale: '3' }, place: 'personal' });
    for (const { body } of [forged, foreign, elsewhere]) assert.match(String(body.value), /kender jeg ikke her/);
    assert.deepEqual(await app.runSql('select * from response'), []);
  });

  it('of a guest is refused by what the roster says', async () => {
    app.connector.replyWith(({ method, path }) => (method === 'GET' && path.endsWith('/members/29:person-1') ? { status: 200, body: { id: '29:person-1', userRole: 'guest' } } : undefined));
    assert.match(String((await respond(1, { scale: '3' })).body.value), /Gæster kan læse med/);
    assert.deepEqual(await app.runSql('select * from response'), []);
  });

  it('is kept when the roster does not answer', async () => {
    app.connector.replyWith(({ method }) => (method === 'GET' ? { status: 429 } : undefined));
    assert.equal((await respond(1, { scale: '3' })).body.type, adaptive);
    assert.equal(app.connector.requests.filter(({ method }) => method === 'GET').length, 1, 'asked once');
  });

  it('after closing meets the closed card and is not kept', async () => {
    app.setClock('2026-11-30T08:00:00Z');
    await app.sendDue();
    const { body } = await respond(1, { scale: '3' });
    assert.match(JSON.stringify(body.value), /Runden er lukket – se resultatet i tråden/);
    assert.ok(!JSON.stringify(body.value).includes('Input.'));
  });

  describe('by Action.Submit, which the whole channel could see an answer to', () => {
    const submit = (inputs: object, id = roundId) => app.submit({ do: 'respond', roundId: id }, { inputs });

    it('is kept without a word', async () => {
      assert.equal(await submit({ scale: '4', text: 'Hemmeligt' }), '[]');
      assert.equal((await app.runSql('select * from response')).length, 1);
    });

    it('that does not work out is told without a name or a word of it', async () => {
      for (const [said, expected] of [
        [await submit({ text: `Hemmeligt ${'x'.repeat(500)}` }), /plads til 500/],
        [await submit({ scale: '3' }, 'forged'), /kender jeg ikke her/],
      ] as const) {
        assert.match(said, expected);
        assert.ok(!said.includes('Hemmeligt'));
        assert.ok(!(JSON.parse(said) as { text: string }[]).some(({ text }) => text.includes('Anna')));
      }
      assert.deepEqual(await app.runSql('select * from response'), []);
    });
  });
});
