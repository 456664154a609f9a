import { Agent } from 'node:http';
import type { Environment } from '../../src/config.ts';
import { toKey } from '../../src/core/sharing/shareableKey.ts';
import { localPeople, localTenantId } from '../../src/web/tab/localPeople.ts';
import { botAppId, cardExecute, channelMessage, inChannel, personalMessage, tenantA, tenantB } from '../helpers/activities.ts';
import { botFrameworkOf, registeredBot } from '../helpers/botEnvironment.ts';
import { startEntraServer } from '../helpers/entraServer.ts';
import { startFakeConnector } from '../helpers/fakeConnector.ts';
import { startOpenIdServer } from '../helpers/openIdServer.ts';
import { mondayAtNine } from '../teams/reflections/startReflections.ts';
import type { FuzzInput, FuzzWorld, Headers } from './fuzzWorld.ts';
import { sendInput } from './sendInput.ts';

/** How the product runs: as on one's own machine, or with everybody's tokens checked. */
export type FuzzMode = 'local' | 'credentials';

/** Microsoft's side of the product. */
export interface FuzzServers {
  /** For the app, beside its database. */
  readonly environment: Environment;
  /** Has somebody plan, share and begin a live round, so that there is something to hit, and tells what there is. */
  openWorld(url: string): Promise<FuzzWorld>;
  /** Forgets what was sent, which would otherwise fill the memory of whoever measures. */
  forget(): void;
  /** How many messages the bot has sent since. */
  countMessages(): number;
  stop(): Promise<void>;
}

/** As the test activities name people. */
const toUserId = (person: number): string => `11111111-aaaa-4aaa-8aaa-${String(person).padStart(12, '0')}`;

export async function startFuzzServers(mode: FuzzMode): Promise<FuzzServers> {
  const person = { tenantId: tenantA, userId: toUserId(1), appId: botAppId };
  const [connector, openId, entra] = await Promise.all([startFakeConnector(), startOpenIdServer(), startEntraServer(person)]);
  const { serviceUrl } = connector;
  const invite = (): void => [1, 2].forEach((number) => connector.invite('meeting-1', toUserId(number), number === 1 ? 'Organizer' : 'Attendee'));
  invite();
  const credentials = {
    ...registeredBot,
    ALLOWED_TENANTS: `${tenantA},${tenantB}`,
    PUBLIC_URL: 'https://medspiller.example',
    ENTRA_LOGIN_URL: entra.url,
    ...botFrameworkOf(openId),
  };
  const identify = async (): Promise<Pick<FuzzWorld, 'botIdentities' | 'tabIdentities' | 'tenantIds'>> => {
    if (mode === 'local') {
      return { botIdentities: [{}], tabIdentities: [...localPeople.map(({ id }) => ({ 'x-local-person': id })), {}], tenantIds: [tenantA, tenantB, localTenantId] };
    }
    const toBot = (options: object): Promise<Headers> => openId.signToken({ audience: botAppId, serviceUrl, ...options }).then((authorization) => ({ authorization }));
    const toTab = (options: Parameters<typeof entra.signToken>[0]): Promise<Headers> => entra.signToken(options).then((token) => ({ authorization: `Bearer ${token}` }));
    const [served, attends] = await Promise.all([toTab({}), toTab({ claims: { oid: toUserId(2) } })]);
    const wrong = [{ claims: { exp: 1 } }, { claims: { aud: 'other' } }, { key: 'unknown' }, { key: 'public' }, { claims: { oid: 5 } }, { claims: { tid: {} } }, { claims: { scp: null } }] as const;
    const right = await toBot({});
    return {
      botIdentities: [...Array.from({ length: 12 }, () => right), await toBot({ key: 'unknown' }), await toBot({ expiresInSeconds: -4_000 }), {}],
      tabIdentities: [...Array.from({ length: 8 }, () => [served, attends]).flat(), ...(await Promise.all(wrong.map(toTab))), {}],
      tenantIds: [tenantA, tenantA, tenantB, 'aaaaaaaa-0000-4000-8000-000000000000'],
    };
  };
  return {
    environment: { PORT: '0', OPERATORS: toUserId(1), SEND_RATE_PER_TENANT: '1000', SEND_RATE_PER_CONVERSATION: '1000', ...(mode === 'credentials' && credentials) },
    async openWorld(url) {
      const identities = await identify();
      const agent = new Agent({ keepAlive: true });
      const send = async (input: Omit<FuzzInput, 'headers' | 'body'>, headers: Headers = {}, body?: object): Promise<string> => {
        const answer = await sendInput(url, { ...input, headers: { ...headers, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) }, agent);
        if (answer.status >= 300) throw new Error(`${input.method} ${input.path} was met with ${answer.status}: ${answer.body}`);
        return answer.body;
      };
      const tell = (activity: object): Promise<string> => send({ method: 'POST', path: '/api/messages' }, identities.botIdentities[0], activity);
      const call = async (method: string, path: string, body?: object): Promise<unknown> => JSON.parse(await send({ method, path: `/api/tab${path}` }, identities.tabIdentities[0], body)) as unknown;
      const press = (request: object, inputs: object = {}): Promise<string> => tell(cardExecute({ serviceUrl, verb: 'medspiller', data: { medspiller: { v: 1, language: 'da', ...request }, ...inputs }, fields: inChannel({ serviceUrl }) }));
      await tell(channelMessage({ serviceUrl, text: 'hjælp' }));
      const { shareables } = (await call('GET', '/shareables?text=tillid&kinds=statement&limit=2')) as { shareables: { key: string; citation: { statementId: string } }[] };
      const statementIds = shareables.map(({ citation }) => citation.statementId);
      await press({ do: 'save-plan' }, mondayAtNine);
      await press({ do: 'start-round', statementId: statementIds[0] });
      const [live, plans] = await Promise.all([
        call('POST', '/meetings/meeting-1/rounds', { key: shareables[0]?.key }) as Promise<{ round: { id: string } }>,
        call('GET', '/plans') as Promise<{ plans: { schedule: { id: string } }[] }>,
      ]);
      for (const person of [1, 2, 3]) await tell(personalMessage({ serviceUrl, person, text: 'hvad koster frokostordningen i kantinen' }));
      const list = await tell(cardExecute({ serviceUrl, verb: 'medspiller', data: { medspiller: { v: 1, language: 'da', do: 'show-gaps' } } }));
      const gapId = /"gapId":"([0-9a-f]{64})"/.exec(list)?.[1];
      agent.destroy();
      const shared = connector.requests.flatMap(({ rawBody }) => /"roundId":"([\w-]+)"/.exec(rawBody)?.[1] ?? []);
      if (shared.length === 0 || statementIds.length === 0 || gapId === undefined) throw new Error('There is nothing to hit');
      return {
        ...identities,
        serviceUrl,
        statementIds: [...statementIds, 'gladsaxe-vi-vil#ffffffffff'],
        documentIds: ['gladsaxe-vi-vil', 'nope'],
        roundIds: [...new Set(shared), live.round.id, 'nope'],
        scheduleIds: [...plans.plans.map(({ schedule }) => schedule.id), 'nope'],
        meetingIds: ['meeting-1', 'meeting-2'],
        gapIds: [gapId, '0'.repeat(64)],
        inquiryIds: ['1'.repeat(64), '2'.repeat(64)],
        keys: [...shareables.map(({ key }) => key), toKey('round', shared[0] ?? ''), toKey('prompt', statementIds[0] ?? '')],
      };
    },
    forget() {
      connector.reset();
      invite();
    },
    countMessages: () => connector.messages().length,
    async stop() {
      await Promise.all([connector.stop(), openId.stop(), entra.stop()]);
    },
  };
}
