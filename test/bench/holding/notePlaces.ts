import { localPerson } from '../../helpers/tabApp.ts';
import { exchange } from './exchange.ts';

/** Some statements of a document, by the ids that notes are written under. */
export async function listNotePlaces(url: string, count: number): Promise<readonly string[]> {
  const { text } = await exchange(`${url}/api/tab/documents/gladsaxe-vi-vil`, { method: 'GET', headers: localPerson(0) });
  const ids = [...new Set(text.match(/gladsaxe-vi-vil#[0-9a-f]{10}/g))].slice(0, count);
  if (ids.length < count) throw new Error(`only ${ids.length} statements to write notes on`);
  return ids;
}

/** Where a note on a statement is put. */
export function toNotePath(statementId: string | undefined): string {
  return `/api/tab/notes/${encodeURIComponent(statementId ?? '')}`;
}
