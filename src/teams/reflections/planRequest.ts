import type { PlanCommand } from '../../core/reflections/commands/planCommand.ts';
import type { ChannelRequest, NextRequest } from '../reflectionRequests.ts';

/** What a person writes of a plan and no button sends. */
export type WrittenRequest = Extract<PlanCommand, { do: 'plan' | 'pause' }>;

/** What changes a plan or what comes next in it, written or pressed. */
export type PlanChangeRequest = WrittenRequest | ChannelRequest | NextRequest;
