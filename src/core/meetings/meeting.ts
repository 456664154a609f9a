/**
 * Meetings: a live round in a meeting – started by who leads it, answered anonymously by who takes part, followed by all.
 *
 * Non-goals: the stage itself (pages of the tab show it), transport of events, measuring or comparing people.
 * Terms: a *live round* is a round that belongs to a meeting; it is answered in the tab and not on a card, and it has an end.
 * Organiser and presenters *control*; everybody who takes part reads and answers. Anonymity is that of every round: see
 * `reflections/rounds/anonymity.ts`.
 */
import type { Language, PersonKey } from '../answers/answer.ts';
import type { SendResult, Sent } from '../reflections/messenger.ts';
import type { Response, Round } from '../reflections/round.ts';
import type { Shareable } from '../sharing/shareable.ts';

/** A meeting as Teams names it; the id is opaque, often base64. */
export interface MeetingKey {
  readonly tenantId: string;
  readonly meetingId: string;
}

/** As Teams has it; organiser and presenters lead. */
export type MeetingRole = 'organizer' | 'presenter' | 'attendee';

/** A person in a meeting. */
export interface Participant {
  readonly role: MeetingRole;
  /** The meeting's chat, `19:meeting_…@thread.v2`. */
  readonly conversationId: string;
}

/** Who takes part in which meeting; Teams knows. */
export interface MeetingDirectory {
  /**
   * Undefined when the person is not in the meeting, or there is no such meeting. Throws `meeting.rosterUnreachable` when it
   * cannot be told. An answer may be up to 30 seconds old.
   */
  findParticipant(meeting: MeetingKey, person: PersonKey): Promise<Participant | undefined>;
}

/** Posts in a meeting's chat. Never throws for what the platform answers. */
export interface MeetingMessenger {
  postResult(meeting: MeetingKey, conversationId: string, round: Round): Promise<SendResult>;
  postCard(meeting: MeetingKey, conversationId: string, shareable: Shareable, language: Language): Promise<SendResult>;
}

/** Tells all instances that something of a meeting has changed; what it is they read for themselves. */
export interface MeetingEvents {
  /**
   * Calls `listener` after each change of the meeting's rounds or responses, from whatever instance, and after every gap in
   * which changes may have been missed. Returns how to stop.
   */
  subscribe(meeting: MeetingKey, listener: () => void): () => void;
}

/** Live rounds in the store; responses to them are kept by the same `RoundStore` as all others. */
export interface MeetingStore {
  /** Opens a live round; false when the meeting has an open one. */
  openLiveRound(round: LiveRound): Promise<boolean>;
  /** The newest, open or closed. */
  findNewestLiveRound(meeting: MeetingKey): Promise<LiveRound | undefined>;
  /** Keeps where the round's result was posted, as its `conversationId` and `activityId`. */
  recordResultSent(roundId: string, sent: Sent): Promise<void>;
}

/** A round of a meeting. Its `channelId` is the meeting chat's id; it is closed at `closesAtUtc` at the latest. It has an `activityId` once its result is in the chat. */
export type LiveRound = Round & { readonly kind: 'live'; readonly meetingId: string; readonly sentAtUtc: Date; readonly closesAtUtc: Date };

/** What all participants see: no more of an open round than how many answered, from the threshold on. */
export interface MeetingState {
  /** The newest live round, without its key; its digest once it is closed. Undefined before the first. */
  readonly round?: LiveRound;
  /** Of the open round; 0 below the threshold. */
  readonly responseCount: number;
}

/** What a round is started with. */
export interface LiveRoundStart {
  /** Key of a statement or prompt. */
  readonly key: string;
  /** The leader's own question in place of the prompt's. */
  readonly question?: string;
  /** 1–60; without one it ends by being closed, or after `longestRoundMs`. */
  readonly minutes?: number;
  /** Default 5, at least 3. */
  readonly threshold?: number;
  readonly language: Language;
}

/** A live round that nobody closes ends by itself, so that no key outlives the meeting for long. */
export const longestRoundMs = 4 * 60 * 60 * 1000;

/**
 * What people do in a meeting. Each call looks up whether the person takes part, and throws `meeting.notParticipant` when they
 * do not, `meeting.mayNotControl` where only organiser and presenters may, `meeting.unknownRound` for a round that is not of
 * this meeting, `meeting.roundOpen` when one is open already, `meeting.roundClosed` for an answer that comes too late,
 * `meeting.unknownCard` for a key that finds nothing, `meeting.badMinutes`, `meeting.noResult` for the result of a round that is
 * still open, `meeting.chatUnreachable` when the chat cannot be posted to,
 * `meeting.rosterUnreachable`, and what a response or an own question is refused for. Nothing has changed then.
 */
export interface Meetings {
  attend(meeting: MeetingKey, person: PersonKey): Promise<Participant>;
  getState(meeting: MeetingKey, person: PersonKey): Promise<MeetingState>;
  /**
   * Calls `listener` with the state now and whenever what is shown has changed, at most every `stateIntervalMs`, until the
   * returned function is called. What is skipped is in the next state: nothing is missed. All who follow a meeting get the
   * same object. The listener must not throw.
   */
  follow(meeting: MeetingKey, person: PersonKey, listener: (state: MeetingState) => void): Promise<() => void>;
  start(meeting: MeetingKey, person: PersonKey, start: LiveRoundStart): Promise<MeetingState>;
  close(meeting: MeetingKey, person: PersonKey, roundId: string): Promise<MeetingState>;
  /** Posts the closed round's digest in the meeting's chat; one that stands there already is not posted again, whoever asks. */
  sendResult(meeting: MeetingKey, person: PersonKey, roundId: string): Promise<void>;
  /** Posts a card in the meeting's chat. */
  postCard(meeting: MeetingKey, person: PersonKey, key: string, language: Language): Promise<void>;
  findOwnResponse(meeting: MeetingKey, person: PersonKey, roundId: string): Promise<Response | undefined>;
  respond(meeting: MeetingKey, person: PersonKey, roundId: string, response: Response): Promise<void>;
  withdraw(meeting: MeetingKey, person: PersonKey, roundId: string): Promise<void>;
}

/** Faster than this nobody reads a number, and 500 answers in a second would be 250,000 messages. */
export const stateIntervalMs = 100;
