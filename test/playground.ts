import { parseArgs } from 'node:util';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { galleryBot, takeCardPictures } from './browser/cardGallery.ts';
import { startPlayground } from './browser/startPlayground.ts';
import { loadBrainWithContact } from './browser/tab/askedContact.ts';
import { takeTabPictures } from './browser/tab/tabPictures.ts';
import { takeScreenshots } from './browser/takeScreenshots.ts';

// The server with a Teams client in front, on this machine alone: `npm run playground`.
// With `-- --screenshots FOLDER` it takes pictures of conversations and ends; with `-- --cards FOLDER [--only NAME]` of cards
// in every state they can be in, with `-- --tab FOLDER [--only NAME]` of the tab's pages.
const { values } = parseArgs({ options: { screenshots: { type: 'string' }, cards: { type: 'string' }, tab: { type: 'string' }, only: { type: 'string' } } });
const isTakingPictures = values.screenshots !== undefined || values.cards !== undefined || values.tab !== undefined;

let now = new Date();
const app = await createApp(readConfig({ ...process.env, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn', ...(isTakingPictures && { PORT: '0', DATABASE_URL: 'sqlite::memory:' }) }), {
  ...(isTakingPictures && { clock: () => now, schedulerDelayMs: 'never' }),
  ...(values.cards !== undefined && { handleActivity: galleryBot }),
  ...(values.tab !== undefined && (await loadBrainWithContact())),
});
const { url } = await app.start();
const playground = values.tab === undefined ? await startPlayground(url, isTakingPictures ? 0 : 56150) : undefined;
const setClock = (iso: string) => (now = new Date(iso));

if (playground === undefined) {
  console.log((await takeTabPictures({ url, sendDue: () => app.sendDue(), setClock }, values.tab ?? '', values.only)).join('\n'));
  await stop();
} else if (values.screenshots !== undefined) {
  const files = await takeScreenshots({ url: playground.url, appUrl: url, time: { setClock, sendDue: () => app.sendDue() } }, values.screenshots);
  console.log(files.join('\n'));
  await stop();
} else if (values.cards !== undefined) {
  console.log((await takeCardPictures(playground.url, values.cards, values.only)).join('\n'));
  await stop();
} else {
  console.log(`\nMedspiller kører på ${url}.\nÅbn ${playground.url} i din browser og skriv til Medspiller. Stop med Ctrl-C.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

async function stop(): Promise<void> {
  await playground?.stop();
  await app.stop();
}
