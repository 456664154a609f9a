import type { Channel, ChannelReference } from '../core/reflections/messenger.ts';
import type { ChannelStore } from '../core/reflections/reflectionStore.ts';
import type { Log } from '../log.ts';
import { readPlaceReference } from './channelReference.ts';
import type { Turn } from './turn.ts';

/**
 * Keeps how the channel or chat of an activity is reached, which may change with any activity. One that the bot was removed from
 * sleeps, with the reason; one that is heard of again wakes, with its whole team when the bot was added to that. One read by
 * key each time, since the channel may have fallen asleep meanwhile, and a write only when something changed. Never rejects:
 * what the turn is about must not fail for it, and the next activity mends it.
 */
export async function trackChannel(turn: Turn, { stores, log }: { readonly stores: ChannelStore; readonly log: Log }): Promise<void> {
  const reference = readPlaceReference(turn);
  if (reference === undefined || comesWithoutBot(turn)) return;
  try {
    const { isOfTeam = false, asleepBecause } = readChange(turn) ?? {};
    const kept = await stores.findChannel(reference);
    if (asleepBecause === undefined && !isSame(kept, reference)) await stores.saveChannel(reference);
    const channels = isOfTeam && reference.teamId !== undefined ? await stores.listTeamChannels(reference.tenantId, reference.teamId) : kept ? [kept] : [];
    for (const channel of channels) await settle(channel, asleepBecause, stores, log);
  } catch (error) {
    log.error({ error }, 'channel not kept');
  }
}

/** A messaging extension is used in conversations that the bot is not in. */
function comesWithoutBot({ activity }: Turn): boolean {
  return activity.type === 'invoke' && /^(?:composeExtension|task)\//.test(activity.name ?? '');
}

/** What happened to a channel, or to its whole team. */
interface Change {
  readonly isOfTeam: boolean;
  /** Undefined when the channel is there again. */
  readonly asleepBecause?: string;
}

/** Undefined for what changes nothing. */
function readChange({ activity }: Turn): Change | undefined {
  const { type, action, recipient, membersAdded, membersRemoved } = activity;
  const isBot = ({ id }: { readonly id: string }) => id === recipient?.id;
  if (type === 'installationUpdate') return action === 'remove' ? botRemoved : action === 'add' ? teamBack : undefined;
  if (type !== 'conversationUpdate') return undefined;
  if (membersRemoved?.some(isBot)) return botRemoved;
  if (membersAdded?.some(isBot)) return teamBack;
  const { eventType } = (activity.channelData ?? {}) as { readonly eventType?: unknown };
  return typeof eventType === 'string' ? changesByEvent[eventType] : undefined;
}

const botRemoved: Change = { isOfTeam: true, asleepBecause: 'BotRemoved' };
const teamBack: Change = { isOfTeam: true };

/** Events of teams and channels by Teams' names; the channel of any other event is there. */
const changesByEvent: Readonly<Record<string, Change>> = {
  channelDeleted: { isOfTeam: false, asleepBecause: 'ChannelDeleted' },
  teamDeleted: { isOfTeam: true, asleepBecause: 'TeamDeleted' },
  teamHardDeleted: { isOfTeam: true, asleepBecause: 'TeamDeleted' },
  teamArchived: { isOfTeam: true, asleepBecause: 'TeamArchived' },
  teamRestored: teamBack,
  teamUnarchived: teamBack,
};

/** Not every activity names the team. */
function isSame(kept: Channel | undefined, { serviceUrl, botId, teamId = kept?.teamId }: ChannelReference): boolean {
  return kept?.serviceUrl === serviceUrl && kept.botId === botId && kept.teamId === teamId;
}

async function settle(channel: Channel, asleepBecause: string | undefined, stores: ChannelStore, log: Log): Promise<void> {
  if (asleepBecause !== undefined) {
    await stores.putChannelToSleep(channel, asleepBecause);
    log.info({ reason: asleepBecause }, 'channel asleep');
  } else if (channel.asleepBecause !== undefined && (await stores.wakeChannel(channel))) {
    log.info({ reason: channel.asleepBecause }, 'channel awake');
  }
}
