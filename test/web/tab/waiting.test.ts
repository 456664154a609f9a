import assert from 'node:assert/strict';
import type { MyData, MyWaiting } from '../../../src/web/tab/wire.ts';
import { cardExecute, cardSubmit } from '../../helpers/activities.ts';
import { localPerson, startTabApp, type TabApp } from '../../helpers/tabApp.ts';
import { aCorpus, createFakeEngine } from '../../teams/fakeEngine.ts';

const anna = localPerson(0);
const [mette, stranger] = [localPerson(1), localPerson(2)];
const toId = (n: number) => String(n).padStart(64, '0');
const [document] = aCorpus().documents;
const corpus = { documents: [{ ...document!, info: { ...document!.info, contact: { name: 'Mette Holm, HR', entraId: mette['x-local-person']! } } }] };

describe('calls of the tab about what one waits for', () => {
  let app: TabApp;
  beforeEach(async () => {
    app = await startTabApp({ engine: createFakeEngine(), corpus, clock: () => new Date('2026-11-20T09:00:00Z') });
    await press(anna, { do: 'send-inquiry', inquiryId: toId(1), documentIds: ['grundlag'] }, { text: 'Må jeg arbejde hjemme?' });
    await app.send(cardSubmit({ ...place(anna), data: toData({ do: 'wait-for-answer', question: 'hvordan parkerer medarbejdere' }) }));
  });
  afterEach(() => app.stop());

  /** Whoever calls the tab in local mode, as the bot knows them. */
  const place = (identity: typeof anna) => ({
    serviceUrl: app.connector.serviceUrl,
    fields: { from: { id: '29:x', name: 'Anna Andersen', aadObjectId: identity['x-local-person'] }, conversation: { conversationType: 'personal', id: 'a:x', tenantId: '00000000-0000-0000-0000-0000000000001' }, channelData: { tenant: { id: '00000000-0000-0000-0000-0000000000001' } } },
  });
  const toData = (request: object, inputs: object = {}) => ({ medspiller: { v: 1, language: 'da', ...request }, ...inputs });
  const press = (identity: typeof anna, request: object, inputs: object = {}) => app.send(cardExecute({ ...place(identity), verb: 'medspiller', data: toData(request, inputs) }));
  const waiting = async (identity = anna): Promise<MyWaiting> => (await app.call(identity, 'GET', '/me/waiting')).body as MyWaiting;

  it('tell what the caller waits for, with the answer as it is given', async () => {
    const open = { id: toId(1), text: 'Må jeg arbejde hjemme?', contactName: 'Mette Holm, HR', state: 'sent', isOpen: true, createdAtUtc: '2026-11-20T09:00:00.000Z' };
    const { gaps, inquiries } = await waiting();
    assert.deepEqual(inquiries, [open]);
    assert.deepEqual(gaps.map(({ wording, sinceUtc }) => [wording, sinceUtc]), [['', '2026-11-20T09:00:00.000Z']]);
    await press(mette, { do: 'answer-inquiry', inquiryId: toId(1) }, { text: 'Ja', statementId: 'grundlag#2' });
    const [answered] = (await waiting()).inquiries;
    assert.deepEqual([answered?.state, answered?.isOpen, answered?.answer?.text, answered?.answer?.citation?.statementId], ['answered', false, 'Ja', 'grundlag#2']);
    for (const other of [mette, stranger]) assert.deepEqual(await waiting(other), { gaps: [], inquiries: [] });
  });
  it('count it among what is stored', async () => {
    const counts = async (identity: typeof anna) => {
      const { waitingCount, inquiryCount, receivedInquiryCount } = (await app.call(identity, 'GET', '/me/data')).body as MyData;
      return [waitingCount, inquiryCount, receivedInquiryCount];
    };
    assert.deepEqual([await counts(anna), await counts(mette)], [[1, 1, 0], [0, 0, 1]]);
    assert.equal((await app.call(anna, 'DELETE', '/me/data')).status, 204);
    // Until the contact's card has been changed.
    assert.deepEqual([await counts(anna), await counts(mette)], [[0, 0, 0], [0, 0, 1]]);
    await app.sendDue();
    assert.deepEqual(await counts(mette), [0, 0, 0]);
  });
  it('end the waiting of the caller alone, once and again', async () => {
    const { gaps } = await waiting();
    const paths = [`/me/waiting/gaps/${gaps[0]?.id ?? ''}`, `/me/waiting/inquiries/${toId(1)}`];
    const stored = await app.readStored();
    assert.deepEqual([(await app.call(stranger, 'DELETE', paths[0]!)).status, (await app.call(stranger, 'DELETE', paths[1]!)).status, (await app.call(mette, 'DELETE', paths[1]!)).status], [204, 404, 204]);
    assert.equal(await app.readStored(), stored);
    for (const path of paths) for (const attempt of ['once', 'again']) assert.equal((await app.call(anna, 'DELETE', path)).status, 204, attempt);
    assert.deepEqual(await waiting(), { gaps: [], inquiries: [] });
    await app.sendDue();
    assert.match(app.connector.requests.findLast(({ method }) => method === 'PUT')?.rawBody ?? '', /Spørgsmålet er trukket tilbage/);
  });
  it('are refused for ids that are none, and without a person', async () => {
    assert.equal((await app.call(anna, 'DELETE', `/me/waiting/inquiries/${'x'.repeat(900)}`)).status, 404);
    assert.equal((await app.call(anna, 'DELETE', '/me/waiting/inquiries/%00')).status, 404);
    assert.equal((await app.call({}, 'GET', '/me/waiting')).status, 401);
    assert.equal((await app.call(anna, 'PUT', '/me/waiting', {})).status, 405);
  });
});
