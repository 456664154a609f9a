import type { PersonKey } from '../answers/answer.ts';
import { AppError } from '../errors.ts';
import type { SendResult, Sent } from '../reflections/messenger.ts';
import { toRespondent, withoutKey } from '../reflections/rounds/anonymity.ts';
import { closeRound } from '../reflections/rounds/closeRounds.ts';
import { readResponse } from '../reflections/rounds/response.ts';
import type { LiveRound, MeetingKey, Meetings, Participant } from './meeting.ts';
import { createMeetingFeeds } from './meetingFeeds.ts';
import type { MeetingParts } from './meetingParts.ts';
import { isDue, readMeetingState } from './meetingState.ts';
import { openLiveRound } from './openLiveRound.ts';

/** Creates what people do in meetings; who they are there the directory is asked at each call. */
export function createMeetings(parts: MeetingParts): Meetings {
  const { store, messenger, finder, clock, random } = parts;
  const feeds = createMeetingFeeds({ events: parts.events, clock, read: (meeting) => readMeetingState(parts, meeting) });

  const attend = async (meeting: MeetingKey, person: PersonKey): Promise<Participant> => {
    const participant = mayBeIn(meeting, person) ? await parts.directory.findParticipant(meeting, person) : undefined;
    if (participant === undefined) throw new AppError({ code: 'meeting.notParticipant', message: 'Somebody who is not in the meeting asked for it.' });
    return participant;
  };
  const control = async (meeting: MeetingKey, person: PersonKey): Promise<Participant> => {
    const participant = await attend(meeting, person);
    if (participant.role === 'attendee') throw new AppError({ code: 'meeting.mayNotControl', message: 'An attendee asked for what only organiser and presenters may.' });
    return participant;
  };
  /** A round of this meeting, for somebody who takes part in it. */
  const getRound = async (meeting: MeetingKey, roundId: string): Promise<LiveRound> => {
    const round = await store.findRound(roundId);
    if (round?.kind !== 'live' || round.tenantId !== meeting.tenantId || round.meetingId !== meeting.meetingId) {
      throw new AppError({ code: 'meeting.unknownRound', message: 'A round was asked for that the meeting does not have.' });
    }
    return round as LiveRound;
  };
  /** The person's code in a round that takes answers. */
  const getRespondent = async (meeting: MeetingKey, person: PersonKey, roundId: string): Promise<string> => {
    await attend(meeting, person);
    const round = await getRound(meeting, roundId);
    if (round.respondentKey === undefined || isDue(round, clock())) throw roundClosed();
    return toRespondent(person, round.respondentKey);
  };

  /** Two who press in the same moment send it once. */
  const sending = new Map<string, Promise<void>>();
  const sendOnce = async (roundId: string, post: () => Promise<SendResult>): Promise<void> => {
    const sent = post().then((result) => store.recordResultSent(roundId, checkSent(result)));
    sending.set(roundId, sent);
    await sent.finally(() => sending.delete(roundId));
  };

  return {
    attend,
    async getState(meeting, person) {
      await attend(meeting, person);
      return await readMeetingState(parts, meeting);
    },
    async follow(meeting, person, listener) {
      await attend(meeting, person);
      return await feeds.follow(meeting, listener);
    },
    async start(meeting, person, start) {
      const { conversationId } = await control(meeting, person);
      // Closes the one before when its time is up.
      await readMeetingState(parts, meeting);
      await openLiveRound(parts, meeting, conversationId, start, person);
      return await readMeetingState(parts, meeting);
    },
    async close(meeting, person, roundId) {
      await control(meeting, person);
      const { id } = await getRound(meeting, roundId);
      // Two who close at once both meant it.
      await closeRound(store, id, clock(), random);
      return await readMeetingState(parts, meeting);
    },
    async sendResult(meeting, person, roundId) {
      const { conversationId } = await control(meeting, person);
      const round = await getRound(meeting, roundId);
      if (round.digest === undefined) throw new AppError({ code: 'meeting.noResult', message: 'The result of a round was to be sent that is still open.' });
      if (round.activityId !== undefined) return;
      await (sending.get(roundId) ?? sendOnce(roundId, () => messenger.postResult(meeting, conversationId, withoutKey(round))));
    },
    async postCard(meeting, person, key, language) {
      const { conversationId } = await control(meeting, person);
      const shareable = await finder.get(key, person, language);
      if (shareable === undefined) throw new AppError({ code: 'meeting.unknownCard', message: 'A card was to be posted whose key finds nothing.' });
      checkSent(await messenger.postCard(meeting, conversationId, shareable, language));
    },
    async findOwnResponse(meeting, person, roundId) {
      await attend(meeting, person);
      const { respondentKey } = await getRound(meeting, roundId);
      return respondentKey === undefined ? undefined : await store.findResponse(roundId, toRespondent(person, respondentKey));
    },
    async respond(meeting, person, roundId, response) {
      const respondent = await getRespondent(meeting, person, roundId);
      if (!(await store.saveResponse(roundId, respondent, readResponse(response), clock()))) throw roundClosed();
    },
    async withdraw(meeting, person, roundId) {
      const respondent = await getRespondent(meeting, person, roundId);
      if (!(await store.deleteResponse(roundId, respondent, clock()))) throw roundClosed();
    },
  };
}

/** What no meeting is called need not be asked about; PostgreSQL has no text with a NUL in it. */
function mayBeIn({ tenantId, meetingId }: MeetingKey, person: PersonKey): boolean {
  return person.tenantId === tenantId && meetingId !== '' && meetingId.length <= 1000 && !meetingId.includes('\0');
}

function roundClosed(): AppError {
  return new AppError({ code: 'meeting.roundClosed', message: 'An answer came to a live round that is closed.' });
}

function checkSent(result: SendResult): Sent {
  if (result.kind === 'sent') return result;
  throw new AppError({ code: 'meeting.chatUnreachable', message: `The meeting’s chat was not reached (${result.code}).`, values: { reason: result.code } });
}
