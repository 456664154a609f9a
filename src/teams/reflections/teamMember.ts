import type { TeamsDependencies } from '../dependencies.ts';
import type { Turn } from '../turn.ts';

/**
 * Whether the person is a guest of the team, or a member of another organisation in a shared channel. Activities do not say,
 * so that the roster is asked, once and for at most two seconds. Where it gives no answer the person counts as a colleague:
 * everybody would be locked out otherwise, and no guest can make it fail.
 */
export async function isGuest({ activity, tenantId }: Turn, { connector, log }: Pick<TeamsDependencies, 'connector' | 'log'>): Promise<boolean> {
  const { from, conversation, serviceUrl } = activity;
  if (isGuestAccount(from, tenantId)) return true;
  if (!from?.id || !serviceUrl) return false;
  // The roster is the channel's and knows nothing of threads.
  const [channelId = ''] = conversation.id.split(';');
  const url = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(channelId)}/members/${encodeURIComponent(from.id)}`;
  try {
    const authorization = await connector.authorize();
    const response = await within(rosterTimeoutMs, connector.call({ method: 'GET', url, authorization }));
    if (response?.status === 200) return isGuestAccount(response.body, tenantId);
    log.warn({ status: response?.status }, 'roster did not tell who is a guest');
  } catch (error) {
    log.warn({ error }, 'roster did not tell who is a guest');
  }
  return false;
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
