import type { Corpus } from './core/documents/document.ts';
import type { Log } from './log.ts';
import type { ReadinessChecks } from './web/readiness.ts';

export interface ReadinessParts {
  readonly store: { isReady(): Promise<boolean>; listMissingMigrations(): Promise<readonly string[]> };
  readonly corpus: Corpus;
  readonly log: Log;
}

/** What must work before a person can be answered, and what an operator does when it does not. Words only, as everybody may ask: no address, no name. */
export function createReadinessChecks({ store, corpus, log }: ReadinessParts): ReadinessChecks {
  return {
    async store() {
      try {
        await store.isReady();
        return undefined;
      } catch (error) {
        log.warn({ error }, 'store not ready');
        return `The database does not answer${reasonOf(error)}. Check that it runs and that DATABASE_URL reaches it; the server goes on by itself once it does.`;
      }
    },
    async migrations() {
      // A database that does not answer is told of by the check above.
      const missing = await store.listMissingMigrations().catch(() => []);
      return missing.length === 0 ? undefined : `The database lacks ${missing.join(', ')}, as after an older backup was put back. Restart the server, which brings it up to date.`;
    },
    corpus: () => Promise.resolve(corpus.documents.length > 0 ? undefined : 'No document is loaded. Put documents into the folder of CORPUS_DIR, or unset it for the bundled ones, and restart.'),
  };
}

/** The system's or database's own code, such as ECONNREFUSED or 57P03. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? ` (${code})` : '';
}
