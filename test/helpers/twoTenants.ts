import type { Corpus, LeadershipDocument } from '../../src/core/documents/document.ts';
import { toKey } from '../../src/core/sharing/shareableKey.ts';
import { createDatabase, type Engine } from '../contract/reflections/databases.ts';
import { anAnswer, createFakeEngine } from '../teams/fakeEngine.ts';
import { aTeamsCorpus, mondayAtNine } from '../teams/reflections/startReflections.ts';
import { botAppId, cardExecute, cardSubmit, channelMessage, feedbackSubmit, groupMessage, inChannel, invoke, personalMessage, type RawActivity, tenantA, tenantB } from './activities.ts';
import { BotCredentials } from './botCredentials.ts';
import { registeredBot } from './botEnvironment.ts';
import { startEntraServer } from './entraServer.ts';
import { openEventReader } from './eventReader.ts';
import { everyCall, everyCardData, everyInvoke, everyText, type KnownIds } from './everyRequest.ts';
import { readTables, type Row } from './readDatabase.ts';
import { startTestApp, type TestApp } from './startTestApp.ts';

/**
 * One database in which two tenants are served, whose people, channels, chats and meetings have the very same ids: nothing but
 * the tenant tells them apart. Tenant A has something of everything, marked; tenant B has nothing.
 */
export interface TwoTenants {
  readonly app: TestApp;
  /** What A has, by id. */
  readonly ids: KnownIds;
  /** Asks everything there is to ask in the name of A's planner's ids, as a person of the tenant; resolves with all that it was answered, and sent, by request. */
  askEverything(tenantId: string): Promise<ReadonlyMap<string, string>>;
  readTables(): Promise<ReadonlyMap<string, readonly Row[]>>;
  stop(): Promise<void>;
}

/** Stands in everything that A's people wrote; each has its own number. */
export const marks = {
  note: 'Mærke-10-note',
  question: 'Mærke-11-spørgsmål',
  closedAnswer: 'Mærke-12-svar',
  closedStep: 'Mærke-13-skridt',
  openAnswer: 'Mærke-14-svar',
  liveQuestion: 'Mærke-15-spørgsmål',
  liveAnswer: 'Mærke-16-svar',
  /** Asked of a contact, and asked of the person as one. */
  sentInquiry: 'Mærke-17-spørgsmål',
  receivedInquiry: 'Mærke-18-spørgsmål',
  /** As the list of gaps has it. */
  gap: 'maerkeparkering',
} as const;

const userId = '11111111-aaaa-4aaa-8aaa-000000000001';
const toUserId = (person: number): string => `${userId.slice(0, -1)}${person}`;
const meetingId = 'meeting-1';

/** Whoever writes to the bot is believed, so that a tenant is nothing but what an activity says. */
class BelievingCredentials extends BotCredentials {
  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

export async function openTwoTenants(engine: Engine): Promise<TwoTenants> {
  const url = await createDatabase[engine]();
  let now = new Date('2026-11-20T09:00:00Z');
  const entra = await startEntraServer({ tenantId: tenantA, userId, appId: botAppId }, () => now);
  const environment = { DATABASE_URL: url, OPERATORS: userId, SEND_RATE_PER_TENANT: '1000', SEND_RATE_PER_CONVERSATION: '1000', ...registeredBot, ALLOWED_TENANTS: `${tenantA},${tenantB}`, PUBLIC_URL: 'https://medspiller.example', ENTRA_LOGIN_URL: entra.url };
  const tabLimits = { perPerson: 100_000, postings: 100_000 };
  const answers = createFakeEngine();
  answers.replyWith(({ text }) => (text.includes('parkering') ? anAnswer({ kind: 'no-answer', intent: 'unknown', groups: [], context: { documentIds: [], intent: 'unknown', topic: [], language: 'da' } }) : anAnswer()));
  const app = await startTestApp({ engine: answers, corpus: corpusWithContacts(), clock: () => now, credentialsFactory: new BelievingCredentials(), tabLimits }, environment);
  const { serviceUrl } = app.connector;
  const invite = (): void => [1, 2, 3, 4].forEach((person) => app.connector.invite(meetingId, toUserId(person), 'Organizer'));
  invite();

  const headersOf = async (tenantId: string, person = 1): Promise<Record<string, string>> => {
    const claims = { oid: toUserId(person), tid: tenantId, iss: `${entra.url}/${tenantId}/v2.0` };
    return { authorization: `Bearer ${await entra.signToken({ claims, key: tenantId === tenantA ? 'own' : 'other' })}`, 'accept-language': 'da' };
  };
  const call = async (headers: Readonly<Record<string, string>>, method: string, path: string, body?: object): Promise<string> => {
    if (path.endsWith('/events')) return await readFirstEvent(`${app.url}${path}`, headers);
    const response = await fetch(`${app.url}${path}`, { method, headers: { ...headers, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) });
    return `${response.status} ${await response.text()}`;
  };
  const press = async (request: object, { person = 1, inputs = {}, isPersonal = false }: { person?: number; inputs?: object; isPersonal?: boolean } = {}): Promise<string> => {
    const options = { serviceUrl, person };
    const data = { medspiller: { v: 1, language: 'da', ...request }, ...inputs };
    return JSON.stringify((await app.send(cardExecute({ ...options, verb: 'medspiller', data, ...(!isPersonal && { fields: inChannel(options) }) }))).body);
  };
  const [statement] = aTeamsCorpus().documents[0]?.statements ?? [];
  const statementId = statement?.id ?? '';
  const ids = await fill();

  async function fill(): Promise<KnownIds> {
    await app.send(personalMessage({ serviceUrl, text: 'hvad siger I om tillid?' }));
    await app.send(feedbackSubmit({ serviceUrl, reaction: 'dislike', feedback: marks.note }));
    for (const person of [1, 2, 3]) await app.send(personalMessage({ serviceUrl, person, text: `hvordan foregår ${marks.gap}` }));
    await app.send(personalMessage({ serviceUrl, text: 'hvordan foregår cykelparkering' }));
    await press({ do: 'wait-for-answer', question: `hvordan foregår ${marks.gap}` }, { isPersonal: true });
    const gapId = /"gapId":"([0-9a-f]{64})"/.exec(await press({ do: 'show-gaps' }, { isPersonal: true }))?.[1];
    if (gapId === undefined) throw new Error('No gap was made');
    const ask = (person: number, inquiryId: string, documentId: string, text: string) => press({ do: 'send-inquiry', inquiryId, documentIds: [documentId] }, { person, isPersonal: true, inputs: { text } });
    await ask(1, inquiryIds[0], 'grundlag', marks.sentInquiry);
    await ask(2, inquiryIds[1], 'andet', marks.receivedInquiry);
    await press({ do: 'save-plan' }, { inputs: mondayAtNine });
    await app.send(channelMessage({ serviceUrl, text: 'byt spørgsmål' }));
    await press({ do: 'save-notes', statementIds: [statementId] }, { isPersonal: true, inputs: { note0: marks.note } });
    await press({ do: 'edit' }, { inputs: { question: marks.question } });
    // The first round is closed by the second.
    const answers: readonly (readonly [string, string, string])[] = [['2026-11-23T08:00:00Z', marks.closedAnswer, marks.closedStep], ['2026-11-30T08:00:00Z', marks.openAnswer, 'et skridt']];
    const roundIds: string[] = [];
    for (const [atUtc, text, step] of answers) {
      now = new Date(atUtc);
      await app.sendDue();
      const roundId = findRoundId(app);
      roundIds.push(roundId);
      for (const person of [1, 2, 3]) await press({ do: 'respond', roundId }, { person, inputs: { scale: '4', text, step } });
    }
    await press({ do: 'edit' }, { inputs: { question: marks.question } });
    const headers = await headersOf(tenantA);
    const meeting = `/api/tab/meetings/${meetingId}/rounds`;
    const started = await call(headers, 'POST', meeting, { key: toKey('statement', statementId), question: marks.liveQuestion, threshold: 3 });
    const liveId = /"round":\{"id":"([\w-]+)"/.exec(started)?.[1];
    if (liveId === undefined) throw new Error(`No live round was started: ${started}`);
    for (const person of [1, 2, 3]) await call(await headersOf(tenantA, person), 'PUT', `${meeting}/${liveId}/response`, { scale: 4, text: marks.liveAnswer });
    await call(headers, 'PUT', '/api/tab/me/profile', { roleId: aTeamsCorpus().documents[0]?.info.roles[0]?.id });
    const { plans } = JSON.parse((await call(headers, 'GET', '/api/tab/plans')).replace(/^200 /, '')) as { plans: { schedule: { id: string } }[] };
    const [documentId] = statementId.split('#');
    const [closedId = '', openId = ''] = roundIds;
    return {
      roundIds: [closedId, openId, liveId],
      statementIds: [statementId],
      documentIds: [documentId ?? '', 'andet'],
      scheduleIds: plans.map(({ schedule }) => schedule.id),
      meetingIds: [meetingId],
      gapIds: [gapId],
      inquiryIds,
      keys: [toKey('statement', statementId), toKey('prompt', statementId), ...[closedId, openId, liveId].map((id) => toKey('round', id))],
    };
  }

  return {
    app,
    ids,
    async askEverything(tenantId) {
      const answers = new Map<string, string>();
      const note = async (name: string, answer: () => Promise<string>): Promise<void> => {
        app.connector.reset();
        invite();
        const said = await answer();
        answers.set(`${answers.size} ${name}`, [said, ...app.connector.requests.map(({ method, path, rawBody }) => `${method} ${path} ${rawBody}`)].join('\n'));
      };
      const options = { serviceUrl, tenantId };
      const send = async (activity: RawActivity): Promise<string> => JSON.stringify((await app.send(activity)).body ?? '');
      const headers = await headersOf(tenantId);
      // By this it is known where Teams is for the tenant, which the meetings' roster is asked at.
      await note('a first word', () => send(channelMessage({ ...options, text: 'hjælp' })));
      const calls = everyCall(ids);
      for (const { method, path } of calls.filter((one) => one.method === 'GET')) await note(`${method} ${path}`, () => call(headers, method, path));
      for (const text of everyText.filter((one) => one !== 'stop')) {
        for (const build of [personalMessage, channelMessage, groupMessage]) await note(`${build.name} ${text}`, () => send(build({ ...options, text })));
      }
      for (const [name, value] of everyInvoke({ ...ids, serviceUrl })) for (const fields of [{}, inChannel(options)]) await note(`${name} ${JSON.stringify(value)}`, () => send(invoke({ ...options, name, value, fields })));
      for (const data of everyCardData(ids)) {
        for (const fields of [{}, inChannel(options)]) {
          await note(`execute ${JSON.stringify(data)}`, () => send(cardExecute({ ...options, verb: 'medspiller', data, fields })));
          await note(`submit ${JSON.stringify(data)}`, () => send(cardSubmit({ ...options, data, fields })));
        }
      }
      for (const { method, path, body } of calls.filter((one) => one.method !== 'GET')) await note(`${method} ${path}`, () => call(headers, method, path, body));
      return answers;
    },
    readTables: () => readTables(url),
    async stop() {
      await app.stop();
      await entra.stop();
    },
  };
}

const inquiryIds = ['a'.repeat(64), 'b'.repeat(64)] as const;

/** Person 4 looks after the document, and person 1 after another that says nothing. */
function corpusWithContacts(): Corpus {
  const [document] = aTeamsCorpus().documents;
  if (document === undefined) throw new Error('There is no document');
  const withContact = (id: string, person: number): LeadershipDocument => ({ ...document, info: { ...document.info, id, contact: { name: 'Mette Holm, HR', entraId: toUserId(person) } } });
  return { documents: [withContact('grundlag', 4), { ...withContact('andet', 1), sections: [], statements: [] }] };
}

function findRoundId(app: TestApp): string {
  const card = app.connector.requests.filter(({ path }) => path === '/v3/conversations').at(-1)?.rawBody;
  const roundId = /"roundId":"([\w-]+)"/.exec(card ?? '')?.[1];
  if (roundId === undefined) throw new Error('No card was sent');
  return roundId;
}

/** What a stream begins with, or why it is refused. */
async function readFirstEvent(url: string, headers: Readonly<Record<string, string>>): Promise<string> {
  try {
    const reader = await openEventReader(url, headers);
    await reader.until(() => true);
    reader.stop();
    return reader.text();
  } catch (error) {
    return String(error);
  }
}
