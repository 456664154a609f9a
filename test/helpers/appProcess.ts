/**
 * The product as a process of its own, for tests and benches that kill it: with a clock that is shifted by CLOCK_OFFSET_MS, leases of
 * LEASE_MS, a drain of DRAIN_MS at its end, and a token that tells the connector which process it is (PROCESS_NAME). Prints its address, and with `--expose-gc`
 * its heap every two seconds as `heap <bytes>`. Runs until killed.
 */
import { ServiceClientCredentialsFactory } from 'botframework-connector';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';

const { CLOCK_OFFSET_MS: offsetMs = '0', LEASE_MS: leaseMs, DRAIN_MS: drainMs = '0', PROCESS_NAME: name = 'bench', ...environment } = process.env;

/** Incoming activities need no token, as in local mode. */
class NamedCredentials extends ServiceClientCredentialsFactory {
  override isValidAppId(): Promise<boolean> {
    return Promise.resolve(true);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(true);
  }

  override createCredentials(): ReturnType<ServiceClientCredentialsFactory['createCredentials']> {
    return Promise.resolve({
      signRequest(request) {
        request.headers.set('authorization', name);
        return Promise.resolve(request);
      },
    });
  }
}

const app = await createApp({ ...readConfig(environment), host: '127.0.0.1' }, {
  clock: () => new Date(Date.now() + Number(offsetMs)),
  credentialsFactory: new NamedCredentials(),
  schedulerDelayMs: 0,
  drainMs: Number(drainMs),
  ...(leaseMs !== undefined && { schedulerLimits: { leaseMs: Number(leaseMs) } }),
});
const { url } = await app.start();
process.stdout.write(`${url}\n`);
process.once('SIGTERM', () => void app.stop().finally(() => process.exit()));

const collect = globalThis.gc;
if (collect) {
  setInterval(() => {
    collect();
    process.stdout.write(`heap ${process.memoryUsage().heapUsed}\n`);
  }, 2_000).unref();
}
