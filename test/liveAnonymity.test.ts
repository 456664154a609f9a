/**
 * Are the answers in a meeting really anonymous? The same questions as in `anonymity.test.ts`, whose head says what is promised,
 * how it is kept and what is not promised, put to live rounds: `npx mocha test/liveAnonymity.test.ts`.
 *
 * A live round lasts minutes instead of a week, and everybody watches. Each participant's side panel and the stage are sent the
 * state over a connection that stays open, as answers come in. So this test also reads that connection byte by byte: below the
 * threshold (here five) nothing may come over it, not even a message that says the same as the one before, since its mere
 * coming would tell those who watch a colleague press "send". From the threshold on the number grows for all to see, as the
 * page says before anybody answers: who sees it grow at the moment when somebody presses knows that they answered, not what.
 *
 * The real program runs behind HTTP on both databases. People show who they are by tokens with real signatures, and Teams tells
 * who takes part in the meeting.
 */
import assert from 'node:assert/strict';
import { engines } from './contract/reflections/databases.ts';
import { assertNoTraces, assertNothingBesideAnswers, assertNothingLeft, listCodes, listKeysAndCodes } from './helpers/anonymityChecks.ts';
import { colleague, findPeople, idsOf, leader } from './helpers/anonymityWorld.ts';
import { assertSame, describeTables } from './helpers/comparing.ts';
import { meetingId, type MeetingWorld, openMeetingWorld } from './helpers/meetingWorld.ts';

const threshold = 5;
const people = [2, 3, 4, 5, 6, 7];
const words = ['Alfa', 'Bravo', 'Charlie', 'Delta', 'Ekko', 'Foxtrot'];

for (const engine of engines) {
  describe(`anonymity of a live round on ${engine}`, function () {
    this.timeout(60_000);
    let world: MeetingWorld;
    let roundId: string;
    const begin = async (): Promise<void> => {
      world = await openMeetingWorld(engine);
      roundId = await world.start(threshold);
    };
    afterEach(() => world.stop());

    describe('whoever reads the database', () => {
      beforeEach(async () => {
        await begin();
        for (const [index, person] of people.entries()) await world.answer(roundId, person, { scale: 4, text: words[index]!, step: `Skridt ${words[index]!}` });
      });

      it('finds nothing of anybody who took part, in any table or file, before and after closing', async () => {
        for (const moment of ['before', 'after']) {
          if (moment === 'after') await world.close(roundId);
          const everything = await world.readAll();
          assertNoTraces(everything, [leader, colleague, ...people], `${moment} closing`);
        }
      });
      it('finds beside an answer its round and its code, and no time or number', async () => {
        assertNothingBesideAnswers(await world.readTables(), people.length);
        assert.deepEqual((await world.readTables()).get('delivery'), [], 'no message is due, whose time would be that of an answer');
      });
      it('can find the people of an open round with a list of all employees, and nobody once it is closed', async () => {
        assert.deepEqual(findPeople(await world.readTables(), people), people, 'while it is open: see the head of anonymity.test.ts');
        await world.close(roundId);
        assert.deepEqual(findPeople(await world.readTables(), people), []);
      });
      it('cannot follow a person from one round to the next', async () => {
        const first = listCodes(await world.readTables());
        await world.close(roundId);
        const second = await world.start(threshold);
        for (const person of people) await world.answer(second, person, { scale: 4 });
        const after = listCodes(await world.readTables());
        assert.equal(after.length, people.length);
        assert.deepEqual(after.filter((code) => first.includes(code)), []);
      });
      it('finds after closing neither key nor codes nor answers, nor what was changed or withdrawn, but the texts of the result', async () => {
        const secrets = listKeysAndCodes(await world.readTables());
        assert.equal(secrets.length, people.length + 1);
        await world.answer(roundId, 2, { scale: 1, text: 'Fortrudt og skrevet om' });
        await world.answer(roundId, 2, { scale: 2, text: 'Den nye tekst' });
        await world.withdraw(roundId, 3);
        await world.close(roundId);
        const after = await world.readTables();
        assert.deepEqual([after.get('response'), after.get('round_key')], [[], []]);
        const everything = await world.readAll();
        assertNothingLeft(everything, secrets);
        for (const gone of ['Alfa', 'Bravo', 'Fortrudt']) assert.ok(!everything.includes(gone), gone);
        for (const kept of ['Den nye tekst', 'Charlie', 'Foxtrot']) assert.ok(everything.includes(kept), kept);
      });
      it('finds nothing in the log, which has more to say when something goes wrong', async () => {
        const path = (id: string) => `/meetings/${encodeURIComponent(meetingId)}/rounds/${id}/response`;
        const secret = { scale: 3, text: 'Hemmeligt' };
        assert.equal((await world.call('PUT', path('forged'), 4, secret)).status, 404);
        assert.equal((await world.call('PUT', path(roundId), 4, { ...secret, scale: 9 })).status, 400);
        assert.equal((await world.call('PUT', path(roundId), 4, { text: 'Hemmeligt'.repeat(100) })).status, 400);
        assert.equal((await world.call('PUT', path(roundId), 55, secret)).status, 403);
        world.app.connector.replyWith(() => ({ status: 500 }));
        assert.equal((await world.call('PUT', path(roundId), 56, secret)).status, 503);
        world.app.connector.replyWith(() => undefined);
        await world.close(roundId);
        assert.equal((await world.call('PUT', path(roundId), 4, secret)).status, 409);
        const log = world.app.logText();
        assert.match(log, /meeting roster not readable/);
        assertNoTraces(log, [leader, colleague, 55, 56, ...people], 'in the log');
        for (const text of [...words, 'Hemmeligt']) assert.ok(!log.includes(text), text);
      });
    });

    it('below the threshold is complete: with one to four answers everything looks as it does with none, and so does the database afterwards', async () => {
      const seen: string[] = [];
      const kept: string[] = [];
      for (let count = 0; count < threshold; count += 1) {
        await begin();
        let views = '';
        for (const person of people.slice(0, threshold)) {
          if (person - 2 < count) await world.answer(roundId, person, { scale: 1, text: 'Hemmeligt', step: 'Skridt' });
          views += await world.look(roundId);
        }
        await world.close(roundId);
        views += await world.look(roundId);
        seen.push(views);
        kept.push(describeTables(await world.readTables(), world.app.connector.serviceUrl));
        assert.ok(!(await world.readAll()).includes('Hemmeligt'), 'the answers are gone');
        if (count < threshold - 1) await world.stop();
      }
      assert.ok(seen[0]!.includes('for få svar'), 'the result says that there were too few');
      for (let count = 1; count < threshold; count += 1) {
        assertSame(seen[count]!, seen[0]!, `${count} answers show`);
        assertSame(kept[count]!, kept[0]!, `${count} answers are left in the database`);
      }
    });

    it('shows of an open round never more than the number of people, whoever answers, changes or withdraws', async () => {
      await begin();
      const views: { readonly people: number; readonly seen: string }[] = [];
      const lookAfter = async (count: number, event: Promise<void>): Promise<void> => {
        await event;
        if (count >= threshold) await world.stream.until(({ round }: { round?: { responseCount: number } }) => round?.responseCount === count);
        views.push({ people: count, seen: await world.look(roundId) });
      };
      for (const [index, person] of people.entries()) await lookAfter(index + 1, world.answer(roundId, person, { scale: ((index % 5) + 1) as 1, text: words[index]!, step: `Skridt ${words[index]!}` }));
      await lookAfter(6, world.answer(roundId, 2, { scale: 5, text: 'Hotel' }));
      await lookAfter(5, world.withdraw(roundId, 3));
      for (const { seen } of views) for (const word of [...words, 'Hotel', 'Skridt']) assert.ok(!seen.includes(word), word);
      const [none, ...others] = views.filter((view) => view.people < threshold).map(({ seen }) => seen);
      assert.equal(others.length, 3);
      for (const few of others) assertSame(few, none!, 'below the threshold there is no difference at all');
      // Of the stream only what the last event says: each that came before is in it too.
      const last = (seen: string): string => seen.replace(/(event: state\ndata: .*\n\n)+(?=event)/g, '').replace(/"responseCount":\d+/g, '"responseCount":N');
      const enough = views.filter((view) => view.people >= threshold);
      for (const { seen } of enough) assertSame(last(seen), last(enough[0]!.seen), 'from the threshold on only the number differs');
    });

    it('shows of a closed round one result, which stays as it is, whoever tries to answer or withdraw', async () => {
      await begin();
      for (const [index, person] of people.entries()) await world.answer(roundId, person, { scale: 3, text: words[index]! });
      await world.close(roundId);
      const first = await world.look(roundId);
      for (const word of words) assert.ok(first.includes(word));
      const path = `/meetings/${encodeURIComponent(meetingId)}/rounds/${roundId}/response`;
      for (const [method, person] of [['PUT', 9], ['DELETE', 2]] as const) assert.equal((await world.call(method, path, person, method === 'PUT' ? { text: 'For sent' } : undefined)).status, 409);
      assert.equal(await world.look(roundId), first);
    });

    it('gives people their own answer, and no one else’s', async () => {
      await begin();
      for (const person of [2, 3]) await world.answer(roundId, person, { text: `Kun til mig, ${person}` });
      for (const [person, other] of [[2, 3], [3, 2]] as const) {
        const own = await world.call('GET', `/meetings/${encodeURIComponent(meetingId)}/rounds/${roundId}/response`, person);
        assert.deepEqual(JSON.parse(own.text), { response: { text: `Kun til mig, ${person}` } });
        assert.ok(!own.text.includes(`Kun til mig, ${other}`));
      }
      assert.ok(!(await world.look(roundId)).includes('Kun til mig'));
      assert.notEqual(idsOf(2).userId, idsOf(3).userId);
    });
  });
}
