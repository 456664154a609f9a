import { AppError } from '../core/errors.ts';
import type { MeetingDirectory, MeetingKey, MeetingRole, Participant } from '../core/meetings/meeting.ts';
import type { PersonKey } from '../core/answers/answer.ts';
import type { ChannelStore } from '../core/reflections/reflectionStore.ts';
import type { Log } from '../log.ts';
import type { Connector } from './connector/connector.ts';
import type { ConnectorResponse } from './connector/connectorHttp.ts';
import { type RetryOptions, withRetries } from './connector/connectorRetry.ts';
import { readErrorCode } from './connector/errorCode.ts';
import { publicServiceUrl } from './meetingPlace.ts';

export interface MeetingDirectoryOptions {
  readonly connector: Connector;
  /** Knows by which address a tenant is reached. */
  readonly store: Pick<ChannelStore, 'findAnyChannel'>;
  readonly clock: () => Date;
  readonly log: Log;
  /** Replaces the time and chance between attempts. */
  readonly retries?: Pick<RetryOptions, 'wait' | 'random'>;
}

/**
 * Asks Teams who somebody is in a meeting ("Get participant API", Meeting apps APIs, Microsoft Learn): the roster, so that whoever
 * is invited takes part also before joining and after leaving, as the result is sent when the meeting is over. What Teams
 * refuses (400, 403, 404) is no such meeting, one without the app, or one that the person is not in; which of these it does not tell.
 */
export function createMeetingDirectory({ connector, store, clock, log, retries = {} }: MeetingDirectoryOptions): MeetingDirectory {
  const call = withRetries(connector.call, { longestDelayMs, countRetry: connector.countRetry, ...retries });
  /** By meeting and person, oldest first. Those who ask at once wait for the same answer. */
  const answers = new Map<string, Answer>();

  async function ask({ tenantId, meetingId }: MeetingKey, { userId }: PersonKey): Promise<Participant | undefined> {
    let response: ConnectorResponse;
    try {
      const serviceUrl = (await store.findAnyChannel(tenantId))?.serviceUrl ?? publicServiceUrl;
      const path = ['v1', 'meetings', meetingId, 'participants', userId].map(encodeURIComponent).join('/');
      const url = `${serviceUrl.replace(/\/+$/, '')}/${path}?tenantId=${encodeURIComponent(tenantId)}`;
      response = await call({ method: 'GET', url, authorization: await connector.authorize() });
    } catch (error) {
      log.warn({ error }, 'meeting roster not reached');
      throw unreachable(error);
    }
    const { status, body } = response;
    if (noSuchParticipant.has(status)) return undefined;
    const participant = status === 200 ? readParticipant(body) : undefined;
    if (participant === undefined) {
      log.warn({ status, code: readErrorCode(body) }, 'meeting roster not readable');
      throw unreachable();
    }
    return participant;
  }

  return {
    async findParticipant(meeting, person) {
      const key = JSON.stringify([meeting.tenantId, meeting.meetingId, person.userId]);
      const nowMs = clock().getTime();
      const kept = answers.get(key);
      if (kept && nowMs < kept.untilMs) return await kept.participant;
      const answer: Answer = { participant: ask(meeting, person), untilMs: nowMs + keptMs };
      keep(answers, key, answer);
      try {
        const participant = await answer.participant;
        // Who is added to the meeting now should not be told for long that they are not in it.
        if (participant === undefined) answer.untilMs = nowMs + keptAbsenceMs;
        return participant;
      } catch (error) {
        if (answers.get(key) === answer) answers.delete(key);
        throw error;
      }
    },
  };
}

interface Answer {
  readonly participant: Promise<Participant | undefined>;
  untilMs: number;
}

const keptMs = 30_000;
const keptAbsenceMs = 5_000;
/** Twenty large meetings at once; some 5 MB. */
const mostKept = 10_000;
/** Somebody waits. */
const longestDelayMs = 5_000;

const noSuchParticipant = new Set([400, 403, 404]);

function keep(answers: Map<string, Answer>, key: string, answer: Answer): void {
  answers.delete(key);
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest);
}

/** Undefined when it is not what Teams answers. A role that is not known may do least. */
function readParticipant(body: unknown): Participant | undefined {
  const { meeting, conversation } = (body ?? {}) as { readonly meeting?: { readonly role?: unknown }; readonly conversation?: { readonly id?: unknown } };
  const conversationId = conversation?.id;
  if (typeof conversationId !== 'string' || conversationId === '' || typeof meeting?.role !== 'string') return undefined;
  return { role: roles[meeting.role.toLowerCase()] ?? 'attendee', conversationId };
}

const roles: Readonly<Record<string, MeetingRole | undefined>> = { organizer: 'organizer', presenter: 'presenter' };

function unreachable(cause?: unknown): AppError {
  return new AppError({ code: 'meeting.rosterUnreachable', message: 'Teams did not tell who takes part in a meeting; the log says why.', cause });
}
