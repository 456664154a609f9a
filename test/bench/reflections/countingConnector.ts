import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One new thread as it was shown. */
export interface ShownThread {
  readonly channelId: string;
  /** What the sending process calls itself. */
  readonly sender: string;
  readonly shownMs: number;
}

/** A connector that answers after a while, throttles some calls, and remembers what it has shown, on the clock of `performance`. */
export interface CountingConnector {
  /** To be put into `activity.serviceUrl`. */
  readonly serviceUrl: string;
  readonly shown: readonly ShownThread[];
  /** Channels that have at least one thread. */
  channelCount(): number;
  throttledCount(): number;
  /** When the first call came. */
  firstCallMs(): number;
  stop(): Promise<void>;
}

/** Starts a connector on a free loopback port. Every `throttleEvery`-th call gets a 429, each other one of them with `Retry-After`. */
export async function startCountingConnector({ latencyMs, throttleEvery = Infinity }: { latencyMs: number; throttleEvery?: number }): Promise<CountingConnector> {
  const shown: ShownThread[] = [];
  const channels = new Set<string>();
  let callCount = 0;
  let throttledCount = 0;
  let firstCallMs = NaN;
  const server = createServer((incoming, outgoing) => {
    if (callCount === 0) firstCallMs = performance.now();
    callCount += 1;
    if (callCount % throttleEvery === 0) {
      throttledCount += 1;
      incoming.resume();
      const headers = throttledCount % 2 === 0 ? { 'retry-after': '1' } : {};
      setTimeout(() => outgoing.writeHead(429, headers).end('{"error":{"code":"Throttled"}}'), latencyMs);
      return;
    }
    void readBody(incoming).then((body) => {
      const channelId = readChannelId(body);
      if (channelId !== undefined) {
        // It is shown before the answer arrives, as in Teams.
        shown.push({ channelId, sender: incoming.headers.authorization ?? '', shownMs: performance.now() });
        channels.add(channelId);
      }
      setTimeout(() => answer(outgoing, channelId), latencyMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    shown,
    channelCount: () => channels.size,
    throttledCount: () => throttledCount,
    firstCallMs: () => firstCallMs,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let lastId = 0;

function answer(outgoing: ServerResponse, channelId: string | undefined): void {
  lastId += 1;
  const id = channelId === undefined ? String(lastId) : `${channelId};messageid=${lastId}`;
  outgoing.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id, activityId: String(lastId) }));
}

function readBody(incoming: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    // A sender that was killed sends no end.
    incoming.on('error', () => undefined);
  });
}

/** Of a new thread; undefined for any other message. Not parsed as a whole, which would take the machine's time from the sender. */
function readChannelId(body: string): string | undefined {
  return /"channel":\{"id":"([^"]+)"/.exec(body.slice(0, 500))?.[1];
}
