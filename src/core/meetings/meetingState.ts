import { toShownCount, withoutKey } from '../reflections/rounds/anonymity.ts';
import { closeRound } from '../reflections/rounds/closeRounds.ts';
import type { LiveRound, MeetingKey, MeetingState } from './meeting.ts';
import type { MeetingParts } from './meetingParts.ts';

type StateParts = Pick<MeetingParts, 'store' | 'clock' | 'random'>;

/** What everybody in the meeting sees now. */
export async function readMeetingState(parts: StateParts, meeting: MeetingKey): Promise<MeetingState> {
  const round = await findCurrentRound(parts, meeting);
  if (round === undefined) return { responseCount: 0 };
  const responseCount = round.closedAtUtc === undefined ? toShownCount(await parts.store.countResponses(round.id), round) : 0;
  return { round: withoutKey(round), responseCount };
}

/**
 * The newest live round. One whose time is up is closed here, by whoever looks at it first, so that a timer on the stage ends when
 * it says; the scheduler closes those that nobody looks at.
 */
async function findCurrentRound(parts: StateParts, meeting: MeetingKey): Promise<LiveRound | undefined> {
  const round = await parts.store.findNewestLiveRound(meeting);
  if (round === undefined || !isDue(round, parts.clock())) return round;
  await closeRound(parts.store, round.id, parts.clock(), parts.random);
  return await parts.store.findNewestLiveRound(meeting);
}

/** Whether a round that is still open should be closed. */
export function isDue({ closedAtUtc, closesAtUtc }: LiveRound, nowUtc: Date): boolean {
  return closedAtUtc === undefined && closesAtUtc <= nowUtc;
}
