import type { Selectable } from 'kysely';
import type { Schedule } from '../core/reflections/schedule.ts';
import type { Tables } from './schema.ts';

/** A schedule as SQL has it. */
export type ScheduleRow = Selectable<Tables['schedule']>;

/** What queries ask for has a column; all else is kept as JSON. */
export function toScheduleRow({ id, tenantId, channelId, plannedBy, isActive, ...settings }: Schedule): ScheduleRow {
  return { id, tenant_id: tenantId, channel_id: channelId, planned_by: plannedBy ?? null, is_active: isActive ? 1 : 0, settings: JSON.stringify(settings) };
}

/** What is stored was written by `toScheduleRow`; a change of shape comes with a migration. */
export function toSchedule(row: ScheduleRow): Schedule {
  return {
    ...(JSON.parse(row.settings) as Omit<Schedule, 'id' | 'tenantId' | 'channelId' | 'plannedBy' | 'isActive'>),
    id: row.id,
    tenantId: row.tenant_id,
    channelId: row.channel_id,
    ...(row.planned_by !== null && { plannedBy: row.planned_by }),
    isActive: row.is_active === 1,
  };
}
