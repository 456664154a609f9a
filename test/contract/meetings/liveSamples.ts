import type { LiveRound, MeetingEvents, MeetingKey } from '../../../src/core/meetings/meeting.ts';
import { at, channel, createPrompt } from '../reflections/samples.ts';

export const meeting: MeetingKey = { tenantId: channel.tenantId, meetingId: 'MCMxOTptZWV0aW5nX2FAdGhyZWFkLnYyIzA=' };

/** Started at nine, with a timer of five minutes. */
export function createLiveRound(changes: Partial<LiveRound> = {}): LiveRound {
  return {
    id: 'live-1',
    kind: 'live',
    ...meeting,
    channelId: '19:meeting_a@thread.v2',
    scheduleId: '',
    week: '2026-W47',
    language: 'da',
    prompt: createPrompt('live'),
    threshold: 3,
    lastSteps: [],
    sentAtUtc: at(0),
    closesAtUtc: at(5),
    respondentKey: 'c0ffee',
    ...changes,
  };
}

/** One who hears of a meeting's changes. */
export interface Hearing {
  /** How often something was heard. */
  count(): number;
  /** Resolves when something has been heard so many times in all. */
  until(count: number): Promise<void>;
  stop(): void;
}

/** Listens to a meeting; resolves when what happens from now on will be heard. */
export async function hear(events: MeetingEvents, { isTold, of = meeting }: { readonly isTold: boolean; readonly of?: MeetingKey }): Promise<Hearing> {
  let heardCount = 0;
  let waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const stop = events.subscribe(of, () => {
    heardCount += 1;
    for (const { count, resolve } of waiting) if (heardCount >= count) resolve();
    waiting = waiting.filter(({ count }) => heardCount < count);
  });
  const until = (count: number) =>
    new Promise<void>((resolve) => {
      if (heardCount >= count) resolve();
      else waiting.push({ count, resolve });
    });
  // Where listening takes a connection, its beginning is told.
  if (isTold) await until(1);
  const before = heardCount;
  return { count: () => heardCount - before, until: (count) => until(before + count), stop };
}
