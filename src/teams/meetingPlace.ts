import type { ChannelReference } from '../core/reflections/messenger.ts';
import type { ChannelStore } from '../core/reflections/reflectionStore.ts';

/** Where Teams is reached for a tenant that no activity has come from yet; it passes calls on to the tenant's region. */
export const publicServiceUrl = 'https://smba.trafficmanager.net/teams/';

/**
 * How a meeting's chat is reached: as it was when something last came from there, else as any channel or chat of the tenant is,
 * else by Teams' public address. `appId` is the bot's, where it has one.
 */
export async function findMeetingChat(store: Pick<ChannelStore, 'findChannel' | 'findAnyChannel'>, tenantId: string, channelId: string, appId: string | undefined): Promise<ChannelReference> {
  const known = (await store.findChannel({ tenantId, channelId })) ?? (await store.findAnyChannel(tenantId));
  return { tenantId, channelId, serviceUrl: known?.serviceUrl ?? publicServiceUrl, botId: known?.botId ?? `28:${appId ?? ''}`, isChat: true };
}
