import './compileCache.js';
import { flushCompileCache } from 'node:module';

// Dynamic, so that the cache above is there before they are compiled even when it was not preloaded.
const [{ readConfig }, { createApp }, { createLog }, { createTexts, isTextKey }, { AppError }] = await Promise.all([
  import('./config.ts'),
  import('./app.ts'),
  import('./log.ts'),
  import('./locales/texts.ts'),
  import('./core/errors.ts'),
]);

const text = createTexts('da');
const compileCacheDelayMs = 5_000;
/** The first people ask for their role, which is looked up. */
const searchDelayMs = 1_000;
/** Longer than those who share out turns take to see from `/readyz`, or from a connection that is not kept, that this instance goes. */
const drainMs = 2_000;

try {
  await run();
} catch (error) {
  say(process.stderr, explain(error));
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const config = readConfig();
  const log = createLog(config);
  // A promise that one turn forgot must not end the turns of all others.
  process.on('unhandledRejection', (error) => log.error({ error }, 'unhandled rejection'));
  // On a laptop nobody shares out turns.
  const app = await createApp(config, { log, drainMs: config.isLocal ? 0 : drainMs });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      say(process.stdout, text('start.stopping'));
      void app.stop().finally(() => process.exit());
    });
  }
  const { url } = await app.start().catch(async (error: unknown) => {
    await app.stop();
    throw error;
  });
  // Otherwise written at the end only, which a process that is killed never reaches. Later, since it holds up answers for a moment.
  setTimeout(flushCompileCache, compileCacheDelayMs).unref();
  say(process.stdout, text('start.ready', { url }));
  setImmediate(() => app.warmUp());
  setTimeout(() => app.prepareSearch(), searchDelayMs).unref();
  say(process.stdout, config.isLocal ? `${text('start.local')}\n\n${text('start.next')}\n` : text('start.public', { url: config.publicUrl ?? url }));
}

/** What an operator can act on; only a fault of ours shows where it happened. */
function explain(error: unknown): string {
  if (!(error instanceof AppError)) return `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${text('error.unexpected')}`;
  const key = `error.${error.code}`;
  return isTextKey(key) ? text(key, error.values) : error.message;
}

function say(stream: NodeJS.WriteStream, message: string): void {
  stream.write(`${message}\n`);
}
