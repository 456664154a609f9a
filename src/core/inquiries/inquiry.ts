/**
 * Inquiries: a question that a person sends to a document's contact when the documents do not answer it.
 *
 * Non-goals: anonymity (the contact sees who asks, which the asker is told before they send), conversations, reminders.
 * Terms: the *asker* sends an *inquiry* to the *contact*, who sees to it, answers or declines; the asker may withdraw it.
 * An inquiry is *open* until it is answered, declined, withdrawn or closed. Whatever becomes of it is *due* to be told once.
 *
 * *What is kept.* The question as the asker sent it with their name, and the answer, since both are shown to the other; from the
 * moment it is sent. An answered one goes seven days after the answer; of any other the words go as soon as the asker has
 * been told, and the empty row a day after it was made, so that nobody can send without end. What nobody answers is closed after 30 days.
 *
 * Start at `createInquiries.ts`; `deliverInquiries.ts` tells what is due.
 */
import type { Language, PersonKey } from '../answers/answer.ts';
import type { PersonalReference } from '../gaps/gap.ts';
import type { Sent } from '../reflections/messenger.ts';

/** `sending` until Teams has taken it; `unreachable` when it will not; `closed` without an answer. */
export type InquiryState = 'sending' | 'sent' | 'seen' | 'answered' | 'declined' | 'closed' | 'unreachable' | 'withdrawn';

/** Whether it waits for the contact. */
export function isOpen(state: InquiryState): boolean {
  return state === 'sending' || state === 'sent' || state === 'seen';
}

/** What the contact gave: words of their own, a statement that they point to, or both. */
export interface InquiryAnswer {
  readonly text?: string;
  readonly statementId?: string;
}

export interface Inquiry {
  /** 32 bytes in hex, drawn when the form is shown, so that a form sent twice is one inquiry. */
  readonly id: string;
  readonly asker: PersonalReference & { readonly name: string };
  readonly contact: { readonly userId: string; readonly name: string };
  /** The document whose contact it is, and those whose contact may be asked next. */
  readonly documentIds: readonly string[];
  readonly text: string;
  readonly state: InquiryState;
  readonly answer?: InquiryAnswer;
  readonly createdAtUtc: Date;
  readonly changedAtUtc: Date;
  /** Where the contact's card stands. */
  readonly place?: Sent;
}

/** An inquiry that is to be told of, held until the lease is over. */
export interface DueInquiry extends Inquiry {
  readonly leaseUntilUtc: Date;
}

/** What an asker may have at once and send in a day. */
export interface InquiryLimits {
  readonly open: number;
  readonly sentSince: { readonly sinceUtc: Date; readonly count: number };
}

/** Keeps inquiries. All methods but the last three are of one tenant. Ids of people are lower case. */
export interface InquiryStore {
  /** Stores it in the state `sending`, claimed until the lease is over. It is counted and stored in one, so that no limit is passed by asking at once. */
  createInquiry(inquiry: Omit<Inquiry, 'state' | 'changedAtUtc'>, options: { readonly leaseUntilUtc: Date; readonly deleteAtUtc: Date; readonly limits: InquiryLimits }): Promise<'created' | 'exists' | 'too-many'>;
  /** Undefined when there is none, or the person neither asks nor is asked. */
  findInquiry(person: PersonKey, id: string): Promise<Inquiry | undefined>;
  /** The language that a person last used with the bot, where anything that is kept of them tells. */
  findLanguage(person: PersonKey, nowUtc: Date): Promise<Language | undefined>;
  /** Those that a person sent, latest first; the words of some are deleted already. */
  listSent(asker: PersonKey): Promise<readonly Inquiry[]>;
  /** Those that a person was sent, latest first. */
  listReceived(contact: PersonKey): Promise<readonly Inquiry[]>;
  /** What the contact does with an open one, due to be told to the asker. False when it is not open, or not theirs. */
  changeState(contact: PersonKey, id: string, change: { readonly state: 'seen' | 'answered' | 'declined'; readonly answer?: InquiryAnswer; readonly nowUtc: Date; readonly deleteAtUtc: Date }): Promise<boolean>;
  /** Takes an open one back: its words are deleted at once, and what the contact was sent is due to say so. False when it is not open, or not the person's. */
  withdrawInquiry(asker: PersonKey, id: string, options: { readonly nowUtc: Date; readonly deleteAtUtc: Date }): Promise<boolean>;
  /** Deletes what was never taken by Teams. */
  deleteUnsent(tenantId: string, id: string): Promise<void>;
  /**
   * Deletes what a person sent; what the contact has of it is due to say that it was withdrawn. What they were sent is closed
   * where it is open, which is due to be told to the asker, and deleted where it is not.
   */
  deleteInquiriesOf(person: PersonKey, nowUtc: Date): Promise<void>;

  /** Teams has taken the contact's card. `isTold` when the asker sees that it did. */
  recordSent(inquiry: Pick<Inquiry, 'id' | 'asker'>, place: Sent, options: { readonly isTold: boolean; readonly nowUtc: Date }): Promise<void>;
  /** Teams will not take the contact's card, which is due to be told to the asker. */
  recordUnreachable(inquiry: Pick<Inquiry, 'id' | 'asker'>, nowUtc: Date): Promise<void>;
  /** What was due has been told, unless something new has become due meanwhile. With `deleteAtUtc` its words are deleted now and the rest then. */
  recordTold(inquiry: DueInquiry, deleteAtUtc: Date | undefined): Promise<void>;
  /** Claims inquiries of any tenant that are due, until the lease is over; others do not get the same ones meanwhile. */
  claimInquiries(options: { readonly nowUtc: Date; readonly leaseUntilUtc: Date; readonly limit: number }): Promise<readonly DueInquiry[]>;
  /** Closes open ones that were made before; returns how many. */
  closeInquiries(createdBeforeUtc: Date, nowUtc: Date): Promise<number>;
  /** Deletes what is kept no longer; returns how many. */
  deleteExpiredInquiries(nowUtc: Date): Promise<number>;
}
