import type { Brain } from './brain.ts';
import { createKey } from './chance.ts';
import type { Config } from './config.ts';
import type { GapStore } from './core/gaps/gap.ts';
import type { GapMessenger, Gaps } from './core/gaps/gaps.ts';
import { loadLater } from './loadLater.ts';
import type { Log } from './log.ts';

/** What gaps are connected to. */
export interface GapWorkParts {
  readonly config: Pick<Config, 'hasGapList' | 'retentionDays'>;
  readonly brain: Brain;
  readonly store: GapStore;
  readonly loadMessenger: () => Promise<GapMessenger>;
  readonly clock: () => Date;
  readonly log: Log;
}

/** What people ask that the documents do not answer, and what is done about it by itself. All of it is loaded when it is first needed. */
export interface GapWork {
  readonly gaps: Gaps;
  /** Looks every minute whether somebody is to be told. */
  start(): void;
  /** Tells who is to be told and deletes what is old. A failure is logged, and the next time mends it. */
  runDue(): Promise<void>;
  /** Resolves when what is being sent has been recorded. */
  stop(): Promise<void>;
}

export function createGapWork({ config, brain, store, loadMessenger, clock, log }: GapWorkParts): GapWork {
  const messenger = loadLater(loadMessenger);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    try {
      const { deleteOldGaps, tellWaiting } = await import('./core/gaps/tendGaps.ts');
      const deleted = await deleteOldGaps({ store, clock }, config.retentionDays);
      const told = config.hasGapList ? await tellWaiting({ store, corpus: brain.corpus, messenger, clock }, config.retentionDays) : 0;
      if (deleted + told > 0) log.info({ deleted, told }, 'gaps tended');
    } catch (error) {
      log.error({ error }, 'gaps not tended');
    }
  }
  const runDue = (): Promise<void> => (running = running.then(run));
  return {
    gaps: loadLater(async () => {
      const { createGaps } = await import('./core/gaps/createGaps.ts');
      return createGaps({ store, ...brain, clock, createKey });
    }),
    start() {
      timer = setInterval(() => void runDue(), intervalMs);
      timer.unref();
    },
    runDue,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

const intervalMs = 60_000;
