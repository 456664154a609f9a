import { sql } from 'kysely';
import type { Database } from './schema.ts';

/** Teams shows an update at once, but allows a bot few per conversation; a channel of 2,000 must stay below that. */
const cardIntervalMs = 5_000;

/** Where a card is: the columns of its round that its delivery needs. */
export interface CardPlace {
  readonly id: string;
  readonly tenant_id: string;
  readonly channel_id: string;
  readonly schedule_id: string;
  readonly week: string;
}

/**
 * Makes the card of a round due: now, or five seconds after it was last updated. Nothing changes while it is due already, and
 * one that is being updated becomes due again when that is recorded. The row stays until the round is closed, so that all
 * instances keep the interval, also across a crash.
 */
export async function makeCardDue(transaction: Database, round: CardPlace, nowUtc: Date): Promise<void> {
  const now = nowUtc.toISOString();
  await transaction
    .insertInto('delivery')
    .values({
      kind: 'card',
      round_id: round.id,
      tenant_id: round.tenant_id,
      channel_id: round.channel_id,
      schedule_id: round.schedule_id,
      week: round.week,
      due_at_utc: now,
      attempts: 0,
      is_changed: 0,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'round_id'])
        .doUpdateSet((row) => ({
          due_at_utc: sql<string>`coalesce(${row.ref('delivery.due_at_utc')}, case when ${row.ref('delivery.not_before_utc')} > ${now} then ${row.ref('delivery.not_before_utc')} else ${now} end)`,
          is_changed: sql<0 | 1>`case when ${row.ref('delivery.lease_token')} is null then 0 else 1 end`,
        }))
        .where((row) => row.or([row('delivery.due_at_utc', 'is', null), row.and([row('delivery.lease_token', 'is not', null), row('delivery.is_changed', '=', 0)])])),
    )
    .execute();
}

/** Records that the claimed card was updated. False when the lease was lost. */
export async function recordCardDone(transaction: Database, claim: { readonly roundId: string; readonly leaseToken: string }, doneAtUtc: Date): Promise<boolean> {
  const notBefore = new Date(doneAtUtc.getTime() + cardIntervalMs).toISOString();
  const { numUpdatedRows } = await transaction
    .updateTable('delivery')
    .set({
      due_at_utc: sql<string | null>`case when is_changed = 1 then ${notBefore} end`,
      not_before_utc: notBefore,
      is_changed: 0,
      attempts: 0,
      reason: null,
      lease_token: null,
      lease_until_utc: null,
    })
    .where('kind', '=', 'card')
    .where('round_id', '=', claim.roundId)
    .where('lease_token', '=', claim.leaseToken)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await transaction
    .deleteFrom('delivery')
    .where('kind', '=', 'card')
    .where('round_id', '=', claim.roundId)
    .where('due_at_utc', 'is', null)
    .where((row) => row.not(row.exists(row.selectFrom('round').select('id').where('id', '=', claim.roundId).where('closed_at_utc', 'is', null))))
    .execute();
  return true;
}
