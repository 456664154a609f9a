import { sql } from 'kysely';
import type { LiveRound, MeetingStore } from '../core/meetings/meeting.ts';
import type { MeetingChanges } from './meetingChanges.ts';
import { keepRoundKey, selectRounds, toRound, toRoundColumns } from './roundRow.ts';
import type { Database } from './schema.ts';

/** Live rounds in SQL. That a meeting has one open round is held by an index, whoever starts two at once. */
export function createMeetingStore(database: Database, changes: MeetingChanges): MeetingStore {
  return {
    async openLiveRound(round) {
      return await changes.transaction(async (transaction, changed) => {
        const inserted = await transaction
          .insertInto('round')
          .values({ ...toRoundColumns(round), sent_at_utc: round.sentAtUtc.toISOString(), closes_at_utc: round.closesAtUtc.toISOString() })
          .onConflict((conflict) => conflict.doNothing())
          .returning(['id', 'tenant_id', 'meeting_id'])
          .executeTakeFirst();
        if (!inserted) return false;
        await keepRoundKey(transaction, round);
        await changed(inserted);
        return true;
      });
    },
    async recordResultSent(roundId, { conversationId, activityId }) {
      await changes.transaction(async (transaction, changed) => {
        const updated = await transaction
          .updateTable('round')
          .set({ conversation_id: conversationId, activity_id: activityId })
          .where('id', '=', roundId)
          .where('meeting_id', 'is not', null)
          .returning(['tenant_id', 'meeting_id'])
          .executeTakeFirst();
        if (updated) await changed(updated);
      });
    },
    async findNewestLiveRound({ tenantId, meetingId }) {
      const row = await selectRounds(database)
        .where('tenant_id', '=', tenantId)
        .where('meeting_id', '=', meetingId)
        .orderBy('sent_at_utc', 'desc')
        // Of two that began in one millisecond the one that is open.
        .orderBy(sql`closed_at_utc is null`, 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && (toRound(row) as LiveRound);
    },
  };
}
