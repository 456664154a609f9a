import type { Config } from '../../config.ts';
import { localPeople } from './localPeople.ts';
import type { TabConfig } from './wire.ts';

/** What a page has to know before it can ask anything. `host` is what the browser calls the server, for where it has no address of its own. */
export function toTabConfig({ isLocal, publicUrl, microsoftApp }: Pick<Config, 'isLocal' | 'publicUrl' | 'microsoftApp'>, host = ''): TabConfig {
  return {
    isLocal,
    localPeople: isLocal ? localPeople : [],
    publicUrl: publicUrl ?? `${isLocal ? 'http' : 'https'}://${host}`,
    ...(microsoftApp && { teamsAppId: microsoftApp.id }),
  };
}
