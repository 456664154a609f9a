import assert from 'node:assert/strict';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import sinon from 'sinon';
import { openStore, type Store } from '../../../src/store/store.ts';
import { createLiveRound, meeting } from '../meetings/liveSamples.ts';
import { createDatabase, type Engine, engines } from './databases.ts';
import { at, channel, claimOne, createOccurrence, createPrompt, createRound, createSchedule, createSent } from './samples.ts';

/** What is done for every message, answer and round of the scheduler; years of closed rounds must not slow it down. */
async function doEverything(store: Store): Promise<void> {
  const occurrence = createOccurrence(47, { previewAtUtc: at(-1) });
  await store.saveChannel(channel);
  await store.savePlan(createSchedule(), createOccurrence(46));
  await store.savePlan(createSchedule(), occurrence);
  await store.replacePrompt('schedule-1', occurrence.week, createPrompt('other'));
  await store.findNextDueAtUtc();
  const prompt = await claimOne(store, 'prompt');
  await store.findSchedule(channel);
  await store.findOccurrence('schedule-1', occurrence.week);
  await store.listUsedPromptIds('schedule-1');
  await store.openRound(createRound(occurrence, { lastSteps: ['skridt'] }));
  await store.openRound(createRound(occurrence));
  await store.recordPromptSent(prompt, createSent({ next: createOccurrence(48) }));
  await store.skipPlanned('schedule-1', '2026-W48', createOccurrence(49));
  await store.recordPromptNotSent(await claimOne(store, 'prompt'), { status: 'failed', reason: '413', next: createOccurrence(48) });
  await store.saveResponse(occurrence.roundId, 'r', { scale: 3 }, at(2));
  await store.findResponse(occurrence.roundId, 'r');
  await store.countResponses(occurrence.roundId);
  await store.recordRetry(await claimOne(store, 'card', at(2)), { dueAtUtc: at(3), reason: '429' });
  await store.recordDone(await claimOne(store, 'card', at(3)), { doneAtUtc: at(3) });
  await store.deleteResponse(occurrence.roundId, 'r', at(4));
  await store.listOpenRoundIds('schedule-1');
  await store.listOpenRounds(channel.tenantId);
  await store.listRoundsToClose({ nowUtc: at(0), sentBeforeUtc: at(0), limit: 100 });
  await store.closeRound(occurrence.roundId, at(5), () => ({ kind: 'too-few' }));
  await store.findRound(occurrence.roundId);
  await store.listClosedRounds('schedule-1', 10);
  await store.listDeliveryRecords('schedule-1', 10);
  await store.listSchedules(10);
  await store.deleteTextsClosedBefore(at(6));
  await store.findAnyChannel(channel.tenantId);
  await store.openLiveRound(createLiveRound());
  await store.findNewestLiveRound(meeting);
  await store.openSharedRound({ ...createRound(occurrence), id: 'shared', kind: 'shared', scheduleId: '' }, at(7));
  await store.recordSharedSent('shared', { conversationId: 'c', activityId: '1', sentAtUtc: at(6), closesAtUtc: at(9) });
  await store.listOpenSharedPrompts(channel);
  await store.deleteUnsentRound('shared');
  await store.openSharedRound({ ...createRound(occurrence), id: 'given-up', kind: 'shared', scheduleId: '' }, at(7));
  await store.settleUnsentRounds({ nowUtc: at(8), closesAtUtc: at(9) });
  await store.listTeamChannels(channel.tenantId, '19:team');
  await store.readFigures(at(8));
  await store.listSchedulesBy({ tenantId: channel.tenantId, userId: 'anna' });
}

/** Tables that each statement would read as a whole. */
const findScans: Readonly<Record<Engine, (url: string, statements: readonly string[]) => Promise<string[]>>> = {
  async SQLite(url, statements) {
    const sqlite = new Sqlite(url.slice('sqlite:'.length), { readonly: true });
    const scans = statements.flatMap((statement) => {
      const values = Array.from(statement.matchAll(/\?/g), () => null);
      const plan = sqlite.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`).all(values);
      // What a statement picked or brought itself is read as a whole.
      return plan.filter(({ detail }) => /^SCAN (?!due|picked|CONSTANT ROW|\d+-ROW VALUES)/.test(detail)).map(({ detail }) => `${detail}: ${statement}`);
    });
    sqlite.close();
    return await Promise.resolve(scans);
  },
  async PostgreSQL(url, statements) {
    const client = new pg.Client(url);
    await client.connect();
    // The tables are empty; how the server would read them if that were dear.
    await client.query('SET enable_seqscan = off');
    const scans: string[] = [];
    for (const statement of statements) {
      const { rows } = await client.query<Record<string, string>>(`EXPLAIN (GENERIC_PLAN) ${statement}`);
      const plan = rows.map((row) => row['QUERY PLAN'] ?? '');
      scans.push(...plan.filter((line) => line.includes('Seq Scan')).map((line) => `${line.trim()}: ${statement}`));
    }
    await client.end();
    return scans;
  },
};

for (const engine of engines) {
  describe(`statements on ${engine}`, () => {
    afterEach(() => sinon.restore());

    it('find their rows by an index', async () => {
      const url = await createDatabase[engine]();
      const store = await openStore(url);
      const spy = engine === 'SQLite' ? sinon.spy(Sqlite.prototype, 'prepare') : sinon.spy(pg.Client.prototype, 'query' as never);
      await doEverything(store);
      const statements = new Set(spy.getCalls().map(({ args }) => String(args[0])));
      spy.restore();
      await store.close();
      const worthALook = [...statements].filter((statement) => /^(with|select|update|delete|insert)/.test(statement));
      assert.ok(worthALook.length > 40, `${worthALook.length} statements`);
      assert.deepEqual(await findScans[engine](url, worthALook), []);
    });
  });
}
