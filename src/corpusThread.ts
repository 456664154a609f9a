import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Corpus } from './core/documents/document.ts';
import { AppError, type AppErrorOptions } from './core/errors.ts';

/** Reads the documents on a thread of its own, so that a start loads its libraries meanwhile. Throws what `loadCorpus` throws. */
export function loadCorpusAside(directory: string | undefined): Promise<Corpus> {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { [taskName]: { directory } satisfies Task },
    // A thread does not share the process's cache.
    execArgv: ['--import', new URL('./compileCache.js', import.meta.url).href],
  });
  return new Promise((resolve, reject) => {
    worker.once('message', ({ corpus, error }: Outcome) => {
      if (corpus) resolve(corpus);
      else reject(new AppError(error));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that reads the documents ended with ${code}`)));
  });
}

type Outcome = { readonly corpus: Corpus; readonly error?: never } | { readonly corpus?: never; readonly error: AppErrorOptions };

interface Task {
  readonly directory: string | undefined;
}

/** Marks the thread's own input, since a test runner may run this file on a thread with data of another kind. */
const taskName = 'medspillerReadsCorpus';
const task = (workerData as Record<string, Task | undefined> | null)?.[taskName];

if (parentPort && task) parentPort.postMessage(await readCorpus(task));

async function readCorpus({ directory }: Task): Promise<Outcome> {
  // Imported here, since the thread that starts this one does without.
  const { loadCorpus } = await import('./core/documents/loadCorpus.ts');
  try {
    return { corpus: await loadCorpus(directory) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, values, isExpected } = error;
    // An error that crosses threads loses its class and fields.
    return { error: { code, message, values, isExpected } };
  }
}
