import assert from 'node:assert/strict';
import type { LiveRoundStart, Meetings, MeetingState } from '../../../src/core/meetings/meeting.ts';
import { attendee, conversationId, meeting, type MeetingScenario, openMeetingScenario, organiser, outsider, presenter, prompt, tenantId } from './meetingScenario.ts';

const minuteMs = 60_000;
const start: LiveRoundStart = { key: 'statement', language: 'da' };
const unknownId = '00000000-0000-4000-8000-000000000000';

describe('meetings', () => {
  let scenario: MeetingScenario;
  let meetings: Meetings;
  beforeEach(async () => {
    scenario = await openMeetingScenario();
    ({ meetings } = scenario);
  });
  afterEach(() => scenario.store.close());
  const begin = async (changes: Partial<LiveRoundStart> = {}): Promise<string> => (await meetings.start(meeting, organiser, { ...start, ...changes })).round!.id;
  const answer = async (roundId: string, count: number): Promise<void> => {
    for (let number = 1; number <= count; number += 1) await meetings.respond(meeting, attendee(number), roundId, { scale: 4, text: `Svar ${number}` });
  };
  const look = (): Promise<MeetingState> => meetings.getState(meeting, attendee(1));
  const snapshot = async (): Promise<string> => JSON.stringify([await scenario.store.findNewestLiveRound(meeting), await scenario.store.listOpenRounds(tenantId), scenario.posted]);

  describe('start', () => {
    it('opens a round on a statement’s prompt for everybody to see, without its key', async () => {
      const state = await meetings.start(meeting, presenter, { ...start, minutes: 5, threshold: 3, language: 'en' });
      const { round } = state;
      assert.deepEqual(state, {
        responseCount: 0,
        round: {
          id: round!.id,
          kind: 'live',
          ...meeting,
          channelId: conversationId,
          scheduleId: '',
          week: '2026-W47',
          language: 'en',
          prompt,
          threshold: 3,
          lastSteps: [],
          sentAtUtc: scenario.nowUtc(),
          closesAtUtc: new Date(scenario.nowUtc().getTime() + 5 * minuteMs),
        },
      });
      assert.deepEqual(await look(), state);
      assert.match((await scenario.store.findRound(round!.id))!.respondentKey!, /^[0-9a-f]{64}$/);
    });
    it('takes a prompt as it is, five people and four hours unless told otherwise', async () => {
      const { round } = await meetings.start(meeting, organiser, { key: 'prompt', language: 'da' });
      assert.deepEqual([round!.prompt, round!.threshold, round!.closesAtUtc.getTime() - round!.sentAtUtc.getTime()], [prompt, 5, 240 * minuteMs]);
    });
    it('asks the leader’s own question in its place', async () => {
      const { round } = await meetings.start(meeting, organiser, { ...start, question: '  Hvad gør vi\u0000 i morgen? ' });
      assert.deepEqual(round!.prompt.question, { da: 'Hvad gør vi i morgen?', en: 'Hvad gør vi i morgen?' });
      assert.deepEqual([round!.prompt.origin, round!.prompt.quote, round!.prompt.statementId], ['own', prompt.quote, prompt.statementId]);
      assert.match(round!.prompt.id, /^statement-1~[0-9a-f]{8}$/);
      assert.notEqual(round!.prompt.id, prompt.id);
    });
    it('asks the prompt’s question when the own one is blank', async () => {
      assert.deepEqual((await meetings.start(meeting, organiser, { ...start, question: ' ' })).round!.prompt, prompt);
    });
    const refused: [string, Partial<LiveRoundStart>, string][] = [
      ['a key that finds nothing', { key: 'forged' }, 'meeting.unknownCard'],
      ['a cell, which has no question', { key: 'cell' }, 'meeting.unknownCard'],
      ['a statement that no document holds', { key: 'statement of nothing' }, 'meeting.unknownCard'],
      ['no minutes at all', { minutes: 0 }, 'meeting.badMinutes'],
      ['more than an hour', { minutes: 61 }, 'meeting.badMinutes'],
      ['half a minute', { minutes: 0.5 }, 'meeting.badMinutes'],
      ['minutes that are no number', { minutes: NaN }, 'meeting.badMinutes'],
      ['a threshold of two', { threshold: 2 }, 'reflection.badThreshold'],
      ['a threshold that is no number', { threshold: NaN }, 'reflection.badThreshold'],
      ['a threshold of a thousand', { threshold: 1000 }, 'reflection.badThreshold'],
      ['a question that is too long', { question: 'x'.repeat(301) }, 'reflection.textTooLong'],
      ['a question of ten megabytes', { question: 'x'.repeat(10_000_000) }, 'reflection.textTooLong'],
    ];
    for (const [what, changes, code] of refused) {
      it(`refuses ${what}, and nothing changes`, async () => {
        const before = await snapshot();
        await assert.rejects(begin(changes), { code });
        assert.equal(await snapshot(), before);
      });
    }
    it('is refused while a round is open, also of two at once, and is free again once it is closed or its time is up', async () => {
      const results = await Promise.allSettled([begin({ minutes: 1 }), begin({ minutes: 1 })]);
      const failed = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
      assert.deepEqual(failed.map(({ reason }) => (reason as { code: string }).code), ['meeting.roundOpen']);
      scenario.pass(minuteMs);
      const second = await begin();
      await meetings.close(meeting, organiser, second);
      assert.notEqual(await begin(), second);
    });
  });

  describe('what is seen', () => {
    it('is nothing before the first round', async () => {
      assert.deepEqual(await look(), { responseCount: 0 });
    });
    it('of an open round is the count from the threshold on, and nothing else', async () => {
      const roundId = await begin();
      const counts: number[] = [];
      for (let number = 1; number <= 7; number += 1) {
        await meetings.respond(meeting, attendee(number), roundId, { scale: 4, text: 'Hemmeligt' });
        const state = await look();
        counts.push(state.responseCount);
        assert.ok(!JSON.stringify(state).includes('Hemmeligt'));
      }
      assert.deepEqual(counts, [0, 0, 0, 0, 5, 6, 7]);
    });
    it('of a closed round is its digest, to everybody', async () => {
      const roundId = await begin();
      await answer(roundId, 5);
      const closed = await meetings.close(meeting, presenter, roundId);
      const { digest, closedAtUtc } = closed.round!;
      assert.deepEqual([digest?.kind === 'shown' && digest.distribution, closedAtUtc], [[0, 0, 0, 5, 0], scenario.nowUtc()]);
      assert.deepEqual(digest?.kind === 'shown' && [...digest.texts].sort(), ['Svar 1', 'Svar 2', 'Svar 3', 'Svar 4', 'Svar 5']);
      assert.deepEqual(await look(), closed);
    });
    it('below the threshold is that there were too few', async () => {
      const roundId = await begin();
      await answer(roundId, 4);
      assert.deepEqual((await meetings.close(meeting, organiser, roundId)).round?.digest, { kind: 'too-few' });
    });
    it('when the time is up is the result, though nobody closed the round', async () => {
      const roundId = await begin({ minutes: 2 });
      await answer(roundId, 5);
      scenario.pass(2 * minuteMs - 1);
      assert.equal((await look()).round?.closedAtUtc, undefined);
      scenario.pass(1);
      const { round } = await look();
      assert.equal(round?.digest?.kind, 'shown');
      assert.deepEqual(round.closedAtUtc, round.closesAtUtc);
    });
    it('is told to those who follow, from the first answer that counts to the result', async () => {
      const seen: string[] = [];
      const changed = { call: (): void => undefined };
      const leave = await meetings.follow(meeting, attendee(9), ({ round, responseCount }) => {
        seen.push(round === undefined ? 'none' : (round.digest?.kind ?? `${responseCount}`));
        changed.call();
      });
      const until = async (text: string) => {
        while (seen.at(-1) !== text) await new Promise<void>((resolve) => (changed.call = resolve));
      };
      const roundId = await begin({ threshold: 3 });
      await until('0');
      await answer(roundId, 3);
      await until('3');
      await meetings.close(meeting, organiser, roundId);
      await until('shown');
      leave();
      assert.deepEqual(seen, ['none', '0', '3', 'shown']);
    });
  });

  describe('answers', () => {
    it('are shown to the person who gave them, changed and withdrawn', async () => {
      const roundId = await begin();
      assert.equal(await meetings.findOwnResponse(meeting, attendee(1), roundId), undefined);
      await meetings.respond(meeting, attendee(1), roundId, { scale: 4, text: ' Godt ' });
      assert.deepEqual(await meetings.findOwnResponse(meeting, attendee(1), roundId), { scale: 4, text: 'Godt' });
      assert.equal(await meetings.findOwnResponse(meeting, attendee(2), roundId), undefined);
      await meetings.respond(meeting, attendee(1), roundId, { step: 'Ringe' });
      assert.deepEqual(await meetings.findOwnResponse(meeting, attendee(1), roundId), { step: 'Ringe' });
      for (let times = 0; times < 2; times += 1) await meetings.withdraw(meeting, attendee(1), roundId);
      assert.equal(await scenario.store.countResponses(roundId), 0);
    });
    it('are given by organiser and presenters too', async () => {
      const roundId = await begin();
      for (const person of [organiser, presenter]) await meetings.respond(meeting, person, roundId, { scale: 1 });
      assert.equal(await scenario.store.countResponses(roundId), 2);
    });
    it('are refused when they are empty, impossible or too long, and the one before stays', async () => {
      const roundId = await begin();
      await meetings.respond(meeting, attendee(1), roundId, { scale: 2 });
      for (const [response, code] of [[{}, 'responseEmpty'], [{ scale: 9 as 5 }, 'badScale'], [{ text: 'x'.repeat(10_000_000) }, 'textTooLong']] as const) {
        await assert.rejects(meetings.respond(meeting, attendee(1), roundId, response), { code: `reflection.${code}` });
      }
      assert.deepEqual(await meetings.findOwnResponse(meeting, attendee(1), roundId), { scale: 2 });
    });
    it('come too late once the round is closed or its time is up, and change nothing', async () => {
      const roundId = await begin({ minutes: 1 });
      await answer(roundId, 5);
      scenario.pass(minuteMs);
      const late = [() => meetings.respond(meeting, attendee(6), roundId, { scale: 1 }), () => meetings.withdraw(meeting, attendee(1), roundId)];
      for (const act of late) await assert.rejects(act(), { code: 'meeting.roundClosed' });
      const { round } = await look();
      assert.equal(round?.digest?.kind === 'shown' && round.digest.responseCount, 5);
      for (const act of late) await assert.rejects(act(), { code: 'meeting.roundClosed' });
      assert.equal(await meetings.findOwnResponse(meeting, attendee(1), roundId), undefined);
      assert.deepEqual((await look()).round, round);
    });
  });

  describe('posting', () => {
    it('sends the closed round’s digest to the chat, without the key', async () => {
      const roundId = await begin();
      await answer(roundId, 5);
      await assert.rejects(meetings.sendResult(meeting, organiser, roundId), { code: 'meeting.noResult' });
      const { round } = await meetings.close(meeting, organiser, roundId);
      await meetings.sendResult(meeting, presenter, roundId);
      assert.deepEqual(scenario.posted, [{ conversationId, round }]);
    });
    it('sends a result once, whoever presses, at once or again', async () => {
      const roundId = await begin();
      await meetings.close(meeting, organiser, roundId);
      assert.equal((await meetings.getState(meeting, organiser)).round?.activityId, undefined);
      await Promise.all([meetings.sendResult(meeting, organiser, roundId), meetings.sendResult(meeting, presenter, roundId)]);
      await meetings.sendResult(meeting, presenter, roundId);
      assert.equal(scenario.posted.length, 1);
      assert.notEqual((await meetings.getState(meeting, organiser)).round?.activityId, undefined);
    });
    it('sends a result again that did not reach the chat', async () => {
      const roundId = await begin();
      await meetings.close(meeting, organiser, roundId);
      scenario.answerPosts({ kind: 'failed', code: '503' });
      await assert.rejects(meetings.sendResult(meeting, organiser, roundId), { code: 'meeting.chatUnreachable' });
      scenario.answerPosts({ kind: 'sent', conversationId, activityId: '1' });
      await meetings.sendResult(meeting, organiser, roundId);
      assert.equal(scenario.posted.length, 1);
    });
    it('sends a card to the chat', async () => {
      await meetings.postCard(meeting, organiser, 'cell', 'da');
      assert.deepEqual(scenario.posted.map(({ shareable }) => shareable?.key), ['cell']);
      await assert.rejects(meetings.postCard(meeting, organiser, 'forged', 'da'), { code: 'meeting.unknownCard' });
    });
    it('says so when the chat cannot be posted to', async () => {
      const roundId = await begin();
      await meetings.close(meeting, organiser, roundId);
      for (const result of [{ kind: 'refused', code: 'BotNotInConversationRoster', isChannelGone: true }, { kind: 'failed', code: '503' }] as const) {
        scenario.answerPosts(result);
        await assert.rejects(meetings.sendResult(meeting, organiser, roundId), { code: 'meeting.chatUnreachable', values: { reason: result.code } });
        await assert.rejects(meetings.postCard(meeting, organiser, 'prompt', 'da'), { code: 'meeting.chatUnreachable' });
      }
    });
  });

  describe('who may do what', () => {
    const everything = (roundId: string, at = meeting, person = outsider): Readonly<Record<string, () => Promise<unknown>>> => ({
      attend: () => meetings.attend(at, person),
      getState: () => meetings.getState(at, person),
      follow: () => meetings.follow(at, person, () => assert.fail('told')),
      findOwnResponse: () => meetings.findOwnResponse(at, person, roundId),
      respond: () => meetings.respond(at, person, roundId, { scale: 1 }),
      withdraw: () => meetings.withdraw(at, person, roundId),
      ...controls(roundId, at, person),
    });
    const controls = (roundId: string, at = meeting, person = attendee(1)) => ({
      start: () => meetings.start(at, person, start),
      close: () => meetings.close(at, person, roundId),
      sendResult: () => meetings.sendResult(at, person, roundId),
      postCard: () => meetings.postCard(at, person, 'prompt', 'da'),
    });
    const outside: [string, typeof meeting, typeof outsider][] = [
      ['somebody who is not in the meeting', meeting, outsider],
      ['somebody of another tenant', meeting, { tenantId: 'tenant-b', userId: organiser.userId }],
      ['a meeting that there is not', { ...meeting, meetingId: 'forged' }, organiser],
      ['no meeting id', { ...meeting, meetingId: '' }, organiser],
      ['an id that is none', { ...meeting, meetingId: "'; drop table round --\u0000" }, organiser],
      ['an id of ten megabytes', { ...meeting, meetingId: 'x'.repeat(10_000_000) }, organiser],
    ];
    for (const [who, at, person] of outside) {
      it(`nothing for ${who}`, async () => {
        const roundId = await begin();
        const before = await snapshot();
        for (const act of Object.values(everything(roundId, at, person))) await assert.rejects(act(), { code: 'meeting.notParticipant' });
        assert.equal(await snapshot(), before);
      });
    }
    it('attendees answer, and control nothing', async () => {
      const roundId = await begin();
      const before = await snapshot();
      for (const act of Object.values(controls(roundId))) await assert.rejects(act(), { code: 'meeting.mayNotControl' });
      assert.equal(await snapshot(), before);
    });
    for (const [which, roundId] of [['forged', unknownId], ['nonsense', "'; drop table round --\u0000"], ['another meeting’s', undefined]] as const) {
      it(`a round that is ${which} is unknown`, async () => {
        const id = roundId ?? (await begin());
        const other = { ...meeting, meetingId: 'meeting-2' };
        const before = await snapshot();
        const { attend, getState, follow, start: begins, postCard, ...ofRounds } = everything(id, other, organiser);
        assert.ok(attend && getState && follow && begins && postCard);
        assert.equal(Object.keys(ofRounds).length, 5);
        for (const act of Object.values(ofRounds)) await assert.rejects(act(), { code: 'meeting.unknownRound' });
        assert.equal(await snapshot(), before);
      });
    }
  });
});
