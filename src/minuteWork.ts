/** Work that is looked for every minute. */
export interface MinuteWork {
  start(): void;
  /** Does what is due by the clock. A failure is told to `onFailure`, and the next time mends it. */
  runDue(): Promise<void>;
  /** Looks no more, and resolves when what is being done has been recorded. */
  stop(): Promise<void>;
}

/** Runs never overlap: one that takes longer than a minute has the next wait for it. */
export function createMinuteWork(run: () => Promise<void>, onFailure: (error: unknown) => void): MinuteWork {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const runDue = (): Promise<void> => (running = running.then(run).catch(onFailure));
  return {
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
