import type { Writable } from 'node:stream';
import type { Brain } from './brain.ts';
import type { Config } from './config.ts';
import { AppError } from './core/errors.ts';
import type { Reflections } from './core/reflections/reflections.ts';
import { createLog, type Log } from './log.ts';
import type { Store } from './store/store.ts';
import type { TeamsDependencies } from './teams/dependencies.ts';
import type { WebServer, WebServerOptions } from './web/server.ts';

/** Parts that a test puts in place of the real ones. Documents and engine are replaced together. */
export type AppOverrides = PartOverrides & (Brain | { readonly corpus?: never; readonly engine?: never });

interface PartOverrides {
  readonly store?: Store;
  /** Replaces the whole bot. */
  readonly handleActivity?: WebServerOptions['handleActivity'];
  readonly reflections?: Reflections;
  /** How the bot gets its own tokens. */
  readonly credentialsFactory?: TeamsDependencies['credentialsFactory'];
  readonly typingDelayMs?: TeamsDependencies['typingDelayMs'];
  /** Default: the wall clock. */
  readonly clock?: () => Date;
  readonly log?: Log;
  /** Where the log is written; default standard output. */
  readonly logStream?: Writable;
  /** How long `stop` waits for turns in flight. */
  readonly stopTimeoutMs?: number;
}

/** The product, connected but not yet running. */
export interface App {
  /** Listens. Rejects with an `AppError` that a person can act on. */
  start(): Promise<{ url: string }>;
  /** Prepares what is otherwise prepared by the first question; holds up everything else for some 100 ms. A failure is logged. */
  warmUp(): void;
  /** Finishes turns in flight, then closes the store. Safe to call twice. */
  stop(): Promise<void>;
}

/** Chooses and connects the implementations. Rejects with an `AppError` when documents or database are not usable. */
export async function createApp(config: Config, overrides: AppOverrides = {}): Promise<App> {
  const log = overrides.log ?? createLog(config, overrides.logStream);
  const clock = overrides.clock ?? (() => new Date());
  const [brain, { createWebServer }, createBot] = await Promise.all([openBrain(config, overrides), import('./web/server.ts'), loadBot(config, overrides)]);
  const store = overrides.store ?? (await openStore(config));
  // Stands in until the parts are merged.
  const { reflections = {} as Reflections } = overrides;
  const bot = createBot({ ...brain, stores: store, reflections, clock, log });
  const server = createWebServer({
    host: config.host,
    port: config.port,
    isLoopbackOnly: config.isLocal,
    handleActivity: bot.handleActivity,
    readinessChecks: { store: () => store.isReady() },
    log,
    ...(overrides.stopTimeoutMs !== undefined && { stopTimeoutMs: overrides.stopTimeoutMs }),
  });
  const housekeeping = setInterval(() => void deleteExpired(store, clock, log), housekeepingIntervalMs);
  housekeeping.unref();
  let stopping: Promise<void> | undefined;
  return {
    async start() {
      await deleteExpired(store, clock, log);
      return await startListening(server, config.port);
    },
    warmUp() {
      try {
        bot.warmUp();
      } catch (error) {
        log.error({ error }, 'not warmed up');
      }
    },
    stop() {
      clearInterval(housekeeping);
      return (stopping ??= server.stop().then(() => store.close()));
    },
  };
}

const housekeepingIntervalMs = 10 * 60 * 1000;

async function openStore(config: Config): Promise<Store> {
  const { openStore: open } = await import('./store/store.ts');
  return await open(config.databaseUrl);
}

async function openBrain(config: Config, { corpus, engine }: AppOverrides): Promise<Brain> {
  if (corpus) return { corpus, engine };
  const { loadBrain } = await import('./brain.ts');
  return await loadBrain(config.corpusDirectory);
}

type BotParts = Omit<TeamsDependencies, 'config' | 'connector' | 'credentialsFactory'>;
type Bot = Pick<WebServerOptions, 'handleActivity'> & Pick<App, 'warmUp'>;

/** Loads the bot; it is created once the parts that it needs are there. */
async function loadBot(config: Config, { handleActivity, credentialsFactory, typingDelayMs }: AppOverrides): Promise<(parts: BotParts) => Bot> {
  if (handleActivity) return () => ({ handleActivity, warmUp: () => undefined });
  const [{ createTeamsHandler }, { createConnector }, { warmUp }] = await Promise.all([import('./teams/createTeamsHandler.ts'), import('./teams/connector.ts'), import('./teams/warmUp.ts')]);
  const identity = { config, ...(credentialsFactory && { credentialsFactory }) };
  const connector = createConnector(identity);
  return (parts) => ({
    handleActivity: createTeamsHandler({ ...identity, connector, ...parts, ...(typingDelayMs !== undefined && { typingDelayMs }) }),
    warmUp: () => warmUp(parts),
  });
}

/** Forgets conversations that ended; failing is no reason to stop serving, since an expired one is never read. */
async function deleteExpired(store: Store, clock: () => Date, log: Log): Promise<void> {
  try {
    await store.deleteExpiredContexts(clock());
  } catch (error) {
    log.error({ error }, 'expired conversations not deleted');
  }
}

async function startListening(server: WebServer, port: number): Promise<{ url: string }> {
  try {
    return await server.start();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new AppError({
      code: reason === 'EADDRINUSE' ? 'web.portInUse' : 'web.cannotListen',
      message: `Cannot listen on port ${port} (${reason}). Stop what uses the port, or choose another with PORT.`,
      values: { port, reason },
      cause: error,
    });
  }
}
