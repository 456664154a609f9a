import assert from 'node:assert/strict';
import type { Round } from '../../../src/core/reflections/round.ts';
import type { SharedCell, Shareable } from '../../../src/core/sharing/shareable.ts';
import { createPrompt } from '../reflections/createLibrary.ts';
import { createSchedule } from '../reflections/createSchedule.ts';
import { countOf, createFinder, describeAll, person } from './createFinder.ts';

const tenantId = person.tenantId;
const hvidovre = { municipality: 'Hvidovre', roleId: 'leder-af-medarbejdere' };

describe('createShareableFinder', () => {
  describe('find', () => {
    it('gives the cell that was looked up, then its statements, then their prompts', async () => {
      const { find } = await createFinder();
      const found = await find('leder af medarbejdere i Sammen sikrer vi driften');
      const [cell] = found as readonly [SharedCell];
      assert.equal(cell.heading, 'Leder af medarbejdere · Sammen sikrer vi driften');
      assert.equal(cell.citations.length, 4);
      const ids = cell.citations.map(({ statementId }) => statementId).sort();
      assert.deepEqual(found.flatMap((one) => (one.kind === 'statement' ? one.citation.statementId : [])).sort(), ids);
      for (const one of found) if (one.kind === 'prompt') assert.ok(ids.includes(one.prompt.statementId));
      assert.deepEqual([...new Set(found.map(({ kind }) => kind))], ['cell', 'statement', 'prompt']);
    });
    it('gives all roles of a perspective, and those a question could mean', async () => {
      const { find } = await createFinder();
      const cells = async (text: string) => describeAll(await find(text, { kinds: ['cell'], limit: 25 }));
      assert.equal((await cells('Compliance')).length, 6);
      assert.equal((await cells('ansvarskæden for Resiliens')).length, 5);
      assert.deepEqual((await cells('leder')).slice(0, 2), ['cell Leder af ledere · Sammen sikrer vi driften', 'cell Leder af medarbejdere · Sammen sikrer vi driften']);
      assert.equal((await cells('centerchef')).length, 4);
      assert.deepEqual(await cells('hvad siger de om tillid til kolleger'), []);
    });
    it('knows the profile’s role, and keeps to its municipality', async () => {
      const { find } = await createFinder();
      assert.equal(describeAll(await find('min rolle i driften', { profile: hvidovre }))[0], 'cell Leder af medarbejdere · Sammen sikrer vi driften');
      const found = await find('tillid', { profile: { municipality: 'Gladsaxe' } });
      assert.ok(found.length > 0);
      for (const one of found) assert.ok(one.kind === 'statement' ? one.citation.municipality === 'Gladsaxe' : one.kind === 'prompt' && one.prompt.source.municipality === 'Gladsaxe');
    });
    it('takes the installation’s municipality for who has chosen none', async () => {
      const { find } = await createFinder({ municipality: 'Frederikssund' });
      const [first] = await find('fejl', { kinds: ['statement'] });
      assert.equal(first?.kind === 'statement' && first.citation.municipality, 'Frederikssund');
      const [offered] = await find('', { kinds: ['cell'] });
      assert.equal(offered?.kind === 'cell' && offered.documentId, 'frederikssund-sammen-om-frederikssund');
    });
    it('reads English, misspellings, and words that are still being written', async () => {
      const { find } = await createFinder();
      assert.match(describeAll(await find('how do we handle mistakes', { language: 'en' }))[0] ?? '', /fejl/);
      const [english] = await find('leader of employees emergence', { language: 'en', kinds: ['cell'] });
      assert.equal(english?.kind === 'cell' && english.heading, 'Leader of employees (leder af medarbejdere) · Sammen skaber vi velfærd');
      assert.equal(describeAll(await find('lederaf medarbjdere dirften'))[0], 'cell Leder af medarbejdere · Sammen sikrer vi driften');
      assert.deepEqual(await find('compl'), await find('compliance'));
    });
    it('offers what a document holds when only that is named', async () => {
      const { find } = await createFinder();
      const found = await find('Gladsaxe');
      assert.equal(describeAll(found)[0], 'cell Vi vil være en psykologisk tryg organisation');
      assert.ok(countOf(found, 'statement') > 0);
    });
    it('finds nothing for what the documents do not hold', async () => {
      const { find } = await createFinder();
      for (const text of ['pizza opskrift', 'asdfgh qwerty', 'hej', '?!', '🙂']) assert.deepEqual(await find(text), [], text);
    });
    it('mixes kinds within the limit, and gives only the kinds that are wanted', async () => {
      const { find } = await createFinder();
      const found = await find('tillid');
      assert.deepEqual([countOf(found, 'statement'), countOf(found, 'prompt')], [7, 3]);
      assert.equal(new Set(found.map(({ key }) => key)).size, found.length);
      for (const kind of ['statement', 'cell', 'prompt', 'round'] as const) {
        for (const text of ['tillid', '', 'driften for centerchefer']) for (const one of await find(text, { kinds: [kind], limit: 25 })) assert.equal(one.kind, kind);
      }
      assert.deepEqual(await find('tillid', { kinds: [] }), []);
      assert.deepEqual(await Promise.all([0, 1, 3, 1000].map(async (limit) => (await find('', { limit })).length)), [1, 1, 3, 25]);
    });
    it('asks no question twice in one list', async () => {
      const { find } = await createFinder();
      for (const text of ['Compliance', 'samarbejde', 'borgere']) {
        const questions = describeAll(await find(text, { kinds: ['prompt'], limit: 25 }));
        assert.equal(new Set(questions).size, questions.length);
      }
    });
    it('searches the first thousand characters of ten megabytes', async () => {
      const { find } = await createFinder();
      const filler = ` ${'æ'.repeat(9)}`.repeat(1_000_000);
      assert.deepEqual(await find(`tillid${' '.repeat(2000)}${filler}`), await find('tillid'));
      assert.deepEqual(await find(`${filler} tillid`), []);
      assert.deepEqual(await find(`${'\ud83d\ude42'.repeat(5_000_000)} tillid`), []);
    });
    it('gives the same for the same', async () => {
      const { find } = await createFinder();
      for (const text of ['', 'tillid', 'leder']) assert.deepEqual(await find(text), await find(text));
    });

    describe('without a word', () => {
      it('offers prompts and cells of the profile’s role', async () => {
        const { find } = await createFinder();
        const found = await find('', { profile: hvidovre });
        assert.deepEqual([countOf(found, 'prompt'), countOf(found, 'cell')], [6, 4]);
        for (const one of found) assert.equal(one.kind === 'prompt' ? one.prompt.roleId : one.kind === 'cell' && one.roleId, hvidovre.roleId);
        assert.deepEqual(await find(' \n', { profile: hvidovre }), found);
      });
      it('offers a little of everything to who has no profile', async () => {
        const { find } = await createFinder();
        const found = await find('');
        const documents = found.map((one) => (one.kind === 'prompt' ? one.prompt.documentId : one.kind === 'cell' ? one.documentId : ''));
        assert.equal(found.length, 10);
        assert.equal(new Set(documents).size, 5);
      });
    });
  });

  describe('rounds', () => {
    const schedule = createSchedule({ tenantId, id: 'plan-1', plannedBy: person.userId });
    const channel = { tenantId, channelId: schedule.channelId };

    it('come first without a word, and when they are asked for by name or by what they are about', async () => {
      const statement = (await (await createFinder()).find('tillid', { kinds: ['statement'] }))[0];
      assert.ok(statement?.kind === 'statement');
      const { find } = await createFinder({ schedules: [schedule], rounds: [createRound({ prompt: createPrompt({ statementId: statement.citation.statementId }) })] });
      for (const text of ['', 'ugens refleksion', 'this week’s reflection', 'tillid']) assert.equal(describeAll(await find(text, { channel }))[0], 'round round-1', text);
      assert.equal(countOf(await find('pizza', { channel }), 'round'), 0);
      assert.deepEqual(describeAll(await find('', { channel, kinds: ['round'] })), ['round round-1']);
    });
    it('are shown without the key that tells whose an answer is', async () => {
      const { find, finder } = await createFinder({ schedules: [schedule], rounds: [createRound()] });
      const [found] = await find('', { channel });
      assert.doesNotMatch(JSON.stringify([found, await finder.get('r.round-1', person, 'da')]), /secret/);
    });
    it('are the channel’s own, else those of one’s own plans', async () => {
      const other = createSchedule({ tenantId, id: 'plan-2', channelId: '19:other', plannedBy: 'somebody' });
      const rounds = [createRound(), createRound({ id: 'round-2', scheduleId: 'plan-2', channelId: '19:other' })];
      const { find } = await createFinder({ schedules: [schedule, other], rounds });
      const roundsOf = async (query: object) => describeAll(await find('', { kinds: ['round'], ...query }));
      assert.deepEqual(await roundsOf({ channel: { tenantId, channelId: '19:other' } }), ['round round-2']);
      assert.deepEqual(await roundsOf({ channel: { tenantId, channelId: '19:third' } }), ['round round-1']);
      assert.deepEqual(await roundsOf({}), ['round round-1']);
    });
    it('are neither another tenant’s, nor closed, nor unsent', async () => {
      const unsent = createRound({ id: 'round-3' });
      delete (unsent as { sentAtUtc?: Date }).sentAtUtc;
      const { find, finder } = await createFinder({ schedules: [schedule], rounds: [createRound({ closedAtUtc: new Date(1) }), unsent, createRound({ id: 'round-4', kind: 'live', scheduleId: '' })] });
      const stranger = { tenantId: 'tenant-2', userId: person.userId };
      assert.deepEqual(await find('', { channel, kinds: ['round'] }), []);
      for (const key of ['r.round-1', 'r.round-3', 'r.round-4']) assert.equal(await finder.get(key, person, 'da'), undefined, key);
      const open = await createFinder({ schedules: [schedule], rounds: [createRound()] });
      assert.deepEqual(await open.find('', { person: stranger, channel, kinds: ['round'] }), []);
      assert.equal(await open.finder.get('r.round-1', stranger, 'da'), undefined);
      assert.equal((await open.finder.get('r.round-1', person, 'da'))?.kind, 'round');
    });

    function createRound(changes: Partial<Round> = {}): Round {
      return {
        id: 'round-1',
        kind: 'weekly',
        tenantId,
        channelId: schedule.channelId,
        scheduleId: schedule.id,
        week: '2026-W47',
        language: 'da',
        prompt: createPrompt(),
        threshold: 5,
        lastSteps: [],
        sentAtUtc: new Date(0),
        respondentKey: 'secret',
        ...changes,
      };
    }
  });

  describe('get', () => {
    it('finds everything again by its key, which is short and survives an address', async () => {
      const { find, finder } = await createFinder();
      const all: readonly Shareable[] = [...(await find('', { limit: 25 })), ...(await find('Compliance', { limit: 25 })), ...(await find('tillid', { limit: 25 }))];
      assert.deepEqual(new Set(all.map(({ kind }) => kind)), new Set(['statement', 'cell', 'prompt']));
      for (const one of all) {
        assert.ok(one.key.length < 120, one.key);
        assert.deepEqual(await finder.get(decodeURIComponent(encodeURIComponent(one.key)), person, 'da'), one);
      }
    });
    it('gives undefined for what nobody made', async () => {
      const { finder } = await createFinder();
      const documentId = 'gladsaxe-vi-vil';
      const forged = ['', 's', 's.', 'c.', 'p.', 'r.', 'x.1', '__proto__', 's.__proto__', 'c.constructor', 'p.toString', 'r.hasOwnProperty', `s.${documentId}`, `s.${documentId}#`, `s.${documentId}#0000000000`, `c.${documentId}`, `c.${documentId}//`, `c.${documentId}//__proto__`, `p.${documentId}#0000000000`, 'r.\0', `s.${'a'.repeat(10_000_000)}`, '%00', 'c./../..'];
      for (const key of forged) assert.equal(await finder.get(key, person, 'da'), undefined, key.slice(0, 80));
    });
    it('words a cell in the language that is asked for', async () => {
      const { find, finder } = await createFinder();
      const [cell] = await find('centerchef i driften', { kinds: ['cell'] });
      const english = await finder.get(cell?.key ?? '', person, 'en');
      assert.equal(english?.kind === 'cell' && english.heading, 'Centre head (centerchef) · Sammen sikrer vi driften');
    });
  });
});
