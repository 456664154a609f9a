import type { Language } from '../answers/answer.ts';
import type { Round } from './round.ts';
import type { ChannelKey, Schedule } from './schedule.ts';
import type { Occurrence } from './occurrence.ts';

/** How a channel is reached; refreshed from every activity that comes from it. */
export interface ChannelReference extends ChannelKey {
  readonly serviceUrl: string;
  /** The bot's id in the channel, `28:…`. */
  readonly botId: string;
  /** The team that the channel belongs to, `19:…`: the bot is added to and removed from teams, not channels. */
  readonly teamId?: string;
  /** Set for a group or meeting chat, whose `channelId` is the chat's id and which has no threads. */
  readonly isChat?: true;
}

/** A channel as it is kept. */
export interface Channel extends ChannelReference {
  /** Set while the bot may not or cannot post there; the code of the refusal. */
  readonly asleepBecause?: string;
}

/** Where a message stands. */
export interface Sent {
  readonly conversationId: string;
  readonly activityId: string;
}

/**
 * What came of sending. `refused`: it will never work as it is (403, 404, 413 …); `isChannelGone` when the whole channel is
 * out of reach. `failed`: it may work later; not before `retryAfterMs` where that is given; `isUnsent` when the platform shows
 * nothing of it and it was given up only because the sender stops, so that whoever comes next may send it at once. `code` is the
 * platform's, such as `ConversationNotFound`, or the status or system code where there is none.
 */
export type SendResult =
  | ({ readonly kind: 'sent' } & Sent)
  | { readonly kind: 'refused'; readonly code: string; readonly isChannelGone: boolean }
  | { readonly kind: 'failed'; readonly code: string; readonly retryAfterMs?: number; readonly isUnsent?: true };

/** Sends what is due. Keeps the platform's rates by waiting, repeats nothing that may already be seen, and never throws for what the platform answers. */
export interface ReflectionMessenger {
  /** The prompt as a new thread in the channel, or as a message in the chat. */
  postPrompt(channel: ChannelReference, round: Round, options: { readonly isLate: boolean }): Promise<SendResult>;
  /** The round's card as it is now: how many answered, or that it is closed. */
  updateCard(channel: ChannelReference, round: Round, options: { readonly responseCount: number }): Promise<SendResult>;
  /** The digest as a reply in the round's thread, or as a message in its chat. `offerSlower` when nobody has answered for weeks. */
  postDigest(channel: ChannelReference, round: Round, options: { readonly offerSlower: boolean }): Promise<SendResult>;
  /** The coming prompt to the person who planned, in a personal chat; refused when they do not have the app. */
  sendPreview(channel: ChannelReference, schedule: Schedule, occurrence: Occurrence, person: { readonly userId: string; readonly language: Language }): Promise<SendResult>;
}
