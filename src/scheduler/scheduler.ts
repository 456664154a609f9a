/**
 * The scheduler: finds what is due, claims it, hands it to core and messenger, records the result.
 *
 * Non-goals: deciding when something is due or what it says (core does), keeping the platform's rates (the messenger does),
 * electing a leader: any number of instances run side by side, and what each may send it has claimed in the store.
 */
import type { Delivery } from '../core/reflections/occurrence.ts';
import { silentTelemetry } from '../telemetry.ts';
import { createHousekeeping } from './housekeeping.ts';
import type { DeliveryOutcome, SchedulerParts } from './schedulerParts.ts';
import { sendPrompt } from './sendPrompt.ts';
import { sendDigest, sendPreview, updateCard } from './sendUpdates.ts';

/** Sends what is due, one of any number of instances. */
export interface Scheduler {
  /** Works through what is due and waits for what will be, until it is stopped. */
  start(): void;
  /** Claims nothing more; resolves when what is being sent has been recorded. What was only claimed is put back. */
  stop(): Promise<void>;
  /** Works through everything that is due by the clock, and resolves when all of it is recorded. */
  runDue(): Promise<DueWork>;
}

/** How much of what was done. */
export type DueWork = Readonly<Record<DeliveryOutcome | 'closed', number>>;

type Optional = 'wait' | 'telemetry';

/** Waits by the system's timer and tells nobody unless given others. */
export function createScheduler(given: Omit<SchedulerParts, Optional> & Partial<Pick<SchedulerParts, Optional>>): Scheduler {
  const parts: SchedulerParts = { wait, telemetry: silentTelemetry, ...given };
  const { store, clock, log, limits, telemetry } = parts;
  const housekeeping = createHousekeeping(parts);
  const inFlight = new Set<Promise<void>>();
  const work = { sent: 0, retried: 0, 'not-sent': 0, dropped: 0, released: 0, lost: 0, closed: 0 };
  const pause = createPause();
  let isStopping = false;
  let running: Promise<void> | undefined;

  const handle = async (delivery: Delivery): Promise<void> => {
    const { kind } = delivery;
    const outcome = await telemetry.trace('delivery', async (note) => {
      const delivered = await deliver(parts, delivery, () => isStopping);
      note({ 'medspiller.delivery.kind': kind, 'medspiller.delivery.outcome': delivered });
      return delivered;
    });
    telemetry.countDelivery(kind, outcome);
    work[outcome] += 1;
  };
  /** Claims for the places that are free, a quarter of all at least, so that a long queue is not claimed one by one. True when there may be more. */
  const claim = async (): Promise<boolean> => {
    const free = limits.inFlight - inFlight.size;
    if (isStopping) return false;
    if (free < limits.inFlight / 4) return true;
    const nowUtc = clock();
    const claimed = await store.claimDeliveries({ nowUtc, leaseUntilUtc: new Date(nowUtc.getTime() + limits.leaseMs), limit: free });
    for (const delivery of claimed) {
      const handling = handle(delivery).finally(() => {
        inFlight.delete(handling);
        pause.end();
      });
      inFlight.add(handling);
    }
    return claimed.length === free;
  };
  const step = async (): Promise<boolean> => {
    work.closed += (await housekeeping.runDue()).closed;
    return await claim();
  };
  const findSleepMs = async (): Promise<number> => {
    const nextUtc = await store.findNextDueAtUtc();
    return Math.min(longestSleepMs, Math.max(shortestSleepMs, (nextUtc?.getTime() ?? Infinity) - clock().getTime()));
  };
  const run = async (): Promise<void> => {
    while (!isStopping) {
      let sleepMs: number = longestSleepMs;
      try {
        sleepMs = (await step()) ? longestSleepMs : await findSleepMs();
      } catch (error) {
        log.error({ error }, 'scheduler failed; it goes on');
      }
      await pause.wait(sleepMs);
    }
    await Promise.all(inFlight);
  };

  return {
    start() {
      running ??= run();
    },
    async stop() {
      isStopping = true;
      pause.end();
      await running;
      await Promise.all(inFlight);
    },
    async runDue() {
      const before = { ...work };
      for (;;) {
        const isMore = await step();
        if (inFlight.size > 0) await pause.wait(longestSleepMs);
        else if (!isMore) break;
      }
      return Object.fromEntries(Object.entries(work).map(([name, count]) => [name, count - before[name as keyof DueWork]])) as DueWork;
    },
  };
}

/** So soon after a look at the queue that the next one costs nothing, also when others hold what is due. */
const shortestSleepMs = 250;
/** What a person asks for at once waits no longer than this. */
const longestSleepMs = 5_000;

/**
 * One message, by its kind. What breaks is ours to mend and is logged; the claim is left to run out, because a message that may
 * have been seen must not be tried at once.
 */
async function deliver(parts: SchedulerParts, delivery: Delivery, isStopping: () => boolean): Promise<DeliveryOutcome> {
  const { kind, scheduleId, attempts } = delivery;
  try {
    switch (kind) {
      case 'preview':
        return await sendPreview(parts, delivery);
      case 'prompt':
        return await sendPrompt(parts, delivery, isStopping);
      case 'card':
        return await updateCard(parts, delivery);
      case 'digest':
        return await sendDigest(parts, delivery);
    }
  } catch (error) {
    parts.log.error({ error, kind, scheduleId, attempts }, 'delivery failed');
    return 'lost';
  }
}

async function wait(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** A wait that can be ended; one that is ended before it begins does not begin. Unlike racing promises it keeps nothing of the waits before. */
function createPause(): { wait(ms: number): Promise<void>; end(): void } {
  let isEnded = false;
  let resolveWait: (() => void) | undefined;
  return {
    async wait(ms) {
      if (!isEnded) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          resolveWait = resolve;
          timer = setTimeout(resolve, ms);
        });
        clearTimeout(timer);
      }
      isEnded = false;
    },
    end() {
      isEnded = true;
      resolveWait?.();
    },
  };
}
