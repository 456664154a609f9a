import { loadOnce } from './loadLater.ts';
import type { TabServer } from './web/server.ts';
import type { Tab, TabParts } from './web/tab/createTab.ts';

/** The tab, loaded at its first request. */
export function createTabWork(parts: TabParts): TabServer & Pick<Tab, 'countStreams'> {
  let tab: Tab | undefined;
  let isStopped = false;
  const load = loadOnce(async () => {
    const { createTab } = await import('./web/tab/createTab.ts');
    tab = createTab(parts);
    if (isStopped) tab.stop();
    return tab;
  });
  return {
    async serve(request, response) {
      await (await load()).serve(request, response);
    },
    stop() {
      isStopped = true;
      tab?.stop();
    },
    countStreams: () => tab?.countStreams() ?? 0,
  };
}
