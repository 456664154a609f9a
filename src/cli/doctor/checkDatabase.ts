import { type Finding, good, warning, wrong } from '../../core/operators/finding.ts';
import type { Texts } from '../../locales/texts.ts';

/** What the database says of itself. `absent`: a SQLite file that the first start will make. */
export type DatabaseFacts =
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'open'; readonly engine: 'SQLite' | 'PostgreSQL'; readonly version: string; readonly missingMigrations: readonly string[]; readonly unknownMigrations: readonly string[] };

/** Whether the database answers, is new enough, and has just the tables that this version works with. */
export function checkDatabase(facts: DatabaseFacts, text: Texts): Finding[] {
  if (facts.kind === 'unreachable') return [wrong('database.reachable', text('doctor.databaseUnreachable', { code: facts.code }), text('doctor.databaseUnreachableDo'))];
  if (facts.kind === 'absent') return [warning('database.reachable', text('doctor.databaseAbsent'), text('doctor.databaseAbsentDo'))];
  return [checkEngine(facts, text), checkMigrations(facts, text)];
}

type OpenDatabase = Extract<DatabaseFacts, { kind: 'open' }>;

/** PostgreSQL 13 is the oldest that its makers still mended when this was written; SQLite comes with the product. */
const leastPostgres = 13;

function checkEngine({ engine, version }: OpenDatabase, text: Texts): Finding {
  const name = 'database.reachable';
  const isOld = engine === 'PostgreSQL' && Number.parseInt(version, 10) < leastPostgres;
  return isOld ? warning(name, text('doctor.databaseOld', { version, least: leastPostgres }), text('doctor.databaseOldDo')) : good(name, text('doctor.databaseGood', { engine, version }));
}

function checkMigrations({ missingMigrations, unknownMigrations }: OpenDatabase, text: Texts): Finding {
  const name = 'database.migrations';
  if (unknownMigrations.length > 0) return wrong(name, text('doctor.migrationsUnknown', { names: unknownMigrations.join(', ') }), text('doctor.migrationsUnknownDo'));
  if (missingMigrations.length > 0) return warning(name, text('doctor.migrationsMissing', { names: missingMigrations.join(', ') }), text('doctor.migrationsMissingDo'));
  return good(name, text('doctor.migrationsGood'));
}
