import assert from 'node:assert/strict';
import type { ConversationContext, ConversationKey } from '../../src/core/answers/answer.ts';
import type { MessageKey } from '../../src/core/messageClaims.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { runSql } from './runSql.ts';

/** Declares what every store must do, as tests over a real database; `createDatabase` returns the URL of an empty one. */
export function describeStoreContract(engine: string, createDatabase: () => Promise<string>): void {
  describe(`store on ${engine}`, () => {
    let url: string;
    let store: Store;
    before(async () => {
      url = await createDatabase();
      store = await openStore(url);
    });
    after(() => store.close());
    beforeEach(async () => {
      for (const table of ['conversation_context', 'profile', 'feedback', 'message_claim']) await runSql(url, `DELETE FROM ${table}`);
    });

    describe('conversations', () => {
      it('are found as they were saved, with every field', async () => {
        await store.saveContext(anna, fullContext, at(0));
        assert.deepEqual(await store.findContext(anna, at(1)), fullContext);
      });
      it('are found without the fields that were absent', async () => {
        await store.saveContext(anna, smallContext, at(0));
        assert.deepEqual(await store.findContext(anna, at(1)), smallContext);
      });
      it('are replaced by the next turn', async () => {
        await store.saveContext(anna, fullContext, at(0));
        await store.saveContext(anna, smallContext, at(1));
        assert.deepEqual(await store.findContext(anna, at(2)), smallContext);
      });
      it('end after ten minutes of silence, to the millisecond', async () => {
        await store.saveContext(anna, smallContext, at(0));
        assert.notEqual(await store.findContext(anna, new Date(at(10).getTime() - 1)), undefined);
        assert.equal(await store.findContext(anna, at(10)), undefined);
      });
      it('live on when they are saved again', async () => {
        await store.saveContext(anna, smallContext, at(0));
        await store.saveContext(anna, smallContext, at(9));
        assert.deepEqual(await store.findContext(anna, at(18)), smallContext);
      });
      for (const [what, other] of Object.entries({ userId: 'bo', conversationId: 'another', tenantId: 'tenant-b' })) {
        it(`are not shared across another ${what}`, async () => {
          await store.saveContext(anna, smallContext, at(0));
          assert.equal(await store.findContext({ ...anna, [what]: other }, at(1)), undefined);
        });
      }
      it('are deleted when expired, and only those', async () => {
        await store.saveContext(anna, smallContext, at(0));
        await store.saveContext({ ...anna, userId: 'bo' }, smallContext, at(5));
        assert.equal(await store.deleteExpiredContexts(at(10)), 1);
        assert.notEqual(await store.findContext({ ...anna, userId: 'bo' }, at(10)), undefined);
        assert.equal(await store.deleteExpiredContexts(at(10)), 0);
      });
      for (const broken of ['not json', '{"intent":"unheard-of","topic":[],"documentIds":[],"language":"da"}', '[]']) {
        it(`count as absent and are deleted when stored as ${broken}`, async () => {
          await store.saveContext(anna, smallContext, at(0));
          await runSql(url, `UPDATE conversation_context SET context = '${broken}'`);
          assert.equal(await store.findContext(anna, at(1)), undefined);
          assert.equal((await store.getPersonalData(anna)).conversationCount, 0);
        });
      }
      it('survive many turns at once', async () => {
        await Promise.all(Array.from({ length: 40 }, (_, n) => store.saveContext({ ...anna, userId: `user-${n % 4}` }, smallContext, at(0))));
        assert.equal(await store.deleteExpiredContexts(at(11)), 4);
      });
    });

    describe('messages', () => {
      const message: MessageKey = { tenantId: 'tenant-a', conversationId: 'a:1', messageId: '1700000000001' };
      it('are claimed once, however many want to', async () => {
        const claims = await Promise.all(Array.from({ length: 10 }, () => store.claimMessage(message, at(0))));
        assert.equal(claims.filter(Boolean).length, 1);
        assert.equal(await store.claimMessage(message, at(9)), false);
      });
      for (const [what, other] of Object.entries({ messageId: '1700000000002', conversationId: 'a:2', tenantId: 'tenant-b' })) {
        it(`are others with another ${what}`, async () => {
          await store.claimMessage(message, at(0));
          assert.equal(await store.claimMessage({ ...message, [what]: other }, at(0)), true);
        });
      }
      it('are kept for ten minutes, without their ids', async () => {
        await store.claimMessage(message, at(0));
        assert.doesNotMatch(JSON.stringify(await runSql(url, 'SELECT * FROM message_claim')), /a:1|1700000000001/);
        assert.equal(await store.deleteExpiredClaims(new Date(at(10).getTime() - 1)), 0);
        assert.equal(await store.deleteExpiredClaims(at(10)), 1);
        assert.equal(await store.claimMessage(message, at(10)), true);
      });
    });

    describe('profiles', () => {
      it('are absent until saved', async () => {
        assert.equal(await store.findProfile(anna), undefined);
      });
      it('are found as saved and replaced as a whole', async () => {
        await store.saveProfile(anna, { roleId: 'leder-af-medarbejdere', municipality: 'Ærø' }, at(0));
        assert.deepEqual(await store.findProfile(anna), { roleId: 'leder-af-medarbejdere', municipality: 'Ærø' });
        await store.saveProfile(anna, { municipality: 'Hvidovre' }, at(1));
        assert.deepEqual(await store.findProfile(anna), { municipality: 'Hvidovre' });
      });
      it('are not shared across tenants or people', async () => {
        await store.saveProfile(anna, { roleId: 'direktion' }, at(0));
        assert.equal(await store.findProfile({ ...anna, tenantId: 'tenant-b' }), undefined);
        assert.equal(await store.findProfile({ ...anna, userId: 'bo' }), undefined);
      });
    });

    describe('personal data', () => {
      it('shows everything stored about a person', async () => {
        await store.saveProfile(anna, { roleId: 'direktion' }, at(3));
        await store.saveContext(anna, smallContext, at(0));
        await store.saveContext({ ...anna, conversationId: 'another' }, smallContext, at(0));
        await store.saveContext({ ...anna, userId: 'bo' }, smallContext, at(0));
        const data = { profile: { roleId: 'direktion' }, profileSavedAtUtc: at(3), conversationCount: 2, feedbackCount: 0 };
        assert.deepEqual(await store.getPersonalData(anna), data);
      });
      it('is nothing for a person who is not known', async () => {
        assert.deepEqual(await store.getPersonalData(anna), { conversationCount: 0, feedbackCount: 0 });
      });
      it('is deleted for one person and for nobody else', async () => {
        for (const userId of ['anna', 'bo']) {
          await store.saveProfile({ ...anna, userId }, { roleId: 'direktion' }, at(0));
          await store.saveContext({ ...anna, userId }, smallContext, at(0));
        }
        await store.deletePersonalData(anna);
        assert.deepEqual(await store.getPersonalData(anna), { conversationCount: 0, feedbackCount: 0 });
        assert.equal((await store.getPersonalData({ ...anna, userId: 'bo' })).conversationCount, 1);
        assert.deepEqual(await store.findProfile({ ...anna, userId: 'bo' }), { roleId: 'direktion' });
      });
    });

    it('keeps feedback without a person', async () => {
      await store.saveFeedback({ tenantId: 'tenant-a', reaction: 'dislike', comment: "Det' for langt – 🙂", intent: 'role' }, at(0));
      await store.saveFeedback({ tenantId: 'tenant-a', reaction: 'like', intent: 'other' }, at(1));
      const rows = await runSql(url, 'SELECT tenant_id, reaction, comment, intent, saved_at_utc FROM feedback ORDER BY saved_at_utc');
      assert.deepEqual(rows, [
        { tenant_id: 'tenant-a', reaction: 'dislike', comment: "Det' for langt – 🙂", intent: 'role', saved_at_utc: at(0).toISOString() },
        { tenant_id: 'tenant-a', reaction: 'like', comment: null, intent: 'other', saved_at_utc: at(1).toISOString() },
      ]);
    });
    it('keeps what was stored when it is opened again', async () => {
      await store.saveProfile(anna, { roleId: 'direktion' }, at(0));
      const again = await openStore(url);
      assert.deepEqual(await again.findProfile(anna), { roleId: 'direktion' });
      await again.close();
    });
    it('is created once by instances that start at the same time', async () => {
      const fresh = await createDatabase();
      const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(fresh)));
      await stores[0]!.saveProfile(anna, { roleId: 'direktion' }, at(0));
      assert.deepEqual(await stores[3]!.findProfile(anna), { roleId: 'direktion' });
      await Promise.all(stores.map((one) => one.close()));
    });
    it('is ready while open and not when closed', async () => {
      const other = await openStore(url);
      assert.equal(await other.isReady(), true);
      await other.close();
      await assert.rejects(other.isReady());
    });
  });
}

const anna: ConversationKey = { tenantId: 'tenant-a', conversationId: 'a:1', userId: 'anna' };

const smallContext: ConversationContext = { documentIds: [], intent: 'smalltalk', topic: [], language: 'en' };

const fullContext: ConversationContext = {
  roleId: 'leder-af-medarbejdere',
  perspectiveId: 'sammen-sikrer-vi-driften',
  documentIds: ['hvidovre-ledelses-og-medarbejdergrundlag'],
  municipality: 'Hvidovre',
  intent: 'role-perspective',
  topic: ['kvalitet', 'økonomi'],
  sectionId: 'hvidovre-ledelses-og-medarbejdergrundlag#s4',
  language: 'da',
};

/** Minutes after nine on a working day. */
function at(minutes: number): Date {
  return new Date(Date.UTC(2026, 10, 20, 9, minutes));
}
