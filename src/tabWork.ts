import { loadOnce } from './loadLater.ts';
import type { TabServer } from './web/server.ts';
import type { Tab, TabParts } from './web/tab/createTab.ts';

/** The tab, loaded at its first request. */
export function createTabWork(parts: TabParts): TabServer {
  let tab: Tab | undefined;
  const load = loadOnce(async () => {
    const { createTab } = await import('./web/tab/createTab.ts');
    return (tab = createTab(parts));
  });
  return {
    async serve(request, response) {
      await (await load()).serve(request, response);
    },
    stop: () => tab?.stop(),
  };
}
