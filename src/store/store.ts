import { sql } from 'kysely';
import type { ConversationStore, FeedbackStore, PersonalDataStore, ProfileStore } from '../core/answers/answer.ts';
import type { ReflectionStore } from '../core/reflections/reflectionStore.ts';
import { createConversationStore } from './conversationStore.ts';
import { createFeedbackStore } from './feedbackStore.ts';
import { openDatabase } from './openDatabase.ts';
import { createProfileStore } from './profileStore.ts';
import { createReflectionStore } from './reflectionStore.ts';

/** Every port that core declares for storage, over one database. */
export interface Store extends ConversationStore, ProfileStore, PersonalDataStore, FeedbackStore, ReflectionStore {
  /** Whether the database answers now. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the store of a `sqlite:` or `postgres:` URL, migrated and ready. Throws `store.unusable`. */
export async function openStore(databaseUrl: string): Promise<Store> {
  const database = await openDatabase(databaseUrl);
  return {
    ...createConversationStore(database),
    ...createProfileStore(database),
    ...createFeedbackStore(database),
    ...createReflectionStore(database),
    async isReady() {
      await sql`select 1`.execute(database);
      return true;
    },
    close: () => database.destroy(),
  };
}
