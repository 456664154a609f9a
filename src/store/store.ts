import { sql } from 'kysely';
import type { ConversationStore, FeedbackStore, PersonalDataStore, ProfileStore } from '../core/answers/answer.ts';
import type { GapStore } from '../core/gaps/gap.ts';
import type { InquiryStore } from '../core/inquiries/inquiry.ts';
import type { DocumentStore } from '../core/documents/versions/documentStore.ts';
import type { MessageClaims } from '../core/messageClaims.ts';
import type { MeetingEvents, MeetingStore } from '../core/meetings/meeting.ts';
import type { OperatorWarningStore } from '../core/operators/operators.ts';
import type { StatementUses } from '../core/reflections/affectedUses.ts';
import type { ReflectionStore } from '../core/reflections/reflectionStore.ts';
import type { WorkFigures } from '../telemetry.ts';
import { createConversationStore } from './conversationStore.ts';
import { createDocumentStore } from './documentStore.ts';
import { createFeedbackStore } from './feedbackStore.ts';
import { createGapStore } from './gapStore.ts';
import { createInquiryStore } from './inquiryStore.ts';
import { readFigures } from './figures.ts';
import { type DatabaseInspection, inspect } from './inspectDatabase.ts';
import { createMeetingChanges } from './meetingChanges.ts';
import { createMeetingStore } from './meetingStore.ts';
import { createMessageClaimStore } from './messageClaims.ts';
import { listMissingMigrations } from './migrations.ts';
import { openDatabase } from './openDatabase.ts';
import { createOperatorWarningStore } from './operatorWarnings.ts';
import { createProfileStore } from './profileStore.ts';
import { createReflectionStore } from './reflectionStore.ts';
import { createStatementUses } from './statementUses.ts';

/** Every port that core declares for storage, over one database. */
export interface Store extends ConversationStore, ProfileStore, PersonalDataStore, FeedbackStore, MessageClaims, ReflectionStore, MeetingStore, MeetingEvents, OperatorWarningStore, DocumentStore, StatementUses, GapStore, InquiryStore {
  /** Whether the database answers now. */
  isReady(): Promise<boolean>;
  /** Names of migrations that this program knows and the database has not had, as after an older backup was put back; rejects when the database does not answer. */
  listMissingMigrations(): Promise<readonly string[]>;
  /** How much is open and waiting. */
  readFigures(nowUtc: Date): Promise<WorkFigures>;
  /** What the database says of itself; `clock` is ours, to be held against its own. */
  inspect(clock: () => Date): Promise<DatabaseInspection>;
  close(): Promise<void>;
}

/** Opens the store of a `sqlite:` or `postgres:` URL, migrated and ready; `identity` is that of a `PostgresAddress`. Throws `store.unusable`. */
export async function openStore(databaseUrl: string, identity?: string): Promise<Store> {
  const database = await openDatabase(databaseUrl, identity);
  const changes = createMeetingChanges(database, { url: databaseUrl, ...(identity !== undefined && { identity }) });
  return {
    ...createConversationStore(database),
    ...createProfileStore(database),
    ...createFeedbackStore(database),
    ...createMessageClaimStore(database),
    ...createReflectionStore(database, changes),
    ...createMeetingStore(database, changes),
    ...createDocumentStore(database),
    ...createStatementUses(database),
    ...createOperatorWarningStore(database),
    ...createGapStore(database),
    ...createInquiryStore(database),
    subscribe: (meeting, listener) => changes.subscribe(meeting, listener),
    async isReady() {
      await sql`select 1`.execute(database);
      return true;
    },
    listMissingMigrations: () => listMissingMigrations(database),
    readFigures: (nowUtc) => readFigures(database, nowUtc),
    inspect: (clock) => inspect(database, clock),
    async close() {
      await changes.close();
      await database.destroy();
    },
  };
}
