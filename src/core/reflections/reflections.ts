import type { Language, PersonKey } from '../answers/answer.ts';
import type { ChannelReference } from './messenger.ts';
import type { DeliveryRecord, Occurrence } from './occurrence.ts';
import type { DocumentChoices, Prompt, PromptChoice } from './prompt.ts';
import type { Note } from './note.ts';
import type { Response, Round } from './round.ts';
import type { ChannelKey, Pause, PlanSettings, Schedule } from './schedule.ts';

/** A plan and what comes next in it. */
export interface Plan {
  readonly schedule: Schedule;
  readonly next?: Occurrence;
}

/** Settings to change; one that is there but undefined gets its default, as `closesAfterDays` must to close by the next prompt again. */
export type PlanChanges = { readonly [Name in keyof PlanSettings]?: PlanSettings[Name] | undefined };

/** What a person who answered sees of the round. `closed` has the digest on the round; `responseCount` is 0 below the threshold. */
export type ResponseOutcome =
  | { readonly kind: 'open'; readonly round: Round; readonly own?: Response; readonly responseCount: number }
  | { readonly kind: 'closed'; readonly round: Round }
  /** No such round, or not of this tenant and channel. */
  | { readonly kind: 'unknown' };

/** The themes that a team has worked with, of all that its plan could give it; `otherCount` rounds were about what is beside them. */
export interface Coverage {
  readonly documentId: string;
  readonly themes: readonly { readonly id: string; readonly name: string; readonly roundCount: number }[];
  readonly otherCount: number;
}

/**
 * What people do with reflections, from any surface. All of it is asynchronous, so that it can be loaded at the first call. Expected refusals are `AppError`s whose codes have texts:
 * `reflection.noPlan`, `reflection.stopped`, `reflection.notAllowed` (guests, or not among the schedule admins), `reflection.tooLate` (being sent or
 * settled already), `reflection.nothingPlanned` (paused), `reflection.noPrompt` (nothing fits the choice), `reflection.noQuestion`,
 * `reflection.responseEmpty`, `reflection.textTooLong`, and what `changeSettings` and `checkPause` refuse. Nothing has changed then.
 */
export interface Reflections {
  /** Makes or changes the channel's plan; what `changes` leaves out stays as it is, or gets its default. */
  plan(channel: ChannelReference, changes: PlanChanges, by: Planner): Promise<Plan>;
  findPlan(key: ChannelKey): Promise<Plan | undefined>;
  pause(key: ChannelKey, pause: Pause, by: Planner): Promise<Plan>;
  /** Ends every pause that has begun or is to come. */
  resume(key: ChannelKey, by: Planner): Promise<Plan>;
  /** The planned occurrence, or the one of `week`, is not sent. */
  skip(key: ChannelKey, by: Planner, week?: string): Promise<Plan>;
  /** Sends this week's prompt now, or one in addition when that is sent already; throws `reflection.justSent` within 45 seconds of another. With `week`, the one planned for that week now instead of then. */
  sendNow(key: ChannelKey, by: Planner, week?: string): Promise<Plan>;
  /** Ends the plan; what was sent stays to be looked back on. Rounds that only the next prompt would close are closed, others on their day. */
  stop(key: ChannelKey, by: Planner): Promise<void>;
  /** Another prompt for the planned occurrence. */
  swap(key: ChannelKey, by: Planner, week?: string): Promise<Plan>;
  /** The leader's own question on the statement of the planned occurrence. */
  edit(key: ChannelKey, question: string, by: Planner, week?: string): Promise<Plan>;
  /** Makes a statement of the documents the planned occurrence's prompt. */
  choose(key: ChannelKey, statementId: string, by: Planner): Promise<Plan>;
  /** Plans the person made, for "gør til ugens refleksion" from a personal chat. */
  listPlansBy(person: PersonKey): Promise<readonly Plan[]>;
  report(key: ChannelKey): Promise<readonly DeliveryRecord[]>;
  /** Closed rounds, newest first. */
  history(key: ChannelKey): Promise<readonly Round[]>;
  coverage(key: ChannelKey): Promise<readonly Coverage[]>;

  /** The round as the person sees it. `channel` is where the card was pressed, to refuse forged ids. */
  view(roundId: string, person: PersonKey, channel: ChannelKey): Promise<ResponseOutcome>;
  respond(roundId: string, person: PersonKey, channel: ChannelKey, response: Response): Promise<ResponseOutcome>;
  withdraw(roundId: string, person: PersonKey, channel: ChannelKey): Promise<ResponseOutcome>;

  findNotes(person: PersonKey, statementIds: readonly string[]): Promise<readonly Note[]>;
  /** Without a quote the one that the note was written on stays. An empty text deletes. */
  saveNote(person: PersonKey, on: Pick<Note, 'statementId' | 'quote'>, text: string): Promise<void>;
  personalData(person: PersonKey): Promise<ReflectionPersonalData>;
  deletePersonalData(person: PersonKey): Promise<void>;

  /**
   * Posts a card with answers in a channel or chat by the bot: the prompt of the statement, with the person's own question in place of
   * its own where there is one. The round closes after a week, and its digest is posted then. Throws `reflection.noPrompt`,
   * `reflection.noQuestion`, `reflection.textTooLong`, `reflection.mayNotShare` for guests,
   * `reflection.alreadyShared` where the same question is open, and `reflection.notPosted` when the place cannot be posted to.
   */
  share(place: ChannelReference, content: { readonly statementId: string; readonly question?: string }, by: Planner): Promise<Round>;

  /** The prompt of a statement, for a surface that offers it. */
  promptFor(statementId: string): Promise<Prompt | undefined>;
  /** The prompts within a choice, one for each statement, in the documents' order; for a person to choose among. */
  listPrompts(choice: PromptChoice): Promise<readonly Prompt[]>;
  /** What a plan can be about, for the plan card. */
  listChoices(): Promise<readonly DocumentChoices[]>;
}

/** Who changes a plan. */
export interface Planner extends PersonKey {
  readonly language: Language;
  readonly isGuest: boolean;
}

/** What is kept about a person. */
export interface ReflectionPersonalData {
  readonly plans: readonly Schedule[];
  readonly notes: readonly Note[];
  /** Own responses to rounds that are open, found by the rounds' keys. */
  readonly openResponses: readonly { readonly round: Round; readonly response: Response }[];
}
