import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppOverrides } from '../../src/app.ts';
import type { Card } from '../../src/teams/cards/cardTemplate.ts';
import { reflectionCards } from '../teams/cards/reflectionCards.ts';
import { launchBrowser } from './launchBrowser.ts';
import { openPlayground } from './playgroundPage.ts';

/** A bot that sends the card whose name one writes, to look at states that take weeks to come about. */
export const galleryBot: NonNullable<AppOverrides['handleActivity']> = async ({ body }, response) => {
  const { serviceUrl, conversation, text } = body as { serviceUrl: string; conversation: { id: string }; text?: string };
  const card = galleryCards()[text ?? ''];
  if (card) {
    const activity = { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] };
    await fetch(`${serviceUrl.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
  }
  response.status(200);
  response.end();
};

/** Takes a picture of each card alone in two widths; returns the files. `only` takes those whose names contain it. */
export async function takeCardPictures(url: string, folder: string, only = ''): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  const files: string[] = [];
  for (const name of Object.keys(galleryCards()).filter((one) => one.includes(only))) {
    for (const [size, width] of Object.entries({ wide: 1100, narrow: 420 })) {
      const chat = await openPlayground(browser, url, { width: 1280, height: 1600 });
      await chat.write(name);
      const card = chat.page.locator('.ac-adaptiveCard').last();
      await card.waitFor();
      await chat.page.setViewportSize({ width, height: 1600 });
      await chat.page.waitForTimeout(500);
      const file = join(folder, `${name.replace(/\W+/g, '-')}-${size}.png`);
      await card.screenshot({ path: file });
      files.push(file);
      await chat.close();
    }
  }
  await browser.close();
  return files;
}

/** Clients without charts show what stands in for them. */
function galleryCards(): Record<string, Card> {
  const cards = reflectionCards('da');
  return { ...cards, 'digest without charts': JSON.parse(JSON.stringify(cards['digest']).replaceAll('Chart.', 'Unknown.')) as Card, 'prompt in English': reflectionCards('en')['prompt']! };
}
