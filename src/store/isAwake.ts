import type { ExpressionBuilder } from 'kysely';
import type { Tables } from './schema.ts';

/** Whether the channel of a delivery or schedule does not sleep; one that is not known is awake. */
export function isAwake<Table extends 'delivery' | 'schedule'>(row: ExpressionBuilder<Tables, Table>, table: Table) {
  const rows = row as unknown as ExpressionBuilder<Tables, 'delivery' | 'schedule'>;
  return rows.not(
    rows.exists(
      rows
        .selectFrom('channel')
        .select('channel_id')
        .whereRef('channel.tenant_id', '=', `${table}.tenant_id`)
        .whereRef('channel.channel_id', '=', `${table}.channel_id`)
        .where('asleep_because', 'is not', null),
    ),
  );
}
