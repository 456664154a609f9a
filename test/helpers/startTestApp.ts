import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type AppOverrides, createApp } from '../../src/app.ts';
import { type Environment, readConfig } from '../../src/config.ts';
import { runSql } from '../contract/runSql.ts';
import { type FakeConnector, startFakeConnector } from './fakeConnector.ts';

/** The real app on a free loopback port, with a fake connector that hears what it says. */
export interface TestApp {
  readonly url: string;
  readonly connector: FakeConnector;
  /** Posts an activity (or any string or bytes as they are) to `/api/messages` and reads the response. */
  send(activity: unknown, headers?: Readonly<Record<string, string>>): Promise<TestResponse>;
  /** Sends what is due by the app's clock, as the scheduler does. */
  sendDue(): Promise<void>;
  /** Serves what is published by now. */
  refreshDocuments(): Promise<void>;
  /** Everything logged so far. */
  logText(): string;
  /** Looks into the app's database. */
  runSql(statement: string): Promise<unknown[]>;
  /** Stops the app alone, so that the connector still hears what it says. */
  close(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestResponse {
  readonly status: number;
  /** Parsed JSON, or undefined for an empty body. */
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- assertions on raw JSON
  readonly headers: Headers;
}

/** Starts the app with a SQLite file in a new temporary folder. `environment` replaces variables, `overrides` replaces parts. */
export async function startTestApp(overrides: AppOverrides = {}, environment: Environment = {}): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'medspiller-test-'));
  const config = readConfig({ PORT: '0', DATABASE_URL: `sqlite:${join(folder, 'test.db')}`, LOG_LEVEL: 'debug', ...environment });
  const logged: string[] = [];
  const logStream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logged.push(chunk.toString());
      done();
    },
  });
  const app = await createApp({ ...config, host: '127.0.0.1' }, { logStream, schedulerDelayMs: 'never', ...overrides });
  const { url } = await app.start();
  const connector = await startFakeConnector();
  return {
    url,
    connector,
    send: (activity, headers) => post(`${url}/api/messages`, activity, headers),
    sendDue: () => app.sendDue(),
    refreshDocuments: () => app.refreshDocuments(),
    logText: () => logged.join(''),
    runSql: (statement) => runSql(config.databaseUrl, statement),
    close: () => app.stop(),
    async stop() {
      await app.stop();
      await connector.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function post(url: string, activity: unknown, headers: Readonly<Record<string, string>> = {}): Promise<TestResponse> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.isBuffer(activity) ? new Uint8Array(activity) : typeof activity === 'string' ? activity : JSON.stringify(activity),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown), headers: response.headers };
}
