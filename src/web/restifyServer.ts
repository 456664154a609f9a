import { createRequire } from 'node:module';
import type { Server } from 'restify';
import type { Log } from '../log.ts';

/** Creates restify's server without loading its plugins: none is used here, and they take twice as long to load as all the rest. */
export function createRestifyServer(log: Log): Server {
  // Without restify's fields, which hold whole requests.
  const restifyLog = { trace: () => undefined, warn: () => log.warn({}, 'restify warns') };
  return new RestifyServer({ name: '', log: restifyLog, router: new Router({ log: restifyLog }) });
}

const require = createRequire(import.meta.url);
const RestifyServer = require('restify/lib/server') as new (options: { name: string; log: object; router: object }) => Server;
const Router = require('restify/lib/router') as new (options: { log: object }) => object;
