import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A server in a process of its own, so that client and server do not share an event loop. */
export interface ChildServer {
  readonly url: string;
  /** Asks it to end. */
  stop(): Promise<void>;
  /** Ends it on the spot, as a crash does. */
  kill(): Promise<void>;
}

/** Starts a script, with options for Node, that prints an address on 127.0.0.1 and waits for that line; rejects when it ends before. `onLine` hears all lines. */
export async function startChildServer(script: URL, environment: NodeJS.ProcessEnv, options: readonly string[] = [], onLine?: (line: string) => void): Promise<ChildServer> {
  const child = spawn(process.execPath, [...options, script.pathname], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await firstAddress(child, onLine);
  const end = (signal: 'SIGTERM' | 'SIGKILL') =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  return { url, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function firstAddress(child: ChildProcess, onLine?: (line: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with code ${String(code)} before it listened`)));
    if (!child.stdout) throw new Error('the server has no standard output to read');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(line)?.[0];
      if (address) resolve(address);
      onLine?.(line);
    });
  });
}
