import type { Brain } from './brain.ts';
import { createKey } from './chance.ts';
import type { Config } from './config.ts';
import type { GapStore } from './core/gaps/gap.ts';
import type { GapMessenger, Gaps } from './core/gaps/gaps.ts';
import { loadLater, loadLaterFrom } from './loadLater.ts';
import type { Log } from './log.ts';
import { createMinuteWork, type MinuteWork } from './minuteWork.ts';

/** What gaps are connected to. */
export interface GapWorkParts {
  readonly config: Pick<Config, 'hasGapList' | 'retentionDays'>;
  readonly findBrain: () => Brain;
  readonly store: GapStore;
  readonly loadMessenger: () => Promise<GapMessenger>;
  readonly clock: () => Date;
  readonly log: Log;
}

/** What people ask that the documents do not answer, and what is done about it by itself. All of it is loaded when it is first needed. */
export interface GapWork extends MinuteWork {
  readonly gaps: Gaps;
}

export function createGapWork({ config, findBrain, store, loadMessenger, clock, log }: GapWorkParts): GapWork {
  const messenger = loadLater(loadMessenger);
  const work = createMinuteWork(async () => {
    const { deleteOldGaps, tellWaiting } = await import('./core/gaps/tendGaps.ts');
    const deleted = await deleteOldGaps({ store, clock }, config.retentionDays);
    const told = config.hasGapList ? await tellWaiting({ store, corpus: findBrain().corpus, messenger, clock }, config.retentionDays) : 0;
    if (deleted + told > 0) log.info({ deleted, told }, 'gaps tended');
  }, (error) => log.error({ error }, 'gaps not tended'));
  return {
    ...work,
    gaps: loadLaterFrom(findBrain, async (brain) => {
      const { createGaps } = await import('./core/gaps/createGaps.ts');
      return createGaps({ store, ...brain, clock, createKey });
    }),
  };
}
