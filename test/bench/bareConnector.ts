import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A connector that takes every activity and looks at none, so that it leaves the machine to the servers that are measured. */
export interface BareConnector {
  /** To be put into `activity.serviceUrl`. */
  readonly serviceUrl: string;
  stop(): Promise<void>;
}

/** Starts a connector on a free loopback port. */
export async function startBareConnector(): Promise<BareConnector> {
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    incoming.once('end', () => outgoing.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"reply"}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
