/**
 * Are the answers to the weekly reflection really anonymous? This file is the test of that promise. It is written to be read by
 * a data protection officer, and it runs with every change of the product: `npx mocha test/anonymity.test.ts`.
 *
 * The promise, as the card states it before anybody answers: nobody sees who answered what; answers are shown when the round has
 * closed, mixed, and only if enough people answered (here five).
 *
 * How it is kept. Each round has a random key of its own. A person's answer is stored under a code that is computed from that key
 * and the person's id (HMAC-SHA-256), and under nothing else: no id, no name, no chat, no time, no running number. When the round
 * closes, the answers are turned into the result that the team sees, and answers, codes and key are deleted in the same moment.
 * From then on nobody can find out whose an answer was: not the leader, not the municipality, not whoever runs the server.
 *
 * What it does not promise. As long as a round is open (usually a week) its key is in the database, because people may see, change
 * and withdraw their own answer. Whoever can read the database *and* has a list of all employees' ids could link them in that
 * time; the first part of this test shows it rather than hides it. Deleted rows are overwritten in SQLite's files, which the test
 * reads byte by byte. PostgreSQL, its log and backups keep deleted data for a while, out of reach of queries: who may read those
 * files, and for how long they are kept, is for the operator to decide. And a text may of course give its writer away by what it says.
 *
 * How it is tested. The real program runs behind HTTP, as it does in production, on both databases that it supports. Messages
 * come in as Microsoft Teams sends them, with ids, names and chats of everybody. Then everything is read that can be read: every
 * column of every table, the files, the log, and every message, card, list and CSV file that a colleague or the leader can get.
 * Rounds in meetings, which last minutes and which everybody watches, have the same promise and a test of their own:
 * `liveAnonymity.test.ts`.
 */
import assert from 'node:assert/strict';
import { engines } from './contract/reflections/databases.ts';
import { assertNoTraces, assertNothingBesideAnswers, assertNothingLeft, listCodes, listKeysAndCodes } from './helpers/anonymityChecks.ts';
import { type AnonymityWorld, colleague, findPeople, idsOf, leader, openWorld } from './helpers/anonymityWorld.ts';
import { assertSame, describeTables } from './helpers/comparing.ts';
import type { Row } from './helpers/readDatabase.ts';

const threshold = 5;
const nextMonday = '2026-11-30T08:00:00Z';

for (const engine of engines) {
  describe(`anonymity on ${engine}`, function () {
    this.timeout(60_000);
    let world: AnonymityWorld;
    const start = async (): Promise<string> => {
      world = await openWorld(engine);
      return await world.app.sendRound({ threshold: String(threshold) });
    };
    afterEach(() => world.stop());

    describe('whoever reads the database', () => {
      /** They answer and do nothing else. */
      const silent = [4, 5, 6, 7, 8];
      /** 2 also talks with the bot and has a profile, 3 writes notes. */
      const people = [2, 3, ...silent];
      const textOf = (person: number): string => `Svaret fra nummer ${['to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte'][person - 2]!}`;
      let roundId: string;
      beforeEach(async () => {
        roundId = await start();
        await world.app.write('hvad er min rolle?', { person: 2, place: 'personal' });
        await world.app.execute({ do: 'save-profile', municipality: 'Hvidovre' }, { person: 2, place: 'personal' });
        await world.app.execute({ do: 'save-notes', statementIds: ['s1'] }, { person: 3, place: 'personal', inputs: { 'note-0': 'Min note' } });
        for (const person of people) await world.answer(roundId, person, { scale: '4', text: textOf(person), step: `Skridt ${person}` });
      });
      const valuesOf = (tables: ReadonlyMap<string, readonly Row[]>, name: string): string => JSON.stringify(tables.get(name));

      it('finds nothing of a person who only answered, in any table or file, before and after closing', async () => {
        for (const moment of ['before', 'after']) {
          if (moment === 'after') await world.goTo(nextMonday);
          const everything = await world.readAll();
          assertNoTraces(everything, silent, `${moment} closing`);
        }
      });
      it('finds no person beside an answer, before and after closing', async () => {
        for (const moment of ['before', 'after']) {
          if (moment === 'after') await world.goTo(nextMonday);
          const tables = await world.readTables();
          assert.ok(tables.size >= 10, [...tables.keys()].join(', '));
          for (const name of ['response', 'round', 'round_key', 'delivery', 'occurrence']) {
            assertNoTraces(valuesOf(tables, name), [leader, ...people], `in ${name}, ${moment} closing`);
          }
        }
      });
      it('finds beside an answer its round and its code, and no time or number', async () => {
        assertNothingBesideAnswers(await world.readTables(), people.length);
      });
      it('cannot follow a person from one round to the next', async () => {
        const first = listCodes(await world.readTables());
        await world.goTo(nextMonday);
        const second = world.findLastRoundId();
        assert.notEqual(second, roundId);
        for (const person of people) await world.answer(second, person, { scale: '4', text: textOf(person) });
        const after = listCodes(await world.readTables());
        assert.equal(after.length, people.length);
        assert.deepEqual(after.filter((code) => first.includes(code)), []);
      });
      it('can find the people of an open round with a list of all employees, and nobody once it is closed', async () => {
        assert.deepEqual(findPeople(await world.readTables(), people), people, 'while it is open: see the head of this file');
        await world.goTo(nextMonday);
        assert.deepEqual(findPeople(await world.readTables(), people), []);
      });
      it('finds after closing neither key nor codes nor answers, but the texts of the result', async () => {
        const secrets = listKeysAndCodes(await world.readTables());
        assert.equal(secrets.length, people.length + 1);
        await world.goTo(nextMonday);
        const after = await world.readTables();
        assert.deepEqual(after.get('response'), []);
        assert.deepEqual(after.get('round_key')!.filter((row) => row['round_id'] === roundId), []);
        const everything = await world.readAll();
        assertNothingLeft(everything, secrets);
        for (const person of people) assert.ok(everything.includes(textOf(person)));
      });
      it('finds after closing nothing of what was changed or withdrawn before', async () => {
        await world.answer(roundId, 4, { scale: '1', text: 'Fortrudt og skrevet om' });
        await world.answer(roundId, 4, { scale: '2', text: 'Den nye tekst' });
        await world.answer(roundId, 5, { text: 'Fortrudt og taget tilbage' });
        await world.withdraw(roundId, 5);
        await world.goTo(nextMonday);
        const everything = await world.readAll();
        for (const gone of ['Fortrudt og skrevet om', 'Fortrudt og taget tilbage', textOf(4), textOf(5)]) assert.ok(!everything.includes(gone), gone);
        assert.ok(everything.includes('Den nye tekst'));
      });
      it('finds nothing in the log, which has more to say when something goes wrong', async () => {
        await world.app.execute({ do: 'respond', roundId: 'forged' }, { person: 4, inputs: { text: textOf(4) } });
        await world.app.execute({ do: 'respond', roundId }, { person: 4, inputs: { scale: '9', text: textOf(4) } });
        world.app.connector.replyWith(() => ({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }));
        await world.goTo(nextMonday);
        const log = world.app.logText();
        assert.match(log, /channel put to sleep/);
        assertNoTraces(log, people, 'in the log');
        for (const person of people) for (const text of [textOf(person), `Skridt ${person}`]) assert.ok(!log.includes(text), text);
      });
    });

    it('below the threshold is complete: with one to four answers everything looks as it does with none, and so does the database afterwards', async () => {
      const seen: string[] = [];
      const kept: string[] = [];
      for (let count = 0; count < threshold; count += 1) {
        const roundId = await start();
        let views = '';
        for (let person = 2; person < 2 + threshold; person += 1) {
          if (person < 2 + count) await world.answer(roundId, person, { scale: '1', text: 'Hemmeligt', step: 'Skridt' });
          await world.goTo(new Date(Date.UTC(2026, 10, 23, 8, person)).toISOString());
          views += await world.look(roundId);
        }
        await world.goTo(nextMonday);
        views += await world.look(roundId);
        await world.goTo('2026-12-07T08:00:00Z');
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

    it('is the same on a card that somebody shares', async () => {
      const people = [4, 5, 6, 7, 8];
      world = await openWorld(engine);
      await world.app.execute({ do: 'start-round', statementId: 'grundlag#1' }, { person: leader });
      const roundId = world.findLastRoundId();
      for (const person of people) await world.answer(roundId, person, { scale: '4', text: `Delt svar fra nummer ${person}` });
      assert.deepEqual(findPeople(await world.readTables(), people), people, 'while it is open: see the head of this file');
      await world.goTo('2026-11-27T09:00:01Z');
      assert.deepEqual(findPeople(await world.readTables(), people), []);
      const everything = await world.readAll();
      assert.ok(everything.includes('Delt svar fra nummer 4'));
      assertNoTraces(everything, people, 'after closing');
    });

    describe('the difference between two views', () => {
      const words = ['Alfa', 'Bravo', 'Charlie', 'Delta', 'Ekko', 'Foxtrot', 'Golf'];
      const masked = (views: string): string => views.replace(peopleShown, 'N har svaret');

      it('of an open round is never more than the number of people, whoever answers, changes or withdraws', async () => {
        const roundId = await start();
        await world.look(roundId);
        const views: { readonly people: number; readonly seen: string }[] = [];
        let minute = 1;
        const lookAfter = async (people: number, event: Promise<void>): Promise<void> => {
          await event;
          await world.goTo(new Date(Date.UTC(2026, 10, 23, 8, (minute += 1))).toISOString());
          views.push({ people, seen: await world.look(roundId) });
        };
        for (const [index, word] of words.entries()) await lookAfter(index + 1, world.answer(roundId, index + 2, { scale: String((index % 5) + 1), text: word, step: `Skridt ${word}` }));
        await lookAfter(7, world.answer(roundId, 2, { scale: '5', text: 'Hotel' }));
        await lookAfter(6, world.withdraw(roundId, 3));
        await lookAfter(5, world.withdraw(roundId, 4));
        await lookAfter(4, world.withdraw(roundId, 5));
        for (const { seen } of views) for (const word of [...words, 'Hotel', 'Skridt']) assert.ok(!seen.includes(word), word);
        const [none, ...others] = views.filter(({ people }) => people < threshold).map(({ seen }) => seen);
        assert.equal(others.length, 4);
        for (const few of others) assertSame(few, none!, 'below the threshold there is no difference at all');
        const enough = views.filter(({ people }) => people >= threshold);
        for (const { people, seen } of enough) assert.deepEqual([...new Set(seen.match(peopleShown))], [`${people} har svaret`]);
        for (const { seen } of enough) assertSame(masked(seen), masked(enough[0]!.seen), 'from the threshold on only the number differs');
      });
      it('of a closed round is nothing: there is one result, which stays as it is, whoever tries to answer or withdraw', async () => {
        const roundId = await start();
        for (const [index, word] of words.entries()) await world.answer(roundId, index + 2, { scale: '3', text: word });
        await world.goTo(nextMonday);
        const result = async (): Promise<string> => JSON.stringify((await world.app.execute({ do: 'show-digest', roundId }, { person: colleague })).body);
        const first = await result();
        for (const word of words) assert.ok(first.includes(word));
        await world.app.execute({ do: 'respond', roundId }, { person: 9, inputs: { scale: '1', text: 'For sent' } });
        await world.withdraw(roundId, 2);
        assert.equal(await result(), first);
        await world.goTo('2026-12-14T08:00:00Z');
        assert.equal(await result(), first);
        const rows = (await world.readTables()).get('round')!.filter((row) => row['id'] === roundId);
        assert.deepEqual(rows.map((row) => (JSON.parse(row['digest_texts'] as string) as { texts: string[] }).texts.length), [words.length]);
      });
    });

    it('mixes the texts: the place of one says nothing of when it came', async () => {
      await start();
      const places = Array.from({ length: threshold }, () => new Array<number>(threshold).fill(0));
      const rounds = 30;
      for (let round = 0; round < rounds; round += 1) {
        await world.goTo(new Date(Date.UTC(2026, 10, 23, 9, round)).toISOString());
        await world.app.execute({ do: 'send-now' }, { person: leader });
        await world.app.sendDue();
        const roundId = world.findLastRoundId();
        for (let person = 0; person < threshold; person += 1) await world.answer(roundId, person + 2, { text: `kom som ${person}` });
      }
      await world.goTo(nextMonday);
      const results = (await world.readTables()).get('round')!.flatMap((row) => (row['digest_texts'] === null ? [] : [(JSON.parse(row['digest_texts'] as string) as { texts: string[] }).texts]));
      assert.equal(results.length, rounds);
      for (const texts of results) for (const [place, text] of texts.entries()) places[Number(text.slice('kom som '.length))]![place]! += 1;
      // Pearson's chi-square with 16 degrees of freedom; 80 is exceeded once in 600 million runs by chance.
      const expected = rounds / threshold;
      const chiSquare = places.flat().reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      assert.ok(chiSquare < 80, `${chiSquare}: ${JSON.stringify(places)}`);
    });

    it('gives people their own answer, and no one else’s', async () => {
      const roundId = await start();
      for (const person of [2, 3]) await world.answer(roundId, person, { text: `Kun til mig, ${person}` });
      for (const [person, other] of [[2, 3], [3, 2]] as const) {
        const own = JSON.stringify([(await world.app.execute({ do: 'view-response', roundId }, { person })).body, (await world.app.execute({ do: 'show-data' }, { person, place: 'personal' })).body]);
        assert.ok(own.includes(`Kun til mig, ${person}`));
        assert.ok(!own.includes(`Kun til mig, ${other}`));
      }
      assert.ok(!(await world.look(roundId)).includes('Kun til mig'));
      assert.notEqual(idsOf(2).userId, idsOf(3).userId);
    });
  });
}

/** How many have answered, where that is told; not the promise, which names the threshold. */
const peopleShown = /(?<!mindst )\b\d+ har svaret/g;
