import type { SendRates } from '../../config.ts';
import type { ChannelReference, Sent, SendResult } from '../../core/reflections/messenger.ts';
import type { Log } from '../../log.ts';
import { classifyFailure, type Target } from './classifyFailure.ts';
import type { Connector } from './connector.ts';
import { type ConnectorCall, type ConnectorResponse, NotReachedError } from './connectorHttp.ts';
import { type RetryOptions, withRetries } from './connectorRetry.ts';
import { createSendRates, createWait, StoppedError } from './sendRates.ts';
import type { Reply } from '../turn.ts';

/** Sends what nobody waits for; resolves with what came of it, whatever the connector answers. */
export interface ProactiveSender {
  /** A new thread in the channel; in a chat, which has no threads, a message. */
  postThread(channel: ChannelReference, message: Reply): Promise<SendResult>;
  /** A message in a thread of the channel. */
  reply(channel: ChannelReference, conversationId: string, message: Reply): Promise<SendResult>;
  /** Puts the message in place of one that was sent. */
  update(channel: ChannelReference, place: Sent, message: Reply): Promise<SendResult>;
  /** A message in the personal chat with a person, by Entra object id. Nothing of the chat is kept. */
  messagePerson(channel: ChannelReference, userId: string, message: Reply): Promise<SendResult>;
}

export interface ProactiveSenderOptions {
  readonly connector: Connector;
  readonly rates: SendRates;
  readonly log: Log;
  /** Replaces the time and chance between attempts. */
  readonly retries?: Pick<RetryOptions, 'wait' | 'random'>;
  /** Aborted when nothing more is to be sent: what still waits for its turn comes back as failed and unsent. */
  readonly stopping?: AbortSignal;
}

/**
 * Who repeats what: a turn repeats its own calls, since somebody waits (`withRetries` around the turn's client). Here the same
 * rule repeats what the connector refuses for the moment, within the rates and for seconds only; what lasts longer is reported
 * as failed, and the scheduler, which keeps it in the database, tries again later. What may have been shown already (500, a
 * lost answer) is not repeated here but reported likewise: prompts are sent at least once, and a second card of the same round
 * collects in that round.
 */
export function createProactiveSender({ connector, rates, log, retries = {}, stopping }: ProactiveSenderOptions): ProactiveSender {
  const keepRates = createSendRates(rates, stopping);
  const wait = createWait(stopping);

  async function send({ channel, rateKey, target, ...request }: Outgoing): Promise<Answered | Failure> {
    const url = `${channel.serviceUrl.replace(/\/+$/, '')}/v3/conversations${request.path.map((part) => `/${encodeURIComponent(part)}`).join('')}`;
    const calling = withRetries((call) => keepRates(channel.tenantId, rateKey, () => connector.call(call)), { longestDelayMs, wait, countRetry: connector.countRetry, ...retries });
    let authorization: string | undefined;
    try {
      authorization = await connector.authorize();
    } catch (error) {
      log.warn({ error }, 'no token to send with');
      return { kind: 'failed', code: 'NoToken' };
    }
    try {
      const response = await calling({ method: request.method, url, authorization, body: JSON.stringify(request.body) });
      return response.status < 300 ? { kind: 'answered', body: toObject(response.body) } : classifyFailure(response, target);
    } catch (error) {
      if (error instanceof StoppedError) return { kind: 'failed', code: 'Stopped', isUnsent: true };
      if (error instanceof NotReachedError) return classifyFailure(error, target);
      throw error;
    }
  }

  async function sendTo(target: Target, channel: ChannelReference, conversationId: string, message: Reply): Promise<SendResult> {
    const body = { ...message, from: { id: channel.botId }, conversation: { id: conversationId } };
    const result = await send({ channel, target, rateKey: conversationId, method: 'POST', path: [conversationId, 'activities'], body });
    return result.kind === 'answered' ? { kind: 'sent', conversationId, activityId: asId(result.body['id']) ?? '' } : result;
  }

  return {
    async postThread(channel, message) {
      if (channel.isChat) return await sendTo('channel', channel, channel.channelId, message);
      const { tenantId, channelId, botId } = channel;
      const body = { isGroup: true, bot: { id: botId }, tenantId, channelData: { channel: { id: channelId }, tenant: { id: tenantId } }, activity: { ...message, from: { id: botId } } };
      const result = await send({ channel, target: 'channel', rateKey: channelId, method: 'POST', path: [], body });
      return result.kind === 'answered' ? { kind: 'sent', ...readPlace(result.body, channelId) } : result;
    },
    reply: (channel, conversationId, message) => sendTo('thread', channel, conversationId, message),
    async update(channel, { conversationId, activityId }, message) {
      const body = { ...message, id: activityId, from: { id: channel.botId }, conversation: { id: conversationId } };
      const result = await send({ channel, target: 'thread', rateKey: conversationId, method: 'PUT', path: [conversationId, 'activities', activityId], body });
      return result.kind === 'answered' ? { kind: 'sent', conversationId, activityId } : result;
    },
    async messagePerson(channel, userId, message) {
      const { tenantId, botId } = channel;
      const body = { isGroup: false, bot: { id: botId }, members: [{ id: userId }], tenantId, channelData: { tenant: { id: tenantId } } };
      // Teams gives the same chat each time, so that this may be repeated.
      const chat = await send({ channel, target: 'person', rateKey: userId, method: 'POST', path: [], body });
      if (chat.kind !== 'answered') return chat;
      const conversationId = asId(chat.body['id']);
      return conversationId === undefined ? { kind: 'failed', code: 'NoConversation' } : await sendTo('person', channel, conversationId, message);
    },
  };
}

/** A longer `Retry-After` is left to the scheduler: whoever waits here keeps its place from others. */
const longestDelayMs = 5_000;

type Failure = Exclude<SendResult, { kind: 'sent' }>;

interface Answered {
  readonly kind: 'answered';
  readonly body: Readonly<Record<string, unknown>>;
}

interface Outgoing {
  readonly channel: ChannelReference;
  readonly target: Target;
  /** What the rate of a conversation is kept for. */
  readonly rateKey: string;
  readonly method: ConnectorCall['method'];
  /** Below `/v3/conversations`. */
  readonly path: readonly string[];
  readonly body: object;
}

/**
 * Where a new thread stands. Teams answers with the thread's id, `19:…;messageid=…`, and that of its first message, which updates
 * need. Where one is missing it is found in the other; without both the channel itself is the place, since the message is shown.
 */
function readPlace(body: Answered['body'], channelId: string): Sent {
  const [id, activityId] = [asId(body['id']), asId(body['activityId'])];
  return {
    conversationId: id ?? (activityId === undefined ? channelId : `${channelId};messageid=${activityId}`),
    activityId: activityId ?? /;messageid=(.+)$/.exec(id ?? '')?.[1] ?? '',
  };
}

function toObject(body: ConnectorResponse['body']): Answered['body'] {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function asId(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
