import { readFile } from 'node:fs/promises';

/** The user utterances of `out-of-scope.csv` (columns Language, Domain, Intent, Industry, Text, Want To; RFC 4180 quotes); empty ones are left out. */
export async function readOutOfScope(): Promise<string[]> {
  const csv = await readFile(new URL('out-of-scope.csv', import.meta.url), 'utf8');
  const [, ...rows] = csv.split(/\r?\n/u).filter((row) => row !== '');
  return rows.map((row) => cells(row)[4] ?? '').filter((text) => /\p{L}/u.test(text));
}

function cells(row: string): string[] {
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
