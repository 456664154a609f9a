import { createMeetings } from '../../../src/core/meetings/createMeetings.ts';
import type { MeetingKey, MeetingRole, Meetings } from '../../../src/core/meetings/meeting.ts';
import type { SendResult } from '../../../src/core/reflections/messenger.ts';
import type { Round } from '../../../src/core/reflections/round.ts';
import type { Shareable } from '../../../src/core/sharing/shareable.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { createPrompt } from '../reflections/createLibrary.ts';

export const tenantId = 'tenant';
export const meeting: MeetingKey = { tenantId, meetingId: 'meeting-1' };
export const conversationId = '19:meeting_1@thread.v2';
export const organiser = { tenantId, userId: 'mette' };
export const presenter = { tenantId, userId: 'bo' };
/** Attendees are `person-1`, `person-2` … */
export const attendee = (number: number) => ({ tenantId, userId: `person-${number}` });
/** In the meeting's municipality, not in the meeting. */
export const outsider = { tenantId, userId: 'outsider' };

/** Meetings over a real store, with everybody else faked and a clock that is set. */
export interface MeetingScenario {
  readonly meetings: Meetings;
  readonly store: Store;
  /** What was posted in the chat. */
  readonly posted: { readonly conversationId: string; readonly round?: Round; readonly shareable?: Shareable }[];
  /** What posting comes to from now on. */
  answerPosts(result: SendResult): void;
  /** Moves the clock. */
  pass(ms: number): void;
  nowUtc(): Date;
}

export const prompt = createPrompt({ id: 'statement-1~1', statementId: 'statement-1' });
const citation = { statementId: 'statement-1', document: 'grundlag', title: 'Ledelsesgrundlag', section: 'Driften', quote: prompt.quote, lines: [10, 12] as const };

/** By key: `statement`, `statement of nothing`, `prompt` and `cell`. */
const shareables: readonly Shareable[] = [
  { kind: 'statement', key: 'statement', citation },
  { kind: 'statement', key: 'statement of nothing', citation: { ...citation, statementId: 'gone' } },
  { kind: 'prompt', key: 'prompt', prompt },
  { kind: 'cell', key: 'cell', heading: 'Leder · Driften', documentId: 'grundlag', citations: [citation] },
];

export async function openMeetingScenario(): Promise<MeetingScenario> {
  const store = await openStore('sqlite::memory:');
  const posted: MeetingScenario['posted'] = [];
  let result: SendResult = { kind: 'sent', conversationId, activityId: '1' };
  let nowMs = Date.UTC(2026, 10, 16, 9);
  const clock = () => new Date(nowMs);
  const post = (one: MeetingScenario['posted'][number]): Promise<SendResult> => {
    if (result.kind === 'sent') posted.push(one);
    return Promise.resolve(result);
  };
  return {
    store,
    posted,
    answerPosts: (next) => {
      result = next;
    },
    pass: (ms) => {
      nowMs += ms;
    },
    nowUtc: clock,
    meetings: createMeetings({
      store,
      events: store,
      directory: {
        findParticipant({ meetingId }, { userId }) {
          const role = meetingId === meeting.meetingId || meetingId === 'meeting-2' ? findRole(userId) : undefined;
          return Promise.resolve(role && { role, conversationId });
        },
      },
      messenger: {
        postResult: (_meeting, chat, round) => post({ conversationId: chat, round }),
        postCard: (_meeting, chat, shareable) => post({ conversationId: chat, shareable }),
      },
      finder: { get: (key) => Promise.resolve(shareables.find((one) => one.key === key)) },
      reflections: { promptFor: (id) => Promise.resolve(id === prompt.statementId ? prompt : undefined) },
      clock,
      createId: () => crypto.randomUUID(),
      createKey: () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex'),
      random: () => 0.5,
    }),
  };
}

function findRole(userId: string): MeetingRole | undefined {
  if (userId === organiser.userId) return 'organizer';
  if (userId === presenter.userId) return 'presenter';
  return userId.startsWith('person-') ? 'attendee' : undefined;
}
