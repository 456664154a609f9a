import { toKey } from '../../src/core/sharing/shareableKey.ts';
import { openStore } from '../../src/store/store.ts';
import type { MeetingStateView, ResponseBody } from '../../src/web/tab/wire.ts';
import { createDatabase, type Engine } from '../contract/reflections/databases.ts';
import { createFakeEngine } from '../teams/fakeEngine.ts';
import { aTeamsCorpus } from '../teams/reflections/startReflections.ts';
import { botAppId, botId, channelId, tenantA } from './activities.ts';
import { colleague, idsOf, leader, withoutChance } from './anonymityWorld.ts';
import { BotCredentials } from './botCredentials.ts';
import { registeredBot } from './botEnvironment.ts';
import { type EntraServer, startEntraServer } from './entraServer.ts';
import { type EventReader, openEventReader } from './eventReader.ts';
import { readSqliteFiles, readTables, type Row } from './readDatabase.ts';
import { startTestApp, type TestApp } from './startTestApp.ts';

/** The real app behind HTTP with a meeting: people whose tokens it checks and whom Teams knows in the meeting, and the eyes of others. */
export interface MeetingWorld {
  readonly app: TestApp;
  /** A call to the tab's API as a person. */
  call(method: string, path: string, person: number, body?: object): Promise<{ readonly status: number; readonly text: string }>;
  /** The leader starts a round; resolves with its id once the colleague has seen it. */
  start(threshold: number): Promise<string>;
  /** Fails unless the answer was taken. */
  answer(roundId: string, person: number, answer: ResponseBody): Promise<void>;
  withdraw(roundId: string, person: number): Promise<void>;
  /** The leader closes the round and sends the result to the chat. */
  close(roundId: string): Promise<void>;
  /** What a colleague is sent while it happens. */
  readonly stream: EventReader;
  /**
   * Everything that others see: what came over the colleague's stream, every answer of the API to a colleague and to the leader
   * about the meeting, and what was posted in the chat. Without what chance puts into it.
   */
  look(roundId: string): Promise<string>;
  readTables(): Promise<Map<string, readonly Row[]>>;
  /** All that can be read of the database, as one text: tables, and the files where they are the app's own. */
  readAll(): Promise<string>;
  stop(): Promise<void>;
}

export const meetingId = 'MCMxOTptZWV0aW5nX2E=';

/** Everybody who takes part: the leader runs the meeting. */
const participants = [leader, 2, 3, 4, 5, 6, 7, 8, 9, colleague];

/** Its clock stands, so that worlds can be compared. */
const startUtc = new Date('2026-11-23T08:00:00Z');

export async function openMeetingWorld(engine: Engine): Promise<MeetingWorld> {
  const url = await createDatabase[engine]();
  // One login for all worlds: its keys take longer to make than all else.
  entra ??= startEntraServer({ tenantId: tenantA, userId: idsOf(leader).userId, appId: botAppId }, () => startUtc);
  const [login, store] = await Promise.all([entra, openStore(url)]);
  const environment = { DATABASE_URL: url, ...registeredBot, PUBLIC_URL: 'https://medspiller.example', ENTRA_LOGIN_URL: login.url };
  const limits = { perPerson: 100_000, postings: 100_000 };
  const app = await startTestApp({ store, engine: createFakeEngine(), corpus: aTeamsCorpus(), clock: () => startUtc, credentialsFactory: new BotCredentials(), tabLimits: limits }, environment);
  await store.saveChannel({ tenantId: tenantA, channelId, serviceUrl: app.connector.serviceUrl, botId });
  for (const person of participants) app.connector.invite(meetingId, idsOf(person).userId, person === leader ? 'Organizer' : 'Attendee');

  const tokens = new Map<number, Promise<string>>();
  const headersOf = async (person: number): Promise<Record<string, string>> => {
    const token = tokens.get(person) ?? login.signToken({ claims: { oid: idsOf(person).userId, name: idsOf(person).name } });
    tokens.set(person, token);
    return { authorization: `Bearer ${await token}`, 'accept-language': 'da', 'content-type': 'application/json' };
  };
  const call: MeetingWorld['call'] = async (method, path, person, body) => {
    const response = await fetch(`${app.url}/api/tab${path}`, { method, headers: await headersOf(person), ...(body && { body: JSON.stringify(body) }) });
    return { status: response.status, text: await response.text() };
  };
  const expectTaken = async (...values: Parameters<typeof call>): Promise<string> => {
    const { status, text } = await call(...values);
    if (status >= 300) throw new Error(`${values[0]} ${values[1]} was refused with ${status}: ${text}`);
    return text;
  };
  const meetingPath = `/meetings/${encodeURIComponent(meetingId)}`;
  const responsePath = (roundId: string) => `${meetingPath}/rounds/${roundId}/response`;
  const stream = await openEventReader(`${app.url}/api/tab${meetingPath}/events`, await headersOf(colleague));
  return {
    app,
    call,
    stream,
    async start(threshold) {
      const [statement] = aTeamsCorpus().documents[0]?.statements ?? [];
      const state = JSON.parse(await expectTaken('POST', `${meetingPath}/rounds`, leader, { key: toKey('statement', statement?.id ?? ''), threshold })) as MeetingStateView;
      const roundId = state.round?.id ?? '';
      await stream.until(({ round }: MeetingStateView) => round?.id === roundId);
      return roundId;
    },
    async answer(roundId, person, answer) {
      await expectTaken('PUT', responsePath(roundId), person, answer);
    },
    async withdraw(roundId, person) {
      await expectTaken('DELETE', responsePath(roundId), person);
    },
    async close(roundId) {
      await expectTaken('POST', `${meetingPath}/rounds/${roundId}/close`, leader);
      await stream.until(({ round }: MeetingStateView) => round?.id === roundId && !round.isOpen);
      await expectTaken('POST', `${meetingPath}/rounds/${roundId}/result`, leader);
      await stream.until(({ round }: MeetingStateView) => round?.isResultSent === true);
    },
    async look(roundId) {
      const seen: string[] = [];
      for (const person of [colleague, leader]) {
        for (const path of [meetingPath, responsePath(roundId), '/shareables?text=', '/plans', '/me', '/me/data']) seen.push((await call('GET', path, person)).text);
      }
      const posted = app.connector.messages().map((message) => JSON.stringify(message));
      return withoutChance([...seen, stream.text(), ...posted].join('\n'), app.connector.serviceUrl);
    },
    readTables: () => readTables(url),
    async readAll() {
      const tables = JSON.stringify([...(await readTables(url))]);
      return engine === 'SQLite' ? `${tables}\n${await readSqliteFiles(url)}` : tables;
    },
    async stop() {
      stream.stop();
      await app.stop();
    },
  };
}

let entra: Promise<EntraServer> | undefined;

// On the root suite: after the last test of all.
after(async function stopLogin() {
  await (await entra)?.stop();
});
