import { Agent } from 'node:http';
import { setTimeout as waitMs } from 'node:timers/promises';
import { exchange, type Exchange, isReady } from './exchange.ts';

/**
 * Shares out requests as a load balancer does: in turn among instances that say they are ready, over kept connections. A request
 * that nobody took (the connection was refused) goes to the next one; one that was taken is never repeated.
 */
export interface Balancer {
  post(path: string, body: unknown): Promise<Exchange>;
  /** Puts an instance in place of another. */
  replace(oldUrl: string, newUrl: string): void;
  stop(): void;
}

const PROBE_MS = 500;

export function startBalancer(first: readonly string[]): Balancer {
  let instances = first.map((url) => createInstance(url, true));
  let turn = 0;
  const probing = setInterval(() => void Promise.all(instances.map(probe)), PROBE_MS);
  const pick = async (): Promise<Instance> => {
    for (;;) {
      const ready = instances.filter((one) => one.isReady);
      const next = ready[(turn += 1) % Math.max(1, ready.length)];
      if (next) return next;
      await waitMs(PROBE_MS / 5);
    }
  };
  return {
    async post(path, body) {
      for (;;) {
        const instance = await pick();
        try {
          return await exchange(instance.url + path, { body, agent: instance.agent });
        } catch (error) {
          if ((error as { code?: unknown }).code !== 'ECONNREFUSED') throw error;
          instance.isReady = false;
        }
      }
    },
    replace(oldUrl, newUrl) {
      instances.find(({ url }) => url === oldUrl)?.agent.destroy();
      instances = instances.map((one) => (one.url === oldUrl ? createInstance(newUrl, false) : one));
    },
    stop() {
      clearInterval(probing);
      for (const { agent } of instances) agent.destroy();
    },
  };
}

interface Instance {
  readonly url: string;
  readonly agent: Agent;
  isReady: boolean;
}

function createInstance(url: string, ready: boolean): Instance {
  return { url, agent: new Agent({ keepAlive: true }), isReady: ready };
}

async function probe(instance: Instance): Promise<void> {
  instance.isReady = await isReady(instance.url);
}
