import { type Migration } from 'kysely/migration';
import { sql } from 'kysely';
import { capabilitiesOf } from './capabilities.ts';
import type { Database } from './schema.ts';

/** The tables of reflections: channels, schedules, what is due, rounds with their responses, notes. */
export const createReflectionTables: Migration = {
  async up(database: Database) {
    await createPlanTables(database);
    await createDeliveryTable(database);
    await createRoundTables(database);
    await database.schema
      .createTable('note')
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('statement_id', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('saved_at_utc', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('note_key', ['tenant_id', 'user_id', 'statement_id'])
      .execute();
  },
};

async function createPlanTables({ schema }: Database): Promise<void> {
  await schema
    .createTable('channel')
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text')
    .addColumn('service_url', 'text', (column) => column.notNull())
    .addColumn('bot_id', 'text', (column) => column.notNull())
    .addColumn('asleep_because', 'text')
    .addPrimaryKeyConstraint('channel_key', ['tenant_id', 'channel_id'])
    .execute();
  await schema.createIndex('channel_team').on('channel').columns(['tenant_id', 'team_id']).where(sql<boolean>`team_id is not null`).execute();
  // Each claim asks whether a channel sleeps.
  await schema.createIndex('channel_asleep').on('channel').columns(['tenant_id', 'channel_id']).where(sql<boolean>`asleep_because is not null`).execute();
  await schema
    .createTable('schedule')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('planned_by', 'text')
    .addColumn('is_active', 'integer', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addUniqueConstraint('schedule_channel', ['tenant_id', 'channel_id'])
    .execute();
  await schema.createIndex('schedule_person').on('schedule').columns(['tenant_id', 'planned_by']).execute();
  await schema
    .createTable('occurrence')
    .addColumn('schedule_id', 'text', (column) => column.notNull())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('due_at_utc', 'text', (column) => column.notNull())
    .addColumn('preview_at_utc', 'text')
    .addColumn('round_id', 'text', (column) => column.notNull())
    .addColumn('prompt_id', 'text', (column) => column.notNull())
    .addColumn('prompt', 'text')
    .addColumn('sent_at_utc', 'text')
    .addColumn('is_late', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('occurrence_key', ['schedule_id', 'week'])
    .execute();
  await schema.createIndex('occurrence_planned').unique().on('occurrence').column('schedule_id').where(sql<boolean>`status = 'planned'`).execute();
}

async function createDeliveryTable({ schema }: Database): Promise<void> {
  await schema
    .createTable('delivery')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('round_id', 'text', (column) => column.notNull())
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('schedule_id', 'text', (column) => column.notNull())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('due_at_utc', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('reason', 'text')
    .addColumn('lease_token', 'text')
    .addColumn('lease_until_utc', 'text')
    .addColumn('is_changed', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('not_before_utc', 'text')
    .addPrimaryKeyConstraint('delivery_key', ['kind', 'round_id'])
    .execute();
  await schema.createIndex('delivery_due').on('delivery').column('due_at_utc').execute();
  await schema.createIndex('delivery_lease').on('delivery').column('lease_until_utc').where(sql<boolean>`lease_until_utc is not null`).execute();
  await schema.createIndex('delivery_schedule').on('delivery').column('schedule_id').execute();
}

async function createRoundTables(database: Database): Promise<void> {
  const { schema } = database;
  const { ordersRowsByKey, erasesDeleted } = capabilitiesOf(database);
  await schema
    .createTable('round')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('schedule_id', 'text', (column) => column.notNull())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('prompt', 'text', (column) => column.notNull())
    .addColumn('threshold', 'integer', (column) => column.notNull())
    .addColumn('last_steps', 'text')
    .addColumn('last_steps_closed_at_utc', 'text')
    .addColumn('sent_at_utc', 'text')
    .addColumn('closes_at_utc', 'text')
    .addColumn('closed_at_utc', 'text')
    .addColumn('conversation_id', 'text')
    .addColumn('activity_id', 'text')
    .addColumn('digest', 'text')
    .addColumn('digest_texts', 'text')
    .execute();
  await schema.createIndex('round_schedule').on('round').columns(['schedule_id', 'sent_at_utc']).execute();
  // Few rounds are open or hold texts, and those that do are looked for often.
  await schema.createIndex('round_closing').on('round').column('closes_at_utc').where(sql<boolean>`closed_at_utc is null`).execute();
  await schema.createIndex('round_open').on('round').column('sent_at_utc').where(sql<boolean>`closed_at_utc is null`).execute();
  await schema.createIndex('round_open_tenant').on('round').column('tenant_id').where(sql<boolean>`closed_at_utc is null`).execute();
  await schema.createIndex('round_texts').on('round').column('closed_at_utc').where(sql<boolean>`digest_texts is not null`).execute();
  await schema.createIndex('round_steps').on('round').column('last_steps_closed_at_utc').where(sql<boolean>`last_steps is not null`).execute();
  await schema
    .createTable('round_key')
    .addColumn('round_id', 'text', (column) => column.primaryKey())
    .addColumn('respondent_key', 'text', (column) => column.notNull())
    .execute();
  const response = schema
    .createTable('response')
    .addColumn('round_id', 'text', (column) => column.notNull())
    .addColumn('respondent', 'text', (column) => column.notNull())
    .addColumn('response', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('response_key', ['round_id', 'respondent']);
  await (ordersRowsByKey ? response.modifyEnd(sql`without rowid`) : response).execute();
  if (!erasesDeleted) await clearUpOften(database);
}

/** Has deleted responses and keys cleared up within about a minute of fifty changes, rather than once a fifth of the table has changed. Both tables are small. */
async function clearUpOften(database: Database): Promise<void> {
  for (const table of ['response', 'round_key']) {
    await sql`alter table ${sql.table(table)} set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50)`.execute(database);
  }
}
