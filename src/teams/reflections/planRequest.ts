import type { Pause, PlanSettings } from '../../core/reflections/schedule.ts';
import type { ChannelRequest, NextRequest } from '../reflectionRequests.ts';

/** What a person writes of a plan and no button sends. */
export type PlanRequest = { readonly do: 'plan'; readonly settings: Partial<PlanSettings> } | { readonly do: 'pause'; readonly pause: Pause; readonly weeks?: readonly [number, number] };

/** What changes a plan or what comes next in it. */
export type PlanChangeRequest = PlanRequest | ChannelRequest | NextRequest;
