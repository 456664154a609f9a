import type { Dispatcher } from 'undici';

/** The connections to the connector's hosts, one pool for each. */
export interface ConnectorConnections {
  readonly dispatcher: Dispatcher;
  /** Whether the error broke a connection that had carried an answer before. */
  failedAfterUse(error: Error): boolean;
}

/** Loads the HTTP client and prepares its pools; nothing is connected before the first call. Each phase of a call may take `timeoutMs`. */
export async function openConnections(timeoutMs: number): Promise<ConnectorConnections> {
  const { Agent, buildConnector } = await import('undici');
  const brokenAfterUse = new WeakSet<Error>();
  const connect = buildConnector({ timeout: timeoutMs, allowH2: false });
  const dispatcher = new Agent({
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: idleTimeoutMs,
    connect: (options, callback) =>
      connect(options, (...connected) => {
        const [error, socket] = connected;
        if (error === null) socket.once('error', (broken: Error) => socket.bytesRead > 0 && brokenAfterUse.add(broken));
        callback(...connected);
      }),
  });
  return { dispatcher, failedAfterUse: (error) => brokenAfterUse.has(error) };
}

/** Idle connections are dropped before Teams' gateways drop them. */
const idleTimeoutMs = 60_000;
