import type { SendResult } from '../../core/reflections/messenger.ts';
import { type ConnectorResponse, NotReachedError } from './connectorHttp.ts';
import { readErrorCode } from './errorCode.ts';
import { readRetryAfterMs } from './retryAfter.ts';

/** What a message was sent to: a channel, as a new thread, or a chat; a thread that is there; a person. */
export type Target = 'channel' | 'thread' | 'person';

/**
 * What a failure means, by status and code ("Status code responses", Send and receive messages with a bot, Microsoft Learn):
 *
 * | answer | means |
 * |---|---|
 * | 401 | our configuration is wrong, which mends later |
 * | 403, whatever the code | the bot was removed, blocked or disabled: the channel is gone |
 * | 404 `ConversationNotFound` | the channel is gone when it was asked for itself; of a thread only the thread is known to be |
 * | 408, 412, 429, 5xx, no answer | it may work later |
 * | any other | it will never work as it is, such as 413 and 404 `ActivityNotFoundInConversation` |
 *
 * That a person does not want the bot says nothing about the channel.
 */
export function classifyFailure(failure: ConnectorResponse | NotReachedError, target: Target): Exclude<SendResult, { kind: 'sent' }> {
  if (failure instanceof NotReachedError) return { kind: 'failed', code: failure.code };
  const { status, body, retryAfter } = failure;
  const code = readErrorCode(body) ?? String(status);
  if (!isFinal(status)) {
    const retryAfterMs = readRetryAfterMs(retryAfter);
    return { kind: 'failed', code, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }
  const isGone = status === 403 ? target !== 'person' : target === 'channel' && status === 404 && code === 'ConversationNotFound';
  return { kind: 'refused', code, isChannelGone: isGone };
}

function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && !mendable.has(status);
}

const mendable = new Set([401, 408, 412, 429]);
