import type { ChannelReference, ReflectionMessenger, SendResult } from '../../src/core/reflections/messenger.ts';
import type { DeliveryKind, Occurrence } from '../../src/core/reflections/occurrence.ts';
import type { Round } from '../../src/core/reflections/round.ts';

/** A message as the channel or person got it. */
export interface SentMessage {
  readonly kind: DeliveryKind;
  readonly channelId: string;
  readonly atUtc: Date;
  readonly round?: Round;
  readonly occurrence?: Occurrence;
  readonly isLate?: boolean;
  readonly responseCount?: number;
  readonly offerSlower?: boolean;
  readonly userId?: string;
}

/** What the platform does with a message; undefined lets it through. */
export type Platform = (message: Omit<SentMessage, 'atUtc'>) => SendResult | undefined | Promise<SendResult | undefined>;

/** A messenger that keeps what it sent, in order. `answers` may be exchanged between messages. */
export interface FakeMessenger extends ReflectionMessenger {
  readonly sent: SentMessage[];
  platform: Platform;
}

export function createFakeMessenger(clock: () => Date): FakeMessenger {
  const send = async (message: Omit<SentMessage, 'atUtc'>): Promise<SendResult> => {
    const refusal = await messenger.platform(message);
    if (refusal !== undefined && refusal.kind !== 'sent') return refusal;
    messenger.sent.push({ ...message, atUtc: clock() });
    const number = messenger.sent.length;
    return refusal ?? { kind: 'sent', conversationId: `${message.channelId};messageid=${number}`, activityId: String(number) };
  };
  const about = ({ channelId }: ChannelReference): { channelId: string } => ({ channelId });
  const messenger: FakeMessenger = {
    sent: [],
    platform: () => undefined,
    postPrompt: (channel, round, { isLate }) => send({ kind: 'prompt', ...about(channel), round, isLate }),
    updateCard: (channel, round, { responseCount }) => send({ kind: 'card', ...about(channel), round, responseCount }),
    postDigest: (channel, round, { offerSlower }) => send({ kind: 'digest', ...about(channel), round, offerSlower }),
    sendPreview: (channel, _schedule, occurrence, { userId }) => send({ kind: 'preview', ...about(channel), occurrence, userId }),
  };
  return messenger;
}
