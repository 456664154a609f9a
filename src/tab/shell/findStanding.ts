import type { TabConfig } from '../../web/tab/wire.ts';
import type { Host } from '../host.ts';
import { createLocalHost } from './createLocalHost.ts';

/** Where the page stands: in Teams or on a laptop, outside of both, or cut off from the server. */
export type Standing =
  | { readonly kind: 'inside'; readonly host: Host; readonly config: TabConfig }
  | { readonly kind: 'outside'; readonly config: TabConfig }
  | { readonly kind: 'unreachable' };

/**
 * Calls back with where the page stands, within `patienceMs`; and again when Teams or the server answers after all. Returns
 * how to stop.
 */
export function findStanding(listener: (standing: Standing) => void): () => void {
  let isStopped = false;
  const report = (standing: Standing): void => {
    if (!isStopped) listener(standing);
  };
  let known: TabConfig | undefined;
  const config = readConfig().then((read) => (known = read));
  const timer = setTimeout(() => report(known === undefined ? { kind: 'unreachable' } : standAlone(known)), patienceMs);
  const host = isFramed() ? import('./createTeamsHost.ts').then(async ({ createTeamsHost }) => await createTeamsHost()) : undefined;
  Promise.all([config, host]).then(
    ([read, found]) => {
      clearTimeout(timer);
      report(found === undefined ? standAlone(read) : { kind: 'inside', host: found, config: read });
    },
    () => {
      clearTimeout(timer);
      report(known === undefined ? { kind: 'unreachable' } : standAlone(known));
    },
  );
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** A page says within three seconds what it is; a slow Teams client takes two to answer. */
const patienceMs = 2500;

/** Teams shows pages in a frame, on phones in a window that it made. */
function isFramed(): boolean {
  return window.parent !== window || 'nativeInterface' in window;
}

function standAlone(config: TabConfig): Standing {
  return config.isLocal ? { kind: 'inside', host: createLocalHost(config.localPeople), config } : { kind: 'outside', config };
}

async function readConfig(): Promise<TabConfig> {
  const response = await fetch('/api/tab/config');
  if (!response.ok) throw new TypeError(`/api/tab/config answered ${response.status}`);
  return (await response.json()) as TabConfig;
}
