import type { Kysely } from 'kysely';

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
}

/** A connection to either engine. */
export type Database = Kysely<Tables>;
