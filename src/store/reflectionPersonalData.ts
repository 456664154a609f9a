import type { ReflectionPersonalDataStore } from '../core/reflections/reflectionStore.ts';
import { eraseDeleted } from './eraseDeleted.ts';
import { selectRounds, toRound } from './roundRow.ts';
import { toSchedule } from './scheduleRow.ts';
import type { Database } from './schema.ts';

/** What reflections keep about a person in SQL; notes are found by their own store. */
export function createReflectionPersonalDataStore(database: Database): ReflectionPersonalDataStore {
  return {
    async listSchedulesBy({ tenantId, userId }) {
      return (await database.selectFrom('schedule').selectAll().where('tenant_id', '=', tenantId).where('planned_by', '=', userId).execute()).map(toSchedule);
    },
    async listOpenRounds(tenantId) {
      return (await selectRounds(database).where('tenant_id', '=', tenantId).where('closed_at_utc', 'is', null).execute()).map(toRound);
    },
    async deleteReflectionData({ tenantId, userId }) {
      await database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('note').where('tenant_id', '=', tenantId).where('user_id', '=', userId).execute();
        await transaction.updateTable('schedule').set({ planned_by: null }).where('tenant_id', '=', tenantId).where('planned_by', '=', userId).execute();
      });
      await eraseDeleted(database);
    },
  };
}
