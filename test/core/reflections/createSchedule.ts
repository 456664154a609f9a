import { defaultSettings, type Schedule } from '../../../src/core/reflections/schedule.ts';

/** An active plan with the defaults, Mondays at 9, counted from the first week of 2020. */
export function createSchedule(changes: Partial<Schedule> = {}): Schedule {
  return {
    ...defaultSettings,
    id: '0d3f7a52-8f0e-4a53-9f3c-3f3a3f4f6c11',
    tenantId: 'tenant',
    channelId: '19:channel@thread.tacv2',
    language: 'da',
    pauses: [],
    firstWeek: '2020-W01',
    isActive: true,
    ...changes,
  };
}
