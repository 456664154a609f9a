import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { openStore } from '../src/store/store.ts';
import { personalMessage } from './helpers/activities.ts';
import { registeredBot } from './helpers/botEnvironment.ts';
import { createFakeEngine } from './teams/fakeEngine.ts';
import { startTestApp } from './helpers/startTestApp.ts';

const root = join(import.meta.dirname, '..');

describe('app', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medspiller-app-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('answers a question from the bundled documents over HTTP, once started', async () => {
    const app = await startTestApp();
    try {
      const question = 'hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?';
      assert.equal((await app.send(personalMessage({ serviceUrl: app.connector.serviceUrl, text: question }))).status, 200);
      assert.match(JSON.stringify(app.connector.messages()), /medarbejder/);
      assert.equal((await fetch(`${app.url}/readyz`)).status, 200);
    } finally {
      await app.stop();
    }
  });
  it('forgets conversations of the past when it starts', async () => {
    const engine = createFakeEngine();
    const databaseUrl = `sqlite:${join(folder, 'past.db')}`;
    const parts = { engine, corpus: { documents: [] } };
    const first = await startTestApp({ ...parts, clock: () => new Date('2026-11-20T09:00:00Z') }, { DATABASE_URL: databaseUrl });
    await first.send(personalMessage({ serviceUrl: first.connector.serviceUrl, text: 'hvad?' }));
    assert.equal((await first.runSql('SELECT * FROM conversation_context')).length, 1);
    await first.stop();
    const second = await startTestApp({ ...parts, clock: () => new Date('2026-11-20T09:10:00Z') }, { DATABASE_URL: databaseUrl });
    assert.equal((await second.runSql('SELECT * FROM conversation_context')).length, 0);
    await second.stop();
  });
  it('is reached on loopback only without credentials', async () => {
    const config = readConfig({ PORT: '0', DATABASE_URL: `sqlite:${join(folder, 'loopback.db')}`, LOG_LEVEL: 'silent' });
    const app = await createApp(config, { engine: createFakeEngine(), corpus: { documents: [] } });
    const { url } = await app.start();
    try {
      assert.equal((await fetch(`${url}/healthz`)).status, 200);
      for (const address of ['127.0.0.2', ...ownAddresses()]) await assert.rejects(fetch(`http://${address}:${new URL(url).port}/healthz`));
    } finally {
      await app.stop();
    }
  });
  it('warms up without sending or storing anything, and serves when that fails', async () => {
    const lines: string[] = [];
    const logStream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const failing = { answer: () => assert.fail('no words today'), search: () => [], subjectOf: () => assert.fail('no words today'), prepare: () => assert.fail('no words today') };
    for (const [engine, failures] of [[createFakeEngine(), 0], [failing, 2]] as const) {
      const config = readConfig({ PORT: '0', DATABASE_URL: `sqlite:${join(folder, `warm-${failures}.db`)}`, LOG_LEVEL: 'error' });
      const app = await createApp(config, { engine, corpus: { documents: [] }, logStream });
      const { url } = await app.start();
      try {
        app.warmUp();
        app.prepareSearch();
        assert.equal((await fetch(`${url}/healthz`)).status, 200);
        assert.equal(lines.filter((line) => line.includes('not prepared')).length, failures);
      } finally {
        await app.stop();
      }
    }
  });
  it('says that the port is taken', async () => {
    const { server, port } = await takePort();
    const config = readConfig({ PORT: String(port), DATABASE_URL: `sqlite:${join(folder, 'taken.db')}`, LOG_LEVEL: 'silent' });
    const app = await createApp(config, { engine: createFakeEngine(), corpus: { documents: [] } });
    await assert.rejects(app.start(), { code: 'web.portInUse', values: { port, reason: 'EADDRINUSE' } });
    await app.stop();
    server.close();
  });
  it('is not kept from stopping by a database that does not answer', async () => {
    const store = await openStore('sqlite::memory:');
    const app = await startTestApp({ engine: createFakeEngine(), corpus: { documents: [] }, stopTimeoutMs: 10, store: { ...store, close: () => new Promise(() => undefined) } });
    await app.stop();
    assert.match(app.logText(), /stopped with the store open/);
    await store.close();
  });
  it('says why it is not ready, without any document', async () => {
    const app = await startTestApp({ engine: createFakeEngine(), corpus: { documents: [] } });
    const response = await fetch(`${app.url}/readyz`);
    const { failing } = (await response.json()) as { failing: Record<string, string> };
    assert.deepEqual([response.status, Object.keys(failing)], [503, ['corpus']]);
    await app.stop();
  });
  it('stops twice without harm', async () => {
    const app = await startTestApp({ engine: createFakeEngine(), corpus: { documents: [] } });
    await Promise.all([app.stop(), app.stop()]);
  });
});

describe('npm start', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medspiller-start-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('says where it runs, that it is local, and where to go next; stops when asked', async () => {
    const started = startProcess({ PORT: '0', DATABASE_URL: `sqlite:${join(folder, 'start.db')}` });
    const greeting = await started.waitFor(/Stop med/);
    assert.match(greeting, /http:\/\/127\.0\.0\.1:\d+/);
    assert.match(greeting, /[Ll]okal tilstand/);
    assert.match(greeting, /npm run playground/);
    assert.match(greeting, /npm run -s ask/);
    started.process.kill('SIGTERM');
    assert.equal(await started.exitCode, 0);
  });
  it('ends with every problem of the configuration and no stack', async () => {
    const started = startProcess({ PORT: 'x', LOG_LEVEL: 'loud', MICROSOFT_APP_PASSWORD: 'geheim' });
    assert.equal(await started.exitCode, 1);
    assert.match(started.output(), /PORT: /);
    assert.match(started.output(), /LOG_LEVEL: /);
    assert.match(started.output(), /MICROSOFT_APP_PASSWORD: /);
    assert.doesNotMatch(started.output(), /geheim|^\s+at /m);
  });
  it('ends with every problem of the documents and no stack', async () => {
    await writeFile(join(folder, 'tom.txt'), '');
    await writeFile(join(folder, 'uden-dokument.json'), '{}');
    const started = startProcess({ PORT: '0', CORPUS_DIR: folder, DATABASE_URL: `sqlite:${join(folder, 'broken.db')}` });
    assert.equal(await started.exitCode, 1);
    assert.match(started.output(), /tom\.txt/);
    assert.match(started.output(), /uden-dokument/);
    assert.doesNotMatch(started.output(), /^\s+at /m);
  });
  it('ends with a clear message when the port is taken', async () => {
    const { server, port } = await takePort();
    const started = startProcess({ PORT: String(port), DATABASE_URL: `sqlite:${join(folder, 'taken.db')}` });
    assert.equal(await started.exitCode, 1);
    server.close();
    assert.match(started.output(), new RegExp(`Port ${port} er optaget`));
    assert.doesNotMatch(started.output(), /^\s+at /m);
  });
  it('lives on when a promise is rejected that nobody awaits', async () => {
    const preload = `data:text/javascript,process.on('SIGUSR2',()=>{Promise.reject(new Error('hem'+'melig'))})`;
    const started = startProcess({ PORT: '0', DATABASE_URL: `sqlite:${join(folder, 'rejection.db')}` }, ['--import', preload]);
    const [, url = ''] = /(http:\S+)/.exec(await started.waitFor(/Stop med/))!;
    started.process.kill('SIGUSR2');
    await started.waitFor(/unhandled rejection/);
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
    started.process.kill('SIGINT');
    assert.equal(await started.exitCode, 0);
    assert.doesNotMatch(started.output(), /hemmelig/);
  });
  it('refuses everyone without a token once there are credentials', async () => {
    const started = startProcess({ PORT: '0', DATABASE_URL: `sqlite:${join(folder, 'public.db')}`, ...registeredBot });
    const [, port] = /:(\d+)/.exec(await started.waitFor(/api\/messages/))!;
    const body = JSON.stringify(personalMessage({ serviceUrl: 'https://smba.example/' }));
    const response = await fetch(`http://127.0.0.1:${port!}/api/messages`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    started.process.kill('SIGTERM');
    assert.equal(response.status, 401);
    assert.equal(await started.exitCode, 0);
    assert.doesNotMatch(started.output(), /[Ll]okal tilstand/);
  });
});

interface StartedProcess {
  readonly process: ChildProcess;
  readonly exitCode: Promise<number | null>;
  output(): string;
  /** The output so far, once it matches; rejects when the process ends before. */
  waitFor(pattern: RegExp): Promise<string>;
}

function startProcess(environment: Record<string, string>, options: readonly string[] = []): StartedProcess {
  const process_ = spawn(process.execPath, [...options, 'src/index.ts'], { cwd: root, env: { PATH: process.env['PATH'], ...environment } });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [process_.stdout, process_.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const exitCode = new Promise<number | null>((resolve) => process_.on('close', resolve));
  return {
    process: process_,
    exitCode,
    output: () => output,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (pattern.test(output)) resolve(output);
        };
        listeners.add(check);
        check();
        void exitCode.then((code) => reject(new Error(`Ended with ${String(code)}:\n${output}`)));
      }),
  };
}

async function takePort(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

/** Addresses of this machine that others could reach it by; 127.0.0.2 tells all interfaces from loopback where there are none. */
function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);
}
