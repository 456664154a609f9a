import assert from 'node:assert/strict';
import { toAsker } from '../../../src/core/gaps/anonymity.ts';
import type { Gap, Waiting } from '../../../src/core/gaps/gap.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines, openEmpty } from '../reflections/databases.ts';

const tenantId = 'tenant-a';
const gap: Gap = { id: 'f'.repeat(64), week: '2026-W47', wording: 'regler hjemmearbejde', form: { reason: 'unanswered', documentIds: ['grundlag'], roleId: 'leder', lemmas: ['hjemmearbejde', 'regel'] } };
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 9, minutes));
const waiting: Waiting = { tenantId, userId: 'anna', gapId: gap.id, language: 'da', serviceUrl: 'https://smba.example/emea/', botId: '28:bot', sinceUtc: at(0) };

for (const engine of engines) {
  describe(`gaps on ${engine}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openEmpty(engine);
    });
    const ask = (userId: string, fields: Partial<Gap> = {}, tenant = tenantId) =>
      store.countAsker(tenant, { ...gap, ...fields }, { newKey: Buffer.from(userId.padEnd(32)).toString('hex'), toAsker: (key) => toAsker({ tenantId: tenant, userId }, key) });
    const makeEntry = async (fields: Partial<Gap> = {}) => {
      for (const person of ['anna', 'bo', 'carla']) await ask(person, fields);
    };

    it('have one key for the forms of a tenant, also when several make it at once', async () => {
      const keys = await Promise.all(['01', '02', '03', '04'].map((key) => store.findFormKey(tenantId, key)));
      assert.equal(new Set(keys).size, 1);
      assert.equal(await store.findFormKey(tenantId, '05'), keys[0]);
      assert.equal(await store.findFormKey('tenant-b', '05'), '05');
    });
    it('become an entry with the third person, with what the third asked, and then nothing of the three is kept', async () => {
      await ask('anna', { wording: 'annas ord' });
      await ask('bo', { wording: 'bos ord' });
      assert.deepEqual(await store.listGaps(tenantId), []);
      assert.equal((await store.listPending(tenantId)).length, 1);
      await ask('carla');
      assert.deepEqual(await store.listGaps(tenantId), [gap]);
      assert.deepEqual(await store.findGap(tenantId, gap.id), gap);
      assert.deepEqual(await store.listPending(tenantId), []);
    });
    it('are not made by one person who asks often', async () => {
      for (let n = 0; n < 5; n += 1) await ask('anna');
      await ask('bo');
      assert.deepEqual(await store.listGaps(tenantId), []);
    });
    it('are not made by people of two tenants together', async () => {
      await ask('anna');
      await ask('bo');
      await ask('carla', {}, 'tenant-b');
      assert.deepEqual([...(await store.listGaps(tenantId)), ...(await store.listGaps('tenant-b'))], []);
    });
    it('become one entry when many ask at once', async () => {
      await Promise.all(Array.from({ length: 20 }, (_, n) => ask(`person-${n}`)));
      assert.equal((await store.listGaps(tenantId)).length, 1);
      assert.deepEqual(await store.listPending(tenantId), []);
    });
    it('know the week in which they were asked last, and never go back', async () => {
      await makeEntry();
      await ask('dorte', { week: '2026-W50', wording: 'andre ord' });
      await ask('erik', { week: '2026-W49' });
      assert.deepEqual(await store.listGaps(tenantId), [{ ...gap, week: '2026-W50' }]);
      assert.deepEqual(await store.listPending(tenantId), []);
    });
    it('forget a person who wants it while too few have asked', async () => {
      await ask('anna');
      await ask('bo');
      const [pending] = await store.listPending(tenantId);
      await store.deleteAsker(tenantId, pending!.id, toAsker({ tenantId, userId: 'anna' }, pending!.key));
      await ask('carla');
      assert.deepEqual(await store.listGaps(tenantId), []);
      await ask('anna');
      assert.equal((await store.listGaps(tenantId)).length, 1);
    });
    it('are deleted when they are old: what is pending by its first week, what is an entry by its last', async () => {
      await ask('anna');
      await ask('bo', { week: '2026-W52' });
      assert.equal(await store.deletePendingUntil('2026-W46'), 0);
      assert.equal(await store.deletePendingUntil('2026-W47'), 1);
      await ask('carla');
      assert.deepEqual(await store.listGaps(tenantId), []);
      await makeEntry({ id: 'e'.repeat(64) });
      assert.equal(await store.deleteGapsUntil('2026-W46', at(0)), 0);
      assert.equal(await store.deleteGapsUntil('2026-W47', at(0)), 1);
    });
    it('are closed once by a reply, which is found from then on, and dropped without one', async () => {
      await makeEntry();
      const reply = { kind: 'own', text: 'Spørg i receptionen – æøå 🙂' } as const;
      assert.equal(await store.closeGap(tenantId, gap.id, reply, at(3)), true);
      assert.equal(await store.closeGap(tenantId, gap.id, { kind: 'own', text: 'igen' }, at(4)), false);
      assert.deepEqual(await store.listGaps(tenantId), []);
      const closed = { ...gap, reply, savedAtUtc: at(3) };
      assert.deepEqual(await store.findClosedGap(tenantId, gap.id), closed);
      assert.deepEqual(await store.listClosedGaps(tenantId), [closed]);
      assert.deepEqual(await store.listClosedGaps('tenant-b'), []);
      await ask('dorte');
      assert.equal(await store.deleteGapsUntil('2027-W20', at(0)), 0);
      await store.dropGap(tenantId, gap.id);
      assert.equal((await store.listClosedGaps(tenantId)).length, 1);
      await store.deleteClosedGap(tenantId, gap.id);
      assert.equal(await store.findClosedGap(tenantId, gap.id), undefined);
      await makeEntry();
      await store.dropGap(tenantId, gap.id);
      assert.equal(await store.findGap(tenantId, gap.id), undefined);
    });

    describe('those who wait for an answer', () => {
      const lease = { nowUtc: at(5), leaseUntilUtc: at(10), limit: 10 };
      it('are claimed once there is one, by one instance at a time, again when the lease is over, and never when they were told', async () => {
        await store.saveWaiting(waiting);
        await store.saveWaiting({ ...waiting, sinceUtc: at(2) });
        await store.saveWaiting({ ...waiting, userId: 'bo', language: 'en' });
        await makeEntry();
        assert.deepEqual(await store.claimNotices(lease), []);
        await store.closeGap(tenantId, gap.id, { kind: 'own', text: 'Ja' }, at(4));
        const claims = await Promise.all([store.claimNotices(lease), store.claimNotices(lease)]);
        assert.deepEqual(claims.flat().toSorted((a, b) => a.userId.localeCompare(b.userId)), [waiting, { ...waiting, userId: 'bo', language: 'en' }]);
        await store.deleteNotice(waiting, gap.id);
        assert.deepEqual((await store.claimNotices({ ...lease, nowUtc: at(10), leaseUntilUtc: at(15) })).map(({ userId }) => userId), ['bo']);
      });
      it('are shown what they wait for, and are forgotten when they want that, or when the gap is dropped', async () => {
        await store.saveWaiting(waiting);
        await store.saveWaiting({ ...waiting, userId: 'bo' });
        assert.deepEqual(await store.listWaiting(waiting), [{ gapId: gap.id, sinceUtc: at(0) }]);
        await store.deleteWaiting(waiting);
        assert.deepEqual(await store.listWaiting(waiting), []);
        assert.equal((await store.listWaiting({ tenantId, userId: 'bo' })).length, 1);
        await store.dropGap(tenantId, gap.id);
        assert.deepEqual(await store.listWaiting({ tenantId, userId: 'bo' }), []);
      });
      it('wait no longer than entries are kept', async () => {
        await store.saveWaiting(waiting);
        await store.deleteGapsUntil('2026-W01', at(0));
        assert.equal((await store.listWaiting(waiting)).length, 1);
        await store.deleteGapsUntil('2026-W01', at(1));
        assert.deepEqual(await store.listWaiting(waiting), []);
      });
    });
  });
}
