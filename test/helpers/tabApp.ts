import { createHash } from 'node:crypto';
import type { AppOverrides } from '../../src/app.ts';
import type { Environment } from '../../src/config.ts';
import type { MeetingRole } from '../../src/core/meetings/meeting.ts';
import type { SendResult } from '../../src/core/reflections/messenger.ts';
import { startTestApp, type TestApp, type TestResponse } from './startTestApp.ts';

/** Who calls, as headers. */
export type Identity = Readonly<Record<string, string>>;

/** The real app in local mode, called as the tab calls it; meetings are faked where Teams would be asked. */
export interface TabApp extends TestApp {
  call(identity: Identity, method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<TestResponse>;
  /** What was posted in chats. */
  readonly posted: unknown[];
  /** Takes a person out of the meeting `meeting-1`, by id. */
  removeFromMeeting(userId: string): void;
  /** What Teams answers from now on. */
  answerPosts(result: SendResult): void;
  /** A hash of everything stored. */
  readStored(): Promise<string>;
}

/** Local persons by their number in the list: 0 is the organizer, 1 the presenter, the others attend. */
export function localPerson(number: number): Identity {
  return { 'x-local-person': `00000000-0000-0000-0000-000000000002${number}` };
}

/** `meeting-1` is the meeting of those in `roles`, by id; every other meeting is somebody else's. `real` leaves meetings to the app. */
export async function startTabApp(overrides: AppOverrides = {}, environment: Environment = {}, roles: Readonly<Record<string, MeetingRole>> | 'real' = localRoles): Promise<TabApp> {
  const posted: unknown[] = [];
  const removed = new Set<string>();
  let result: SendResult = { kind: 'sent', conversationId: chatId, activityId: '1' };
  const post = (what: unknown): Promise<SendResult> => {
    if (result.kind === 'sent') posted.push(what);
    return Promise.resolve(result);
  };
  const meetingPlaces: AppOverrides['meetingPlaces'] = roles === 'real' ? undefined : {
    directory: {
      findParticipant({ meetingId }, { userId }) {
        const role = meetingId === 'meeting-1' && !removed.has(userId) ? roles[userId] : undefined;
        return Promise.resolve(role && { role, conversationId: chatId });
      },
    },
    messenger: { postResult: (_meeting, _chat, round) => post(round), postCard: (_meeting, _chat, shareable) => post(shareable) },
  };
  const app = await startTestApp({ ...(meetingPlaces && { meetingPlaces }), ...overrides }, environment);
  return {
    ...app,
    posted,
    removeFromMeeting: (userId) => removed.add(userId),
    answerPosts: (next) => {
      result = next;
    },
    async call(identity, method, path, body, headers = {}) {
      const response = await fetch(`${app.url}/api/tab${path}`, {
        method,
        headers: { ...identity, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown), headers: response.headers };
    },
    async readStored() {
      const tables = (await app.runSql(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)) as { name: string }[];
      const rows = [];
      for (const { name } of tables) rows.push(await app.runSql(`SELECT * FROM "${name}"`));
      return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    },
  };
}

const chatId = '19:meeting_1@thread.v2';
const localRoles: Readonly<Record<string, MeetingRole>> = Object.fromEntries([0, 1, 2, 3].map((number) => [localPerson(number)['x-local-person'], number === 0 ? 'organizer' : number === 1 ? 'presenter' : 'attendee']));
