/**
 * The fuzzed app in a process of its own, whose heap is nobody else's: tells its address, each fault, and on any message its heap
 * after collecting, in bytes. Machine code is left out: the engine goes on compiling for as long as ever rarer ways are taken.
 */
import { getHeapSpaceStatistics } from 'node:v8';
import { startFuzzedApp } from './startFuzzedApp.ts';

/** What the process tells. */
export type FromProcess = { readonly url: string } | { readonly fault: { readonly correlationId?: string; readonly what: string } } | { readonly heapBytes: number };

const tell = (message: FromProcess): void => void process.send?.(message);
process.on('unhandledRejection', (error) => tell({ fault: { what: `unhandled rejection: ${error instanceof Error ? (error.stack ?? error.name) : typeof error}` } }));
process.on('uncaughtException', (error) => tell({ fault: { what: `uncaught exception: ${error.stack ?? error.name}` } }));

const app = await startFuzzedApp(process.env, (fault) => tell({ fault }));
process.on('message', () => {
  // What is due is sent first: whatever was stored must not fail the scheduler either.
  void app.sendDue().then(() => {
    for (let round = 0; round < 3; round += 1) globalThis.gc?.();
    const spaces = getHeapSpaceStatistics().filter(({ space_name: name }) => !/code|trusted/.test(name));
    tell({ heapBytes: spaces.reduce((sum, { space_used_size: used }) => sum + used, 0) });
  });
});
process.once('SIGTERM', () => void app.stop().finally(() => process.exit()));
tell({ url: app.url });
