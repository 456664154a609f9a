import type { ReflectionStore } from '../core/reflections/reflectionStore.ts';
import { createChannelStore } from './channelStore.ts';
import { createDeliveryStore } from './deliveryStore.ts';
import { createNoteStore } from './noteStore.ts';
import { createReflectionPersonalDataStore } from './reflectionPersonalData.ts';
import { createRoundStore } from './roundStore.ts';
import { createScheduleStore } from './scheduleStore.ts';
import { createSharedRoundStore } from './sharedRoundStore.ts';
import type { MeetingChanges } from './meetingChanges.ts';
import type { Database } from './schema.ts';

/** Everything that reflections keep, in SQL. */
export function createReflectionStore(database: Database, changes: MeetingChanges): ReflectionStore {
  return {
    ...createChannelStore(database),
    ...createScheduleStore(database),
    ...createDeliveryStore(database),
    ...createRoundStore(database, changes),
    ...createSharedRoundStore(database),
    ...createNoteStore(database),
    ...createReflectionPersonalDataStore(database),
  };
}
