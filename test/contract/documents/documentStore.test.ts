import assert from 'node:assert/strict';
import { commandLine, type DocumentFile, type Doer, hashDocumentFile } from '../../../src/core/documents/versions/documentStore.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { createDatabase, engines } from '../reflections/databases.ts';
import { at, channel, createOccurrence, createPrompt, createRound, createSchedule } from '../reflections/samples.ts';
import { runSql } from '../runSql.ts';

const doer = (minutes: number, by: string = commandLine): Doer => ({ by, atUtc: at(minutes) });
const file = (text: string, beside: Partial<DocumentFile> = {}): DocumentFile => ({ fileName: 'plan.txt', bytes: Buffer.from(text), ...beside });

for (const engine of engines) {
  describe(`documents on ${engine}`, () => {
    let url = '';
    let store: Store;
    let other: Store;
    before(async () => {
      url = await createDatabase[engine]();
      store = await openStore(url);
      // SQLite's driver waits without letting others go on, so that within one process there is one store; test/cli has several processes.
      other = engine === 'SQLite' ? store : await openStore(url);
    });
    after(async () => {
      for (const one of new Set([store, other])) await one.close();
    });
    beforeEach(async () => {
      for (const statement of ['DELETE FROM document_version', 'DELETE FROM document', 'UPDATE publication SET number = 0']) await runSql(url, statement);
    });
    const states = async () => (await store.listVersions()).map(({ documentId, version, state }) => `${documentId}@${version} ${state}`);

    it('has nothing published to begin with', async () => {
      assert.equal(await store.findPublicationNumber(), 0);
      assert.deepEqual(await store.findPublication(), { number: 0, versions: [] });
    });
    it('gives every byte back, of the file and of what lies beside it', async () => {
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
      const given = { fileName: 'ældre – plan.pdf', bytes, metadata: Buffer.from('\uFEFF{"title":"Æ"}'), prompts: bytes };
      const key = await store.addDraft('ældre – plan', given, doer(0, 'anna'));
      const found = await other.findFile(key);
      assert.ok(found);
      assert.deepEqual({ ...found, bytes: Buffer.from(found.bytes) }, { ...given, state: 'draft' });
      const bare = await store.findFile(await store.addDraft('plan', file('Vi vil'), doer(0)));
      assert.deepEqual(Object.keys(bare ?? {}), ['state', 'fileName', 'bytes']);
      assert.equal(await store.findFile({ documentId: 'plan', version: 9 }), undefined);
      const [, listed] = await store.listVersions();
      assert.deepEqual(listed, { documentId: 'ældre – plan', version: 1, state: 'draft', fileName: 'ældre – plan.pdf', contentHash: hashDocumentFile(given), addedAtUtc: at(0), addedBy: 'anna', stateAtUtc: at(0), stateBy: 'anna' });
    });
    it('serves no draft, takes the same draft again, and uses no number twice', async () => {
      const first = await store.addDraft('plan', file('Vi vil'), doer(0));
      assert.deepEqual(await store.addDraft('plan', file('Vi vil'), doer(1)), first);
      assert.deepEqual(await store.addDraft('plan', file('Vi vil', { metadata: Buffer.from('{}') }), doer(1)), { documentId: 'plan', version: 2 });
      assert.deepEqual((await store.findPublication()).versions, []);
      await store.discardDrafts([first, { documentId: 'plan', version: 2 }]);
      assert.deepEqual(await states(), []);
      assert.equal((await store.addDraft('plan', file('Vi vil'), doer(2))).version, 3);
    });
    it('publishes a set at one moment, in place of what was there, which is kept', async () => {
      const [one, two] = [await store.addDraft('a', file('A'), doer(0)), await store.addDraft('b', file('B'), doer(0))];
      assert.equal(await store.publish([{ ...one, replaces: undefined, state: 'draft' }, { ...two, replaces: undefined, state: 'draft' }], doer(1)), 1);
      const next = await store.addDraft('a', file('A2'), doer(2));
      assert.equal(await store.publish([{ ...next, replaces: 1, state: 'draft' }], doer(3, 'bo')), 2);
      assert.deepEqual(await states(), ['a@1 withdrawn', 'a@2 published', 'b@1 published']);
      assert.deepEqual(await other.findPublication(), { number: 2, versions: [{ ...next, contentHash: hashDocumentFile(file('A2')) }, { ...two, contentHash: hashDocumentFile(file('B')) }] });
      const [withdrawn, published] = await store.listVersions();
      assert.deepEqual([withdrawn?.stateBy, published?.stateBy, published?.addedBy, published?.stateAtUtc], ['bo', 'bo', commandLine, at(3)]);
    });
    it('withdraws, and publishes an older version again', async () => {
      const one = await store.addDraft('a', file('A'), doer(0));
      await store.publish([{ ...one, replaces: undefined, state: 'draft' }], doer(0));
      assert.equal(await store.withdraw('a', doer(1)), 2);
      assert.deepEqual((await store.findPublication()).versions, []);
      await assert.rejects(store.withdraw('a', doer(2)), { code: 'corpus.notPublished' });
      assert.equal(await store.findPublicationNumber(), 2);
      await assert.rejects(store.publish([{ ...one, replaces: undefined, state: 'draft' }], doer(3)), { code: 'corpus.withdrawnMeanwhile' });
      assert.equal(await store.findPublicationNumber(), 2);
      await store.publish([{ ...one, replaces: undefined, state: 'withdrawn' }], doer(3));
      assert.deepEqual(await states(), ['a@1 published']);
      await store.publish([{ ...one, replaces: undefined, state: 'withdrawn' }], doer(4));
      assert.deepEqual((await store.listVersions())[0]?.stateAtUtc, at(3));
      const next = await store.addDraft('a', file('A2'), doer(5));
      await store.publish([{ ...next, replaces: 1, state: 'draft' }], doer(5));
      await assert.rejects(store.withdraw('a', doer(6), 1), { code: 'corpus.changedMeanwhile' });
      assert.deepEqual(await states(), ['a@1 withdrawn', 'a@2 published']);
      await store.withdraw('a', doer(6), 2);
      assert.deepEqual(await states(), ['a@1 withdrawn', 'a@2 withdrawn']);
    });
    it('changes nothing when one of a set cannot be published', async () => {
      const [one, two] = [await store.addDraft('a', file('A'), doer(0)), await store.addDraft('b', file('B'), doer(0))];
      await assert.rejects(store.publish([{ ...one, replaces: undefined, state: 'draft' }, { documentId: 'b', version: 7, replaces: undefined, state: 'draft' }], doer(1)), { code: 'corpus.unknownVersion' });
      await store.publish([{ ...two, replaces: undefined, state: 'draft' }], doer(1));
      await assert.rejects(store.publish([{ ...one, replaces: undefined, state: 'draft' }, { ...(await store.addDraft('b', file('B2'), doer(2))), replaces: undefined, state: 'draft' }], doer(2)), { code: 'corpus.changedMeanwhile' });
      assert.deepEqual(await states(), ['a@1 draft', 'b@1 published', 'b@2 draft']);
      assert.equal(await store.findPublicationNumber(), 1);
    });
    it('lets one of two who publish at once win, and adds what both hand in', async () => {
      const drafts = await Promise.all([store, other].map((one, index) => one.addDraft('a', file(`A${index}`), doer(0))));
      assert.deepEqual(drafts.map(({ version }) => version).sort(), [1, 2]);
      const results = await Promise.allSettled([store, other].map((one, index) => one.publish([{ ...drafts[index]!, replaces: undefined, state: 'draft' }], doer(1))));
      assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
      assert.equal((results.find((result) => result.status === 'rejected')!.reason as { code: string }).code, 'corpus.changedMeanwhile');
      assert.deepEqual((await states()).map((state) => state.split(' ')[1]).sort(), ['draft', 'published']);
      assert.equal(await store.findPublicationNumber(), 1);
    });
    it('numbers the publications of different documents one after the other', async () => {
      const drafts = await Promise.all(Array.from({ length: 8 }, (_, index) => store.addDraft(`d${index}`, file('D'), doer(0))));
      const numbers = await Promise.all(drafts.map((draft, index) => [store, other][index % 2]!.publish([{ ...draft, replaces: undefined, state: 'draft' }], doer(1))));
      assert.deepEqual(numbers.sort((a, b) => a - b), [1, 2, 3, 4, 5, 6, 7, 8]);
    });
    it('tells what stands on statements of one document, without texts or names', async () => {
      await store.saveChannel({ ...channel, teamId: 'team' });
      const occurrence = createOccurrence(47, { prompt: createPrompt('x') });
      await store.savePlan(createSchedule(), { ...occurrence, prompt: { ...occurrence.prompt, id: 'gladsaxe-vi-vil#x~01234567' } });
      const [round, elsewhere] = ['gladsaxe-vi-vil#y', 'a_b#y'].map((statementId, index) => createRound(occurrence, { kind: 'shared', scheduleId: '', id: `round ${index}`, prompt: { ...createPrompt('y'), statementId } }));
      for (const one of [round!, elsewhere!]) await store.openSharedRound(one, at(5));
      await runSql(url, `UPDATE round SET sent_at_utc = '${at(0).toISOString()}'`);
      const person = { tenantId: channel.tenantId, userId: 'anna' };
      for (const statementId of ['gladsaxe-vi-vil#x', 'gladsaxe-vi-vil-2#x', 'a_b#x', 'aXb#x']) await store.saveNote(person, { statementId, text: 'min note', savedAtUtc: at(0) });
      const kinds = async (id: string) => (await store.listUses(id)).map(({ kind, statementId }) => `${kind} ${statementId}`).sort();
      assert.deepEqual(await kinds('gladsaxe-vi-vil'), ['note gladsaxe-vi-vil#x', 'planned gladsaxe-vi-vil#x', 'round gladsaxe-vi-vil#y']);
      assert.deepEqual(await kinds('a_b'), ['note a_b#x', 'round a_b#y']);
      assert.doesNotMatch(JSON.stringify(await store.listUses('gladsaxe-vi-vil')), /min note|anna/);
    });
  });
}
