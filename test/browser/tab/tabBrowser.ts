import type { Browser } from 'playwright-core';
import type { AppOverrides } from '../../../src/app.ts';
import type { Environment } from '../../../src/config.ts';
import type { MeetingRole } from '../../../src/core/meetings/meeting.ts';
import { botAppId, installationUpdate, type RawActivity, tenantA } from '../../helpers/activities.ts';
import { BotCredentials } from '../../helpers/botCredentials.ts';
import { botFrameworkOf, registeredBot } from '../../helpers/botEnvironment.ts';
import { startEntraServer } from '../../helpers/entraServer.ts';
import type { ConnectorReply, ConnectorRequest } from '../../helpers/fakeConnector.ts';
import { startOpenIdServer } from '../../helpers/openIdServer.ts';
import { startTestApp, type TestApp, type TestResponse } from '../../helpers/startTestApp.ts';
import { launchBrowser } from '../launchBrowser.ts';
import { openTab, type OpenTabOptions, type Tab } from './openTab.ts';
import type { HostPerson } from './teamsHost.ts';

/** What is opened; what is left out is Anna's personal tab in Danish, light, 1,000 pixels wide. */
export type OpenOptions = Partial<Omit<OpenTabOptions, 'person' | 'origin' | 'publicUrl' | 'path' | 'signToken'>> & {
  readonly page?: 'personal' | 'side-panel' | 'stage';
  /** Instead of `page`, an address with its query, such as `/d/gladsaxe-vi-vil`. */
  readonly path?: string;
  /** 1 = Anna, 2 = Bo, 3 = Carla …, the same people as in activities. */
  readonly person?: number;
  /** In place of a valid one. */
  readonly token?: string;
};

/** The real app with Microsoft credentials, and browsers in which people use it from Teams. */
export interface TabBrowser {
  readonly app: TestApp;
  readonly browser: Browser;
  open(options?: OpenOptions): Promise<Tab>;
  /** Tells Teams and the bot of a meeting and who takes part in it: a person who is not named does not. */
  meet(meetingId: string, roles: Readonly<Record<number, MeetingRole>>): Promise<void>;
  /** Posts an activity as Teams does, with a token. */
  send(activity: RawActivity): Promise<TestResponse>;
  stop(): Promise<void>;
}

/** What the app calls itself in these tests; the browser reaches it at its own address. */
export const publicUrl = 'https://medspiller.example';

/** Person 1, 2 … as activities and tokens name them. */
export function toPerson(number: number): HostPerson {
  return { name: names[number] ?? `Person ${number}`, tenantId: tenantA, userId: `11111111-aaaa-4aaa-8aaa-${String(number).padStart(12, '0')}` };
}

/** Of a meeting's chat. */
export function toChatId(meetingId: string): string {
  return `19:meeting_${Buffer.from(meetingId).toString('base64url')}@thread.v2`;
}

/** Starts app, browser and the services that issue tokens. */
export async function startTabBrowser(overrides: AppOverrides = {}, environment: Environment = {}): Promise<TabBrowser> {
  const [openId, entra, browser] = await Promise.all([startOpenIdServer(), startEntraServer({ tenantId: tenantA, userId: toPerson(1).userId, appId: botAppId }, overrides.clock), launchBrowser()]);
  const app = await startTestApp({ credentialsFactory: new BotCredentials(), ...overrides }, { ...registeredBot, ...botFrameworkOf(openId), PUBLIC_URL: publicUrl, ENTRA_LOGIN_URL: entra.url, ...environment });
  const meetings = new Map<string, Readonly<Record<number, MeetingRole>>>();
  app.connector.replyWith((request) => answerParticipant(request, meetings));
  const send = async (activity: RawActivity) => await app.send(activity, { authorization: await openId.signToken({ audience: botAppId, serviceUrl: app.connector.serviceUrl }) });

  return {
    app,
    browser,
    send,
    open({ page = 'personal', path = `/tab/${page}`, person: number = 1, token, ...options } = {}) {
      const person = toPerson(number);
      const { meetingId } = options;
      return openTab(browser, {
        frameContext: frameContexts[page],
        theme: 'default',
        locale: 'da-dk',
        width: 1000,
        height: 900,
        script: {},
        ...(meetingId !== undefined && { chatId: toChatId(meetingId) }),
        ...options,
        person,
        path,
        origin: app.url,
        publicUrl,
        signToken: () => (token === undefined ? entra.signToken({ claims: { oid: person.userId, name: person.name } }) : Promise.resolve(token)),
      });
    },
    async meet(meetingId, roles) {
      meetings.set(meetingId, roles);
      const { serviceUrl } = app.connector;
      const conversation = { conversationType: 'groupChat', isGroup: true, id: toChatId(meetingId), tenantId: tenantA };
      await send(installationUpdate({ serviceUrl, fields: { conversation, channelData: { tenant: { id: tenantA }, meeting: { id: meetingId } } } }));
    },
    async stop() {
      await browser.close();
      await Promise.all([app.stop(), entra.stop(), openId.stop()]);
    },
  };
}

const names: Readonly<Record<number, string>> = { 1: 'Anna Andersen', 2: 'Bo Berg', 3: 'Carla Carlsen' };

const frameContexts = { personal: 'content', 'side-panel': 'sidePanel', stage: 'meetingStage' } as const;

/** Teams' answer to who somebody is in a meeting; undefined for every other request. */
function answerParticipant({ method, path }: ConnectorRequest, meetings: ReadonlyMap<string, Readonly<Record<number, MeetingRole>>>): ConnectorReply | undefined {
  const [, meetingId = '', userId = ''] = /^\/v1\/meetings\/(.+)\/participants\/([^/]+)$/.exec(path) ?? [];
  if (method !== 'GET' || userId === '') return undefined;
  const [, role] = Object.entries(meetings.get(meetingId) ?? {}).find(([number]) => toPerson(Number(number)).userId === userId.toLowerCase()) ?? [];
  if (role === undefined) return { status: 404, body: { error: { code: 'BadArgument', message: 'Unknown meeting or participant' } } };
  return { status: 200, body: { user: { aadObjectId: userId }, meeting: { role: role.charAt(0).toUpperCase() + role.slice(1), inMeeting: true }, conversation: { id: toChatId(meetingId), isGroup: true } } };
}
