import { stateIntervalMs, type MeetingEvents, type MeetingKey, type MeetingState } from './meeting.ts';

/** What feeds stand on. `read` gives the state as it is now; it may be called often. */
export interface FeedParts {
  readonly events: MeetingEvents;
  readonly read: (meeting: MeetingKey) => Promise<MeetingState>;
  readonly clock: () => Date;
}

/** Tells many at once how a meeting goes on. */
export interface MeetingFeeds {
  /** See `Meetings.follow`. Rejects when the first state cannot be read. */
  follow(meeting: MeetingKey, listener: (state: MeetingState) => void): Promise<() => void>;
}

/**
 * The states of meetings as they change. All who follow a meeting share one subscription and one reading, so that an answer costs
 * one look at the store and not one for each of five hundred people, who all get the same object.
 *
 * A state that shows nothing else than the one before is not told: below the threshold nobody can see from the mere coming of
 * a message that somebody has answered.
 */
export function createMeetingFeeds(parts: FeedParts): MeetingFeeds {
  const feeds = new Map<string, Feed>();
  return {
    async follow(meeting, listener) {
      const key = JSON.stringify([meeting.tenantId, meeting.meetingId]);
      const feed = feeds.get(key) ?? new Feed(parts, meeting, () => feeds.delete(key));
      feeds.set(key, feed);
      return await feed.join(listener);
    },
  };
}

/** After a reading that failed; whoever follows then has an old state. */
const retryMs = 1_000;

class Feed {
  readonly #parts: FeedParts;
  readonly #meeting: MeetingKey;
  readonly #end: () => void;
  /** Each in an object of its own, since one listener may follow twice. */
  readonly #followers = new Set<{ readonly listener: (state: MeetingState) => void }>();
  readonly #firstRead: Promise<void>;
  #state: MeetingState | undefined;
  #isStale = false;
  #isReading = false;
  #readAtMs = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: FeedParts, meeting: MeetingKey, onEnd: () => void) {
    this.#parts = parts;
    this.#meeting = meeting;
    const unsubscribe = parts.events.subscribe(meeting, () => {
      this.#isStale = true;
      this.#plan();
    });
    this.#end = () => {
      clearTimeout(this.#timer);
      unsubscribe();
      onEnd();
    };
    this.#firstRead = this.#read();
  }

  async join(listener: (state: MeetingState) => void): Promise<() => void> {
    const follower = { listener };
    this.#followers.add(follower);
    try {
      if (this.#state === undefined) await this.#firstRead;
      else listener(this.#state);
    } catch (error) {
      this.#leave(follower);
      throw error;
    }
    return () => this.#leave(follower);
  }

  #leave(follower: { readonly listener: (state: MeetingState) => void }): void {
    if (this.#followers.delete(follower) && this.#followers.size === 0) this.#end();
  }

  /** Reads, and tells what has changed. What changes meanwhile is read afterwards. */
  async #read(): Promise<void> {
    this.#isReading = true;
    this.#isStale = false;
    this.#readAtMs = this.#nowMs();
    try {
      const state = await this.#parts.read(this.#meeting);
      const isNew = JSON.stringify(state) !== JSON.stringify(this.#state);
      this.#state = state;
      if (isNew) for (const { listener } of this.#followers) listener(state);
    } finally {
      this.#isReading = false;
      this.#plan();
    }
  }

  /** Sets the one timer to when the state is to be read next: soon after a change, and when the open round's time is up. */
  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#isReading || this.#followers.size === 0) return;
    const delayMs = this.#isStale ? Math.min(stateIntervalMs, this.#readAtMs + stateIntervalMs - this.#nowMs()) : this.#untilDueMs();
    if (delayMs !== undefined) this.#readAfter(delayMs);
  }

  #readAfter(delayMs: number): void {
    this.#timer = setTimeout(() => {
      this.#read().catch(() => {
        // The store is out of reach; its own users say so, and this one asks until it is back.
        clearTimeout(this.#timer);
        if (this.#followers.size > 0) this.#readAfter(retryMs);
      });
    }, Math.max(0, delayMs));
  }

  #untilDueMs(): number | undefined {
    const round = this.#state?.round;
    return round === undefined || round.closedAtUtc !== undefined ? undefined : round.closesAtUtc.getTime() - this.#nowMs();
  }

  #nowMs(): number {
    return this.#parts.clock().getTime();
  }
}
