import { type PlaygroundBrowser, startPlaygroundBrowser } from './playgroundBrowser.ts';
import { playRound } from './reflectionStory.ts';

describe('Reflections in a Teams client', function () {
  // The browser is unpacked and three servers start; the story takes two dozen steps.
  this.timeout(120_000);
  let playground: PlaygroundBrowser;
  let now = new Date();

  before(async () => {
    playground = await startPlaygroundBrowser({ clock: () => now });
  });
  after(() => playground.stop());

  it('are planned, previewed, sent, answered by several, closed and carried into the next week', async () => {
    const chat = await playground.open();
    await playRound({ chat, time: { setClock: (iso) => (now = new Date(iso)), sendDue: () => playground.app.sendDue() } });
    await chat.close();
  });
});
