import { playExtension } from './extensionStory.ts';
import { type PlaygroundBrowser, startPlaygroundBrowser } from './playgroundBrowser.ts';

describe('The messaging extension in a Teams client', function () {
  // The browser is unpacked and three servers start.
  this.timeout(120_000);
  let playground: PlaygroundBrowser;

  before(async () => {
    playground = await startPlaygroundBrowser();
  });
  after(() => playground.stop());

  it('finds and inserts, unfurls a link, and sends a card with answers that a leader has made', async () => {
    const chat = await playground.open();
    await playExtension({ chat, appUrl: playground.app.url });
    await chat.close();
  });
});
