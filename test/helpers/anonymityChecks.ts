import assert from 'node:assert/strict';
import { tracesOf } from './anonymityWorld.ts';
import type { Row } from './readDatabase.ts';

type TablesByName = ReadonlyMap<string, readonly Row[]>;

/** Fails when anything that would give one of these people away stands in the text, which is described by `where`. */
export function assertNoTraces(text: string, people: readonly number[], where: string): void {
  for (const person of people) for (const trace of tracesOf(person)) assert.ok(!text.includes(trace), `${trace} of person ${person}, ${where}`);
}

/** Fails when there are not so many answers, or when anything stands beside one but its round and its code. */
export function assertNothingBesideAnswers(tables: TablesByName, count: number): void {
  const rows = tables.get('response')!;
  assert.equal(rows.length, count);
  for (const row of rows) {
    assert.deepEqual(Object.keys(row).sort(), ['respondent', 'response', 'round_id']);
    assert.match(String(row['respondent']), /^[0-9a-f]{64}$/);
    assert.deepEqual(Object.keys(JSON.parse(String(row['response'])) as object).sort(), ['scale', 'step', 'text']);
  }
}

/** Under which the answers are stored. */
export function listCodes(tables: TablesByName): string[] {
  return tables.get('response')!.map((row) => String(row['respondent']));
}

/** What links people and answers while a round is open. */
export function listKeysAndCodes(tables: TablesByName): string[] {
  return [...tables.get('round_key')!.map((row) => String(row['respondent_key'])), ...listCodes(tables)];
}

/** Fails when a key, a code or an answer is left in what can be read of the database. */
export function assertNothingLeft(everything: string, keysAndCodes: readonly string[]): void {
  for (const secret of keysAndCodes) assert.ok(!everything.includes(secret), 'a key or code is left');
  assert.ok(!/"scale\\*":/.test(everything), 'an answer is left');
}
