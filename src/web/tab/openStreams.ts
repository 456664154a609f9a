import type { PersonKey } from '../../core/answers/answer.ts';
import type { EventStream } from './eventStream.ts';

/** More than anybody has pages of a meeting open; what a broken connection left behind counts until it is noticed. */
export const defaultStreamsPerPerson = 8;

/** The streams that are open, so that nobody holds ever more of them and that a stop ends all. */
export interface OpenStreams {
  /** Keeps a stream; the person's oldest is ended when there are too many. After `stop` it is ended at once. */
  add(person: PersonKey, stream: EventStream): void;
  remove(person: PersonKey, stream: EventStream): void;
  count(): number;
  /** Ends all. */
  stop(): void;
}

export function createOpenStreams(limitPerPerson: number): OpenStreams {
  const byPerson = new Map<string, Set<EventStream>>();
  let isStopped = false;
  return {
    add(person, stream) {
      const own = byPerson.get(toKey(person)) ?? new Set();
      byPerson.set(toKey(person), own.add(stream));
      const [oldest] = own;
      if (isStopped) stream.end();
      else if (own.size > limitPerPerson) oldest?.end();
    },
    remove(person, stream) {
      const own = byPerson.get(toKey(person));
      own?.delete(stream);
      if (own?.size === 0) byPerson.delete(toKey(person));
    },
    count: () => [...byPerson.values()].reduce((count, own) => count + own.size, 0),
    stop() {
      isStopped = true;
      for (const stream of [...byPerson.values()].flatMap((own) => [...own])) stream.end();
    },
  };
}

function toKey({ tenantId, userId }: PersonKey): string {
  return `${tenantId} ${userId}`;
}
