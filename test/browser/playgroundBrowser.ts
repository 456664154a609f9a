import type { AppOverrides } from '../../src/app.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';
import { launchBrowser } from './launchBrowser.ts';
import { openPlayground, type PlaygroundPage } from './playgroundPage.ts';
import { startPlayground } from './startPlayground.ts';

/** The real app in local mode, the playground in front of it, and a browser in which people use it. */
export interface PlaygroundBrowser {
  readonly app: TestApp;
  open(): Promise<PlaygroundPage>;
  stop(): Promise<void>;
}

/** Starts all three. */
export async function startPlaygroundBrowser(overrides: AppOverrides = {}): Promise<PlaygroundBrowser> {
  const app = await startTestApp(overrides);
  const [playground, browser] = await Promise.all([startPlayground(app.url), launchBrowser()]);
  return {
    app,
    open: () => openPlayground(browser, playground.url),
    async stop() {
      await browser.close();
      await playground.stop();
      await app.stop();
    },
  };
}
