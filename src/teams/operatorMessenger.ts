import type { OperatorMessenger } from '../core/operators/operators.ts';
import { createSecretWarningCard, describeSecretEnd } from './cards/secretWarningCard.ts';
import { createProactiveSender, type ProactiveSenderOptions } from './connector/proactiveSender.ts';
import { cardReply } from './replies.ts';

/** Writes to operators in their personal chats, in Danish: what language they read is known only once they have written. */
export function createOperatorMessenger(options: ProactiveSenderOptions): OperatorMessenger {
  const sender = createProactiveSender(options);
  return {
    async sendSecretWarning(channel, { endsAtUtc, userId }, nowUtc) {
      return await sender.messagePerson(channel, userId, cardReply(createSecretWarningCard({ endsAtUtc, nowUtc }, 'da'), describeSecretEnd(endsAtUtc, nowUtc, 'da')));
    },
  };
}
