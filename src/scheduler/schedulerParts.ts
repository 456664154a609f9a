import type { ReflectionMessenger } from '../core/reflections/messenger.ts';
import type { PromptLibrary } from '../core/reflections/prompt.ts';
import type { ReflectionStore } from '../core/reflections/reflectionStore.ts';
import type { Log } from '../log.ts';
import type { Telemetry } from '../telemetry.ts';
import type { WarnedOperators } from './warnOperators.ts';

/** What the scheduler may take. */
export interface SchedulerLimits {
  /** Messages in hand at once, of one instance; memory is bounded by it, however many are due. */
  readonly inFlight: number;
  /**
   * For how long a claimed message belongs to the instance that claimed it. Longer than the longest send, waiting for its turn
   * and the messenger's own retries included, or another instance sends it too; what a crash left waits for so long.
   */
  readonly leaseMs: number;
  /** Days that the texts of closed rounds are kept. */
  readonly retentionDays: number;
}

export const defaultLimits: SchedulerLimits = { inFlight: 64, leaseMs: 5 * 60 * 1000, retentionDays: 365 };

/** What the scheduler stands on. */
export interface SchedulerParts {
  readonly store: ReflectionStore;
  readonly library: PromptLibrary;
  readonly messenger: ReflectionMessenger;
  readonly clock: () => Date;
  readonly log: Log;
  readonly limits: SchedulerLimits;
  /** Numbers from 0 up to 1 that nobody can foresee, as texts are shuffled by them. */
  readonly random: () => number;
  /** UUIDs that nobody can guess. */
  readonly createId: () => string;
  /** Keys of rounds, 32 random bytes in hex. */
  readonly createKey: () => string;
  readonly wait: (ms: number) => Promise<void>;
  readonly telemetry: Pick<Telemetry, 'countDelivery' | 'trace'>;
  /** Absent where nobody is to be warned of anything. */
  readonly operators?: Pick<WarnedOperators, 'operators' | 'tenantId' | 'endsAtUtc' | 'store' | 'messenger'>;
}

/** What became of a message that was claimed. */
export type DeliveryOutcome =
  | 'sent'
  /** To be tried again later. */
  | 'retried'
  /** Too late, refused for good, or given up; its record says why. */
  | 'not-sent'
  /** There was nothing to send any more. */
  | 'dropped'
  /** Put back, because the scheduler stops or the channel fell asleep. */
  | 'released'
  /** Another instance has it, or something of ours broke: the lease runs out. */
  | 'lost';
