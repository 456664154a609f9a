import { loadTabAssets } from './web/tab/tabAssets.ts';

// After an installation, so that nobody waits for it later. Where it does not go, such as before the sources are there or on an
// older Node, the server builds them when the tab is first opened.
await loadTabAssets();
