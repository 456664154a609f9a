import type { Compilable, CompiledQuery } from 'kysely';
import type { Database } from './schema.ts';

/** Runs a prepared query; the values are given by the names that it was built with. */
export type PreparedQuery<Name extends string, Row> = (values: Readonly<Record<Name, string>>) => Promise<readonly Row[]>;

/**
 * Builds a query once, to be run with other values each time, since building takes longer than running it. `value('name')`
 * stands in it wherever a value will; a value that is written into it directly is refused.
 */
export function prepareQuery<Name extends string, Row>(database: Database, build: (value: (name: Name) => string) => Compilable<Row>): PreparedQuery<Name, Row> {
  const names = new Map<unknown, Name>();
  const compiled: CompiledQuery<Row> = build((name) => {
    const placeholder = `value ${name}`;
    names.set(placeholder, name);
    return placeholder;
  }).compile();
  const order = compiled.parameters.map((parameter) => {
    const name = names.get(parameter);
    if (name === undefined) throw new Error('A prepared query holds a value without a name');
    return name;
  });
  return async (values) => (await database.executeQuery<Row>({ ...compiled, parameters: order.map((name) => values[name]) })).rows;
}
