import { AppError } from '../../errors.ts';
import type { Planner } from '../reflections.ts';
import type { ChannelKey } from '../schedule.ts';

/**
 * Who may change a channel's plan: never a guest or somebody of another tenant; where `scheduleAdmins` (Entra object ids in
 * lower case) are named, only those; otherwise every member. Throws `reflection.notAllowed`.
 */
export function checkMayPlan(by: Planner, { tenantId }: ChannelKey, scheduleAdmins: readonly string[] | undefined): void {
  if (!by.isGuest && by.tenantId === tenantId && (scheduleAdmins?.includes(by.userId.toLowerCase()) ?? true)) return;
  throw new AppError({ code: 'reflection.notAllowed', message: 'Somebody who may not do so tried to change a plan.' });
}
