import type { Config } from './config.ts';
import type { DocumentDesk } from './core/documents/versions/documentDesk.ts';
import type { DocumentStore } from './core/documents/versions/documentStore.ts';
import type { StatementUses } from './core/reflections/affectedUses.ts';
import { loadLater } from './loadLater.ts';
import type { Log } from './log.ts';
import type { PublicationWork } from './publicationWork.ts';
import { withinTime } from './withinTime.ts';

/** What operators' work with documents is connected to. */
export interface DocumentWorkParts {
  readonly config: Pick<Config, 'corpusDirectory'>;
  readonly store: DocumentStore & StatementUses;
  readonly publication: Pick<PublicationWork, 'number' | 'refresh'>;
  readonly clock: () => Date;
  readonly log: Log;
}

/** What operators do with documents from the chat. */
export interface DocumentWork {
  /** Loaded when an operator first uses it. */
  readonly desk: DocumentDesk;
  /** Whether a publication is served by this process; waits some seconds for it to be read. */
  isServed(publicationNumber: number): Promise<boolean>;
  /** Goes on after the turn, one piece of work after the other. The signal tells that the process stops. */
  afterTurn(work: (stopping: AbortSignal) => Promise<void>): void;
  /** Gives up what is being fetched, and resolves when that has been told. */
  stop(): Promise<void>;
}

export function createDocumentWork({ config, store, publication, clock, log }: DocumentWorkParts): DocumentWork {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const tryTo = async (work: Parameters<DocumentWork['afterTurn']>[0]): Promise<void> => {
    try {
      await work(stopping.signal);
    } catch (error) {
      log.error({ error }, 'work after a turn failed');
    }
  };
  return {
    desk: loadLater(async () => {
      const [{ createDocumentDesk }, { loadDanishDictionary }, { BUNDLED_CORPUS_DIRECTORY }] = await Promise.all([
        import('./core/documents/versions/documentDesk.ts'),
        import('./core/search/danishDictionary.ts'),
        import('./core/documents/bundledCorpus.ts'),
      ]);
      return createDocumentDesk({ store, directory: config.corpusDirectory ?? BUNDLED_CORPUS_DIRECTORY, dictionary: loadDanishDictionary(), clock });
    }),
    async isServed(publicationNumber) {
      // A look that was under way may have missed it.
      for (let looks = 0; looks < 2 && publication.number < publicationNumber; looks += 1) await withinTime(publication.refresh(), patienceMs, undefined);
      return publication.number >= publicationNumber;
    },
    afterTurn: (work) => void (running = running.then(() => tryTo(work))),
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Teams waits 15 seconds for an answer. */
const patienceMs = 4_000;
