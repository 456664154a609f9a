import { figureLimit, roundKinds, type WorkFigures } from '../telemetry.ts';
import { isAwake } from './isAwake.ts';
import type { Database } from './schema.ts';

/** How much is open and waiting, in two statements that look at no more than `figureLimit` rows each. */
export async function readFigures(database: Database, nowUtc: Date): Promise<WorkFigures> {
  const [open, due] = await Promise.all([countOpen(database), readDue(database, nowUtc)]);
  const counts = new Map(open.map(({ kind, count }) => [kind, Number(count)]));
  return {
    openRounds: Object.fromEntries(roundKinds.map((kind) => [kind, counts.get(kind) ?? 0])) as WorkFigures['openRounds'],
    dueCount: Number(due.count),
    ...(typeof due.oldest === 'string' && { oldestDueAtUtc: new Date(due.oldest) }),
  };
}

async function countOpen(database: Database) {
  return await database
    .selectFrom((from) => from.selectFrom('round').select('kind').where('closed_at_utc', 'is', null).where('sent_at_utc', '>', '').limit(figureLimit).as('picked'))
    .select(({ fn }) => ['picked.kind', fn.countAll().as('count')])
    .groupBy('picked.kind')
    .execute();
}

async function readDue(database: Database, nowUtc: Date) {
  return await database
    .selectFrom((from) =>
      from
        .selectFrom('delivery')
        .select('due_at_utc')
        .where('due_at_utc', '<=', nowUtc.toISOString())
        .where((delivery) => isAwake(delivery, 'delivery'))
        .orderBy('due_at_utc')
        .limit(figureLimit)
        .as('picked'),
    )
    .select(({ fn }) => [fn.countAll().as('count'), fn.min('picked.due_at_utc').as('oldest')])
    .executeTakeFirstOrThrow();
}
