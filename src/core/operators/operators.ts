import type { Language, PersonKey } from '../answers/answer.ts';
import type { ChannelReference, SendResult } from '../reflections/messenger.ts';
import type { Finding } from './finding.ts';
import type { WarningDays } from './secretEnd.ts';

/** What operators can ask of the running process. */
export interface Operators {
  isOperator(person: PersonKey): boolean;
  /** Looks at everything that can be seen from here, within seconds; never rejects for what it finds. */
  examine(language: Language): Promise<readonly Finding[]>;
}

/** The end of the bot's secret, told to one operator. */
export interface SecretWarning {
  readonly endsAtUtc: Date;
  readonly days: WarningDays;
  readonly userId: string;
}

/** Remembers which warnings were sent, for all instances. */
export interface OperatorWarningStore {
  /** True for one caller until the lease ends, and for nobody once it is settled. */
  claimWarning(warning: SecretWarning, claim: { readonly nowUtc: Date; readonly leaseUntilUtc: Date }): Promise<boolean>;
  /** Sent, or refused for good: not to be tried again. */
  settleWarning(warning: SecretWarning, nowUtc: Date): Promise<void>;
  /** Forgets those of secrets that ended before; returns how many. */
  deleteWarningsEndedBefore(endedBeforeUtc: Date): Promise<number>;
}

/** Tells operators in their personal chats; never throws for what the platform answers. */
export interface OperatorMessenger {
  sendSecretWarning(channel: ChannelReference, warning: SecretWarning, nowUtc: Date): Promise<SendResult>;
}
