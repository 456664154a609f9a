import type { Writable } from 'node:stream';
import type { AnswerEngine } from './core/answers/answer.ts';
import type { Config } from './config.ts';
import { createLog, type Log } from './log.ts';
import type { Store } from './store/store.ts';
import type { WebServerOptions } from './web/server.ts';

/** Parts that a test puts in place of the real ones. */
export interface AppOverrides {
  readonly engine?: AnswerEngine;
  readonly store?: Store;
  readonly handleActivity?: WebServerOptions['handleActivity'];
  /** Default: the wall clock. */
  readonly clock?: () => Date;
  readonly log?: Log;
  /** Where the log is written; default standard output. */
  readonly logStream?: Writable;
}

/** The product, connected but not yet running. */
export interface App {
  /** Listens. Rejects with an `AppError` that a person can act on. */
  start(): Promise<{ url: string }>;
  /** Finishes turns in flight, then closes the store. Safe to call twice. */
  stop(): Promise<void>;
}

/** Chooses and connects the implementations. Rejects with an `AppError` when documents or database are not usable. */
export async function createApp(config: Config, overrides: AppOverrides = {}): Promise<App> {
  const log = overrides.log ?? createLog(config, overrides.logStream);
  // Side by side, since the start is mostly waiting for files.
  const [{ createWebServer }, store] = await Promise.all([import('./web/server.ts'), overrides.store ?? openStore(config)]);
  const handleActivity = overrides.handleActivity ?? ((_request, response) => Promise.resolve(response.send(501)));
  const server = createWebServer({
    host: config.host,
    port: config.port,
    isLoopbackOnly: config.isLocal,
    handleActivity,
    readinessChecks: { store: () => store.isReady() },
    log,
  });
  let stopping: Promise<void> | undefined;
  return {
    start: () => server.start(),
    stop: () => (stopping ??= server.stop().then(() => store.close())),
  };
}

async function openStore(config: Config): Promise<Store> {
  const { openStore: open } = await import('./store/store.ts');
  return await open(config.databaseUrl);
}
