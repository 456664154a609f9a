import type { PersonKey } from '../answers/answer.ts';
import type { Channel, ChannelReference, Sent } from './messenger.ts';
import type { Delivery, DeliveryRecord, Occurrence } from './occurrence.ts';
import type { Prompt } from './prompt.ts';
import type { Digest, Response, Round } from './round.ts';
import type { ChannelKey, Schedule } from './schedule.ts';

/** Channels and how to reach them. */
export interface ChannelStore {
  /** Inserts or refreshes; a sleeping channel stays asleep. */
  saveChannel(reference: ChannelReference): Promise<void>;
  findChannel(key: ChannelKey): Promise<Channel | undefined>;
  /** Channels of a team, in no order; for what happens to the team as a whole. */
  listTeamChannels(tenantId: string, teamId: string): Promise<readonly Channel[]>;
  /** From now on nothing of the channel is claimed. */
  putChannelToSleep(key: ChannelKey, reason: string): Promise<void>;
  /** True when it slept. */
  wakeChannel(key: ChannelKey): Promise<boolean>;
}

/** Plans, and what of them comes next. Every method is one transaction. */
export interface ScheduleStore {
  findSchedule(key: ChannelKey): Promise<Schedule | undefined>;
  findScheduleById(id: string): Promise<Schedule | undefined>;
  /**
   * Saves the plan and puts `planned` in place of what was planned, with a delivery for it and for its preview. What is being
   * sent at this moment is left alone. `planned` undefined: nothing comes (stopped, paused for good, no prompt fits).
   */
  savePlan(schedule: Schedule, planned: Occurrence | undefined): Promise<void>;
  findPlanned(scheduleId: string): Promise<Occurrence | undefined>;
  /** Another prompt for a planned occurrence; false when it is being sent or settled already. */
  replacePrompt(scheduleId: string, week: string, prompt: Prompt): Promise<boolean>;
  /** Settles what is planned as skipped and plans the next; false when it is being sent or settled already. */
  skipPlanned(scheduleId: string, week: string, next: Occurrence | undefined): Promise<boolean>;
  /** Ids of the prompts sent in the channel, oldest first. */
  listUsedPromptIds(scheduleId: string): Promise<readonly string[]>;
  /** Active schedules of channels that are awake, without a planned occurrence: what a crash or an emptied library left. At most `limit`. */
  listUnplanned(limit: number): Promise<readonly Schedule[]>;
  /** Newest first, what is planned included. */
  listDeliveryRecords(scheduleId: string, limit: number): Promise<readonly DeliveryRecord[]>;
}

/** The queue of what is due. */
export interface DeliveryStore {
  /**
   * Claims what is due, oldest first, and what others claimed but left past their lease; none of sleeping channels. No two
   * callers get the same delivery while its lease lasts.
   */
  claimDeliveries(claim: { readonly nowUtc: Date; readonly leaseUntilUtc: Date; readonly limit: number }): Promise<readonly Delivery[]>;
  /** When the next delivery of a channel that is awake is due. */
  findNextDueAtUtc(): Promise<Date | undefined>;
  /** A planned occurrence that was claimed, with its schedule. Undefined when it is settled or its plan is gone. */
  findOccurrence(scheduleId: string, week: string): Promise<Occurrence | undefined>;
  /**
   * Everything that a sent prompt means, in one transaction: delivery and occurrence sent, the round open with its place, the
   * channel's other open rounds due to close now, the next occurrence planned with its deliveries. False when the lease was lost.
   */
  recordPromptSent(delivery: Delivery, result: PromptSent): Promise<boolean>;
  /** The prompt will not be sent: `missed` (too late) or `failed`; plans the next. False when the lease was lost. */
  recordPromptNotSent(delivery: Delivery, result: { readonly status: 'missed' | 'failed'; readonly reason: string; readonly next: Occurrence | undefined }): Promise<boolean>;
  /** A preview, card or digest is done with, sent or not. A card that changed meanwhile is due again. */
  recordDone(delivery: Delivery, result: { readonly doneAtUtc: Date; readonly reason?: string }): Promise<boolean>;
  /** To be tried again; `attempts` grows by one. */
  recordRetry(delivery: Delivery, result: { readonly dueAtUtc: Date; readonly reason: string }): Promise<boolean>;
  /** Puts the claim back as if it had not been, for a stop or a channel that fell asleep. */
  releaseDelivery(delivery: Delivery): Promise<boolean>;
}

/** What `recordPromptSent` needs to know. */
export interface PromptSent extends Sent {
  readonly sentAtUtc: Date;
  readonly isLate: boolean;
  readonly closesAtUtc: Date | undefined;
  readonly next: Occurrence | undefined;
}

/** Rounds and their responses, which nothing links to people. */
export interface RoundStore {
  /** Inserts the round before it is sent; does nothing when it is there. */
  openRound(round: Round): Promise<void>;
  findRound(id: string): Promise<Round | undefined>;
  /** Inserts or replaces; false when the round is closed or unknown. The card becomes due, at most every 5 s. */
  saveResponse(roundId: string, respondent: string, response: Response, nowUtc: Date): Promise<boolean>;
  /** False when the round is closed or unknown. */
  deleteResponse(roundId: string, respondent: string, nowUtc: Date): Promise<boolean>;
  findResponse(roundId: string, respondent: string): Promise<Response | undefined>;
  countResponses(roundId: string): Promise<number>;
  /** Ids of open rounds that are due to close, oldest first. */
  listRoundsToClose(nowUtc: Date, limit: number): Promise<readonly string[]>;
  /**
   * Closes in one transaction: responses in no order → digest; then responses and key are deleted, the digest is kept, and its
   * delivery and that of the card are due. False when it is closed already.
   */
  closeRound(roundId: string, nowUtc: Date, toDigest: (responses: readonly Response[], threshold: number) => Digest): Promise<boolean>;
  /** Closed rounds of a schedule, newest first. */
  listClosedRounds(scheduleId: string, limit: number): Promise<readonly Round[]>;
  /** Retention: empties texts and steps of digests closed before; returns how many rounds. */
  deleteTextsClosedBefore(beforeUtc: Date): Promise<number>;
}

/** A leader's own translation of a statement, private to them. */
export interface Note {
  readonly statementId: string;
  readonly text: string;
  readonly savedAtUtc: Date;
}

export interface NoteStore {
  /** Inserts or replaces; an empty text deletes. */
  saveNote(person: PersonKey, note: Note): Promise<void>;
  findNotes(person: PersonKey, statementIds: readonly string[]): Promise<readonly Note[]>;
  listNotes(person: PersonKey): Promise<readonly Note[]>;
}

/** What reflections keep about a person, for "vis mine data" and "slet mine data". */
export interface ReflectionPersonalDataStore {
  /** Schedules that the person made. */
  listSchedulesBy(person: PersonKey): Promise<readonly Schedule[]>;
  /** Open rounds of the tenant, to look for and delete the person's own responses by their key. */
  listOpenRounds(tenantId: string): Promise<readonly Round[]>;
  /** Deletes notes and takes the person off their schedules, which go on. */
  deleteReflectionData(person: PersonKey): Promise<void>;
}

/** Everything that reflections keep. */
export interface ReflectionStore extends ChannelStore, ScheduleStore, DeliveryStore, RoundStore, NoteStore, ReflectionPersonalDataStore {}
