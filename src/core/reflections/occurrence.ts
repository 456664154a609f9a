import type { Prompt } from './prompt.ts';
import type { Due } from './schedule.ts';

/** One prompt of a schedule, from when it is planned until it is settled. An active schedule has exactly one that is planned. */
export interface Occurrence extends Due {
  readonly scheduleId: string;
  readonly prompt: Prompt;
  /** When the person who planned gets to see it; absent when it is too late for that. */
  readonly previewAtUtc?: Date;
  readonly status: 'planned' | 'sent' | 'skipped' | 'missed' | 'failed';
  /** Id of the round, chosen when it is planned, so that a repeated send collects in the same round. */
  readonly roundId: string;
}

/** What a delivery sends: the preview to the planner, the prompt, the card of an open round brought up to date, a digest. */
export type DeliveryKind = 'preview' | 'prompt' | 'card' | 'digest';

/** One message that is due, claimed by one instance for as long as its lease lasts. */
export interface Delivery {
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly tenantId: string;
  readonly channelId: string;
  readonly scheduleId: string;
  readonly week: string;
  readonly roundId: string;
  readonly dueAtUtc: Date;
  /** How often it was tried before, 0 for the first time. */
  readonly attempts: number;
  /** Of this claim; whoever records needs it, so that one who lost the lease changes nothing. */
  readonly leaseToken: string;
}

/** A line of the delivery report. */
export interface DeliveryRecord {
  readonly week: string;
  readonly dueAtUtc: Date;
  readonly status: 'planned' | 'sent' | 'late' | 'skipped' | 'missed' | 'failed';
  readonly sentAtUtc?: Date;
  /** Why it failed or waits: a code such as `BotNotInConversationRoster` or `429`. */
  readonly reason?: string;
}
