import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';
import { launchBrowser } from './launchBrowser.ts';
import { openPlayground } from './playgroundPage.ts';
import { playRound } from './reflectionStory.ts';
import { startPlayground, type Playground } from './startPlayground.ts';

describe('Reflections in a Teams client', function () {
  // The browser is unpacked and three servers start; the story takes two dozen steps.
  this.timeout(120_000);
  let app: TestApp;
  let playground: Playground;
  let browser: Browser;
  let now = new Date();

  before(async () => {
    app = await startTestApp({ clock: () => now });
    [playground, browser] = await Promise.all([startPlayground(app.url), launchBrowser()]);
  });
  after(async () => {
    await browser.close();
    await playground.stop();
    await app.stop();
  });

  it('are planned, previewed, sent, answered by several, closed and carried into the next week', async () => {
    const chat = await openPlayground(browser, playground.url);
    await playRound({ chat, time: { setClock: (iso) => (now = new Date(iso)), sendDue: () => app.sendDue() } });
    await chat.close();
  });
});
