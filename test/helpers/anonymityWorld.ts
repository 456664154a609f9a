import { createHash } from 'node:crypto';
import { toRespondent } from '../../src/core/reflections/rounds/anonymity.ts';
import { createDatabase, type Engine } from '../contract/reflections/databases.ts';
import { type ReflectionApp, startReflections } from '../teams/reflections/startReflections.ts';
import { tenantA } from './activities.ts';
import { readSqliteFiles, readTables, type Row } from './readDatabase.ts';

/** What a person fills in on the card. */
export interface Answer {
  readonly scale?: string;
  readonly text?: string;
  readonly step?: string;
}

/** The real app behind HTTP with a team in a channel, and the eyes of others: of a colleague, the leader, and whoever reads the database. */
export interface AnonymityWorld {
  readonly app: ReflectionApp;
  /** Fails unless the answer was taken. */
  answer(roundId: string, person: number, answer: Answer): Promise<void>;
  withdraw(roundId: string, person: number): Promise<void>;
  /** The round whose card was sent last. */
  findLastRoundId(): string;
  /** Sets the clock and sends what is due. */
  goTo(iso: string): Promise<void>;
  /**
   * Everything that others see of a round: what was sent into the channel and chats since they last looked, a colleague's own
   * view of the card, every list that can be asked for, as card and as CSV. In lines, without what chance puts into them.
   */
  look(roundId: string): Promise<string>;
  readTables(): Promise<Map<string, readonly Row[]>>;
  /** All that can be read of the database, as one text: tables, and the files where they are the bot's own. */
  readAll(): Promise<string>;
  stop(): Promise<void>;
}

/** The leader, who plans. */
export const leader = 1;
/** Looks on and answers nothing. */
export const colleague = 99;

export async function openWorld(engine: Engine): Promise<AnonymityWorld> {
  const url = await createDatabase[engine]();
  const app = await startReflections({ DATABASE_URL: url });
  return {
    app,
    async answer(roundId, person, answer) {
      const { status, body } = await app.execute({ do: 'respond', roundId }, { person, inputs: answer });
      if (status !== 200 || !JSON.stringify(body).includes('Tak for dit svar')) throw new Error(`The answer was not taken: ${JSON.stringify(body).slice(0, 300)}`);
    },
    async withdraw(roundId, person) {
      await app.execute({ do: 'withdraw', roundId }, { person });
    },
    findLastRoundId() {
      const card = app.connector.requests.filter(({ path }) => path === '/v3/conversations').at(-1)?.rawBody;
      const roundId = /"roundId":"([\w-]+)"/.exec(card ?? '')?.[1];
      if (roundId === undefined) throw new Error('No card was sent');
      return roundId;
    },
    async goTo(iso) {
      app.setClock(iso);
      await app.sendDue();
    },
    async look(roundId) {
      const seen: unknown[] = [(await app.execute({ do: 'view-response', roundId }, { person: colleague })).body];
      for (const request of ['plan-status', 'plan-report', 'history', 'coverage']) seen.push((await app.execute({ do: request }, { person: leader })).body);
      seen.push((await app.execute({ do: 'show-digest', roundId }, { person: leader })).body);
      for (const what of ['history', 'coverage']) seen.push((await app.execute({ do: 'fetch-csv', what, as: 'text' }, { person: leader, place: 'personal' })).body);
      seen.push((await app.execute({ do: 'show-data' }, { person: leader, place: 'personal' })).body);
      const sent = app.connector.requests.filter(({ method }) => method !== 'GET').map(({ method, path, rawBody }) => `${method} ${path} ${rawBody}`);
      app.connector.reset();
      // What is due at the same moment is sent in any order.
      return withoutChance([...sent, ...seen.map((body) => JSON.stringify(body))].join('\n'), app.connector.serviceUrl)
        .split('\n')
        .sort()
        .join('\n');
    },
    readTables: () => readTables(url),
    async readAll() {
      const tables = JSON.stringify([...(await readTables(url))]);
      return engine === 'SQLite' ? `${tables}\n${await readSqliteFiles(url)}` : tables;
    },
    stop: () => app.stop(),
  };
}

/** Ids and keys are drawn anew in every run, activities are counted, and servers listen where there is room. */
export function withoutChance(text: string, serviceUrl: string): string {
  return text
    .replaceAll(serviceUrl, 'connector/')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'uuid')
    .replace(/[0-9a-f]{64}/g, 'key')
    .replace(/reply-\d+/g, 'reply')
    .replace(/17000000\d{5}/g, 'activity');
}

/** As Teams names a person. */
export function idsOf(person: number): { readonly tenantId: string; readonly userId: string; readonly teamsId: string; readonly name: string; readonly chat: string } {
  return { tenantId: tenantA, userId: `11111111-aaaa-4aaa-8aaa-${String(person).padStart(12, '0')}`, teamsId: `29:person-${person}`, name: `Person ${person}`, chat: `a:personlig-${person}` };
}

/** Everything that would give a person away in a database, also disguised: ids in other spellings, and hashes that anybody can compute. */
export function tracesOf(person: number): readonly string[] {
  const { tenantId, userId, teamsId, name, chat } = idsOf(person);
  const ids = [userId, teamsId, `${tenantId}${userId}`, `${tenantId}:${userId}`, `${tenantId}/${userId}`, `${tenantId} ${userId}`, JSON.stringify([tenantId, userId])];
  const hashes = ids.flatMap((id) => ['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) => (['hex', 'base64', 'base64url'] as const).map((encoding) => createHash(algorithm).update(id).digest(encoding))));
  const spellings = [userId, teamsId, chat].flatMap((id) => [id, id.toUpperCase(), id.replaceAll('-', ''), Buffer.from(id).toString('hex'), Buffer.from(id).toString('base64')]);
  return [...spellings, `"${name}"`, ...hashes];
}

/**
 * What somebody can do who has the database, the code, and a list of everybody in the organisation: takes every value of the
 * database for the key, computes what each person would be under it, and looks for that. Returns the people that are found.
 */
export function findPeople(tables: ReadonlyMap<string, readonly Row[]>, people: readonly number[]): number[] {
  const text = JSON.stringify([...tables]);
  const keys = new Set(text.match(/[0-9a-f]{32,}/gi));
  return people.filter((person) => [...keys].some((key) => text.includes(toRespondent(idsOf(person), key))));
}
