import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { MeetingEvents, MeetingKey } from '../core/meetings/meeting.ts';
import { capabilitiesOf } from './capabilities.ts';
import type { PostgresAddress } from './postgresAddress.ts';
import type { PostgresListener } from './postgresListener.ts';
import type { Database } from './schema.ts';

/** Says within a transaction that something of a round has changed; of a round without a meeting nobody is told. */
export type Changed = (round: { readonly tenant_id: string; readonly meeting_id: string | null }) => Promise<void>;

/** Tells those who follow a meeting of what was committed: all instances on PostgreSQL, this process on SQLite. */
export interface MeetingChanges extends MeetingEvents {
  /** Runs a transaction. What it calls `changed` for is told once it is committed, and not when it is rolled back. */
  transaction<Result>(work: (transaction: Database, changed: Changed) => Promise<Result>): Promise<Result>;
  /** Ends the listening. */
  close(): Promise<void>;
}

/** Nothing is connected before the first `subscribe`. */
export function createMeetingChanges(database: Database, address: PostgresAddress): MeetingChanges {
  const listeners = new Map<string, Set<{ readonly call: () => void }>>();
  const tell = (topic: string): void => listeners.get(topic)?.forEach(({ call }) => call());
  const tellAll = (): void => [...listeners.keys()].forEach(tell);
  const { notifies } = capabilitiesOf(database);
  let listening: Promise<PostgresListener> | undefined;
  return {
    subscribe(meeting, listener) {
      const topic = toTopic(meeting);
      const entry = { call: listener };
      const ofTopic = listeners.get(topic) ?? new Set();
      listeners.set(topic, ofTopic.add(entry));
      if (notifies) listening ??= listen(address, tell, tellAll);
      return () => {
        ofTopic.delete(entry);
        if (ofTopic.size === 0 && listeners.get(topic) === ofTopic) listeners.delete(topic);
      };
    },
    async transaction(work) {
      const topics = new Set<string>();
      const result = await database.transaction().execute(
        async (transaction) =>
          await work(transaction, async ({ tenant_id: tenantId, meeting_id: meetingId }) => {
            if (meetingId === null) return;
            const topic = toTopic({ tenantId, meetingId });
            if (notifies) await sql`select pg_notify(${channel}, ${topic})`.execute(transaction);
            else topics.add(topic);
          }),
      );
      topics.forEach(tell);
      return result;
    },
    async close() {
      listeners.clear();
      await (await listening)?.close();
    },
  };
}

/** Loaded when somebody follows a meeting, which no start has to wait for. */
async function listen(address: PostgresAddress, onPayload: (topic: string) => void, onGap: () => void): Promise<PostgresListener> {
  const { openPostgresListener } = await import('./postgresListener.ts');
  return openPostgresListener(address, { channel, onPayload, onGap });
}

const channel = 'medspiller_meeting';

/** A hash, since PostgreSQL carries no more than 8,000 bytes and whoever else listens need not learn which meetings there are. */
function toTopic({ tenantId, meetingId }: MeetingKey): string {
  return createHash('sha256').update(JSON.stringify([tenantId, meetingId])).digest('hex');
}
