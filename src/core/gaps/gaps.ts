import type { Answer, Citation, ConversationContext, PersonKey, Question } from '../answers/answer.ts';
import type { SendResult } from '../reflections/messenger.ts';
import type { ClosedGap, Gap, GapForm, OwnersReply, PersonalReference, Waiting } from './gap.ts';

/** What every surface asks of gaps. */
export interface Gaps {
  /** What an owner gave for a question that the engine did not answer, or not surely, and otherwise whether the asker may wait for an answer. */
  meet(person: PersonKey, question: Question, reason: MissedReason): Promise<Met>;
  /** Counts that a person asked what was not answered, or not surely. Keeps nothing of a question that may be about a person. */
  countUnanswered(person: PersonKey, question: Question, reason: MissedReason): Promise<void>;
  /** Counts that a person disliked the answer that the conversation was about last. */
  countDisliked(person: PersonKey, context: ConversationContext): Promise<void>;
  /** Remembers that a person wants to be told of an answer. False for a question that is kept nowhere. */
  wait(reference: PersonalReference, question: Question): Promise<boolean>;
  /** The entry of the list that a question is, if it is one and is open. */
  findOpen(tenantId: string, question: Question): Promise<Gap | undefined>;
  /** Forgets that a person wants to be told of the answer to this one. */
  stopWaiting(person: PersonKey, gapId: string): Promise<void>;
  /** Open and closed gaps of documents that somebody looks after; `documentIds` undefined: of all. */
  list(tenantId: string, documentIds?: readonly string[]): Promise<{ readonly open: readonly Gap[]; readonly closed: readonly ClosedGap[] }>;
  /** Statements that may be the answer, nearest first; by the gap's own words unless others are given. */
  findStatements(gap: Gap, words?: string): Promise<readonly Citation[]>;
  /** Closes a gap. Throws `gap.gone`, `gap.badReply`, `gap.aliasNotAsked`, `gap.textTooLong`. */
  close(tenantId: string, gap: Gap, reply: OwnersReply): Promise<void>;
  /** Takes a gap from the list. */
  drop(tenantId: string, id: string): Promise<void>;
  /** Takes an owner's reply back; the question may become a gap again. */
  reopen(tenantId: string, id: string): Promise<void>;
  personalData(person: PersonKey): Promise<GapPersonalData>;
  /** Forgets whom to tell, and that the person asked what too few have asked yet. */
  deletePersonalData(person: PersonKey): Promise<void>;
}

/** Why a question may become a gap when it is asked. */
export type MissedReason = Exclude<GapForm['reason'], 'disliked'>;

/** What came of meeting a question with what owners gave. */
export type Met =
  | { readonly kind: 'quoted'; readonly answer: Answer }
  | { readonly kind: 'own'; readonly reply: OwnWords }
  | { readonly kind: 'nothing'; readonly canWait: boolean };

/** Words of an owner's own; never to be shown as a quotation. */
export interface OwnWords {
  readonly text: string;
  readonly wording: string;
  /** The document's contact, '' where none is named; title of the document, '' when it is meant for all. */
  readonly from: string;
  readonly document: string;
  readonly savedAtUtc: Date;
}

/** What gaps keep about a person. */
export interface GapPersonalData {
  /** `wording` is '' while too few have asked for it to be kept. */
  readonly waiting: readonly { readonly gapId: string; readonly sinceUtc: Date; readonly wording: string }[];
  /** Questions that the person has asked and too few others yet; which ones is not known. */
  readonly pendingCount: number;
}

/** What a person who waited is told. */
export type Notice =
  | { readonly kind: 'own'; readonly wording: string; readonly reply: OwnWords }
  | { readonly kind: 'quoted'; readonly wording: string; readonly citation: Citation }
  | { readonly kind: 'alias'; readonly wording: string; readonly words: string; readonly name: string };

/** Sends what nobody waits for, in a person's own chat with the bot. */
export interface GapMessenger {
  tellAnswered(waiting: Waiting, notice: Notice): Promise<SendResult>;
}
