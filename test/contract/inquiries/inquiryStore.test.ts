import assert from 'node:assert/strict';
import type { Inquiry } from '../../../src/core/inquiries/inquiry.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines, openEmpty } from '../reflections/databases.ts';
import { createSchedule } from '../reflections/samples.ts';

const tenantId = 'tenant-a';
const anna = { tenantId, userId: 'anna' };
const mette = { tenantId, userId: 'mette' };
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 9, minutes));
const place = { conversationId: 'a:mette', activityId: '17' };
const inquiry = {
  id: 'f'.repeat(64),
  asker: { ...anna, name: 'Anna Andersen', language: 'da', serviceUrl: 'https://smba.example/emea/', botId: '28:bot' },
  contact: { userId: 'mette', name: 'Mette Holm, HR' },
  documentIds: ['grundlag', 'andet'],
  text: 'Må jeg arbejde hjemme? – æøå 🙂',
  createdAtUtc: at(0),
} as const satisfies Omit<Inquiry, 'state' | 'changedAtUtc'>;
const limits = { open: 3, sentSince: { sinceUtc: at(-60), count: 5 } };
const toId = (n: number) => String(n).padStart(64, '0');

for (const engine of engines) {
  describe(`inquiries on ${engine}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openEmpty(engine);
    });
    const create = (fields: Partial<typeof inquiry> | object = {}) => store.createInquiry({ ...inquiry, ...fields }, { leaseUntilUtc: at(5), deleteAtUtc: at(900), limits });
    const claim = (minutes: number) => store.claimInquiries({ nowUtc: at(minutes), leaseUntilUtc: at(minutes + 5), limit: 10 });
    const send = async (isTold = true) => {
      await create();
      await store.recordSent(inquiry, place, { isTold, nowUtc: at(1) });
    };
    const state = async () => (await store.findInquiry(anna, inquiry.id))?.state;
    const answered = (text: string, minutes = 3) => store.changeState(mette, inquiry.id, { state: 'answered', answer: { text }, nowUtc: at(minutes), deleteAtUtc: at(800) });

    it('are kept as they were sent, found by asker and contact and by nobody else', async () => {
      assert.equal(await create(), 'created');
      const kept: Inquiry = { ...inquiry, state: 'sending', changedAtUtc: at(0) };
      assert.deepEqual(await store.findInquiry(anna, inquiry.id), kept);
      assert.deepEqual(await store.findInquiry(mette, inquiry.id), kept);
      assert.deepEqual(await store.listSent(anna), [kept]);
      assert.deepEqual(await store.listReceived(mette), [kept]);
      for (const stranger of [{ tenantId, userId: 'bo' }, { tenantId: 'tenant-b', userId: 'anna' }, { tenantId, userId: '' }]) {
        assert.equal(await store.findInquiry(stranger, inquiry.id), undefined);
        assert.deepEqual([...(await store.listSent(stranger)), ...(await store.listReceived(stranger))], []);
      }
    });
    describe('tell the language that a person last used', () => {
      const language = (userId = 'mette', minutes = 9, tenant = tenantId) => store.findLanguage({ tenantId: tenant, userId }, at(minutes));
      const talk = (spoken: 'da' | 'en', minutes: number) => store.saveContext({ ...mette, conversationId: 'a:1' }, { documentIds: [], intent: 'smalltalk', topic: [], language: spoken }, at(minutes));
      const wait = (spoken: 'da' | 'en', minutes: number) => store.saveWaiting({ ...mette, gapId: 'g', language: spoken, serviceUrl: 'https://smba.example/emea/', botId: '28:bot', sinceUtc: at(minutes) });
      beforeEach(() => store.deletePersonalData(mette));

      it('by what was last of a conversation, a question sent and an answer waited for', async () => {
        assert.equal(await language(), undefined);
        await create({ asker: { ...inquiry.asker, ...mette, language: 'en' }, contact: { userId: 'bo', name: 'Bo' } });
        assert.equal(await language(), 'en');
        await wait('da', 1);
        assert.equal(await language(), 'da');
        await talk('en', 2);
        assert.equal(await language(), 'en');
        assert.equal(await language('mette', 12), 'da');
      });
      it('by the plans that the person made, unless they are of both', async () => {
        await store.savePlan(createSchedule({ language: 'en', plannedBy: 'mette' }), undefined);
        assert.equal(await language(), 'en');
        await store.savePlan(createSchedule({ id: 'other', channelId: '19:b', language: 'da', plannedBy: 'mette' }), undefined);
        assert.equal(await language(), undefined);
        await talk('en', 8);
        assert.equal(await language(), 'en');
      });
      it('to nobody of another tenant, and of nobody who was sent one', async () => {
        await create();
        await talk('en', 8);
        assert.equal(await language('mette', 9, 'tenant-b'), undefined);
        assert.deepEqual([await language('bo'), await language(''), await language('anna')], [undefined, undefined, 'da']);
      });
    });
    it('are one when the same form is sent twice, also at once', async () => {
      assert.deepEqual((await Promise.all([create(), create(), create()])).sort(), ['created', 'exists', 'exists']);
      assert.equal((await store.listSent(anna)).length, 1);
    });
    it('are no more than the asker may have open and send in a day, also when they are sent at once', async () => {
      const outcomes = await Promise.all(Array.from({ length: 8 }, (_, n) => create({ id: toId(n) })));
      assert.equal(outcomes.filter((one) => one === 'created').length, 3);
      assert.equal(await create({ id: toId(20), asker: { ...inquiry.asker, userId: 'bo' } }), 'created');
      for (const { id } of await store.listSent(anna)) await store.withdrawInquiry(anna, id, { nowUtc: at(1), deleteAtUtc: at(900) });
      assert.deepEqual([await create({ id: toId(10) }), await create({ id: toId(11) }), await create({ id: toId(12) })], ['created', 'created', 'too-many']);
    });
    it('are nobody’s to send again while the first attempt may be under way, and somebody’s when it came to nothing', async () => {
      await create();
      assert.deepEqual(await claim(4), []);
      const due = await claim(5);
      assert.deepEqual(due.map(({ id, leaseUntilUtc }) => [id, leaseUntilUtc]), [[inquiry.id, at(10)]]);
      assert.deepEqual(await claim(9), []);
      assert.equal((await claim(10)).length, 1);
    });
    it('are claimed by one of several instances', async () => {
      for (let n = 0; n < 3; n += 1) await create({ id: toId(n) });
      const claimed = (await Promise.all([claim(6), claim(6), claim(6)])).flat().map(({ id }) => id);
      assert.deepEqual(claimed.sort(), [0, 1, 2].map(toId));
    });
    it('are sent with the place of the card, and due to be told only where the asker does not see it', async () => {
      await send();
      assert.deepEqual([await state(), (await store.findInquiry(anna, inquiry.id))?.place], ['sent', place]);
      assert.deepEqual(await claim(60), []);
      await create({ id: toId(1) });
      await store.recordSent({ ...inquiry, id: toId(1) }, place, { isTold: false, nowUtc: at(6) });
      assert.deepEqual((await claim(60)).map((one) => [one.id, one.state]), [[toId(1), 'sent']]);
    });
    it('are seen, answered or declined by their contact alone, each due once', async () => {
      await send();
      const see = () => store.changeState(mette, inquiry.id, { state: 'seen', nowUtc: at(2), deleteAtUtc: at(800) });
      for (const stranger of [anna, { tenantId, userId: 'bo' }, { tenantId: 'tenant-b', userId: 'mette' }]) assert.equal(await store.changeState(stranger, inquiry.id, { state: 'seen', nowUtc: at(2), deleteAtUtc: at(800) }), false);
      assert.deepEqual([await see(), await see()], [true, false]);
      const [seen] = await claim(2);
      assert.equal(seen?.state, 'seen');
      await store.recordTold(seen, undefined);
      assert.deepEqual(await claim(60), []);
      assert.deepEqual([await answered('Ja'), await answered('Nej'), await see()], [true, false, false]);
      const [told] = await claim(60);
      assert.deepEqual([told?.state, told?.answer], ['answered', { text: 'Ja' }]);
      await store.recordTold(told!, undefined);
      assert.deepEqual((await store.listSent(anna)).map((one) => one.answer), [{ text: 'Ja' }]);
      assert.deepEqual((await store.listReceived(mette)).map((one) => one.state), ['answered']);
    });
    it('stay due when something new happens while the old is being told', async () => {
      await send();
      await store.changeState(mette, inquiry.id, { state: 'seen', nowUtc: at(2), deleteAtUtc: at(800) });
      const [seen] = await claim(2);
      await answered('Ja');
      await store.recordTold(seen!, undefined);
      assert.deepEqual((await claim(4)).map((one) => one.state), ['answered']);
    });
    it('are not sent again when the contact has pressed before the sending was recorded', async () => {
      await create();
      await store.changeState(mette, inquiry.id, { state: 'seen', nowUtc: at(1), deleteAtUtc: at(800) });
      await store.recordSent(inquiry, place, { isTold: true, nowUtc: at(2) });
      assert.deepEqual((await claim(60)).map((one) => one.state), ['seen']);
    });
    it('lose their words when they are withdrawn, and the contact’s card is due to say so', async () => {
      await send();
      assert.equal(await store.withdrawInquiry(mette, inquiry.id, { nowUtc: at(2), deleteAtUtc: at(900) }), false);
      assert.equal(await store.withdrawInquiry(anna, inquiry.id, { nowUtc: at(2), deleteAtUtc: at(900) }), true);
      assert.equal(await answered('For sent'), false);
      const [due] = await claim(2);
      assert.deepEqual([due?.state, due?.text, due?.asker.name, due?.place], ['withdrawn', '', '', place]);
      assert.deepEqual([...(await store.listSent(anna)), ...(await store.listReceived(mette))].map((one) => [one.text, one.asker.name]), [['', ''], ['', '']]);
    });
    it('know the card of one that was withdrawn while it was being sent', async () => {
      await create();
      await store.withdrawInquiry(anna, inquiry.id, { nowUtc: at(1), deleteAtUtc: at(900) });
      assert.deepEqual(await claim(2), []);
      await store.recordSent(inquiry, place, { isTold: true, nowUtc: at(2) });
      assert.deepEqual((await claim(2)).map((one) => [one.state, one.place]), [['withdrawn', place]]);
    });
    it('are gone when Teams would not take them', async () => {
      await create();
      await store.deleteUnsent(tenantId, inquiry.id);
      assert.equal(await state(), undefined);
      await create();
      await store.recordUnreachable(inquiry, at(3));
      const [due] = await claim(3);
      assert.equal(due?.state, 'unreachable');
      await store.recordTold(due, at(20));
      assert.deepEqual((await store.listSent(anna)).map((one) => one.text), ['']);
      await store.deleteExpiredInquiries(at(19));
      assert.equal(await state(), 'unreachable');
      assert.equal(await store.deleteExpiredInquiries(at(20)), 1);
      assert.equal(await state(), undefined);
    });
    it('are closed when nobody answers, and deleted in the end whatever happens', async () => {
      await send();
      assert.equal(await store.closeInquiries(at(0), at(500)), 0);
      assert.equal(await store.closeInquiries(at(1), at(500)), 1);
      assert.deepEqual((await claim(500)).map((one) => one.state), ['closed']);
      assert.equal(await store.deleteExpiredInquiries(at(900)), 1);
    });

    describe('of somebody who wants everything deleted', () => {
      it('as the asker: nothing of them is left but that the contact’s card is to change', async () => {
        await send();
        await create({ id: toId(1) });
        await store.changeState(mette, toId(1), { state: 'answered', answer: { text: 'Ja' }, nowUtc: at(2), deleteAtUtc: at(800) });
        await store.deleteInquiriesOf(anna, at(3));
        const due = await claim(60);
        assert.deepEqual(due.map(({ state: one, asker, text, place: where }) => [one, asker.userId, asker.name, text, where]), [['withdrawn', '', '', '', place]]);
        await store.recordTold(due[0]!, at(900));
        assert.deepEqual(await claim(900), []);
        assert.equal(await store.deleteExpiredInquiries(at(9_000)), 0);
      });
      it('as the contact: what is open is closed for the asker, and answers go', async () => {
        await send();
        for (const n of [1, 2]) await create({ id: toId(n) });
        for (const n of [1, 2]) await store.changeState(mette, toId(n), { state: 'answered', answer: { text: 'Mettes ord' }, nowUtc: at(2), deleteAtUtc: at(800) });
        await store.recordTold((await claim(3)).find(({ id }) => id === toId(1))!, undefined);
        await store.deleteInquiriesOf(mette, at(4));
        const left = await store.listSent(anna);
        assert.deepEqual(left.map((one) => [one.id, one.state, one.contact.userId, one.answer, one.place]).sort(), [[toId(2), 'closed', '', undefined, undefined], [inquiry.id, 'closed', '', undefined, undefined]]);
        assert.deepEqual(await store.listReceived(mette), []);
      });
      it('leaves everybody else’s, and another tenant’s, as they are', async () => {
        await send();
        for (const other of [{ tenantId, userId: 'bo' }, { tenantId: 'tenant-b', userId: 'anna' }, { tenantId, userId: '' }]) await store.deleteInquiriesOf(other, at(3));
        assert.equal(await state(), 'sent');
      });
    });
  });
}
