import type { Brain, PublishedDocuments } from './brain.ts';
import type { DocumentStore, Publication } from './core/documents/versions/documentStore.ts';
import type { Log } from './log.ts';

/** What serving published documents is connected to. */
export interface PublicationWorkParts {
  /** What the folder's documents make; served for as long as nothing is published. */
  readonly folder: Brain;
  readonly store: Pick<DocumentStore, 'findPublicationNumber' | 'findPublication' | 'findFile'>;
  /** Makes a brain of the folder's and these documents; undefined leaves it at the folder's. */
  readonly load: ((published: PublishedDocuments) => Promise<Brain>) | undefined;
  /** Makes what else is made of the documents; what it resolves with puts that in place. */
  readonly prepare: (brain: Brain) => Promise<() => void>;
  readonly log: Log;
}

/** The documents that are served, which follow what operators publish with any instance or command on the same database. */
export interface PublicationWork {
  /** What is served now. It is exchanged as a whole: who keeps it goes on with the documents that it had. */
  readonly brain: Brain;
  /** The number of the publication that is served now. */
  readonly number: number;
  /** Looks every few seconds whether something else is published. */
  start(): void;
  /** Looks now, and resolves when what is published is served. A failure is logged, and what was served is served on. */
  refresh(): Promise<void>;
  /** Resolves when what is being read has been given up or put in place. */
  stop(): Promise<void>;
}

/** Rejects when published documents cannot be read, as it is with those of a folder. Asks for one number where nothing is published. */
export async function createPublicationWork({ folder, store, load, prepare, log }: PublicationWorkParts): Promise<PublicationWork> {
  let served: { readonly number: number; readonly brain: Brain } = { number: 0, brain: folder };
  let timer: NodeJS.Timeout | undefined;
  let refreshing: Promise<void> | undefined;
  let failed = { number: 0, skips: 0 };

  const read = async ({ number, versions }: Publication): Promise<typeof served> => {
    const brain = versions.length === 0 ? folder : await load?.({ versions, findFile: (key) => store.findFile(key) });
    return { number, brain: brain ?? folder };
  };
  const follow = async (): Promise<void> => {
    for (let number = await store.findPublicationNumber(); number !== served.number; number = await store.findPublicationNumber()) {
      if (number === failed.number && failed.skips-- > 0) return;
      failed = { number, skips: skipsAfterFailure };
      const next = await read(await store.findPublication());
      next.brain.engine.prepare();
      const putInPlace = await prepare(next.brain);
      putInPlace();
      served = next;
      log.info({ publication: next.number, documents: next.brain.corpus.documents.length }, 'published documents served');
    }
  };
  const tryToFollow = async (): Promise<void> => {
    try {
      if (load) await follow();
    } catch (error) {
      log.error({ error }, 'published documents not served');
    }
  };
  const refresh = (): Promise<void> => (refreshing ??= tryToFollow().finally(() => (refreshing = undefined)));
  if (load && (await store.findPublicationNumber()) > 0) served = await read(await store.findPublication());
  return {
    get brain() {
      return served.brain;
    },
    get number() {
      return served.number;
    },
    start() {
      timer = setInterval(() => void refresh(), intervalMs);
      timer.unref();
    },
    refresh,
    async stop() {
      clearInterval(timer);
      await refreshing;
    },
  };
}

/** How old what an instance serves may be. */
const intervalMs = 10_000;

/** What cannot be read is tried again after a minute, since trying holds up turns. */
const skipsAfterFailure = 6;
