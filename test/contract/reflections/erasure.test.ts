import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../../src/store/store.ts';
import { at, channel, createOccurrence, sendPrompt } from './samples.ts';

describe('files of a SQLite store', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medspiller-erasure-'));
    store = await openStore(`sqlite:${join(folder, 'store.db')}`);
    await store.saveChannel(channel);
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Those of the texts that stand in any file of the store: the database, its log, its shared memory. */
  async function findInFiles(texts: readonly string[]): Promise<string[]> {
    const names = await readdir(folder);
    const bytes = Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name)))));
    return texts.filter((text) => bytes.includes(text));
  }

  it('hold neither respondents nor their texts nor the key once a round is closed, however often responses were changed', async () => {
    const key = createHmac('sha256', 'key').digest('hex');
    const other = createOccurrence(46);
    const round = createOccurrence(47);
    await sendPrompt(store, other, { round: { respondentKey: 'f'.repeat(64) } });
    await sendPrompt(store, round, { round: { respondentKey: key } });
    const respondents = Array.from({ length: 400 }, (_, n) => createHmac('sha256', key).update(`person ${n}`).digest('hex'));
    const texts: string[] = [];
    const answer = async (n: number, length: number) => {
      const text = `text ${n} of ${length} `;
      texts.push(text);
      await store.saveResponse(round.roundId, respondents[n]!, { text: text + 'x'.repeat(length) }, at(2));
      await store.saveResponse(other.roundId, respondents[n]!.toUpperCase(), { text: 'y'.repeat(500 - length) }, at(2));
    };
    // Longer and shorter ones in turn split and join pages, which copies rows about.
    for (let n = 0; n < 400; n += 1) await answer(n, (n * 37) % 480);
    for (let n = 0; n < 400; n += 3) await answer(n, (n * 53) % 480);
    for (let n = 0; n < 400; n += 7) await store.deleteResponse(round.roundId, respondents[n]!, at(3));
    assert.equal((await findInFiles([key, ...respondents])).length, 401);

    await store.closeRound(round.roundId, at(4), () => ({ kind: 'too-few' }));
    assert.deepEqual(await findInFiles([key, ...respondents, ...texts]), []);
    assert.equal(await store.countResponses(other.roundId), 400);
  });
  it('hold no note and no text of a digest that was deleted', async () => {
    const person = { tenantId: 'tenant-a', userId: 'anna' };
    await store.saveNote(person, { statementId: 's', text: 'min egen note', savedAtUtc: at(0) });
    await sendPrompt(store, createOccurrence(47));
    await store.closeRound(createOccurrence(47).roundId, at(1), () => ({ kind: 'shown', responseCount: 5, texts: ['vores tekst'], steps: ['vores skridt'] }));
    assert.equal((await findInFiles(['min egen note', 'vores tekst', 'vores skridt'])).length, 3);
    await store.deleteReflectionData(person);
    await store.deleteTextsClosedBefore(at(2));
    assert.deepEqual(await findInFiles(['min egen note', 'vores tekst', 'vores skridt']), []);
  });
});
