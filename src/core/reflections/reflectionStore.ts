import type { PersonKey } from '../answers/answer.ts';
import type { Channel, ChannelReference, Sent } from './messenger.ts';
import type { Note } from './note.ts';
import type { Delivery, DeliveryRecord, Occurrence } from './occurrence.ts';
import type { Prompt } from './prompt.ts';
import type { Digest, Response, Round } from './round.ts';
import type { ChannelKey, Schedule } from './schedule.ts';
import type { SharedRoundStore } from './sharedRoundStore.ts';

/** Channels and how to reach them. */
export interface ChannelStore {
  /** Inserts or refreshes; a sleeping channel stays asleep. */
  saveChannel(reference: ChannelReference): Promise<void>;
  findChannel(key: ChannelKey): Promise<Channel | undefined>;
  /** One of the channels and chats of a tenant, for how the tenant is reached. */
  findAnyChannel(tenantId: string): Promise<Channel | undefined>;
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
   * Saves the plan and puts `planned` in place of what was planned, with a delivery for it and for its preview. `planned`
   * undefined: nothing comes (stopped, paused for good, no prompt fits). What is being sent at this moment stays the planned
   * one; once it is recorded, nothing is planned until `planNext`. A week that was sent already is not planned again. A channel
   * has one plan: where two people make its first at once, the later changes the earlier, which keeps its id.
   */
  savePlan(schedule: Schedule, planned: Occurrence | undefined): Promise<void>;
  /** Plans what comes next where nothing is planned, and leaves the plan as it is; false when something is, or the plan is not active. */
  planNext(next: Occurrence): Promise<boolean>;
  findPlanned(scheduleId: string): Promise<Occurrence | undefined>;
  /** Another prompt for a planned occurrence; false when it is settled already, or being sent by another than `by`. */
  replacePrompt(scheduleId: string, week: string, prompt: Prompt, by?: Delivery): Promise<boolean>;
  /** Settles what is planned as skipped and plans the next; false when it is being sent or settled already. */
  skipPlanned(scheduleId: string, week: string, next: Occurrence | undefined): Promise<boolean>;
  /** Ids of the prompts sent in the channel, oldest first. */
  listUsedPromptIds(scheduleId: string): Promise<readonly string[]>;
  /**
   * Active schedules of channels that are awake, without a planned occurrence: what a change of plan during sending or an emptied library
   * left, and what is paused for good. At most `limit`, in the order of ids, beginning after `afterId`.
   */
  listUnplanned(limit: number, afterId?: string): Promise<readonly Schedule[]>;
  /** All schedules, stopped ones too, at most `limit` in the order of ids, beginning after `afterId`. */
  listSchedules(limit: number, afterId?: string): Promise<readonly Schedule[]>;
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
  /** When the next delivery of a channel that is awake can be claimed: once it is due, and for a claimed one at the end of its lease. */
  findNextDueAtUtc(): Promise<Date | undefined>;
  /** The planned occurrence of a delivery that was claimed. Undefined when it is settled or its plan was stopped; the delivery is then done with. */
  findOccurrence(scheduleId: string, week: string): Promise<Occurrence | undefined>;
  /**
   * Everything that a sent prompt means, in one transaction: delivery and occurrence sent, the round open with its place, the
   * channel's other open rounds due to close now, the next occurrence planned with its deliveries. False when the lease was lost.
   * `next` is left out when the plan was changed since the claim, as it may be the old plan's: see `listUnplanned`.
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
  /**
   * Inserts the round before it is sent, unless its occurrence is settled or gone. One that is there keeps its key; as long as
   * it was neither sent nor answered it gets this prompt and these `lastSteps`, since the prompt may have been swapped between
   * two attempts; otherwise nothing changes.
   */
  openRound(round: Round): Promise<void>;
  findRound(id: string): Promise<Round | undefined>;
  /** Inserts or replaces; false when the round is closed or unknown. The card becomes due, at most every 5 s; a live round has none, and its meeting's followers are told. */
  saveResponse(roundId: string, respondent: string, response: Response, nowUtc: Date): Promise<boolean>;
  /** False when the round is closed or unknown. */
  deleteResponse(roundId: string, respondent: string, nowUtc: Date): Promise<boolean>;
  findResponse(roundId: string, respondent: string): Promise<Response | undefined>;
  countResponses(roundId: string): Promise<number>;
  /** Ids of a schedule's open rounds that were sent, for a next prompt or a stop to close them. */
  listOpenRoundIds(scheduleId: string): Promise<readonly string[]>;
  /** Ids of open rounds that are due to close, or that were sent before `sentBeforeUtc` and no next prompt has closed; oldest first. */
  listRoundsToClose(due: { readonly nowUtc: Date; readonly sentBeforeUtc: Date; readonly limit: number }): Promise<readonly string[]>;
  /**
   * Closes in one transaction: responses in no order → digest; then responses and key are deleted, the digest is kept, and its
   * delivery and that of the card are due; a live round has neither, and its meeting's followers are told. False when it is closed already.
   */
  closeRound(roundId: string, nowUtc: Date, toDigest: (responses: readonly Response[], threshold: number) => Digest): Promise<boolean>;
  /** Closed rounds of a schedule, newest first. */
  listClosedRounds(scheduleId: string, limit: number): Promise<readonly Round[]>;
  /** Retention: empties texts and steps of digests closed before; returns how many rounds. */
  deleteTextsClosedBefore(beforeUtc: Date): Promise<number>;
}

/** Keeps one note for each person and statement. */
export interface NoteStore {
  /** Inserts or replaces; an empty text deletes. Without a quote the one that is kept stays. */
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
export interface ReflectionStore extends ChannelStore, ScheduleStore, DeliveryStore, RoundStore, SharedRoundStore, NoteStore, ReflectionPersonalDataStore {}
