import { z } from 'zod';
import { type MeetingKey, type Meetings, type MeetingState, longestRoundMs } from '../../../core/meetings/meeting.ts';
import type { Caller } from '../caller.ts';
import { createRoute, type Route } from '../route.ts';
import type { TabPorts } from '../tabPorts.ts';
import type { MeetingStateView, MeetingView } from '../wire.ts';

/** Live rounds; who may do what in a meeting `Meetings` decides at each call. */
export function createMeetingRoutes({ meetings, clock }: Pick<TabPorts, 'meetings' | 'clock'>): Route[] {
  return [
    createRoute('GET', '/meetings/:meetingId', async ({ caller, params }): Promise<MeetingView> => {
      const meeting = toMeetingKey(caller, params.meetingId);
      const { role } = await meetings.attend(meeting, caller.person);
      return { role, mayControl: role !== 'attendee', state: toStateView(await meetings.getState(meeting, caller.person), clock()) };
    }),
    posting('POST', '/meetings/:meetingId/rounds', async ({ caller, params, language, readBody }) => {
      const start = await readBody(startBody);
      return toStateView(await meetings.start(toMeetingKey(caller, params.meetingId), caller.person, { ...start, language }), clock());
    }),
    createRoute('POST', '/meetings/:meetingId/rounds/:roundId/close', async ({ caller, params }) =>
      toStateView(await meetings.close(toMeetingKey(caller, params.meetingId), caller.person, params.roundId), clock()),
    ),
    posting('POST', '/meetings/:meetingId/rounds/:roundId/result', async ({ caller, params }) => {
      await meetings.sendResult(toMeetingKey(caller, params.meetingId), caller.person, params.roundId);
    }),
    posting('POST', '/meetings/:meetingId/cards', async ({ caller, params, language, readBody }) => {
      const { key } = await readBody(cardBody);
      await meetings.postCard(toMeetingKey(caller, params.meetingId), caller.person, key, language);
    }),
    ...createResponseRoutes(meetings),
  ];
}

function createResponseRoutes(meetings: Meetings): Route[] {
  const path = '/meetings/:meetingId/rounds/:roundId/response';
  return [
    createRoute('GET', path, async ({ caller, params }) => {
      const response = await meetings.findOwnResponse(toMeetingKey(caller, params.meetingId), caller.person, params.roundId);
      return response ? { response } : {};
    }),
    createRoute('PUT', path, async ({ caller, params, readBody }) => {
      const response = await readBody(responseBody);
      await meetings.respond(toMeetingKey(caller, params.meetingId), caller.person, params.roundId, response);
    }),
    createRoute('DELETE', path, async ({ caller, params }) => {
      await meetings.withdraw(toMeetingKey(caller, params.meetingId), caller.person, params.roundId);
    }),
  ];
}

/** A meeting is always looked for in the caller's own tenant. */
export function toMeetingKey({ person }: Caller, meetingId: string): MeetingKey {
  return { tenantId: person.tenantId, meetingId };
}

/** The state as all participants see it, field by field, so that nothing new in a round gets out by itself. */
export function toStateView({ round, responseCount }: MeetingState, nowUtc: Date): MeetingStateView {
  if (!round) return { nowUtc: nowUtc.toISOString() };
  const { id, language, prompt, threshold, sentAtUtc, closesAtUtc, closedAtUtc, digest, activityId } = round;
  const isOpen = closedAtUtc === undefined;
  const hasTimer = closesAtUtc.getTime() - sentAtUtc.getTime() < longestRoundMs;
  return {
    nowUtc: nowUtc.toISOString(),
    round: {
      id,
      language,
      prompt,
      threshold,
      startedAtUtc: sentAtUtc.toISOString(),
      isOpen,
      isResultSent: activityId !== undefined,
      responseCount: isOpen ? responseCount : digest?.kind === 'shown' ? digest.responseCount : 0,
      ...(hasTimer && { endsAtUtc: closesAtUtc.toISOString() }),
      ...(!isOpen && digest && { digest }),
    },
  };
}

const posting: typeof createRoute = (...route) => ({ ...createRoute(...route), isPosting: true });

const startBody = z.strictObject({
  key: z.string().min(1).max(1000),
  question: z.string().exactOptional(),
  minutes: z.number().exactOptional(),
  threshold: z.number().exactOptional(),
});
const cardBody = z.strictObject({ key: z.string().min(1).max(1000) });
const responseBody = z.strictObject({
  scale: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]).exactOptional(),
  text: z.string().exactOptional(),
  step: z.string().exactOptional(),
});
