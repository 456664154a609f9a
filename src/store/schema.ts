import type { Kysely } from 'kysely';
import type { Language } from '../core/answers/answer.ts';
import type { VersionState } from '../core/documents/versions/documentStore.ts';
import type { InquiryState } from '../core/inquiries/inquiry.ts';
import type { DeliveryKind, Occurrence } from '../core/reflections/occurrence.ts';
import type { RoundKind } from '../core/reflections/round.ts';

/** The tables as SQL has them. Times are ISO 8601 text in UTC, which both engines keep and order alike. */
export interface Tables {
  conversation_context: {
    tenant_id: string;
    conversation_id: string;
    user_id: string;
    /** JSON of a ConversationContext: ids and words of the documents, nothing the person wrote. */
    context: string;
    saved_at_utc: string;
  };
  profile: {
    tenant_id: string;
    user_id: string;
    role_id: string | null;
    municipality: string | null;
    saved_at_utc: string;
  };
  feedback: {
    id: string;
    tenant_id: string;
    reaction: string;
    comment: string | null;
    intent: string;
    saved_at_utc: string;
  };
  channel: {
    tenant_id: string;
    channel_id: string;
    team_id: string | null;
    service_url: string;
    bot_id: string;
    /** Whether it is a group or meeting chat rather than a channel of a team. */
    is_chat: 0 | 1;
    /** Null while it is awake. */
    asleep_because: string | null;
  };
  schedule: {
    id: string;
    tenant_id: string;
    channel_id: string;
    planned_by: string | null;
    is_active: 0 | 1;
    /** JSON of everything else that a Schedule holds. */
    settings: string;
  };
  /** At most one per schedule is planned: an index holds it. */
  occurrence: {
    schedule_id: string;
    week: string;
    status: Occurrence['status'];
    due_at_utc: string;
    preview_at_utc: string | null;
    round_id: string;
    prompt_id: string;
    /** JSON of a Prompt; null once it is settled, since the round keeps its own. */
    prompt: string | null;
    sent_at_utc: string | null;
    is_late: 0 | 1;
    /** Why it failed or was missed. */
    reason: string | null;
  };
  /** What is to be sent; a row is deleted when it is done with, but that of a card only with its round. */
  delivery: {
    kind: DeliveryKind;
    round_id: string;
    tenant_id: string;
    channel_id: string;
    schedule_id: string;
    week: string;
    /** Null for the card of an open round that nothing has changed on. */
    due_at_utc: string | null;
    attempts: number;
    /** Why it waits. */
    reason: string | null;
    /** Of the one who claimed it, until it is recorded; also after the lease has ended. */
    lease_token: string | null;
    lease_until_utc: string | null;
    /** Whether what is to be sent, or the plan that it comes from, was changed after it was claimed. */
    is_changed: 0 | 1;
    /** Of a card: not to be updated before. */
    not_before_utc: string | null;
  };
  round: {
    id: string;
    tenant_id: string;
    channel_id: string;
    /** '' for a round that belongs to no plan. */
    schedule_id: string;
    week: string;
    kind: RoundKind;
    /** Of a live round only; a meeting has one that is open, which an index holds. */
    meeting_id: string | null;
    language: Language;
    /** JSON of a Prompt. */
    prompt: string;
    threshold: number;
    /** JSON list; null when there are none, or when retention has emptied them. */
    last_steps: string | null;
    /** When the round closed that the steps are from, for retention. */
    last_steps_closed_at_utc: string | null;
    sent_at_utc: string | null;
    closes_at_utc: string | null;
    closed_at_utc: string | null;
    conversation_id: string | null;
    activity_id: string | null;
    /** JSON of a Digest without texts and steps; null until it is closed. */
    digest: string | null;
    /** JSON of a Digest's texts and steps; null until it is closed, when it shows none, or when retention has emptied them. */
    digest_texts: string | null;
  };
  /** Of open rounds; in a table of its own, so that nothing of it is left in a row that stays. */
  round_key: {
    round_id: string;
    respondent_key: string;
  };
  /** Of open rounds. Neither time nor number: see `createResponseStore`. */
  response: {
    round_id: string;
    /** HMAC of a person's id under the round's key. */
    respondent: string;
    /** JSON of a Response. */
    response: string;
  };
  note: {
    tenant_id: string;
    user_id: string;
    statement_id: string;
    text: string;
    saved_at_utc: string;
    /** The statement as it read; null where that was not kept. */
    quote: string | null;
  };
  document: {
    id: string;
    /** Of drafts that were discarded too, so that no number is used twice. */
    last_version: number;
  };
  /** Of a document one version is published at most: an index holds it. */
  document_version: {
    document_id: string;
    version: number;
    state: VersionState;
    file_name: string;
    content_hash: string;
    bytes: Buffer;
    metadata: Buffer | null;
    prompts: Buffer | null;
    added_at_utc: string;
    added_by: string;
    state_at_utc: string;
    state_by: string;
  };
  /** One row, which a publication locks. */
  publication: {
    id: number;
    number: number;
  };
  /** Messages that were acted upon, for minutes, so that one delivered once more is not. */
  message_claim: {
    tenant_id: string;
    /** SHA-256 of conversation and message. */
    id: string;
    claimed_at_utc: string;
  };
  /** Which warnings operators were sent, so that several instances send each once. */
  operator_warning: {
    /** SHA-256 of what was warned of and of whom: see `createOperatorWarningStore`. */
    id: string;
    /** When the secret ends that was warned of. */
    ends_at_utc: string;
    lease_until_utc: string;
    /** Null until it was sent, or refused for good. */
    settled_at_utc: string | null;
  };
  /** What the forms of a tenant's questions are hashed with. */
  gap_key: {
    tenant_id: string;
    form_key: string;
  };
  /** Questions that too few have asked alike; no word of them is kept. */
  gap_pending: {
    tenant_id: string;
    /** HMAC of the question's form. */
    gap_id: string;
    asker_key: string;
    /** ISO week of the first who asked. */
    week: string;
  };
  /** Of what is pending. Neither time nor number. */
  gap_asker: {
    tenant_id: string;
    gap_id: string;
    /** HMAC of a person's id under the key of the pending gap. */
    asker: string;
  };
  /** What enough people have asked alike. */
  gap: {
    tenant_id: string;
    gap_id: string;
    /** JSON of a GapForm. */
    form: string;
    wording: string;
    /** ISO week of the last who asked. */
    week: string;
    /** JSON of an OwnersReply; null while the gap is open. */
    reply: string | null;
    replied_at_utc: string | null;
  };
  /** Who asked to be told of the answer. */
  gap_waiting: {
    tenant_id: string;
    user_id: string;
    gap_id: string;
    language: Language;
    service_url: string;
    bot_id: string;
    since_utc: string;
    /** Null until there is an answer. */
    due_at_utc: string | null;
  };
  /** What people asked a document's contact. */
  inquiry: {
    tenant_id: string;
    id: string;
    /** Entra object id, lower case; '' once the asker had everything deleted. */
    asker_id: string;
    asker_name: string;
    language: Language;
    service_url: string;
    bot_id: string;
    /** Entra object id, lower case; '' once the contact had everything deleted. */
    contact_id: string;
    contact_name: string;
    /** JSON list: the document whose contact it is, then those whose contact may be asked next. */
    document_ids: string;
    /** '' once it is not needed any more. */
    text: string;
    state: InquiryState;
    /** JSON of an InquiryAnswer. */
    answer: string | null;
    created_at_utc: string;
    changed_at_utc: string;
    /** Where the contact's card stands. */
    conversation_id: string | null;
    activity_id: string | null;
    /** Null when nobody is to be told anything; a claim puts it off by the lease. */
    due_at_utc: string | null;
    delete_at_utc: string;
  };
}

/** A connection to either engine. */
export type Database = Kysely<Tables>;
