import { randomUUID } from 'node:crypto';
import type { FeedbackStore } from '../core/answers/answer.ts';
import type { Database } from './schema.ts';

/** Thumbs up and down in SQL; a row cannot be traced to a person. */
export function createFeedbackStore(database: Database): FeedbackStore {
  return {
    async saveFeedback({ tenantId, reaction, comment, intent }, nowUtc) {
      await database
        .insertInto('feedback')
        .values({ id: randomUUID(), tenant_id: tenantId, reaction, comment: comment ?? null, intent, saved_at_utc: nowUtc.toISOString() })
        .execute();
    },
  };
}
