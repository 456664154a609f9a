import assert from 'node:assert/strict';
import { withoutChance } from './anonymityWorld.ts';
import type { Row } from './readDatabase.ts';

/** Says where two long texts part, instead of showing them whole. */
export function assertSame(actual: string, expected: string, message: string): void {
  if (actual === expected) return;
  let at = 0;
  while (actual[at] === expected[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 150), at + 150);
  assert.fail(`${message}: …${around(actual)}… instead of …${around(expected)}…`);
}

/** Tables in the order of their names, rows in that of their contents; without the list of migrations, which has the day of the run. */
export function describeTables(tables: ReadonlyMap<string, readonly Row[]>, serviceUrl: string): string {
  const described = [...tables].filter(([name]) => !name.startsWith('kysely_')).map(([name, rows]) => [name, ...rows.map((row) => withoutChance(JSON.stringify(row), serviceUrl)).sort()].join('\n'));
  return described.sort().join('\n');
}
