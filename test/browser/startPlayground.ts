import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A running Microsoft 365 Agents Playground: a Teams client in the browser, without Microsoft 365. */
export interface Playground {
  /** The page to open. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the playground in front of a bot and waits until it answers. `port` 0 takes a free one. Reachable from this machine only. */
export async function startPlayground(botUrl: string, port = 0): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'medspiller-playground-'));
  const process_ = spawn(
    process.execPath,
    ['--import', new URL('listenOnLoopback.ts', import.meta.url).href, playgroundCli(), 'start', '-e', `${botUrl}/api/messages`, '-c', 'msteams', '-p', String(port || 0), '--disable-telemetry'],
    { cwd: folder, env: environment(folder), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  // However this process ends, it leaves nothing running.
  process.once('exit', () => process_.kill());
  const stop = () => stopProcess(process_, folder);
  try {
    return { url: `http://localhost:${await readPort(process_)}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function environment(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    TEAMSAPPTESTER_BROWSER: 'none',
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: besideThisFile('playground.yml'),
    M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
  };
}

/** The playground says "Listening on <port>" when its output is not a terminal. */
async function readPort(process_: ChildProcess): Promise<number> {
  let output = '';
  return await new Promise((resolve, reject) => {
    process_.once('exit', (code) => reject(new Error(`The playground ended with code ${String(code)}:\n${output}`)));
    process_.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const port = /Listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
}

async function stopProcess(process_: ChildProcess, folder: string): Promise<void> {
  if (process_.exitCode === null && process_.signalCode === null) {
    process_.kill();
    await once(process_, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
}

function playgroundCli(): string {
  return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
}

function besideThisFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
