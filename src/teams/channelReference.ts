import type { ChannelReference } from '../core/reflections/messenger.ts';
import type { IncomingActivity, Turn } from './turn.ts';

/**
 * The channel that an activity comes from, as it is reached now. What concerns a team as a whole comes from the channel chosen
 * at the installation, or else from the General channel, which has the team's id. Undefined in chats.
 */
export function readChannelReference({ activity, tenantId }: Pick<Turn, 'activity' | 'tenantId'>): ChannelReference | undefined {
  const teamId = readTeamId(activity);
  const channelId = readChannelId(activity) ?? teamId;
  if (channelId === undefined || !activity.serviceUrl || !activity.recipient?.id) return undefined;
  return { tenantId: tenantId ?? '', channelId, serviceUrl: activity.serviceUrl, botId: activity.recipient.id, ...(teamId !== undefined && { teamId }) };
}

/**
 * The channel, or the group or meeting chat, that an activity comes from; a chat has no threads and no team. Undefined where two
 * are alone, with the bot or with each other: an answer of one of two is never anonymous.
 */
export function readPlaceReference(turn: Pick<Turn, 'activity' | 'tenantId' | 'isPersonal'>): ChannelReference | undefined {
  const channel = readChannelReference(turn);
  const { conversation, serviceUrl, recipient } = turn.activity;
  if (channel || turn.isPersonal || isBetweenTwo(conversation) || !serviceUrl || !recipient?.id) return channel;
  const channelId = asId(conversation.id.split(';')[0]);
  return channelId === undefined ? undefined : { tenantId: turn.tenantId ?? '', channelId, serviceUrl, botId: recipient.id, isChat: true };
}

/** A chat of two people, which is "personal" to the one who writes. */
function isBetweenTwo({ id, conversationType }: IncomingActivity['conversation']): boolean {
  return conversationType === 'personal' || id.endsWith('@unq.gbl.spaces');
}

interface TeamsChannelData {
  readonly channel?: { readonly id?: unknown };
  readonly team?: { readonly id?: unknown };
  readonly teamsChannelId?: unknown;
  readonly teamsTeamId?: unknown;
  readonly settings?: { readonly selectedChannel?: { readonly id?: unknown } };
}

function readChannelId({ channelData, conversation }: IncomingActivity): string | undefined {
  const { channel, teamsChannelId, settings } = (channelData ?? {}) as TeamsChannelData;
  const named = asId(channel?.id) ?? asId(teamsChannelId) ?? asId(settings?.selectedChannel?.id);
  // The thread stands behind a semicolon.
  return named ?? (conversation.conversationType === 'channel' ? asId(conversation.id.split(';')[0]) : undefined);
}

function readTeamId({ channelData }: IncomingActivity): string | undefined {
  const { team, teamsTeamId } = (channelData ?? {}) as TeamsChannelData;
  return asId(team?.id) ?? asId(teamsTeamId);
}

function asId(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
