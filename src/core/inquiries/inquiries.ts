import type { Citation, Language, PersonKey } from '../answers/answer.ts';
import type { Contact } from '../documents/document.ts';
import type { PersonalReference } from '../gaps/gap.ts';
import type { SendResult, Sent } from '../reflections/messenger.ts';
import type { DocumentContact } from './contacts.ts';
import type { Inquiry, InquiryAnswer } from './inquiry.ts';

/** What every surface asks of inquiries. People see only what they ask or are asked; anything else is `inquiry.gone`. */
export interface Inquiries {
  /** A new id for a form. */
  createId(): Promise<string>;
  /**
   * Sends the text to the contact of the first of the documents, and keeps it until there is an answer. A contact who cannot be
   * written to is told of instead, and nothing is kept. Throws `inquiry.noContact`, `inquiry.self`, `inquiry.empty`, `inquiry.tooMany`.
   */
  send(asker: PersonalReference & { readonly name: string }, inquiry: { readonly id: string; readonly documentIds: readonly string[]; readonly text: string }): Promise<Sending>;
  /** Sends the form to the asker's own chat. False when they cannot be written to there. */
  offerForm(asker: PersonalReference, draft: { readonly documentIds: readonly string[]; readonly question: string }): Promise<boolean>;
  /** Throws `inquiry.gone`. */
  get(person: PersonKey, id: string): Promise<Inquiry>;
  /** Those whose words are kept. */
  listSent(asker: PersonKey): Promise<readonly Inquiry[]>;
  /** Those that are open. */
  listReceived(contact: PersonKey): Promise<readonly Inquiry[]>;
  /** Statements that may be the answer, nearest first. */
  findStatements(inquiry: Pick<Inquiry, 'text' | 'documentIds'>): Promise<readonly Citation[]>;
  /** The contact has seen it. Leaves one that is not open as it is. */
  see(contact: PersonKey, id: string): Promise<Inquiry>;
  /** Leaves one that is not open as it is. Throws `inquiry.noAnswer`, `inquiry.badStatement`. */
  answer(contact: PersonKey, id: string, answer: InquiryAnswer): Promise<Inquiry>;
  /** It is not for this contact. Leaves one that is not open as it is. */
  decline(contact: PersonKey, id: string): Promise<Inquiry>;
  /** The asker takes it back; what is not open any more stays. Returns whether it was open. */
  withdraw(asker: PersonKey, id: string): Promise<boolean>;
  personalData(person: PersonKey): Promise<InquiryPersonalData>;
  /** Forgets what a person sent and was sent. */
  deletePersonalData(person: PersonKey): Promise<void>;
}

/** What came of sending: `inquiry` as it now is, or a contact whom the bot cannot write to. */
export type Sending = { readonly kind: 'kept'; readonly inquiry: Inquiry } | { readonly kind: 'unreachable'; readonly contact: Contact };

/** All that is kept of a person: also what is answered, and what is left of those whose words are deleted. */
export interface InquiryPersonalData {
  readonly sent: readonly Inquiry[];
  readonly received: readonly Inquiry[];
}

/** What an asker is told: the inquiry as it now is, what was pointed to where the documents still have it, and how the contact is reached otherwise. */
export interface InquiryNotice {
  readonly inquiry: Inquiry;
  readonly citation?: Citation;
  readonly contact?: Contact;
  /** The contact of the documents that are left, who may be asked next. */
  readonly next?: { readonly documentIds: readonly string[]; readonly contact: Contact };
}

/** Sends what nobody waits for, in people's own chats with the bot. */
export interface InquiryMessenger {
  /** `language` is the contact's. */
  askContact(inquiry: Inquiry, statements: readonly Citation[], language: Language): Promise<SendResult>;
  /** The form to write an inquiry in, which nothing is kept of. */
  offerForm(asker: PersonalReference, form: { readonly id: string; readonly contacts: readonly DocumentContact[]; readonly question: string }): Promise<SendResult>;
  /** Puts in the place of the contact's card that there is nothing to do any more. */
  tellWithdrawn(inquiry: Inquiry, place: Sent, language: Language): Promise<SendResult>;
  tellAsker(notice: InquiryNotice): Promise<SendResult>;
}
