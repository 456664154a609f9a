/**
 * Gaps: what people ask and the documents do not answer, or not well, so that the documents' owners can mend it.
 *
 * Non-goals: keeping questions, knowing who asked, writing answers.
 * Terms: a *gap* is a question that at least three different people asked alike and got no sure answer to, or disliked the answer of;
 * its *form* is what makes two wordings alike; its *wording* is the content words of one of them; an *owner* looks after a document;
 * an *owner's answer* closes a gap: a pointer to a statement, another name for something, or words of the owner's own.
 * Start at `createGaps.ts`; `anonymity.ts` says why nothing of this tells who asked.
 */
import type { Language, PersonKey } from '../answers/answer.ts';

/** What two wordings of one question have in common. Holds ids of the documents and content words that are nobody's name. */
export interface GapForm {
  /** `unsure`: the engine showed places that may hold the answer. */
  readonly reason: 'unanswered' | 'unsure' | 'disliked';
  /** Sorted; empty when the question is to any document. */
  readonly documentIds: readonly string[];
  readonly roleId?: string;
  readonly perspectiveId?: string;
  /** Each once, sorted. */
  readonly lemmas: readonly string[];
}

/** A question brought to its form, with its content words as they were written, in order. */
export interface GapQuestion {
  readonly form: GapForm;
  readonly wording: string;
}

/** An entry of the list. */
export interface Gap extends GapQuestion {
  /** The form's hash. */
  readonly id: string;
  /** ISO week in which it was asked last, `2026-W47`. */
  readonly week: string;
}

/** Whom a name is given to: a document, or a role or perspective of it. */
export interface AliasTarget {
  readonly documentId: string;
  readonly roleId?: string;
  readonly perspectiveId?: string;
}

/** What an owner gave. Only `pointer` leads to a quotation, and that is the document's own. */
export type OwnersReply =
  | { readonly kind: 'pointer'; readonly statementId: string }
  | { readonly kind: 'alias'; readonly words: string; readonly target: AliasTarget }
  | { readonly kind: 'own'; readonly text: string };

/** A gap that was closed, with what closed it. */
export interface ClosedGap extends Gap {
  readonly reply: OwnersReply;
  readonly savedAtUtc: Date;
}

/** How a person is written to unasked, in the chat that they have with the bot. */
export interface PersonalReference extends PersonKey {
  readonly serviceUrl: string;
  readonly botId: string;
  readonly language: Language;
}

/** Somebody who wants to be told when there is an answer. */
export interface Waiting extends PersonalReference {
  readonly gapId: string;
  readonly sinceUtc: Date;
}

/** Keeps gaps, what closed them, and who wants to be told. Every method is of one tenant or one person. */
export interface GapStore {
  /** The key that forms are hashed with; `newKey` becomes it when there is none. */
  findFormKey(tenantId: string, newKey: string): Promise<string>;
  /**
   * Counts a person who asks. `toAsker` is given the gap's key: `newKey` when nobody has asked alike. With the `leastAskers`th different person
   * the gap is stored readably and key and people are deleted, in one transaction. A gap that is in the list only gets its week; one that is closed is left alone.
   */
  countAsker(tenantId: string, gap: Gap, options: { readonly newKey: string; readonly toAsker: (key: string) => string }): Promise<void>;
  /** Latest week first. */
  listGaps(tenantId: string): Promise<readonly Gap[]>;
  findGap(tenantId: string, id: string): Promise<Gap | undefined>;
  /** Takes a gap from the list without an answer; who waits for one is forgotten. */
  dropGap(tenantId: string, id: string): Promise<void>;
  /** Puts the reply in the gap's place and makes due that those who wait are told. False when the gap is not there any more. */
  closeGap(tenantId: string, id: string, reply: OwnersReply, nowUtc: Date): Promise<boolean>;
  /** Latest first. */
  listClosedGaps(tenantId: string): Promise<readonly ClosedGap[]>;
  findClosedGap(tenantId: string, id: string): Promise<ClosedGap | undefined>;
  deleteClosedGap(tenantId: string, id: string): Promise<void>;
  /** Ids and keys of what too few have asked yet. */
  listPending(tenantId: string): Promise<readonly { readonly id: string; readonly key: string }[]>;
  /** Those of the HMACs that are kept of somebody. */
  findAskers(tenantId: string, askers: readonly string[]): Promise<ReadonlySet<string>>;
  deleteAsker(tenantId: string, id: string, asker: string): Promise<void>;
  /** Deletes what was first asked in one of these weeks or before and has not become an entry; returns how many. */
  deletePendingUntil(week: string): Promise<number>;
  /** Deletes entries that were asked last in that week or before, and who waits since before the instant; returns how many entries. */
  deleteGapsUntil(week: string, waitingSinceUtc: Date): Promise<number>;

  saveWaiting(waiting: Waiting): Promise<void>;
  listWaiting(person: PersonKey): Promise<readonly Pick<Waiting, 'gapId' | 'sinceUtc'>[]>;
  /** Forgets everything that a person waits for. */
  deleteWaiting(person: PersonKey): Promise<void>;
  /** Claims people of any tenant whose gap has been closed, until the lease is over; others do not get the same ones meanwhile. */
  claimNotices(options: { readonly nowUtc: Date; readonly leaseUntilUtc: Date; readonly limit: number }): Promise<readonly Waiting[]>;
  /** They were told, or cannot be. */
  deleteNotice(person: PersonKey, gapId: string): Promise<void>;
}
