import { Writable } from 'node:stream';
import { createApp } from '../../src/app.ts';
import { type Environment, readConfig } from '../../src/config.ts';
import { BotCredentials } from '../helpers/botCredentials.ts';

/** Something that went wrong inside, whatever the caller was told: a line of the log, or a promise that nobody caught. */
export interface Fault {
  /** Of the request that it happened in; undefined where that is not known. */
  readonly correlationId?: string;
  readonly what: string;
}

/** The real app as it is fuzzed: without limits that would refuse most inputs unread, and with its scheduler at hand. */
export interface FuzzedApp {
  readonly url: string;
  sendDue(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the app in this process. `onFault` hears of every error that it logs. */
export async function startFuzzedApp(environment: Environment, onFault: (fault: Fault) => void): Promise<FuzzedApp> {
  const config = readConfig({ LOG_LEVEL: 'error', ...environment });
  const logStream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const what = chunk.toString();
      const { correlationId } = JSON.parse(what) as { correlationId?: string };
      onFault({ what, ...(correlationId !== undefined && { correlationId }) });
      done();
    },
  });
  const tabLimits = { perPerson: 1_000_000, postings: 1_000_000, perAddress: 1_000_000 };
  const app = await createApp({ ...config, host: '127.0.0.1' }, { logStream, tabLimits, schedulerDelayMs: 'never', ...(!config.isLocal && { credentialsFactory: new BotCredentials() }) });
  const { url } = await app.start();
  return { url, sendDue: () => app.sendDue(), stop: () => app.stop() };
}
