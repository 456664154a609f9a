import type { ConnectorResponse } from '../connector/connectorHttp.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import type { Turn } from '../turn.ts';

type RosterParts = Pick<TeamsDependencies, 'connector' | 'log'>;

/**
 * Whether the person is a guest of the team, or a member of another organisation in a shared channel. Activities do not say,
 * so that the roster is asked, once and for at most two seconds. Where it gives no answer the person counts as a colleague:
 * everybody would be locked out otherwise, and no guest can make it fail.
 */
export async function isGuest(turn: Turn, parts: RosterParts): Promise<boolean> {
  const { activity, tenantId } = turn;
  if (isGuestAccount(activity.from, tenantId)) return true;
  const response = await askRoster(turn, parts);
  if (response?.status === 200) return isGuestAccount(response.body, tenantId);
  if (response) parts.log.warn({ status: response.status }, 'roster did not tell who is a guest');
  return false;
}

/**
 * Whether the bot is not in the conversation, which the roster refuses to be read for. Where it gives no answer the bot counts
 * as being there: what it sends then tells.
 */
export async function isBotAbsent(turn: Turn, parts: RosterParts): Promise<boolean> {
  const response = await askRoster(turn, parts);
  return response !== undefined && [403, 404].includes(response.status);
}

/** What the roster tells of the person who writes; undefined when it cannot be asked or does not answer in time. */
export async function askRoster({ activity }: Turn, { connector, log }: RosterParts): Promise<ConnectorResponse | undefined> {
  const { from, conversation, serviceUrl } = activity;
  if (!from?.id || !serviceUrl) return undefined;
  // The roster is the channel's and knows nothing of threads.
  const [channelId = ''] = conversation.id.split(';');
  const url = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(channelId)}/members/${encodeURIComponent(from.id)}`;
  try {
    const authorization = await connector.authorize();
    const response = await within(rosterTimeoutMs, connector.call({ method: 'GET', url, authorization }));
    if (!response) log.warn({ timeoutMs: rosterTimeoutMs }, 'roster did not answer in time');
    return response;
  } catch (error) {
    log.warn({ error }, 'roster not reached');
    return undefined;
  }
}

const rosterTimeoutMs = 2_000;

/** As Teams describes accounts: guests have a role of their own and an address in this tenant made of theirs. */
function isGuestAccount(account: unknown, tenantId: string | undefined): boolean {
  const { userRole, userPrincipalName, tenantId: ownTenantId } = (account ?? {}) as Record<string, unknown>;
  const isForeign = typeof ownTenantId === 'string' && ownTenantId !== '' && tenantId !== undefined && ownTenantId.toLowerCase() !== tenantId;
  return userRole === 'guest' || userRole === 'anonymous' || isForeign || (typeof userPrincipalName === 'string' && userPrincipalName.includes('#EXT#'));
}

/** Undefined when it takes longer. */
async function within<Result>(timeoutMs: number, work: Promise<Result>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, timeoutMs, undefined)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What comes too late is nobody's any more, a failure included.
    work.catch(() => undefined);
  }
}
