import { AppError } from '../../../core/errors.ts';
import type { MeetingState } from '../../../core/meetings/meeting.ts';
import type { Log } from '../../../log.ts';
import { type EventStream, openEventStream, type StreamTimes } from '../eventStream.ts';
import type { OpenStreams } from '../openStreams.ts';
import { createRoute, type Route } from '../route.ts';
import type { TabPorts } from '../tabPorts.ts';
import { toMeetingKey, toStateView } from './meetings.ts';

export interface MeetingEventParts extends Pick<TabPorts, 'meetings' | 'clock'> {
  readonly streams: OpenStreams;
  readonly times: StreamTimes;
  readonly log: Log;
}

/** A meeting's state as server-sent events: now, after every change, and until the person has left the meeting or their token expires. */
export function createMeetingEventRoute({ meetings, clock, streams, times, log }: MeetingEventParts): Route {
  return createRoute('GET', '/meetings/:meetingId/events', async ({ caller, params, response }) => {
    const { person, expiresAtUtc } = caller;
    const meeting = toMeetingKey(caller, params.meetingId);
    const tokenMs = expiresAtUtc === undefined ? Infinity : expiresAtUtc.getTime() - clock().getTime();
    let latest: MeetingState | undefined;
    let send = (state: MeetingState): void => void (latest = state);
    // Refused before anything is sent, so that it can still be told why.
    const unfollow = await meetings.follow(meeting, person, (state) => send(state));
    if (response.destroyed) {
      unfollow();
      return;
    }
    const checking = setInterval(() => void endUnlessIn(stream), participationCheckMs);
    // Not all who came when the meeting began come back in the same moment.
    const lifetimeMs = times.lifetimeMs * (0.8 + 0.2 * Math.random());
    const stream = openEventStream(response, { ...times, lifetimeMs: Math.max(0, Math.min(lifetimeMs, tokenMs)) }, () => {
      unfollow();
      clearInterval(checking);
      streams.remove(person, stream);
    });
    streams.add(person, stream);
    send = (state) => stream.send('state', toStateView(state, clock()));
    if (latest) send(latest);

    async function endUnlessIn(open: EventStream): Promise<void> {
      try {
        await meetings.attend(meeting, person);
      } catch (error) {
        if (error instanceof AppError && error.code === 'meeting.notParticipant') open.end();
        // Whoever was in the meeting a minute ago goes on being told when Teams does not answer.
        else log.warn({ error }, 'participation not checked');
      }
    }
  });
}

/** Who leaves a meeting, or is removed from it, reads along this long at most. */
const participationCheckMs = 60_000;
