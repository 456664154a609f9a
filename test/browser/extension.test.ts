import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';
import { playExtension } from './extensionStory.ts';
import { launchBrowser } from './launchBrowser.ts';
import { openPlayground } from './playgroundPage.ts';
import { startPlayground, type Playground } from './startPlayground.ts';

describe('The messaging extension in a Teams client', function () {
  // The browser is unpacked and three servers start.
  this.timeout(120_000);
  let app: TestApp;
  let playground: Playground;
  let browser: Browser;

  before(async () => {
    app = await startTestApp();
    [playground, browser] = await Promise.all([startPlayground(app.url), launchBrowser()]);
  });
  after(async () => {
    await browser.close();
    await playground.stop();
    await app.stop();
  });

  it('finds and inserts, unfurls a link, and sends a card with answers that a leader has made', async () => {
    const chat = await openPlayground(browser, playground.url);
    await playExtension({ chat, appUrl: app.url });
    await chat.close();
  });
});
