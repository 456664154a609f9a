import type { PersonalDataStore, PersonKey, Profile, ProfileStore } from '../core/answers/answer.ts';
import { eraseDeleted } from './eraseDeleted.ts';
import { prepareQuery } from './prepareQuery.ts';
import type { Database } from './schema.ts';

/** Profiles in SQL, with what a person may see and delete of their own. */
export function createProfileStore(database: Database): ProfileStore & PersonalDataStore {
  const findRows = prepareQuery(database, (value: (name: keyof PersonKey) => string) =>
    database.selectFrom('profile').selectAll().where('tenant_id', '=', value('tenantId')).where('user_id', '=', value('userId')),
  );
  return {
    async findProfile(person) {
      const [row] = await findRows(person);
      return row && toProfile(row);
    },
    async saveProfile({ tenantId, userId }, profile, nowUtc) {
      const changes = { role_id: profile.roleId ?? null, municipality: profile.municipality ?? null, saved_at_utc: nowUtc.toISOString() };
      await database
        .insertInto('profile')
        .values({ tenant_id: tenantId, user_id: userId, ...changes })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id']).doUpdateSet(changes))
        .execute();
    },
    async getPersonalData({ tenantId, userId }) {
      const [row] = await findRows({ tenantId, userId });
      const contexts = await database
        .selectFrom('conversation_context')
        .select((select) => select.fn.countAll().as('count'))
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .executeTakeFirstOrThrow();
      return {
        ...(row && { profile: toProfile(row), profileSavedAtUtc: new Date(row.saved_at_utc) }),
        conversationCount: Number(contexts.count),
        // Feedback is stored without a person, so none is ever anybody's.
        feedbackCount: 0,
      };
    },
    async deletePersonalData({ tenantId, userId }) {
      await database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('profile').where('tenant_id', '=', tenantId).where('user_id', '=', userId).execute();
        await transaction.deleteFrom('conversation_context').where('tenant_id', '=', tenantId).where('user_id', '=', userId).execute();
      });
      await eraseDeleted(database);
    },
  };
}

function toProfile(row: { role_id: string | null; municipality: string | null }): Profile {
  return { ...(row.role_id !== null && { roleId: row.role_id }), ...(row.municipality !== null && { municipality: row.municipality }) };
}
