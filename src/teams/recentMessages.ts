import type { Turn } from './turn.ts';

/** Messages that this instance has begun to handle lately. */
export interface RecentMessages {
  /** True for a message that Teams delivers once more; otherwise keeps it. */
  isRepeated(turn: Turn): boolean;
}

/** Keeps ids for five minutes and of no more than `limit` messages, the oldest of which go first: Teams repeats within a minute. */
export function createRecentMessages(clock: () => Date, limit = 10_000): RecentMessages {
  /** When each was begun, the first first. */
  const begunMs = new Map<string, number>();
  return {
    isRepeated({ activity, conversation: { tenantId, conversationId } }) {
      // Whoever is answered in the response asks again because none came.
      if (activity.type !== 'message' || !activity.id || activity.deliveryMode === 'expectReplies') return false;
      const nowMs = clock().getTime();
      const key = JSON.stringify([tenantId, conversationId, activity.id]);
      if (nowMs - (begunMs.get(key) ?? -Infinity) < keptMs) return true;
      for (const [oldest, atMs] of begunMs) {
        if (begunMs.size < limit && nowMs - atMs < keptMs) break;
        begunMs.delete(oldest);
      }
      begunMs.set(key, nowMs);
      return false;
    },
  };
}

const keptMs = 5 * 60 * 1000;
