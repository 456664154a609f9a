import type { ServerResponse } from 'node:http';

/** Milliseconds of an event stream. */
export interface StreamTimes {
  /** Between comments that keep proxies from closing a silent connection; most do so after 30 to 230 s. */
  readonly heartbeatMs: number;
  /** Until the stream is ended, for the client to come back with a new token. */
  readonly lifetimeMs: number;
  /** What the client waits before it comes back. */
  readonly retryMs: number;
}

export const defaultStreamTimes: StreamTimes = { heartbeatMs: 20_000, lifetimeMs: 15 * 60_000, retryMs: 2_000 };

/** One client's server-sent events. */
export interface EventStream {
  /** Sends whole states: while the client reads too slowly, only the newest waits. */
  send(event: string, data: unknown): void;
  /** Ends it in good order; the client comes back. */
  end(): void;
}

/**
 * Begins a stream of events (HTML Living Standard, "Server-sent events") on a response that nothing was sent on. `onClose` is
 * called once, whoever ended it. A client that has read nothing for two heartbeats is cut off.
 */
export function openEventStream(response: ServerResponse, { heartbeatMs, lifetimeMs, retryMs }: StreamTimes, onClose: () => void): EventStream {
  let waiting: string | undefined;
  let isStuck = false;
  let isClosed = false;

  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    // nginx and others would collect the answer before they pass it on.
    'X-Accel-Buffering': 'no',
    'Cache-Control': 'no-store, no-transform',
  });
  response.write(`retry: ${retryMs}\n\n`);
  response.on('drain', () => {
    isStuck = false;
    if (waiting === undefined) return;
    response.write(waiting);
    waiting = undefined;
  });
  response.on('close', close);
  const heartbeat = setInterval(beat, heartbeatMs);
  const ending = setTimeout(end, lifetimeMs);

  function beat(): void {
    if (!response.writableNeedDrain) response.write(': \n\n');
    else if (isStuck) response.destroy();
    else isStuck = true;
  }
  function close(): void {
    if (isClosed) return;
    isClosed = true;
    clearInterval(heartbeat);
    clearTimeout(ending);
    onClose();
  }
  function end(): void {
    if (isClosed) return;
    close();
    response.end();
  }
  return {
    send(event, data) {
      if (isClosed) return;
      const message = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
      if (response.writableNeedDrain) waiting = message;
      else response.write(message);
    },
    end,
  };
}
