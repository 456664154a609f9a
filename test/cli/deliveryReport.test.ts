import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDeliveryReports, hasProblem, readDeliveryReports } from '../../src/cli/deliveryReport.ts';
import { createTexts } from '../../src/locales/texts.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { at, channel, claimAndOpen, createOccurrence, createSchedule, sendPrompt } from '../contract/reflections/samples.ts';

describe('the doctor’s report on deliveries', () => {
  let folder: string;
  let url: string;
  let store: Store;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medspiller-doctor-'));
    url = `sqlite:${join(folder, 'doctor.db')}`;
    store = await openStore(url);
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('has nothing to tell where nobody has planned', async () => {
    assert.equal(formatDeliveryReports(await readDeliveryReports(store), createTexts('da')), 'Ingen kanaler har en plan endnu.');
  });
  it('tells what was sent, late or failed and why, and what comes next', async () => {
    await store.saveChannel(channel);
    const second = createOccurrence(48, { dueAtUtc: at(0) });
    await sendPrompt(store, createOccurrence(47, { dueAtUtc: at(-10_080) }), { sent: { isLate: true, sentAtUtc: at(-10_000), next: second } });
    await store.recordPromptNotSent(await claimAndOpen(store, second), { status: 'failed', reason: '413', next: createOccurrence(49, { dueAtUtc: at(10_080) }) });
    const reports = await readDeliveryReports(store);
    assert.deepEqual(reports.map(hasProblem), [true]);
    const lines = formatDeliveryReports(reports, createTexts('da')).split('\n');
    assert.deepEqual(lines, [
      '19:1@thread.tacv2 (lejer tenant-a): aktiv',
      `  senest sendt: ${at(-10_000).toISOString()}`,
      `  næste: uge 2026-W49, ${at(10_080).toISOString()}`,
      '  seneste 2: 0 sendt, 1 forsinket, 1 mislykket, 0 nåede ikke ud, 0 sprunget over',
      '  2026-W48: mislykket – 413',
      'Kanaler: 1. Med problemer: 1.',
    ]);
  });
  it('tells why a channel sleeps, and has no worry about one that was stopped', async () => {
    await store.saveChannel(channel);
    await store.savePlan(createSchedule(), createOccurrence(47));
    await store.putChannelToSleep(channel, 'BotNotInConversationRoster');
    assert.match(formatDeliveryReports(await readDeliveryReports(store), createTexts('da')), /sover – BotNotInConversationRoster/);
    assert.equal((await run(url)).code, 1);
    await store.savePlan(createSchedule({ isActive: false }), undefined);
    assert.deepEqual((await readDeliveryReports(store)).map(hasProblem), [false]);
  });
  it('goes through more channels than fit one look', async () => {
    for (let n = 1; n <= 201; n += 1) await store.savePlan(createSchedule({ id: `schedule-${n}`, channelId: `19:${n}@thread.tacv2` }), undefined);
    assert.equal((await readDeliveryReports(store)).length, 201);
    const { code, stdout } = await run(url, '--json');
    assert.equal((JSON.parse(stdout) as { channels: unknown[] }).channels.length, 201);
    assert.equal(code, 0);
  });
});

/** Runs the command in a process of its own. */
function run(databaseUrl: string, ...options: string[]): Promise<{ code: number; stdout: string }> {
  return new Promise((resolve) => {
    const doctor = new URL('../../src/doctor.ts', import.meta.url).pathname;
    const child = execFile(process.execPath, [doctor, ...options], { env: { ...process.env, DATABASE_URL: databaseUrl } }, (_, stdout) => resolve({ code: child.exitCode ?? -1, stdout }));
  });
}
