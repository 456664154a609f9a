import { type Brain, loadBrain } from './brain.ts';
import type { Config } from './config.ts';
import type { VersionKey } from './core/documents/versions/documentStore.ts';
import { isDatabaseAbsent } from './store/isDatabaseAbsent.ts';

/** The documents as the server would answer from them now, for commands that stand beside it. */
export interface ServedBrain {
  readonly brain: Brain;
  /**
   * Whether it was known what is published. If not, the documents are the folder's: the database does not answer, for the reason
   * that is given, or its tables are an older version's, which the server brings up to date at its next start.
   */
  readonly database: { readonly kind: 'asked' } | { readonly kind: 'unreachable'; readonly code: string } | { readonly kind: 'older-tables' };
}

/** Reads them and changes nothing; loads nothing of a database where there is none yet. Throws what `loadBrain` throws. */
export async function loadServedBrain({ databaseUrl, databaseIdentity, corpusDirectory }: Pick<Config, 'databaseUrl' | 'databaseIdentity' | 'corpusDirectory'>, clock: () => Date): Promise<ServedBrain> {
  if (isDatabaseAbsent(databaseUrl)) return { brain: await loadBrain(corpusDirectory), database: { kind: 'asked' } };
  const [{ inspectDatabase }, { openStore }] = await Promise.all([import('./store/inspectDatabase.ts'), import('./store/store.ts')]);
  const found = await inspectDatabase(databaseUrl, databaseIdentity, clock);
  if (found.kind === 'unreachable') return { brain: await loadBrain(corpusDirectory), database: found };
  if (found.kind === 'open' && found.missingMigrations.length > 0) return { brain: await loadBrain(corpusDirectory), database: { kind: 'older-tables' } };
  const store = await openStore(databaseUrl, databaseIdentity);
  try {
    const { versions } = await store.findPublication();
    const published = versions.length === 0 ? undefined : { versions, findFile: (key: VersionKey) => store.findFile(key) };
    return { brain: await loadBrain(corpusDirectory, undefined, published), database: { kind: 'asked' } };
  } finally {
    await store.close();
  }
}
