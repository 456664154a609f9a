import type { Config } from '../../config.ts';
import { localPeople } from './localPeople.ts';
import type { TabConfig } from './wire.ts';

/** What a page has to know before it can ask anything. */
export function toTabConfig({ isLocal, microsoftApp }: Pick<Config, 'isLocal' | 'microsoftApp'>, publicUrl: string): TabConfig {
  return {
    isLocal,
    localPeople: isLocal ? localPeople : [],
    publicUrl,
    ...(microsoftApp && { teamsAppId: microsoftApp.id }),
  };
}
