import { createHash } from 'node:crypto';
import type { Migration } from 'kysely/migration';
import type { OperatorWarningStore, SecretWarning } from '../core/operators/operators.ts';
import type { Database } from './schema.ts';

/** The table of warnings that were sent. */
export const createOperatorWarnings: Migration = {
  async up({ schema }: Database) {
    await schema
      .createTable('operator_warning')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('ends_at_utc', 'text', (column) => column.notNull())
      .addColumn('lease_until_utc', 'text', (column) => column.notNull())
      .addColumn('settled_at_utc', 'text')
      .execute();
  },
};

/** Sent warnings in SQL. A row names nobody, since it is enough to know a warning again. */
export function createOperatorWarningStore(database: Database): OperatorWarningStore {
  return {
    async claimWarning(warning, { nowUtc, leaseUntilUtc }) {
      const lease = { lease_until_utc: leaseUntilUtc.toISOString() };
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('operator_warning')
        .values({ id: toId(warning), ends_at_utc: warning.endsAtUtc.toISOString(), ...lease })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet(lease)
            .where('operator_warning.settled_at_utc', 'is', null)
            .where('operator_warning.lease_until_utc', '<=', nowUtc.toISOString()),
        )
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async settleWarning(warning, nowUtc) {
      await database.updateTable('operator_warning').set({ settled_at_utc: nowUtc.toISOString() }).where('id', '=', toId(warning)).execute();
    },
    async deleteWarningsEndedBefore(endedBeforeUtc) {
      const { numDeletedRows } = await database.deleteFrom('operator_warning').where('ends_at_utc', '<', endedBeforeUtc.toISOString()).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

function toId({ endsAtUtc, days, userId }: SecretWarning): string {
  return createHash('sha256').update(JSON.stringify(['secret', endsAtUtc.toISOString(), days, userId.toLowerCase()])).digest('hex');
}
