import type { Round } from '../../core/reflections/round.ts';
import { describeWeek } from '../../locales/describeWeek.ts';
import type { Texts } from '../../locales/texts.ts';

/** What a round is called where it is told of: "Ugens refleksion · uge 47", or where a person started it what that is. */
export function describeRoundLabel({ kind, week }: Round, text: Texts): string {
  return kind === 'weekly' ? text('reflect.label', { week: describeWeek(week, text) }) : text(`share.round.${kind}`);
}

/**
 * Where the round's card stands in Teams, as "copy link" there gives it; who is not in that channel or chat gets no further.
 * Undefined for a round without a card, and where the card's id is not one of Teams' own, which are numbers.
 */
export function toRoundLink({ tenantId, channelId, conversationId = '', activityId = '' }: Round): string | undefined {
  if (!/^\d+$/.test(activityId)) return undefined;
  const link = `https://teams.microsoft.com/l/message/${encodeURIComponent(channelId)}/${activityId}?tenantId=${encodeURIComponent(tenantId)}`;
  const isThread = conversationId.includes(';messageid=');
  return isThread ? `${link}&parentMessageId=${activityId}` : `${link}&context=${encodeURIComponent(JSON.stringify({ contextType: 'chat' }))}`;
}
