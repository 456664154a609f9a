import { randomUUID } from 'node:crypto';
import type { Brain } from './brain.ts';
import { createKey, random } from './chance.ts';
import type { Config } from './config.ts';
import type { OperatorMessenger, OperatorWarningStore } from './core/operators/operators.ts';
import type { ReflectionMessenger } from './core/reflections/messenger.ts';
import type { PromptLibrary } from './core/reflections/prompt.ts';
import type { ReflectionStore } from './core/reflections/reflectionStore.ts';
import type { Reflections } from './core/reflections/reflections.ts';
import { loadLater, loadOnce } from './loadLater.ts';
import type { Log } from './log.ts';
import type { Scheduler } from './scheduler/scheduler.ts';
import type { SchedulerLimits, SchedulerParts } from './scheduler/schedulerParts.ts';
import type { Telemetry } from './telemetry.ts';
import { withinTime } from './withinTime.ts';

/** What the weekly reflections are connected to. */
export interface ReflectionWorkParts {
  readonly config: Pick<Config, 'retentionDays' | 'scheduleAdmins' | 'operators' | 'microsoftApp' | 'allowedTenants'>;
  readonly findBrain: () => Pick<Brain, 'corpus' | 'loadPrompts'>;
  readonly store: ReflectionStore & OperatorWarningStore;
  /** The messenger gives up what it has not sent when the signal is aborted; without one it never stops. */
  readonly loadMessenger: (stopping?: AbortSignal) => Promise<ReflectionMessenger>;
  readonly loadOperatorMessenger: () => Promise<OperatorMessenger>;
  readonly clock: () => Date;
  readonly log: Log;
  readonly limits?: Partial<SchedulerLimits>;
  readonly telemetry?: Telemetry;
}

/** The weekly reflections: what people do with them, and what is sent by itself. All of it is loaded when it is first needed. */
export interface ReflectionWork {
  readonly reflections: Reflections;
  /** All prompts of the documents. */
  findLibrary(): Promise<PromptLibrary>;
  /** Starts the scheduler after so long. When it cannot be loaded that is logged and tried again. */
  start(delayMs: number): void;
  /** Makes the prompts of a brain that is to take the place of the current one; what it resolves with puts them in place. */
  prepare(brain: Pick<Brain, 'corpus' | 'loadPrompts'>): Promise<() => void>;
  /** Sends what is due by the clock, and resolves when that is recorded. */
  sendDue(): Promise<void>;
  /** Claims nothing more, and resolves when what is being sent has been recorded, or after so long. */
  stop(timeoutMs: number): Promise<void>;
}

/** Loads nothing yet. */
export function createReflectionWork(parts: ReflectionWorkParts): ReflectionWork {
  const { config, store, clock, log } = parts;
  const findLibrary = loadOnce(async () => createCurrentLibrary(await loadLibrary(parts.findBrain())));
  let timer: NodeJS.Timeout | undefined;
  let scheduler: Promise<Scheduler> | undefined;
  let isStopped = false;
  const stopping = new AbortController();

  const start = (delayMs: number): void => {
    timer = setTimeout(() => void run(), delayMs);
    timer.unref();
  };
  const run = async (): Promise<void> => {
    try {
      const loaded = await (scheduler ??= loadScheduler(parts, findLibrary, stopping.signal));
      if (!isStopped) loaded.start();
    } catch (error) {
      log.error({ error }, 'scheduler not started');
      scheduler = undefined;
      if (!isStopped) start(retryDelayMs);
    }
  };
  return {
    reflections: loadLater(async () => {
      const [{ createReflections }, library] = await Promise.all([import('./core/reflections/createReflections.ts'), findLibrary()]);
      const messenger = loadLater(() => parts.loadMessenger());
      return createReflections({ store, library, messenger, clock, random, createId: randomUUID, createKey, ...(config.scheduleAdmins && { scheduleAdmins: config.scheduleAdmins }) });
    }),
    findLibrary,
    start,
    async prepare(brain) {
      const [current, next] = await Promise.all([findLibrary(), loadLibrary(brain)]);
      return () => current.replace(next);
    },
    async sendDue() {
      await (await (scheduler ??= loadScheduler(parts, findLibrary, stopping.signal))).runDue();
    },
    async stop(timeoutMs) {
      isStopped = true;
      clearTimeout(timer);
      stopping.abort();
      const loaded = await scheduler?.catch(() => undefined);
      if (loaded && (await withinTime(loaded.stop(), timeoutMs, 'late')) === 'late') log.warn({}, 'stopped with messages in flight');
    },
  };
}

const retryDelayMs = 60_000;

async function loadLibrary({ corpus, loadPrompts }: Pick<Brain, 'corpus' | 'loadPrompts'>): Promise<PromptLibrary> {
  const { createPromptLibrary } = await import('./core/reflections/prompts/promptLibrary.ts');
  return createPromptLibrary(corpus, (await loadPrompts?.()) ?? []);
}

/** A library whose prompts are exchanged, all at once, while others hold it. */
function createCurrentLibrary(first: PromptLibrary): PromptLibrary & { replace(next: PromptLibrary): void } {
  let current = first;
  return {
    get prompts() {
      return current.prompts;
    },
    get choices() {
      return current.choices;
    },
    forStatement: (statementId) => current.forStatement(statementId),
    next: (...values) => current.next(...values),
    replace(next) {
      current = next;
    },
  };
}

async function loadScheduler(parts: ReflectionWorkParts, findLibrary: () => Promise<PromptLibrary>, stopping: AbortSignal): Promise<Scheduler> {
  const { config, store, loadMessenger, clock, log, limits, telemetry } = parts;
  const [{ createScheduler }, { defaultLimits }, library, messenger, operators] = await Promise.all([import('./scheduler/scheduler.ts'), import('./scheduler/schedulerParts.ts'), findLibrary(), loadMessenger(stopping), findWarned(parts)]);
  return createScheduler({ store, library, messenger, clock, log, random, createId: randomUUID, createKey, ...(telemetry && { telemetry }), limits: { ...defaultLimits, retentionDays: config.retentionDays, ...limits }, ...(operators && { operators }) });
}

/** Operators are of the bot's own organisation, or of the first that a bot of many serves. */
async function findWarned({ config, store, loadOperatorMessenger }: ReflectionWorkParts): Promise<SchedulerParts['operators']> {
  const { operators = [], microsoftApp, allowedTenants } = config;
  const endsAtUtc = microsoftApp?.passwordEndsAtUtc;
  const tenantId = microsoftApp?.tenantId?.toLowerCase() ?? allowedTenants?.[0];
  return operators.length === 0 || endsAtUtc === undefined || tenantId === undefined ? undefined : { operators, tenantId, endsAtUtc, store, messenger: await loadOperatorMessenger() };
}
